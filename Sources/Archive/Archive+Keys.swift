package import Chronology
import Foundation
import GRDB

// Events by what they are called: as their entry says, or by their source and a number.
extension Archive {
  package func id(of key: Event.ID) throws -> Int? {
    let number: SQL =
      numbered(key).map { "OR (key = \($0.number) AND source = \($0.source))" } ?? ""
    return try value("SELECT id FROM entry WHERE key = \(key) \(number)")
  }

  /// What an entry is called.
  ///
  /// - Parameters:
  ///   - key: the column of what is stored of that.
  ///   - source: the column of the source whose row the entry is.
  func key(_ rows: Rows, _ key: Int32, source: Int32) -> Event.ID {
    guard rows.isNumber(key) else { return rows.text(key) }
    return self.key(rows.number(key), of: rows.numberIfAny(source))
  }

  /// What the row of a source is called that has a number; empty where a damaged archive has no such source.
  func key(_ number: Int, of source: Int?) -> Event.ID {
    guard let source, sources.indices.contains(source) else { return "" }
    return "\(sources[source].id)-\(number)"
  }

  /// Gives what each event of a selection is called, in chronological order.
  package func forEachKey(of selection: Selection, _ body: (Event.ID) throws -> Void) throws {
    let events = try ids(in: selection)
    try read { db in
      let rows = try Rows("SELECT key, source FROM entry WHERE id \(events) ORDER BY id", in: db)
      while try rows.next() { try body(key(rows, 0, source: 1)) }
    }
  }

  /// The numbers of some events; each list as one argument, for SQLite takes only so many.
  func ids(of own: OwnEvents) -> SQL {
    let numbered = own.events.compactMap(numbered).map { [$0.source, $0.number] }
    return """
      SELECT id FROM entry WHERE key IN (SELECT value FROM json_each(\(own.events.json)))
      UNION ALL SELECT entry.id FROM json_each(\(numbered.json)) AS own
        JOIN entry ON entry.key = json_extract(own.value, '$[1]')
          AND entry.source = json_extract(own.value, '$[0]')
      """
  }

  /// That what an entry is called begins with some letters.
  func isCalled(beginningWith letters: String) -> SQL {
    let sources = sources.enumerated().compactMap { column, source in
      letters.rest(behind: source.id + "-").map { rest -> SQL in
        "(entry.key < '' AND entry.source = \(column) AND entry.key LIKE \(rest.likeEscaped + "%") ESCAPE '\\')"
      }
    }
    let text: SQL = "(entry.key >= '' AND entry.key LIKE \(letters.likeEscaped + "%") ESCAPE '\\')"
    return "(\(([text] + sources).joined(separator: " OR ")))"
  }

  /// The source and the number by which an event may be called so.
  private func numbered(_ key: Event.ID) -> (source: Int, number: Int)? {
    guard let hyphen = key.lastIndex(of: "-"), let source = column(of: String(key[..<hyphen])),
      let number = Int(key[key.index(after: hyphen)...])
    else { return nil }
    return (source, number)
  }
}

extension Encodable {
  fileprivate var json: String {
    (try? JSONEncoder().encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "[]"
  }
}

extension String {
  /// What of it stands behind some beginning, be it that all of it is a part of that; nil where neither is.
  fileprivate func rest(behind beginning: String) -> String? {
    let (own, other) = (lowercased(), beginning.lowercased())
    if other.hasPrefix(own) { return "" }
    return own.hasPrefix(other) ? String(own.dropFirst(other.count)) : nil
  }
}
