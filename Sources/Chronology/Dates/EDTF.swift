/// A date as ISO 8601-2:2019 writes it, known as EDTF, the Extended Date/Time Format.
///
/// Levels 0, 1 and 2 are read whole; `docs/dates.md` says how, and what is decided where the
/// standard is silent.
///
/// Two dates are equal when their canonical texts are: `?2021-?01` and `2021-01?` are one date,
/// `2021-01` and `2021-01-XX` are two. Dates have no order; a chronology sorts by `key`.
package struct EDTF: Hashable, Sendable, CustomStringConvertible {
  /// The kinds of expression; a further kind is a further case.
  enum Form: Hashable, Sendable {
    case date(CalendarDate)
    case interval(Interval)
    case set(DateSet)
  }

  let form: Form

  /// The canonical text: parsing it gives an equal date.
  package var description: String {
    switch form {
    case .date(let date): date.description
    case .interval(let interval): interval.description
    case .set(let set): set.description
    }
  }

  /// The lowest level of the standard that writes such a date: 0, 1 or 2.
  package var level: Int {
    switch form {
    case .date(let date): date.level
    case .interval(let interval): interval.level
    case .set: 2
    }
  }

  /// The precision of the date, or of the coarsest in an interval or a set.
  package var precision: Precision {
    dates.map(\.precision).max() ?? .millennium
  }

  /// Whether a `?` or a `%` stands anywhere in it.
  package var isUncertain: Bool {
    dates.contains { $0.qualifiers.any.contains(.uncertain) }
  }

  /// Whether a `~` or a `%` stands anywhere in it.
  package var isApproximate: Bool {
    dates.contains { $0.qualifiers.any.contains(.approximate) }
  }

  /// Whether it is one of several dates, and nobody knows which.
  package var isOneOf: Bool {
    if case .set(let set) = form { set.kind == .oneOf } else { false }
  }

  /// The time of day, which only a single date has.
  package var time: ClockTime? {
    if case .date(let date) = form { date.time } else { nil }
  }

  /// The dates as they are written.
  var dates: [CalendarDate] {
    switch form {
    case .date(let date): [date]
    case .interval(let interval): interval.dates
    case .set(let set): set.dates
    }
  }
}
