import Screen

/// Help laid out for a width: sections under their headings, in two columns where there is room.
struct HelpSheet: Sendable {
  /// A heading, unless it needs none, and what stands under it: names and what is said of them.
  struct Section: Sendable {
    let title: String
    let entries: [Entry]
  }

  struct Entry: Sendable {
    let name: String
    let style: Style
    let pieces: [Piece]
  }

  /// What no line breaks, so that a sign stays with its word.
  struct Piece: Sendable {
    let spans: [Span]
    /// How much room there is before it.
    var gap = 1

    var width: Int { spans.reduce(0) { $0 + $1.text.width } }
  }

  struct Span: Sendable {
    let text: String
    let style: Style
  }

  private struct Line: Sendable {
    /// The how manieth it is of all lines at any width that begin something; nil for those that go on.
    var entry: Int?
    var name = Span(text: "", style: Theme.text)
    var spans: [Span] = []
  }

  private var columns: [[Line]] = []
  private var nameWidth = 0
  private var columnWidth = 1

  static let leastForTwo = 120
  /// A longer name has a line of its own.
  private static let widestName = 9
  private static let edge = 2

  init() {}

  init(_ sections: [Section], columns: Int) {
    let isWide = columns >= HelpSheet.leastForTwo
    columnWidth = (isWide ? columns / 2 : columns) - HelpSheet.edge
    let names = sections.flatMap(\.entries).map(\.name.width).max() ?? 0
    nameWidth = min(names, HelpSheet.widestName, max(columnWidth / 3, 1)) + 2
    let blocks = sections.map(lines).filter { !$0.isEmpty }
    let split = isWide ? HelpSheet.evenSplit(of: blocks.map(\.count)) : blocks.count
    self.columns = [blocks[..<split], blocks[split...]].map {
      Array($0.joined(separator: [Line()]))
    }
    number()
  }

  /// Numbers headings and entries, which are the same at any width.
  private mutating func number() {
    var entries = 0
    for column in columns.indices {
      for line in columns[column].indices where !columns[column][line].name.text.isEmpty {
        columns[column][line].entry = entries
        entries += 1
      }
    }
  }

  /// What stands at a line of the left column or, below its end, of the right one.
  func entry(at line: Int) -> Int {
    let column = columns.first { line < $0.count } ?? []
    return column.prefix(line + 1).compactMap(\.entry).last ?? 0
  }

  /// The line at which an entry begins.
  func line(of entry: Int) -> Int {
    columns.compactMap { $0.firstIndex { $0.entry == entry } }.first ?? 0
  }

  /// Where its lines begin.
  var column: Int { HelpSheet.edge }

  var height: Int { columns.map(\.count).max() ?? 0 }

  /// How many of some blocks stand at the left, so that both columns are about as high.
  private static func evenSplit(of heights: [Int]) -> Int {
    func higher(_ split: Int) -> Int {
      max(heights[..<split].reduce(0) { $0 + $1 + 1 }, heights[split...].reduce(0) { $0 + $1 + 1 })
    }
    return heights.indices.min { higher($0) < higher($1) } ?? 0
  }

  private func lines(of section: Section) -> [Line] {
    let head = Line(name: Span(text: section.title, style: Theme.title))
    return (section.title.isEmpty ? [] : [head]) + section.entries.flatMap { lines(of: $0) }
  }

  private func lines(of entry: Entry) -> [Line] {
    let room = max(columnWidth - nameWidth - 1, 1)
    var lines = [Line(name: Span(text: entry.name, style: entry.style))]
    if entry.name.width >= nameWidth { lines.append(Line()) }
    var used = 0
    for piece in entry.pieces {
      if used > 0, used + piece.gap + piece.width > room {
        lines.append(Line())
        used = 0
      }
      let gap = used > 0 ? piece.gap : 0
      let space = Span(text: String(repeating: " ", count: gap), style: Theme.text)
      lines[lines.count - 1].spans += [space] + piece.spans
      used += gap + piece.width
    }
    return lines
  }

  func draw(in rect: Rect, scrolledBy offset: Int, on canvas: inout Canvas) {
    for (place, lines) in columns.enumerated() {
      let (_, right) = rect.split(left: HelpSheet.edge + place * (columnWidth + HelpSheet.edge))
      let area = right.split(left: columnWidth).0
      for (index, line) in lines.dropFirst(offset).prefix(rect.rows).enumerated() {
        draw(line, in: area.line(index), on: &canvas)
      }
    }
  }

  private func draw(_ line: Line, in area: Rect, on canvas: inout Canvas) {
    canvas.write(line.name.text, at: area.column, area.row, style: line.name.style, in: area)
    var column = area.column + nameWidth
    for span in line.spans {
      column += canvas.write(span.text, at: column, area.row, style: span.style, in: area)
    }
  }
}

extension HelpSheet.Section {
  /// Keys and what they do; where, if that is to be said.
  init(_ title: String, _ rows: [KeyRow], withPlaces: Bool = false) {
    self.title = title
    entries = rows.map { row in
      let others = row.others.isEmpty ? "" : " (also \(row.others))"
      let places = withPlaces ? " (\(row.places))" : ""
      return HelpSheet.Entry(
        name: row.keys, style: Theme.key,
        pieces: HelpSheet.words(row.help, Theme.text)
          + HelpSheet.words(others + places, Theme.faint))
    }
  }

  /// Some keys in one line, each with its word.
  init(inOneLine title: String, _ hints: [Hint]) {
    self.title = ""
    entries = [
      HelpSheet.Entry(
        name: title, style: Theme.title,
        pieces: hints.map { hint in
          let key = HelpSheet.Span(text: hint.key, style: Theme.key)
          return HelpSheet.Piece(
            spans: [key, HelpSheet.Span(text: " \(hint.word)", style: Theme.text)], gap: 2)
        })
    ]
  }

  init(_ title: String, _ legends: [Legend]) {
    self.title = title
    entries = legends.map { legend in
      HelpSheet.Entry(
        name: legend.title, style: Theme.label, pieces: legend.entries.flatMap(\.pieces))
    }
  }
}

extension HelpSheet {
  fileprivate static func words(_ text: String, _ style: Style) -> [Piece] {
    text.split(separator: " ").map { Piece(spans: [Span(text: String($0), style: style)]) }
  }
}

extension Legend.Entry {
  /// One piece for a sign and its words; words alone may be broken.
  fileprivate var pieces: [HelpSheet.Piece] {
    guard !sign.isEmpty else { return HelpSheet.words(words, Theme.text) }
    let spans = [
      HelpSheet.Span(text: sign, style: style),
      HelpSheet.Span(text: " \(words)", style: Theme.text),
    ]
    return [HelpSheet.Piece(spans: spans, gap: 2)]
  }
}
