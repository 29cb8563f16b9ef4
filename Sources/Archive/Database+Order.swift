import Chronology
import GRDB

extension Database {
  /// Has the number of each event be its place in time; SQLite sorts on disk what is too much for memory.
  func putEventsInOrder() throws {
    try execute(
      sql: """
        CREATE TEMP TABLE place (new INTEGER PRIMARY KEY, old INTEGER NOT NULL);
        INSERT INTO place SELECT row_number() OVER (
            ORDER BY start IS NULL, start, end, precision, clock, id), id FROM (
          SELECT id, coalesce(arrival.start, lower) AS start, coalesce(arrival.end, lower) AS end,
            coalesce(precision, \(Precision.day.rawValue)) AS precision, coalesce(clock, 0) AS clock
          FROM entry LEFT JOIN arrival USING (id))
        """)
    // Else the views would follow the tables to their former names.
    try execute(sql: "PRAGMA legacy_alter_table = ON")
    try putInOrder("entry", by: "id")
    for table in [
      "presence", "account", "quotation", "said", "person", "field", "point", "acceptance",
    ] {
      try putInOrder(table, by: "event")
    }
  }

  private func putInOrder(_ table: String, by number: String) throws {
    let columns = try columns(in: table).map(\.name)
    let ordered = columns.map { $0 == number ? "place.new" : "unordered.\($0)" }
    let create = try String.fetchOne(
      self, sql: "SELECT sql FROM sqlite_schema WHERE name = ?", arguments: [table])
    try execute(
      sql: """
        ALTER TABLE \(table) RENAME TO unordered; \(create ?? "");
        INSERT INTO \(table) (\(columns.joined(separator: ", ")))
          SELECT \(ordered.joined(separator: ", ")) FROM place
          JOIN unordered ON unordered.\(number) = place.old ORDER BY place.new;
        DROP TABLE unordered
        """)
  }
}
