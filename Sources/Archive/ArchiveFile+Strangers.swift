import GRDB

extension ArchiveFile {
  /// Has nothing of a file run while it is read: what makes rows as they are asked for can take for ever.
  ///
  /// Its views are for people, and not read; the one that is, is our own.
  static func keepOutStrangers(_ queue: DatabaseQueue, _ path: String, version: Int) throws {
    let isCurrent = version == Schema.version
    let stranger = try queue.unsafeRead { db in
      if isCurrent { try db.execute(sql: "CREATE TEMP \(Schema.event)") }
      return try db.rows(strangers(besides: isCurrent ? Schema.viewNames : [])).first
    }
    guard let stranger else { return }
    let name: String = stranger[0]
    throw ArchiveError.damaged(path, reason: "it holds \"\(name)\", which is no part of an archive")
  }

  /// Views and triggers, tables of other modules than that for words, and columns that are reckoned.
  private static func strangers(besides views: [String]) -> String {
    """
    SELECT name FROM sqlite_schema AS item WHERE
      type IN ('view', 'trigger') AND name NOT IN (\(views.map { "'\($0)'" }.joined(separator: ", ")))
      OR type = 'table' AND rootpage = 0 AND sql NOT LIKE 'CREATE VIRTUAL TABLE % USING fts5%'
      OR type = 'table' AND rootpage > 0
        AND EXISTS (SELECT 1 FROM pragma_table_xinfo(item.name) WHERE hidden > 1)
    LIMIT 1
    """
  }
}
