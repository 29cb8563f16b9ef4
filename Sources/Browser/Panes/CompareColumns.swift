import Chronology
import Screen

/// Where the sources of a comparison stand: beside each other or, where they write from right to
/// left, in rows of their own.
///
/// A terminal that puts such words in order takes two of them beside each other, and the line
/// between, for one run, and changes their places.
struct CompareColumns: Sendable {
  /// How much room the names of the points take.
  let points: Int
  let width: Int
  /// The first of the sources in sight, among those that can stand beside each other.
  let first: Int
  /// The sources in sight, by their places in the grid, and their columns.
  let beside: [(source: Int, columns: Range<Int>)]
  let below: [Int]
  /// How many do not fit to the left and to the right.
  let hidden: (left: Int, right: Int)

  private static let narrowest = 15
  private static let widest = 44
  private static let gap = 3

  init(_ grid: CompareGrid, selected: Int, first: Int, width: Int) {
    self.width = max(width, 1)
    points = CompareColumns.points(of: grid, width: width)
    let below = grid.columns.indices.filter { grid.isRightToLeft($0) }
    let all = grid.columns.indices.filter { !below.contains($0) }
    let spans = CompareColumns.spans(all.count, from: points + CompareColumns.gap, width)
    let latest = max(all.count - spans.count, 0)
    let place = all.firstIndex(of: selected) ?? min(max(first, 0), latest)
    self.first = min(max(min(first, place), place - spans.count + 1, 0), latest)
    beside = zip(all.dropFirst(self.first), spans).map { (source: $0, columns: $1) }
    self.below = below
    hidden = (self.first, max(all.count - self.first - spans.count, 0))
  }

  var rules: [Int] { beside.map { $0.columns.lowerBound - 2 } }

  /// What stands behind the names of the points.
  var values: Range<Int> {
    let start = min(points + CompareColumns.gap, width - 1)
    return start..<width
  }

  func columns(of source: Int) -> Range<Int> {
    beside.first { $0.source == source }?.columns ?? (below.contains(source) ? values : 0..<0)
  }

  private static func points(of grid: CompareGrid, width: Int) -> Int {
    let verdicts = grid.rows.map { Theme.sign(of: $0.verdict).text.width }
    let least = (verdicts + [grid.sourcesWords.width]).max() ?? 0
    let then = grid.rows.compactMap(\.thenWords?.width)
    let longest = (grid.rows.map(\.point.width) + then + [least]).max() ?? 0
    return max(min(longest, max(width / 5, least)), 1)
  }

  /// As many sources as are readable beside each other.
  private static func spans(_ count: Int, from start: Int, _ width: Int) -> [Range<Int>] {
    guard count > 0 else { return [] }
    let room = max(width - start, 1)
    let shown = min(count, max((room + gap) / (narrowest + gap), 1))
    let column = min(max((room - gap * (shown - 1)) / shown, 1), widest)
    return (0..<shown).map { index in
      let left = start + index * (column + gap)
      return left..<left + column
    }
  }
}

extension CompareGrid {
  var sourcesWords: String { columns.count.counted("source") }

  /// Whether a source's name, its quotations or its values are written from right to left.
  func isRightToLeft(_ column: Int) -> Bool {
    columns[column].account?.isRightToLeft == true || columns[column].source.label.isRightToLeft
      || rows.contains { $0.values[column]?.isRightToLeft == true }
  }
}
