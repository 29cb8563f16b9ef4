/// Every spelling in `names`, and which name it belongs to.
package struct NameTable: Hashable, Sendable {
  package let names: [Name]
  private let owners: [String: Int]
  /// The spellings, folded, that are abbreviations and count in capitals only.
  private let abbreviations: Set<String>
  /// By their first word; the longest first.
  let spellings: [String: [Spelling]]

  package init(_ names: [Name]) {
    self.names = names
    // To fold a spelling is dear, and this stands before the first screen: once each.
    let all = names.enumerated().flatMap { index, name in
      name.spellings.map { (text: $0, folded: $0.folded, owner: index) }
    }
    owners = Dictionary(all.map { ($0.folded, $0.owner) }, uniquingKeysWith: { first, _ in first })
    let others = all.filter { !$0.text.isAbbreviation }.map(\.folded)
    abbreviations = Set(all.filter(\.text.isAbbreviation).map(\.folded)).subtracting(others)
    let spellings = all.compactMap { Spelling($0.text, of: $0.owner) }
    self.spellings = Dictionary(grouping: spellings) { $0.words[0] }
      .mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }

  /// The name that a spelling belongs to, whatever its case.
  package func name(for spelling: String) -> Name? {
    owners[spelling.folded].map { names[$0] }
  }

  /// Whether two spellings are known to mean one person, place or group; of an abbreviation the
  /// case counts.
  package func areOne(_ one: String, _ other: String) -> Bool {
    guard !owners.isEmpty, let first = owner(of: one), let second = owner(of: other) else {
      return false
    }
    return first == second
  }

  private func owner(of spelling: String) -> Int? {
    let folded = spelling.folded
    let isSmall = spelling.contains { !$0.isUppercase && !$0.isWhitespace }
    return isSmall && abbreviations.contains(folded) ? nil : owners[folded]
  }
}

extension String {
  /// Lower case, with runs of white space as one space: what two texts are compared by.
  package var folded: String {
    // Most text is ASCII, and asking characters what they are is slow.
    if let bytes = foldedASCII { return String(decoding: bytes, as: UTF8.self) }
    return lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension String {
  /// nil where there is more than ASCII.
  private var foldedASCII: [UInt8]? {
    var folded: [UInt8] = []
    folded.reserveCapacity(utf8.count)
    for byte in utf8 {
      switch byte {
      case 0x80...: return nil
      case 0x09...0x0D, 0x20: if folded.last.map({ $0 != 0x20 }) ?? false { folded.append(0x20) }
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): folded.append(byte | 0x20)
      default: folded.append(byte)
      }
    }
    if folded.last == 0x20 { folded.removeLast() }
    return folded
  }
}
