import GRDB

/// The events of an archive that are called otherwise than their rows say, since earlier ones have their ids.
package struct Renamings: Sendable {
  package struct Renaming: Hashable, Sendable {
    /// Of the source that tells it.
    package let file: String
    package let wanted: String
    package let given: String
  }

  /// As many as one reads.
  package private(set) var first: [Renaming] = []
  package private(set) var count = 0

  private static let most = 1000

  fileprivate mutating func note(_ renaming: Renaming) {
    count += 1
    if first.count < Renamings.most { first.append(renaming) }
  }
}

extension Database {
  /// Has the first row of an id keep it, and puts a number behind that of each later one.
  ///
  /// - Parameter isInOrder: whether the events came in the order of time; else `place` says in which.
  func makeKeysUnique(isInOrder: Bool) throws -> Renamings {
    var renamings = Renamings()
    let arrival = isInOrder ? "event.id" : "(SELECT old FROM place WHERE new = event.id)"
    try spellOutNumbers()
    let shared = try Row.fetchAll(
      self,
      sql: """
        SELECT key, id, (SELECT file FROM source WHERE source.id = coalesce(event.source,
            (SELECT account.source FROM account WHERE account.event = event.id)))
          FROM event WHERE id IN (
            SELECT id FROM entry WHERE key IN (
              SELECT key FROM entry WHERE key >= '' GROUP BY key HAVING count(*) > 1)
            UNION ALL SELECT entry.id FROM entry JOIN (
                SELECT key, source FROM entry WHERE key < '' GROUP BY key, source HAVING count(*) > 1
              ) AS twice ON entry.key = twice.key AND entry.source = twice.source)
          ORDER BY key, \(arrival)
        """)
    var last = (key: "", number: 1)
    for row in shared {
      let key: String = row[0]
      guard key == last.key else {
        last = (key, 1)
        continue
      }
      let given = try freeKey(after: &last)
      try execute(sql: "UPDATE entry SET key = ? WHERE id = ?", arguments: [given, row[1] as Int])
      renamings.note(.init(file: row[2] ?? "", wanted: key, given: given))
    }
    return renamings
  }

  /// Has those be called so in words whose source and number another event has for a name.
  private func spellOutNumbers() throws {
    try execute(
      sql: """
        UPDATE entry
          SET key = (SELECT source.key FROM source WHERE source.id = entry.source) || '-' || key
          WHERE key < '' AND source IN (
            SELECT id FROM source WHERE EXISTS (
              SELECT 1 FROM entry WHERE entry.key >= source.key || '-' AND entry.key < source.key || '.'))
        """)
  }

  /// The next number behind a key that no event has.
  private func freeKey(after last: inout (key: String, number: Int)) throws -> String {
    while true {
      last.number += 1
      let key = "\(last.key)-\(last.number)"
      let taken = try cachedStatement(
        sql: """
          SELECT 1 FROM entry WHERE key = ?1
          UNION ALL SELECT 1 FROM source CROSS JOIN entry ON entry.source = source.id
            AND entry.key = cast(substr(?1, length(source.key) + 2) AS INTEGER)
            WHERE source.key || '-' || entry.key = ?1
          """)
      if try Row.fetchOne(taken, arguments: [key]) == nil { return key }
    }
  }
}
