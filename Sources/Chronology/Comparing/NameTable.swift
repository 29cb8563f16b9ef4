/// Every spelling in `names`, and which name it belongs to.
package struct NameTable: Hashable, Sendable {
  package let names: [Name]
  private let owners: [String: Int]

  package init(_ names: [Name]) {
    self.names = names
    var owners: [String: Int] = [:]
    for (index, name) in names.enumerated() {
      for spelling in name.spellings {
        owners[spelling.folded] = owners[spelling.folded] ?? index
      }
    }
    self.owners = owners
  }

  /// The name that a spelling belongs to, whatever its case.
  package func name(for spelling: String) -> Name? {
    owners[spelling.folded].map { names[$0] }
  }

  /// Whether two spellings are known to mean one person, place or group.
  package func areOne(_ one: String, _ other: String) -> Bool {
    guard let first = owners[one.folded], let second = owners[other.folded] else { return false }
    return first == second
  }
}

extension String {
  /// Lower case, with runs of white space as one space: what two texts are compared by.
  package var folded: String {
    // Most text is ASCII, and asking characters what they are is slow.
    if utf8.allSatisfy({ $0 < 0x80 }) {
      let words = utf8.split { $0 == 0x20 || (0x09...0x0D).contains($0) }
      return words.map { String(Substring($0)) }.joined(separator: " ").lowercased()
    }
    return lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
