import Archive
import Chronology
import Screen

/// Where the columns of the list of events stand.
struct TimelineColumns {
  let date: Int
  let kind: Int
  let title: Int
  let tellers: Int
  private static let mostDots = 12

  /// How wide dates may be in a list of some width: on a narrow one, coarser.
  static func widestDate(columns: Int) -> Int {
    switch columns {
    case 64...: EDTF.briefWidth
    case 56...: 14
    default: 12
    }
  }

  /// The words of kinds go first where room is short; then dots become a number.
  ///
  /// Where a title would be cut, the dates and the numbers of contradictions take no more room than
  /// those on the screen need.
  init(width: Int, rows: [EventRow], dates: [String], widestDate: Int) {
    let sources = rows.first?.tells.count ?? 0
    tellers = sources <= TimelineColumns.mostDots ? sources : 4
    kind = width >= TimelineColumns.leastWithKinds ? 14 : 2
    let disputes = "≠\(rows.map(\.contradictions).max() ?? 0)".width
    let edge = width >= TimelineColumns.leastWithEdge ? 1 : 0
    let room = width - 2 - 1 - kind - 1 - tellers - 1 - disputes - edge
    let longest = rows.map { $0.title.fitted(to: max(room, 1)).width }.max() ?? 0
    let needed = min(dates.map(\.width).max() ?? 0, widestDate)
    // A title keeps its half, and an odd date is cut rather than all titles.
    date = max(min(room - longest, widestDate), min(needed, max(room / 2, 1)))
    title = max(room - date, 1)
  }

  /// From here on, titles of the usual length stand beside the words of kinds.
  private static let leastWithKinds = 105
  /// From here on, a column stays free at the right.
  private static let leastWithEdge = 70

  var kindStart: Int { 2 + date + 1 }
  var titleStart: Int { kindStart + kind }
  var tellersStart: Int { titleStart + title + 1 }

  /// A dot for each source that tells the event; a count where there are too many sources.
  func tellers(of row: EventRow) -> String {
    if row.tells.count <= TimelineColumns.mostDots {
      return String(row.tells.map { $0 ? "●" : "·" })
    }
    return "●\(row.tells.count { $0 })"
  }
}
