import GRDB

// From day to day: the day of an event is the first that its date can mean.
extension Archive {
  /// The first event of a later or an earlier day on which events of a selection begin, or may; undated
  /// events come after all days, as if they were one.
  ///
  /// What is told by its end alone, `by 12 Jan` or `≤12 Jan`, has no day: it is over by then, on
  /// whatever day it was.
  ///
  /// - Parameter steps: so many days on, or back where it is negative; as many as there are.
  /// - Returns: nil where there is no such day.
  package func firstEvent(ofDay steps: Int, from id: Int, in selection: Selection) throws -> Int? {
    let matching = try matching(selection, withEvents: true)
    var place = steps < 0 ? try startOfDay(id) : id
    var found: Int?
    for _ in 0..<steps.magnitude {
      let next =
        try steps < 0 ? dayBefore(place, matching) : dayAfter(place, matching)
      guard let next else { break }
      (found, place) = (next, next)
    }
    return found
  }

  // Events are in the order of their days: from one to the next only those between are looked at.

  /// The first event of the next day behind a place.
  private func dayAfter(_ place: Int, _ matching: Matching) throws -> Int? {
    let here = try event("\(matching.id) <= \(place)", matching, backwards: true)
    return try event("\(matching.id) > \(place) AND \(other(than: here?.day))", matching)?.id
  }

  /// The first event of the last day before a place.
  private func dayBefore(_ place: Int, _ matching: Matching) throws -> Int? {
    guard let last = try event("\(matching.id) < \(place)", matching, backwards: true)
    else { return nil }
    let before = try event(
      "\(matching.id) < \(last.id) AND \(other(than: last.day))", matching, backwards: true)
    return try event("\(matching.id) > \(before?.id ?? 0)", matching)?.id
  }

  /// The first of all events of the day of one; that one itself where it has no day.
  private func startOfDay(_ id: Int) throws -> Int {
    let all = try matching(Selection(), withEvents: true)
    guard let here = try event("event.id = \(id)", all) else { return id }
    let before = try event(
      "event.id < \(id) AND \(other(than: here.day))", all, backwards: true)
    return try event("event.id > \(before?.id ?? 0)", all)?.id ?? id
  }

  /// The first event with a day within some bounds, or the last.
  private func event(
    _ bounds: SQL, _ matching: Matching, backwards: Bool = false
  ) throws -> (id: Int, day: Int)? {
    try read { db in
      try rows(
        """
        SELECT \(matching.id), \(Archive.day) FROM \(matching.from)
        WHERE \(matching.condition) AND \(bounds) AND \(Archive.day) IS NOT NULL
        ORDER BY \(matching.id) \(sql: backwards ? "DESC" : "ASC") LIMIT 1
        """, in: db
      ).first.map { ($0[0], $0[1]) }
    }
  }

  private func other(than day: Int?) -> SQL {
    day.map { "\(Archive.day) <> \($0)" } ?? "1"
  }

  private static let day: SQL = """
    (CASE WHEN lower IS NULL THEN \(Int.max) WHEN lower > \(Int.min) THEN lower END)
    """
}
