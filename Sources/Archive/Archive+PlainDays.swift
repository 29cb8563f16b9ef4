import Chronology
import GRDB

// Events of one plain day: certain, and without a time of day, as most are in most archives. Their order is
// that of their days, so that how many there are between two days is said by their numbers.
extension Archive {
  /// Where the plain events of a day or the next one begin, and how many there are before.
  private func plainStart(ofDay day: Int) throws -> (event: Int, before: Int) {
    try read { db in
      try db.rows(
        "SELECT event, before FROM day WHERE at >= ? ORDER BY at LIMIT 1",
        [Presence.start(ofDay: day)]
      )
      .first.map { ($0.count(0), $0.count(1)) } ?? (1, 0)
    }
  }

  /// The plain events of some days, from one up to another one, are among these.
  func plainIDs(_ days: Range<Int>) throws -> Range<Int> {
    let start = try plainStart(ofDay: days.lowerBound).event
    return try start..<max(start, plainStart(ofDay: days.upperBound).event)
  }

  /// How many plain events of a selection took place on some days.
  func plainCount(of selection: Selection, _ matching: Matching, _ days: Range<Int>) throws -> Int {
    if selection.isEverything {
      return try plainStart(ofDay: days.upperBound).before
        - plainStart(ofDay: days.lowerBound).before
    }
    let ids = try plainIDs(days)
    return ids.isEmpty ? 0 : try value(matching.count(plain(ids, matching))) ?? 0
  }

  /// The first plain event of a selection on some days, or the last, and its day.
  func plainEvent(
    of selection: Selection, _ days: Range<Int>, backwards: Bool = false
  ) throws -> (event: Int, day: Int)? {
    let matching = try matching(selection)
    let ids = try plainIDs(days)
    let bounds = plain(ids, matching)
    guard !ids.isEmpty,
      let event: Int = try value(matching.ids(bounds, limit: 1, backwards: backwards)),
      let day: Int = try value("SELECT lower FROM event WHERE id = \(event)")
    else { return nil }
    return (event, day)
  }

  /// The condition for being one of the plain events of a stretch in which all others are in `presence`.
  private func plain(_ ids: Range<Int>, _ matching: Matching) -> SQL {
    let stretch: SQL = "\(matching.id) BETWEEN \(ids.lowerBound) AND \(ids.upperBound - 1)"
    guard hasPresences else { return stretch }
    return """
      \(stretch) AND NOT EXISTS (SELECT 1 FROM presence WHERE presence.event = \(matching.id))
      """
  }

  /// How the plain events of a selection lie among buckets of time.
  func plainDensity(of selection: Selection, from starts: [Int]) throws -> [Crowd] {
    let matching = try matching(selection)
    let ends = [.min] + starts + [.max]
    let whole = try ends.indices.dropLast().compactMap { bucket -> Crowd? in
      let days = Day.whole(from: ends[bucket], to: ends[bucket + 1])
      let count = days.isEmpty ? 0 : try plainCount(of: selection, matching, days)
      return count > 0 ? Crowd(count, in: bucket) : nil
    }
    let cut = Set(starts.filter { Day.start(of: $0) != $0 }.map(Day.start))
    return try whole
      + cut.sorted().compactMap { start in
        let day = start / Presence.day
        let count = try plainCount(of: selection, matching, day..<day + 1)
        return count > 0 ? Crowd(count, onDay: start, among: starts) : nil
      }
  }

  /// The buckets of time in which plain events of a selection begin.
  func plainBuckets(of selection: Selection, from starts: [Int]) throws -> Set<Int> {
    let ends = [.min] + starts + [.max]
    return Set(
      try ends.indices.dropLast().filter { bucket in
        let days = Day.whole(from: ends[bucket], to: ends[bucket + 1])
        return try !days.isEmpty && plainEvent(of: selection, days) != nil
      })
  }
}

extension Day {
  /// The days that lie between two minutes, from the first up to the second, as a whole.
  fileprivate static func whole(from start: Int, to end: Int) -> Range<Int> {
    let first = start == .min ? start : Day.number(notBefore: start)
    let last = end == .max ? end : Day.start(of: end) / Presence.day
    return first..<max(first, last)
  }

  /// The first day that begins at a minute or later.
  static func number(notBefore minute: Int) -> Int {
    let start = start(of: minute)
    return start / Presence.day + (start < minute ? 1 : 0)
  }

  /// The first minute of the day of one, which stands no further away than any time does.
  static func start(of minute: Int) -> Int {
    let minute = min(max(minute, -Presence.limit), Presence.limit)
    return minute - (minute % Presence.day + Presence.day) % Presence.day
  }
}
