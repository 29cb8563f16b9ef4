import Screen

/// Which part of the strip is whose.
///
/// On three lines the bars come first, then what is marked, then words; on two, marks and words share
/// a line; on one, all stand among the bars, and words at their ends. Undated events have a place of
/// their own at the right end.
struct StripFrame: Hashable, Sendable {
  let bars: Rect
  /// The line of marks below the bars, which may be that of the words; empty where the strip has one
  /// line.
  let marks: Rect
  /// The line of words; empty where the strip has one line.
  let labels: Rect
  /// Where words stand before and after the bars of a strip of one line.
  let start: Rect
  let end: Rect
  let undated: Rect
  /// Where undated events are called so: below their bar, or beside it.
  let undatedName: Rect

  /// Whether words have a line of their own.
  var hasMarksLine: Bool { marks != labels }

  static let undatedWords = "undated"
  /// As long as "to 12 Jan 2021", and a blank before it.
  private static let end = 15
  /// Below so many columns undated events have but a sign.
  private static let widestShort = 60

  /// - Parameter first: the words for the first of all years, which may stand at the start.
  init(_ rect: Rect, hasUndated: Bool, first: String = "") {
    let isOneLine = rect.rows < 2
    let name =
      isOneLine && rect.columns < StripFrame.widestShort ? 1 : StripFrame.undatedWords.count
    let zone = !hasUndated ? 0 : name + (isOneLine ? 3 : 2)
    let (right, rest) = rect.inset(columns: 1).split(right: zone)
    undated = right.split(right: max(zone - (isOneLine ? 1 : 2), 0)).0
    undatedName = isOneLine ? undated.split(left: 2).1 : undated.split(bottom: 1).0
    let (start, afterStart) = rest.split(
      left: isOneLine ? first.count > 4 ? min(first.count, 8) + 2 : 5 : 0)
    let (end, middle) = afterStart.split(right: isOneLine ? StripFrame.end : 0)
    (self.start, self.end) = (start, end)
    bars = middle.split(top: 1).0
    let below = middle.split(top: 1).1
    (marks, labels) = (below.split(top: 1).0, below.split(bottom: 1).0)
  }
}
