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
    let shared = try Row.fetchAll(
      self,
      sql: """
        SELECT key, id, (SELECT file FROM account JOIN source ON source.id = account.source
          WHERE account.event = event.id) FROM event
        WHERE key IN (SELECT key FROM event GROUP BY key HAVING count(*) > 1)
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
      try execute(sql: "UPDATE event SET key = ? WHERE id = ?", arguments: [given, row[1] as Int])
      renamings.note(.init(file: row[2] ?? "", wanted: key, given: given))
    }
    return renamings
  }

  /// The next number behind a key that no event has.
  private func freeKey(after last: inout (key: String, number: Int)) throws -> String {
    while true {
      last.number += 1
      let key = "\(last.key)-\(last.number)"
      let taken = try cachedStatement(sql: "SELECT 1 FROM event WHERE key = ?")
      if try Row.fetchOne(taken, arguments: [key]) == nil { return key }
    }
  }
}
