import Chronology

/// How the width of a sheet is shared among the sources that stand beside each other.
///
/// Every source has an equal share; one that was widened takes from all others. What is kept is how
/// many columns a source has more than its share, so that it stays wide from event to event.
struct SheetColumns: Hashable, Sendable {
  private var extra: [Source.ID: Int] = [:]

  /// A column that is narrower is not read at ease.
  private static let narrowest = 26
  /// One that is narrower is not readable.
  private static let narrowestOfMany = 19
  /// A line that is longer is not easily followed.
  private static let widest = 90
  /// To this a column may be narrowed by those beside it.
  private static let leastKept = 14
  static let gap = 3
  static let step = 4

  /// How many sources can be read beside each other.
  ///
  /// - Parameter isDense: whether as many as possible are to be in sight.
  static func count(of sources: Int, width: Int, isDense: Bool = false) -> Int {
    let least = isDense ? narrowestOfMany : narrowest
    return min(max(sources, 1), max((width + gap) / (least + gap), 1))
  }

  /// Whether so few of the sources have room at ease that narrower columns tell more.
  static func areMany(_ sources: Int, width: Int) -> Bool {
    sources > 3 * count(of: sources, width: width)
  }

  /// Widens or narrows a source's column beside others.
  ///
  /// - Returns: whether there was room to take or to give.
  mutating func widen(_ source: Source.ID, by columns: Int, beside shown: [Source.ID], width: Int)
    -> Bool
  {
    var changed = fitting(shown, width: width)
    changed.extra[source, default: 0] += columns
    guard shown.count > 1, changed.fits(shown, width: width) else { return false }
    self = changed
    return true
  }

  mutating func even() { extra = [:] }

  var isEven: Bool { extra.values.allSatisfy { $0 == 0 } }

  /// Where the columns stand, counted from the sheet's left edge.
  func ranges(of shown: [Source.ID], width: Int) -> [Range<Int>] {
    var start = 0
    return fitting(shown, width: width).shares(of: shown, width: width).map { share in
      defer { start += share + SheetColumns.gap }
      return start..<start + share
    }
  }

  /// On a narrower sheet, or beside more sources, less of a widening is kept.
  private func fitting(_ shown: [Source.ID], width: Int) -> SheetColumns {
    var columns = self
    while !columns.isEven, !columns.fits(shown, width: width) {
      columns.extra = columns.extra.mapValues { $0 / 2 }
    }
    return columns
  }

  /// Whether every column keeps what it must: where even shares are smaller than that, its share.
  private func fits(_ shown: [Source.ID], width: Int) -> Bool {
    let shares = shares(of: shown, width: width)
    let least = min(SheetColumns.leastKept, shares.reduce(0, +) / max(shares.count, 1))
    return shares.allSatisfy { $0 >= least }
  }

  private func shares(of shown: [Source.ID], width: Int) -> [Int] {
    let extras = shown.map { extra[$0] ?? 0 }
    let room = width - SheetColumns.gap * (shown.count - 1)
    guard extras.contains(where: { $0 != 0 }) else {
      let share = min(max(room / max(shown.count, 1), 1), SheetColumns.widest)
      return shown.map { _ in share }
    }
    let share = (room - extras.reduce(0, +)) / max(shown.count, 1)
    return extras.map { max(share + $0, 1) }
  }
}
