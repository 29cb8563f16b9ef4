import Screen

/// Which part of the strip is whose.
///
/// On two lines the words stand below the bars; on one, at their ends. Undated events have a place
/// of their own at the right end.
struct StripFrame: Hashable, Sendable {
  let bars: Rect
  /// The line of words below the bars; empty where the strip has one line.
  let labels: Rect
  /// Where words stand before and after the bars of a strip of one line.
  let start: Rect
  let end: Rect
  let undated: Rect

  private static let undatedWords = "undated"

  init(_ rect: Rect, hasUndated: Bool) {
    let isOneLine = rect.rows < 2
    let zone = !hasUndated ? 0 : isOneLine ? 3 : StripFrame.undatedWords.count + 2
    let (right, rest) = rect.inset(columns: 1).split(right: zone)
    undated = right.split(right: max(zone - 2, 0)).0
    let (start, afterStart) = rest.split(left: isOneLine ? 5 : 0)
    let (end, middle) = afterStart.split(right: isOneLine ? 12 : 0)
    (self.start, self.end) = (start, end)
    (bars, labels) = middle.split(top: 1)
  }

  /// The words of the place for undated events, as many as fit.
  var undatedLabel: String { undated.columns < 2 ? "?" : StripFrame.undatedWords }
}
