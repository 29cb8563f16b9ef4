package import Chronology
import GRDB

// Where events stand on the line of time, in minutes.
extension Archive {
  /// The stretches of time in which events of a selection stand, each further than `apart` minutes
  /// from the next, in order; at most `limit`, those nearest to where the search starts.
  ///
  /// An event stands at its start, and reaches to its end if that is less than twice `apart` away.
  package func runs(
    of selection: Selection, in minutes: ClosedRange<Int>, apart: Int, limit: Int,
    backwards: Bool = false
  ) throws -> [ClosedRange<Int>] {
    let far = min(apart, Int.max / 4) * 2
    let events: SQL = try """
    SELECT at, CASE WHEN last BETWEEN at AND at + \(far) THEN last ELSE at END AS reach
    FROM (\(places(of: selection, in: minutes, byDays: apart >= Presence.day)))
    """
    return try read { db in
      let bounds = try rows("SELECT min(at), max(reach) FROM (\(events))", in: db).first
      guard let bounds, let first: Int = bounds[0], let last: Int = bounds[1] else { return [] }
      let gaps = try rows(
        """
        SELECT before, at FROM (SELECT at, max(reach) OVER (
          ORDER BY at ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before FROM (\(events)))
        WHERE at - before > \(apart) ORDER BY at \(sql: backwards ? "DESC" : "ASC") LIMIT \(limit)
        """, in: db
      ).map { ($0[0], $0[1]) as (Int, Int) }
      let ordered = backwards ? gaps.reversed() : gaps
      let runs = zip([first] + ordered.map(\.1), ordered.map(\.0) + [last])
        .map { $0...max($0, $1) }
      guard gaps.count == limit else { return runs }
      return backwards ? Array(runs.dropFirst()) : Array(runs.dropLast())
    }
  }

  /// Where the events of a selection stand, and the last minute of each.
  private func places(
    of selection: Selection, in minutes: ClosedRange<Int>, byDays: Bool
  ) throws -> SQL {
    let (first, last) = (minutes.lowerBound, minutes.upperBound)
    let days =
      Day.number(
        notBefore: first)...max(
        Day.number(notBefore: first), Day.start(of: last) / Presence.day)
    let plain: SQL
    if selection.isEverything {
      plain = """
        SELECT day * 1440 AS at, day * 1440 + 1439 AS last FROM day
        WHERE day BETWEEN \(days.lowerBound) AND \(days.upperBound)
        """
    } else {
      let matching = try matching(selection, withEvents: true)
      plain = """
        SELECT DISTINCT lower * 1440 AS at, lower * 1440 + 1439 AS last FROM \(matching.from)
        WHERE \(matching.condition) AND lower = upper
        AND lower BETWEEN \(days.lowerBound) AND \(days.upperBound)
        AND NOT EXISTS (SELECT 1 FROM presence WHERE presence.event = event.id)
        """
    }
    guard hasPresences else { return plain }
    return try """
    \(plain) UNION ALL SELECT at, last FROM \(presences(of: selection, byDays: byDays))
    WHERE at BETWEEN \(first) AND \(last) AND \(events(of: selection))
    """
  }

  /// How many minutes the most precise date of a selection has, less one, be it the end of a longer
  /// time; nil without a date.
  package func finestPresence(in selection: Selection) throws -> Int? {
    let other: Int? = try ofPresences("min(grain)", selection)
    if let other, other < Presence.day { return other }
    let plain = try plainEvent(of: selection, .min..<(.max)).map { _ in Presence.day - 1 }
    return [plain, other].compactMap { $0 }.min()
  }

  /// The last minute that an event of a selection may have, as far as dates tell an end.
  package func end(of selection: Selection) throws -> Int? {
    let plain = try plainEvent(of: selection, .min..<(.max), backwards: true)
      .map { Presence.start(ofDay: $0.day) + Presence.day - 1 }
    let other: Int? = try ofPresences("max(last)", selection, "last < \(Int.max)")
    return [plain, other].compactMap { $0 }.max()
  }

  /// When an event took place; nil for an undated one.
  package func presence(ofEvent id: Int) throws -> Presence? {
    let (stored, day) = try read { db in
      (
        try rows(
          """
          SELECT first, last, core_first, core_last, certain, grain FROM presence WHERE event = ?
          """, [id], in: db
        ).first,
        try rows("SELECT lower FROM event WHERE id = ?", [id], in: db).first
      )
    }
    return stored.map(Presence.init) ?? (day?[0] as Int?).map(Presence.init(plainDay:))
  }

  /// The event of a selection that stands nearest to a minute, the first of those that stand there.
  package func event(nearest minute: Int, in selection: Selection) throws -> Int? {
    let places = try [false, true].compactMap {
      try place(beyond: minute, forward: $0, in: selection)
    }
    guard let place = places.min(by: { abs($0 - minute) < abs($1 - minute) })
    else { return nil }
    let day = place / Presence.day
    let plain =
      Day.start(of: place) == place ? try plainEvent(of: selection, day..<day + 1)?.event : nil
    let other: Int? = try ofPresences("min(event)", selection, "at = \(place)")
    return [plain, other].compactMap { $0 }.min()
  }

  /// The minute at which the nearest event of a selection stands that is not before another minute,
  /// or the nearest that is.
  package func place(beyond minute: Int, forward: Bool, in selection: Selection) throws -> Int? {
    let day = Day.number(notBefore: minute)
    let plain = try plainEvent(
      of: selection, forward ? day..<(.max) : .min..<day, backwards: !forward
    ).map { Presence.start(ofDay: $0.day) }
    let other: Int? =
      try forward
      ? ofPresences("min(at)", selection, "at >= \(minute)")
      : ofPresences("max(at)", selection, "at < \(minute)")
    let places = [plain, other].compactMap { $0 }
    return forward ? places.min() : places.max()
  }

  /// The last event of a selection that stands before a minute.
  package func lastEvent(before minute: Int, in selection: Selection) throws -> Int? {
    let day = Day.number(notBefore: minute)
    let plain = try plainEvent(of: selection, .min..<day, backwards: true)?.event
    let other: Int? = try ofPresences("max(event)", selection, "at < \(minute)")
    return [plain, other].compactMap { $0 }.max()
  }

  /// Something of the events of a selection that are not of a plain day.
  private func ofPresences(
    _ what: SQL, _ selection: Selection, _ condition: SQL = "1"
  ) throws -> Int? {
    guard hasPresences else { return nil }
    return try value("SELECT \(what) FROM presence WHERE \(condition) AND \(events(of: selection))")
  }
}

extension Presence {
  fileprivate init(plainDay day: Int) {
    let first = Presence.start(ofDay: day)
    self.init(
      first: first, last: first + Presence.day - 1, core: nil, isCertain: true,
      grain: Presence.day - 1)
  }

  /// Whether it is that of a certain day without a time, as most are: it is not stored then.
  var isPlainDay: Bool {
    core == nil && isCertain && grain == Presence.day - 1 && last == first + Presence.day - 1
      && abs(first) < Presence.limit
  }

  fileprivate init(_ row: Row) {
    let (first, last): (Int?, Int?) = (row[2], row[3])
    self.init(
      first: row[0], last: row[1], core: first.flatMap { first in last.map { first...$0 } },
      isCertain: row[4], grain: row[5])
  }
}
