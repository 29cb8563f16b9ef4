package import Chronology
import GRDB

// What leaves beside events, as a dossier has it.
extension Archive {
  /// The sources with what is set aside, without their texts.
  ///
  /// Of a table an archive has the places alone, at which the words stand.
  package func sourcesAsWritten() throws -> [Source] {
    try sources.map { source in
      var source = source
      if source.aside.isEmpty {
        source.aside = try asides(of: source.id).compactMap { try aside(at: $0, of: source.id) }
      }
      return source
    }
  }

  private func aside(at passage: LocatedAside, of source: Source.ID) throws -> Aside? {
    let words = try text(of: source, passage.range).trimmed
    return words.isEmpty ? nil : Aside(Quotation(exact: words), why: passage.why)
  }

  /// The sources that tell the events of a selection, be it in accounts that are drafts.
  package func tellers(of selection: Selection, withDrafts: Bool) throws -> Set<Source.ID> {
    let events = try ids(in: selection)
    let found = try read { db in
      try rows(
        """
        SELECT DISTINCT source FROM account WHERE event \(events) AND (\(withDrafts) OR NOT coalesce(draft, 0))
        UNION SELECT DISTINCT source FROM entry WHERE source IS NOT NULL AND id \(events)
        """, in: db
      ).map { $0[0] as Int }
    }
    return Set(found.filter(sources.indices.contains).map { sources[$0].id })
  }

  /// Gives the text of a source part by part, so that one of any length can leave.
  package func forEachPortion(of source: Source.ID, _ body: (String) throws -> Void) throws {
    guard let column = column(of: source) else { return }
    try read { db in
      let portions = try Rows(
        "SELECT \(sql: Archive.text) FROM portion WHERE source = \(column) ORDER BY start", in: db)
      while try portions.next() { try body(portions.text(0)) }
    }
  }
}

extension String {
  /// Without the white space around.
  fileprivate var trimmed: String {
    let rest = drop(while: \.isWhitespace)
    return String(rest.prefix(rest.lastIndex { !$0.isWhitespace }.map { rest[...$0].count } ?? 0))
  }
}
