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
    // Events are in the order of their days.
    let firsts: SQL = """
      SELECT min(id) AS first FROM event WHERE \(condition(selection))
      AND \(Archive.day) IS NOT NULL GROUP BY \(Archive.day)
      """
    let ids: SQL =
      steps < 0
      ? "SELECT first FROM (\(firsts)) WHERE first < \(try startOfDay(id))"
      : "SELECT first FROM (\(firsts)) WHERE first > \(id)"
    let (order, back): (SQL, SQL) = steps < 0 ? ("DESC", "ASC") : ("ASC", "DESC")
    let wanted: Int? = try value(
      "\(ids) ORDER BY first \(order) LIMIT 1 OFFSET \(Int(steps.magnitude) - 1)")
    return try wanted ?? value("\(ids) ORDER BY first \(back) LIMIT 1")
  }

  /// The first of all events of the day of one; that one itself where it has no day.
  private func startOfDay(_ id: Int) throws -> Int {
    let day: SQL = "(SELECT \(Archive.day) FROM event WHERE id = \(id))"
    return try value("SELECT min(id) FROM event WHERE \(Archive.day) = \(day)") ?? id
  }

  private static let day: SQL = """
    (CASE WHEN lower IS NULL THEN \(Int.max) WHEN lower > \(Int.min) THEN lower END)
    """
}
