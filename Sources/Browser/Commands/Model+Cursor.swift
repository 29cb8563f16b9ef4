import Archive
import Chronology
import Screen

// Commands that move the cursor: that of the view that is open, where it has what is asked for.
extension Model {
  /// - Returns: how many rows the view has; nil where its cursor goes over none.
  mutating func goInView(toRow row: Int) -> Int? {
    guard let count = stack.last?.rowCount else { return nil }
    _ = stack[stack.count - 1].perform(.bottom, count: row)
    return count
  }

  /// Says that a row beyond the last was asked for.
  static func lastRowWords(of count: Int) -> String {
    switch count {
    case 0: "There are no rows"
    case 1: "There is 1 row; this is the last"
    default: "There are \(count.grouped) rows; this is the last"
    }
  }

  /// - Returns: how many rows there are.
  mutating func goInTimeline(toRow row: Int) -> Int {
    stack.removeAll()
    timeline.viewport.select(row - 1)
    return timeline.viewport.count
  }

  mutating func goToUndated() throws -> Effect? {
    var undated = shown
    undated.isUndated = true
    guard let first = try archive.next(from: 0, in: undated) else {
      notice = Notice(text: "Every event \(shown.isEverything ? "" : "shown ")has a date")
      return nil
    }
    try select(first)
    // The view may have to leave it out, and then says so itself.
    if stack.last is LearnedPane { return nil }
    let count = try archive.count(undated)
    notice = Notice(
      text: count == 1 ? "The only event without a date" : "The first of \(count) without a date")
    return nil
  }

  /// Selects an event in the view that is open, if that is one of events, else in the timeline.
  mutating func select(_ event: Int) throws {
    depart()
    if stack.last?.carried != nil {
      stack[stack.count - 1].follow(event)
    } else {
      stack.removeAll()
      try goTo(event)
    }
  }
}
