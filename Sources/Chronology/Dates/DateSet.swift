/// Several dates of which one holds, or all (ISO 8601-2:2019, 6).
///
/// Sets are level 2. A set of one is no different from its member but prints as it was written.
struct DateSet: Hashable, Sendable, CustomStringConvertible {
  enum Kind: Hashable, Sendable {
    /// `[a,b]`: one of them, and nobody knows which.
    case oneOf
    /// `{a,b}`: each of them.
    case allOf
  }

  /// A date, or dates in a row.
  enum Member: Hashable, Sendable {
    case date(CalendarDate)
    /// `a..b`: those from one to the other, both included.
    case range(CalendarDate, CalendarDate)
    /// `..b`: those up to a date, which is included.
    case upTo(CalendarDate)
    /// `a..`: those from a date on, which is included.
    case from(CalendarDate)
  }

  let kind: Kind
  let members: [Member]

  /// The set in canonical form.
  var description: String {
    let list = members.map(\.description).joined(separator: ",")
    return kind == .oneOf ? "[\(list)]" : "{\(list)}"
  }

  /// The first day of all members; open if one is.
  var earliest: Bound {
    let days = members.compactMap(\.first)
    return days.count == members.count ? days.min().map(Bound.day) ?? .open : .open
  }

  /// The last day of all members; open if one is.
  var latest: Bound {
    let days = members.compactMap(\.last)
    return days.count == members.count ? days.max().map(Bound.day) ?? .open : .open
  }

  /// The dates as they are written.
  var dates: [CalendarDate] {
    members.flatMap(\.dates)
  }

  /// The members that are a date each.
  var lone: [CalendarDate] {
    members.compactMap { if case .date(let date) = $0 { date } else { nil } }
  }
}

extension DateSet.Member: CustomStringConvertible {
  /// The member as it stands in a set.
  var description: String {
    switch self {
    case .date(let date): "\(date)"
    case .range(let start, let end): "\(start)..\(end)"
    case .upTo(let end): "..\(end)"
    case .from(let start): "\(start).."
    }
  }

  /// The dates as they are written.
  var dates: [CalendarDate] {
    switch self {
    case .date(let date), .upTo(let date), .from(let date): [date]
    case .range(let start, let end): [start, end]
    }
  }

  fileprivate var first: Day? {
    if case .upTo = self { nil } else { dates.first?.first }
  }

  fileprivate var last: Day? {
    if case .from = self { nil } else { dates.last?.last }
  }
}
