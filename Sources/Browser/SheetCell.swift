import Screen

/// One column's part of a stretch of a sheet: a text, or several with a free line between them.
struct SheetCell: Sendable {
  struct Part: Sendable {
    let layout: TextLayout
    /// How the text looks, and where it looks otherwise; later marks win.
    let style: Style
    var marks: [(range: Range<Int>, style: Style)] = []
    /// Before which lines a sign stands.
    var pointed: Range<Int>?
  }

  let columns: Range<Int>
  private(set) var parts: [Part] = []
  /// Where each part begins.
  private var tops: [Int] = []
  private(set) var height = 0
  /// How far it is scrolled alone: which of its lines stands in the first line of the stretch.
  var shift = 0

  init(in columns: Range<Int>) {
    self.columns = columns
  }

  init(
    _ text: String, from offset: Int = 0, in columns: Range<Int>, style: Style,
    marks: [(range: Range<Int>, style: Style)] = []
  ) {
    self.init(in: columns)
    append(text, from: offset, style: style, marks: marks)
  }

  /// Adds a text below the others.
  ///
  /// - Parameters:
  ///   - offset: the place of its first code point, from which marks are counted.
  ///   - place: what of it is pointed at.
  mutating func append(
    _ text: String, from offset: Int, style: Style,
    marks: [(range: Range<Int>, style: Style)] = [], pointingAt place: Range<Int>? = nil
  ) {
    let layout = TextLayout(text, from: offset, width: max(columns.count, 1))
    let pointed = place.flatMap { place in
      layout.line(containing: place.lowerBound).map {
        $0..<(layout.line(containing: max(place.upperBound - 1, place.lowerBound)) ?? $0) + 1
      }
    }
    if !parts.isEmpty { height += 1 }
    tops.append(height)
    parts.append(Part(layout: layout, style: style, marks: marks, pointed: pointed))
    height += layout.count
  }

  /// The lines of what is pointed at.
  var pointed: Range<Int>? {
    for (part, top) in zip(parts, tops) {
      if let lines = part.pointed { return top + lines.lowerBound..<top + lines.upperBound }
    }
    return nil
  }

  /// The lines of a stretch of the text; nil where the column does not hold it.
  func lines(of place: Range<Int>) -> Range<Int>? {
    for (part, top) in zip(parts, tops) {
      guard let first = part.layout.line(containing: place.lowerBound) else { continue }
      let last = part.layout.line(containing: max(place.upperBound - 1, place.lowerBound)) ?? first
      return top + first..<top + last + 1
    }
    return nil
  }

  /// Draws what stands in a line of the stretch.
  func draw(line: Int, at row: Int, in rect: Rect, on canvas: inout Canvas) {
    let line = line + shift
    guard let index = tops.lastIndex(where: { $0 <= line }) else { return }
    let part = parts[index]
    let column = rect.column + columns.lowerBound
    canvas.write(part.layout[line - tops[index]], at: column, row, in: rect) { offset in
      part.marks.last { $0.range.contains(offset) }?.style ?? part.style
    }
    // In the free column before the text.
    if part.pointed?.contains(line - tops[index]) == true {
      canvas.write("▶", at: column - 1, row, style: Theme.key)
    }
  }
}
