import GRDB

// From day to day: the day of an event is the first that its date can mean, else the last.
extension Archive {
  /// The first event of a later or an earlier day with events of a selection; undated events come
  /// after all days, as if they were one.
  ///
  /// - Parameter steps: so many days on, or back where it is negative; as many as there are.
  /// - Returns: nil where there is no such day.
  package func firstEvent(ofDay steps: Int, from id: Int, in selection: Selection) throws -> Int? {
    let which = condition(selection)
    let days: SQL = """
      SELECT DISTINCT \(Archive.day) AS day FROM event WHERE \(which)
      AND day \(sql: steps < 0 ? "<" : ">") (SELECT \(Archive.day) FROM event WHERE id = \(id))
      """
    let order: SQL = steps < 0 ? "DESC" : "ASC"
    let back: SQL = steps < 0 ? "ASC" : "DESC"
    let wanted: Int? = try value(
      "\(days) ORDER BY day \(order) LIMIT 1 OFFSET \(Int(steps.magnitude) - 1)")
    guard let day = try wanted ?? value("\(days) ORDER BY day \(back) LIMIT 1") else { return nil }
    return try value("SELECT min(id) FROM event WHERE \(Archive.day) = \(day) AND \(which)")
  }

  private static let day: SQL = """
    (CASE WHEN lower IS NULL THEN \(Int.max) WHEN lower = \(Int.min) THEN upper ELSE lower END)
    """
}
