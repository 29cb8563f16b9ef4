import Screen

/// Paragraphs and facts, one under the other, laid out for a width.
struct Details: Sendable {
  private var blocks: [SheetBlock] = []
  /// The first line on which words of a value are marked.
  private(set) var firstSaid: Int?
  private let width: Int

  init(width: Int) {
    self.width = max(width, 1)
  }

  var height: Int { blocks.height }

  /// - Parameters:
  ///   - offset: the place of the text's first code point, as the marks count.
  ///   - marks: where it looks otherwise; later ones win.
  mutating func add(
    _ text: String, from offset: Int = 0, style: Style = Theme.text,
    marks: [(range: Range<Int>, style: Style)] = []
  ) {
    let cell = SheetCell(text, from: offset, in: 0..<width, style: style, marks: marks)
    let said = marks.first { $0.style == Theme.said }?.range.lowerBound
    let line = said.flatMap { cell.parts.first?.layout.line(containing: $0) }
    firstSaid = firstSaid ?? line.map { height + $0 }
    blocks.append(SheetBlock([cell]))
  }

  /// A fact behind its name; nothing where there is none.
  mutating func add(_ name: String, _ fact: String?) {
    guard let fact, !fact.isEmpty else { return }
    blocks.append(
      SheetBlock([
        SheetCell(
          name.fitted(to: max(start - 1, 1)), in: 0..<max(start - 1, 1), style: Theme.label),
        SheetCell(fact, in: start..<width, style: Theme.text),
      ]))
  }

  /// A digest behind its name, whole, for it is there to be compared: in one line where there is one
  /// that has room, else in lines of equal length.
  mutating func add(_ name: String, digest: String) {
    guard digest.count > width - start, digest.count <= width else {
      var length = max(digest.count, 1)
      while length > max(width - start, 1) { length = (length + 1) / 2 }
      return add(name, digest.inLines(of: length))
    }
    add(name, style: Theme.label)
    add(digest)
  }

  /// Where facts begin.
  private var start: Int { min(Details.labelColumns, width * 2 / 5) }

  /// A name or title cut where it would leave no room for what stands below it.
  func fitted(_ name: String) -> String { name.fitted(to: width * 2 - width / 4) }

  mutating func addBlank() {
    blocks.append(SheetBlock([]))
  }

  private static let labelColumns = 14

  func draw(in rect: Rect, scrolledBy offset: Int = 0, on canvas: inout Canvas) {
    blocks.draw(in: rect, scrolledBy: offset, on: &canvas)
    canvas.drawScrollSigns(beside: rect, scrolledBy: offset, of: height)
  }
}

extension String {
  fileprivate func inLines(of length: Int) -> String {
    stride(from: 0, to: count, by: length).map { String(dropFirst($0).prefix(length)) }
      .joined(separator: "\n")
  }
}

extension [SheetBlock] {
  /// Draws those of the blocks, one under the other, that a window shows.
  func draw(in rect: Rect, scrolledBy offset: Int = 0, on canvas: inout Canvas) {
    var row = rect.row - offset
    for block in self {
      if row + block.height > rect.row, row < rect.row + rect.rows {
        block.draw(at: row, in: rect, on: &canvas)
      }
      row += block.height
    }
  }
}
