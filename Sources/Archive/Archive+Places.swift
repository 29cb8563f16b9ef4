package import Chronology
import GRDB

// Where events stand on the line of time, in minutes.
extension Archive {
  /// The stretches of time in which events of a selection stand, each further than `apart` minutes
  /// from the next, in order; at most `limit`, those nearest to where the search starts.
  ///
  /// An event stands at its start, and reaches to its end if that is less than twice `apart` away.
  ///
  /// - Parameter room: once they have so many minutes together, the search ends: more is not looked at.
  package func runs(
    of selection: Selection, in minutes: ClosedRange<Int>, apart: Int, limit: Int,
    room: Int = .max, backwards: Bool = false
  ) throws -> [ClosedRange<Int>] {
    let far = min(apart, Int.max / 4) * 2
    var runs = Runs(apart: apart, room: room)
    let places = try places(of: selection, in: minutes, by: CrowdLevel(finerThan: apart))
    try forEach(places, while: { !runs.isFull && (backwards || runs.count <= limit) }) {
      let (place, last): (Int, Int) = (Presence.within($0[0]), $0[1])
      runs.add(place, reach: place <= last && last <= place + far ? last : place)
    }
    return backwards ? runs.suffix(limit) : runs.prefix(limit)
  }

  /// Where the events of a selection stand, in order, and the last minute of each.
  private func places(
    of selection: Selection, in minutes: ClosedRange<Int>, by level: CrowdLevel?
  ) throws -> SQL {
    let plain = try plainPlaces(of: selection, in: minutes)
    guard hasPresences else { return "\(plain) ORDER BY 1" }
    return try """
    \(plain) UNION ALL SELECT at, last FROM \(presences(of: selection, by: level))
    WHERE at BETWEEN \(minutes.lowerBound) AND \(minutes.upperBound)
    AND \(events(of: selection)) ORDER BY 1
    """
  }

  /// The days on which plain events of a selection stand.
  private func plainPlaces(of selection: Selection, in minutes: ClosedRange<Int>) throws -> SQL {
    let first = Day.number(notBefore: minutes.lowerBound)
    let last = max(first, Day.start(of: minutes.upperBound) / Presence.day)
    if selection.isEverything {
      return """
        SELECT at, at + 1439 AS last FROM day
        WHERE at BETWEEN \(Presence.start(ofDay: first)) AND \(Presence.start(ofDay: last))
        """
    }
    let matching = try matching(selection, withEvents: true)
    return """
      SELECT DISTINCT lower * 1440 AS at, lower * 1440 + 1439 AS last FROM \(matching.from)
      WHERE \(matching.condition) AND lower = upper AND lower BETWEEN \(first) AND \(last)
      AND NOT EXISTS (SELECT 1 FROM presence WHERE presence.event = event.id)
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
          SELECT first, last, core_first, core_last, certain, grain FROM presence WHERE event = \(id)
          """, in: db
        ).first,
        try rows("SELECT lower FROM entry WHERE id = \(id)", in: db).first
      )
    }
    return stored.map { Presence($0, grain: $0[5]) }
      ?? (day?[0] as Int?).map(Presence.init(plainDay:))
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
    let found: Int? = try value(
      "SELECT \(what) FROM presence WHERE \(condition) AND \(events(of: selection))")
    return found.map(Presence.within)
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
}
