import Chronology
import Screen

/// Both sides of a conflict laid out for a width: beside each other where there is room, else one below
/// the other; what differs is marked.
struct ConflictSheet: Sendable {
  /// A sentence of its own.
  struct Word: Sendable {
    let text: String
    let style: Style
  }

  /// A stretch of one row.
  struct Cell: Sendable {
    let column: Int
    let width: Int
    let text: TextLayout
    let index: Int
    let style: Style
    /// Which code points differ from the other side's.
    var other: Range<Int> = 0..<0

    func draw(in line: Rect, on canvas: inout Canvas) {
      let area = line.split(left: column).1.split(left: width).0
      canvas.write(text[index], at: area.column, area.row, in: area) { place in
        other.contains(place) ? Theme.dispute : style
      }
    }
  }

  private(set) var rows: [[Cell]] = []
  private let pairs: [LinePair]
  private let head: String
  private let width: Int

  /// From so many columns both sides stand beside each other.
  static let leastBeside = 96
  /// Before a line that the other side has otherwise, or not at all.
  static let mark = "≠"

  init(_ conflict: Conflict, below words: [Word] = [], width: Int) {
    head =
      "Nothing was written for \(conflict.words): somebody else has changed these lines since."
    pairs = LinePair.pairs(of: conflict.theirs.visibleLines, and: conflict.ours.visibleLines)
    self.width = width
    add(Word(text: head, style: Theme.text))
    rows.append([])
    if width >= ConflictSheet.leastBeside { addBeside() } else { addBelow() }
    rows.append([])
    for word in words { add(word) }
  }

  /// In sentences, for those who see no marks.
  var said: [String] {
    [
      head, ConflictSheet.theirs, LinePair.text(pairs.map(\.theirs)),
      ConflictSheet.ours, LinePair.text(pairs.map(\.ours)),
    ]
  }

  private static let (theirs, ours) = ("In the file now:", "What was to stand there:")

  private mutating func add(_ word: Word) {
    add([cells(word.text, at: 0, width, style: word.style)])
  }

  /// Puts cells beside each other, as many rows as the highest takes.
  private mutating func add(_ columns: [[Cell]]) {
    for row in 0..<(columns.map(\.count).max() ?? 0) {
      rows.append(columns.flatMap { $0.dropFirst(row).prefix(1) })
    }
  }

  private func cells(
    _ text: String, at column: Int, _ width: Int, style: Style, other: Range<Int> = 0..<0
  ) -> [Cell] {
    let layout = TextLayout(text, width: max(width, 1))
    return (0..<layout.count).map {
      Cell(column: column, width: width, text: layout, index: $0, style: style, other: other)
    }
  }

  private mutating func addBeside() {
    let half = (width - 2) / 2
    let right = half + 2
    add([
      cells(ConflictSheet.theirs, at: 0, half, style: Theme.label),
      cells(ConflictSheet.ours, at: right, half, style: Theme.label),
    ])
    for pair in pairs {
      add(marked(pair, at: 0, half, \.theirs) + marked(pair, at: right, half, \.ours))
    }
  }

  private mutating func addBelow() {
    for (head, side) in [(ConflictSheet.theirs, \LinePair.theirs), (ConflictSheet.ours, \.ours)] {
      if side == \.ours { rows.append([]) }
      add(Word(text: head, style: Theme.label))
      for pair in pairs { add(marked(pair, at: 0, width, side)) }
    }
  }

  /// A line of one side behind its mark; one that only the other side has is a blank.
  private func marked(
    _ pair: LinePair, at column: Int, _ width: Int, _ side: KeyPath<LinePair, String?>
  ) -> [[Cell]] {
    guard let text = pair[keyPath: side] else { return [] }
    let other = pair.difference(of: side)
    let mark = pair.differs ? cells(ConflictSheet.mark, at: column, 1, style: Theme.dispute) : []
    return [
      mark,
      cells(text, at: column + 2, width - 2, style: Theme.text, other: other),
    ]
  }
}
