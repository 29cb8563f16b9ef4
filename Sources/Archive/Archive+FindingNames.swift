import Chronology
import GRDB

extension Archive {
  /// The names that some letters may mean, those that begin with them first.
  ///
  /// A spelling as it stands means its name alone; else every name counts of whose spellings a word
  /// begins with the letters. Names that only events have, and no list, count as well.
  /// - Parameter limit: how many at most.
  package func names(for letters: String, as role: Mention.Role, limit: Int) throws -> [String] {
    if let name = listedName(letters, as: role) { return [name] }
    return try names(beginningWith: letters, as: role, limit: limit)
  }

  /// The same for what is still being typed: a spelling as it stands hides no longer names.
  package func names(beginningWith letters: String, as role: Mention.Role, limit: Int) throws
    -> [String]
  {
    let listed = listedNames(beginningWith: letters, as: role)
    let others = try mentioned(beginningWith: letters, as: role, limit: limit)
      .map { names.name(for: $0)?.name ?? $0 }
    var known: Set<String> = []
    return Array((listed + others).filter { known.insert($0.folded).inserted }.prefix(limit))
  }

  /// The same of `names` alone, which are known at once.
  func listedNames(for letters: String, as role: Mention.Role, limit: Int) -> [String] {
    if let name = listedName(letters, as: role) { return [name] }
    return Array(listedNames(beginningWith: letters, as: role).prefix(limit))
  }

  private func listedNames(beginningWith letters: String, as role: Mention.Role) -> [String] {
    let start = letters.searchFolded
    return names.names.filter { role.has($0.kind) }
      .compactMap { name in name.place(of: start).map { (name.name, $0) } }
      .sorted { $0.1 < $1.1 }.map(\.0)
  }

  private static let mostLookedThrough = 2000

  private func listedName(_ spelling: String, as role: Mention.Role) -> String? {
    names.areOne(spelling, spelling)
      ? names.name(for: spelling).flatMap { role.has($0.kind) ? $0.name : nil } : nil
  }

  /// Names as events have them.
  private func mentioned(beginningWith letters: String, as role: Mention.Role, limit: Int) throws
    -> [String]
  {
    let (first, inside) = ("\(letters.likeEscaped)%", "% \(letters.likeEscaped)%")
    // Names that come again and again stand in the first events that have such.
    var some = Selection()
    if isLarge, !letters.isEmpty { some.mentions = [Mention(role, [], beginning: letters)] }
    let events: SQL =
      try isLarge ? "IN (\(matching(some).ids(limit: Archive.mostLookedThrough)))" : "IS NOT NULL"
    return try read { db in
      try role.tables.flatMap { table, column, event in
        try rows(
          """
          SELECT DISTINCT \(sql: column) FROM \(sql: table)
          WHERE (\(sql: column) LIKE \(first) ESCAPE '\\'
            OR \(sql: column) LIKE \(inside) ESCAPE '\\') AND \(sql: event) \(events)
          ORDER BY 1 LIMIT \(limit)
          """, in: db
        ).map { $0[0] }
      }
    }
  }
}

extension Mention.Role {
  fileprivate func has(_ kind: Name.Kind) -> Bool {
    switch self {
    case .person: kind != .place
    case .place: kind == .place
    case .name: true
    }
  }

  fileprivate var tables: [(table: String, column: String, event: String)] {
    switch self {
    case .person: [("person", "name", "event")]
    case .place: [("event", "place", "id")]
    case .name: [("person", "name", "event"), ("event", "place", "id")]
    }
  }
}

extension Name {
  /// How early in its spellings a word begins with some letters; nil where none does.
  fileprivate func place(of start: String) -> Int? {
    guard !start.isEmpty else { return 1 }
    let places = spellings.enumerated().compactMap { index, spelling -> Int? in
      let folded = spelling.searchFolded
      if folded.hasPrefix(start) { return index == 0 ? 0 : 1 }
      return folded.contains(" " + start) ? 2 : nil
    }
    return places.min()
  }
}

extension String {
  /// With the signs that mean something to SQL's LIKE standing for themselves.
  var likeEscaped: String {
    reduce(into: "") { text, character in
      if "\\%_".contains(character) { text.append("\\") }
      text.append(character)
    }
  }
}
