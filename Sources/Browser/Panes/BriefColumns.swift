import Chronology
import Screen

/// Where the date and the mark of an event's kind stand before its title, in lists of few events.
struct BriefColumns: Sendable {
  private let date: Int

  init(width: Int) {
    date = width >= 60 ? EDTF.briefWidth : width >= 46 ? 14 : 0
  }

  /// Where the title begins.
  var title: Int { date == 0 ? 3 : date + 5 }

  /// - Parameter date: in EDTF.
  func draw(_ date: String?, _ kind: Kind, in line: Rect, on canvas: inout Canvas) {
    let parsed = date.flatMap { try? EDTF(parsing: $0) }
    let isWide = self.date == EDTF.briefWidth
    let words = parsed?.brief(weekday: isWide, year: true, width: self.date) ?? "undated"
    let mark = Theme.mark(of: kind)
    canvas.write(
      words.fitted(to: self.date), at: line.column, line.row, style: Theme.text, in: line)
    canvas.write(mark.glyph, at: line.column + title - 3, line.row, style: mark.style, in: line)
  }
}
