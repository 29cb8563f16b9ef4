package import Chronology
import GRDB

extension Archive {
  /// A whole event by its place in chronological order.
  ///
  /// Its accounts stand in the order of the sources, their quotations in that of the text, unless another is asked for.
  package func event(_ id: Int, in order: AccountOrder = .columns) throws -> Event? {
    try read { db in
      var reader = try EventReader(self, db, [id], order)
      return try reader.events().first
    }
  }

  func rows(_ query: SQL, in db: Database) throws -> [StoredRow] {
    let (sql, arguments) = try query.build(db)
    return try db.rows(sql, arguments)
  }
}
