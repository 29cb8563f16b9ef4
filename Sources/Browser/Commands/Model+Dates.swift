import Archive
import Chronology
import Screen

// Going to a date.
extension Model {
  /// The day of which a date that names no year has the year, where something falls on it in that.
  var dayAtHand: Day? { timeline.selected?.date?.latest.day ?? lastDay }

  private var lastDay: Day? { (try? archive.days(of: shown))?.upperBound }

  private func date(typed text: String) throws -> EDTF {
    try archive.date(typed: text, near: dayAtHand, in: shown)
  }

  /// Goes to the first event that surely falls on a date, else to the first that begins on it or after.
  ///
  /// It says which. One that began long before and may go on is counted, not gone to. A selection that
  /// grows downwards takes all of the date in. Where one looks at what was known by a day, at another
  /// day.
  mutating func goTo(dateNamed text: String) throws -> Effect? {
    if stack.last is LearnedPane { return try runLearned(text) }
    let date: EDTF
    do {
      date = try self.date(typed: text)
    } catch let error as EDTFError {
      notice = Notice(text: "\(text.fitted(to: 24)) is no date: \(error)", isError: true)
      return nil
    }
    guard var (id, words) = try event(on: date) else {
      notice = Notice(text: "No event shown has a date")
      return nil
    }
    if let rows = selectedRows, rows.isGrowing, id > rows.anchor {
      var day = shown
      (day.from, day.to, day.isSure) = (date.earliest.day, date.latest.day, true)
      id = try archive.previous(from: archive.count + 1, in: day) ?? id
      words = "The selection holds all that surely falls on \(date.words)"
    }
    try select(id)
    notice = Notice(text: words)
    return nil
  }

  /// Opens the view of what was known, by the last day of a date.
  mutating func runLearned(_ text: String) throws -> Effect? {
    guard !text.isEmpty else { return performNamed(.learned) }
    do {
      let pane = stack.last as? LearnedPane
      let near = pane?.day ?? archive.publicationDays.last ?? dayAtHand
      guard let day = try EDTF(typed: text, near: near).latest.day else {
        notice = Notice(text: "\(text.fitted(to: 24)) has no last day", isError: true)
        return nil
      }
      let event = pane?.event ?? selectedID
      depart()
      stack.removeAll { $0 is LearnedPane }
      open(LearnedPane(shown, from: archive, event: event, by: .day(day)))
    } catch {
      notice = Notice(text: "\(text.fitted(to: 24)) is no date: \(error)", isError: true)
    }
    return nil
  }

  /// Shows only what may fall in a span of dates.
  mutating func runSpan(_ text: String) throws -> Effect? {
    do {
      try runSpan(of: date(typed: text))
    } catch let error as EDTFError {
      notice = Notice(text: "\(text.fitted(to: 24)) is no date: \(error)", isError: true)
    }
    return nil
  }

  /// Instead of other dates; what else is filtered stays so.
  mutating func runSpan(of date: EDTF) throws {
    stack.removeAll()
    try show(only: filter.text(withDates: "on:\(date)"))
  }

  private func event(on date: EDTF) throws -> (id: Int, words: String)? {
    if let id = try archive.next(from: 0, in: shown(on: date, isSure: true)) {
      return (id, "The first that falls on \(date.words)")
    }
    var later = dated
    (later.from, later.isSure) = (date.earliest.day, true)
    let next = try archive.next(from: 0, in: later)
    if let next, try begins(next, by: date) {
      return (next, "The first that may fall on \(date.words)")
    }
    let what = try silence(on: date)
    if let next { return (next, "\(what); this is the next after it") }
    return try archive.previous(from: archive.count + 1, in: dated).map {
      ($0, "\(what); this is the last before it")
    }
  }

  private func shown(on date: EDTF, isSure: Bool) -> Selection {
    shown.falling(on: date, isSure: isSure)
  }

  /// What is shown and has a date.
  private var dated: Selection {
    var dated = shown
    var undated = Selection()
    undated.isUndated = true
    dated.except.append(undated)
    return dated
  }

  private func begins(_ id: Int, by date: EDTF) throws -> Bool {
    guard let start = try archive.event(id)?.date?.earliest.day else { return false }
    return date.latest.day.map { start <= $0 } ?? true
  }

  /// Says that nothing surely falls on a date, and how what began before and may go on is shown.
  private func silence(on date: EDTF) throws -> String {
    let possible = try archive.count(shown(on: date, isSure: false))
    guard possible > 0 else { return "Nothing falls on \(date.words)" }
    return "Nothing surely falls on \(date.words), \(possible) may (&on:\(date))"
  }
}
