/// When something took place, in minutes of the clock since 1970-01-01T00:00.
///
/// Offsets from UTC are left aside, as in the order of events. What lies further away than
/// `Presence.limit` stands there.
package struct Presence: Hashable, Sendable {
  /// The first minute that it may have; `Int.min` where its start is open or unknown.
  package let first: Int
  /// The last; `Int.max` where its end is open or unknown.
  package let last: Int
  /// The minutes that it surely has, from its latest start to its earliest end.
  ///
  /// nil where none is sure: of a day without a time the day is sure, and none of its minutes. An end
  /// with `?`, `~` or `%` may be another day, so that only what lies between is sure.
  package let core: ClosedRange<Int>?
  /// Whether it surely took place from `first` to `last`: told without `?`, `~` or `%`, or with some
  /// minutes that are sure all the same.
  package let isCertain: Bool
  /// How many minutes the most precise date has by which it is told, less one: 1439 for days, be they
  /// the ends of years.
  package let grain: Int

  package init(
    first: Int, last: Int, core: ClosedRange<Int>?, isCertain: Bool, grain: Int
  ) {
    (self.first, self.last, self.core) = (first, last, core)
    (self.isCertain, self.grain) = (isCertain, grain)
  }

  /// Some three million million years, so that two of them, added, still are an integer.
  package static let limit = farthest * day

  /// The minutes of a day.
  package static let day = 1440
  private static let farthest = 1_000_000_000_000_000

  /// The first minute of a day.
  package static func start(ofDay number: Int) -> Int {
    min(max(number, -farthest), farthest) * day
  }

  /// Where it stands on a line: at its start, else on its last day, as what is told of that day does;
  /// where both are open, on the first day that is sure, and nil where none is.
  package var place: Int? {
    if first != .min { return first }
    // What has no start has no time of day either.
    if last != .max { return last - (Presence.day - 1) }
    guard let sure = core?.lowerBound, sure != .min else { return nil }
    // The last minute of the latest day on which it may have begun, or the first after it.
    return sure - (sure % Presence.day + Presence.day) % Presence.day
  }
}

extension EDTF {
  package var presence: Presence {
    Presence(
      first: earliest.day.map { Presence.start(ofDay: $0.number) + (time?.minutes ?? 0) }
        ?? .min,
      last: latest.day.map { Presence.start(ofDay: $0.number) + (time?.minutes ?? 1439) }
        ?? .max,
      core: core, isCertain: core != nil || !(isUncertain || isApproximate),
      grain: time.map { _ in 0 } ?? dates.map(\.grain).min() ?? .max)
  }

  /// Only an interval lasts; all else takes place somewhere in its days.
  ///
  /// How long it went on before an end without a start, or after a start without an end, nobody says.
  private var core: ClosedRange<Int>? {
    guard case .interval(let interval) = form, let days = cases.first?.first, cases.count == 1
    else { return nil }
    let (from, to) = (days.start.last.number, days.end.first.number)
    let start = from == .min ? nil : Presence.start(ofDay: from) + 1439
    let end = to == .max ? nil : Presence.start(ofDay: to)
    let (afterDoubt, beforeDoubt) = (
      interval.start.isInDoubt ? 1 : 0, interval.end.isInDoubt ? 1 : 0
    )
    guard let first = start.map({ $0 + afterDoubt }) ?? end,
      let last = end.map({ $0 - beforeDoubt }) ?? start
    else { return nil }
    return first <= last ? first...last : nil
  }
}

extension Interval.End {
  fileprivate var isInDoubt: Bool { written?.qualifiers.any.isEmpty == false }
}

extension CalendarDate {
  /// How many minutes its days have, less one.
  fileprivate var grain: Int {
    Presence.start(ofDay: last.number) - Presence.start(ofDay: first.number) + 1439
  }
}

extension ClockTime {
  /// The minutes since midnight.
  fileprivate var minutes: Int { hour * 60 + minute }
}
