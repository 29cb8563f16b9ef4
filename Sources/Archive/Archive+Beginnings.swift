import GRDB

// Beginnings of words. For those of up to three letters the index has the events; else SQLite would put those
// of all words that begin so together before the first of them is known.
extension Archive {
  /// The same query, with the words themselves in place of their beginnings where these are few.
  func beginningsSpelledOut(_ expression: String) throws -> String {
    guard isSearchable, expression.contains("\"*") else { return expression }
    var (spelled, rest) = ("", expression[...])
    while let start = rest.firstIndex(of: "\"") {
      let inner = rest.index(after: start)
      guard let end = rest[inner...].firstIndex(of: "\"") else { break }
      let behind = rest.index(after: end)
      spelled += rest[..<start]
      if rest[behind...].first == "*" {
        spelled += try words(beginningWith: rest[inner..<end]) ?? "\"\(rest[inner..<end])\"*"
        rest = rest[rest.index(after: behind)...]
      } else {
        spelled += rest[start...end]
        rest = rest[behind...]
      }
    }
    return spelled + rest
  }

  /// Any of the words that begin with some letters; nil where they are many, or only SQLite can fold the letters.
  private func words(beginningWith letters: Substring) throws -> String? {
    // Not all numbers are kept.
    guard letters.utf8.count > Archive.mostIndexed, letters.utf8.allSatisfy(\.isPlain),
      letters.contains(where: \.isLetter)
    else { return nil }
    let start = letters.lowercased()
    let words: [String] = try read { db in
      try rows(
        """
        SELECT term FROM event_terms WHERE term >= \(start) AND term < \(start + "\u{10FFFF}")
        LIMIT \(Archive.mostSpelledOut + 1)
        """, in: db
      ).map { $0[0] }
    }
    if words.count > Archive.mostSpelledOut { return nil }
    return words.isEmpty
      ? "\"\(start)\"" : "(" + words.map { "\"\($0)\"" }.joined(separator: " OR ") + ")"
  }

  /// The index has the beginnings of words of so many letters.
  private static let mostIndexed = 3
  /// More words than these take longer one by one.
  private static let mostSpelledOut = 250
}

extension UInt8 {
  /// Whether it is a letter or a figure of ASCII.
  fileprivate var isPlain: Bool {
    (0x61...0x7A).contains(self | 0x20) || (0x30...0x39).contains(self)
  }
}
