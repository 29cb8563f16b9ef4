/// One of several places at which the same words stand in a text.
struct Use {
  /// Counted from 1, among the places.
  let nth: Int
  /// Counted from 1, the column in code points.
  let line: Int
  let column: Int
  /// The place with some words around it, on one line.
  let surroundings: String
  /// Words before or after that no other place has, folded to one line.
  fileprivate var prefix: String?
  fileprivate var suffix: String?

  /// Nobody reads of more.
  fileprivate static let most = 6

  /// A quotation that means this place, as YAML; nil where a few words do not tell it apart.
  ///
  /// - Parameter key: of the words.
  func selector(of exact: String, key: String) -> String? {
    if let suffix {
      return "{\(key): \(exact.inQuotationMarks), suffix: \(suffix.inQuotationMarks)}"
    }
    return prefix.map { "{\(key): \(exact.inQuotationMarks), prefix: \($0.inQuotationMarks)}" }
  }
}

extension SourceText {
  /// The first of several places, in code points, with what tells them apart from all.
  func uses(at places: [Range<Int>]) -> [Use] {
    let text = Array(string(bytes.indices).unicodeScalars)
    // A place that is left to be told by its number costs nothing; thousands compared would.
    let compared = places.prefix(places.count <= 200 ? places.count : Use.most)
    let befores = compared.map { text[..<$0.lowerBound].suffix(60).line }
    let afters = compared.map { text[$0.upperBound...].prefix(60).line }
    var uses = zip(places, 1...Use.most).map { place, nth in
      let before = text[..<place.lowerBound]
      let start = before.lastIndex(of: "\n").map { $0 + 1 } ?? 0
      let shown = text[place].line
      return Use(
        nth: nth, line: before.count { $0 == "\n" } + 1, column: place.lowerBound - start + 1,
        surroundings: "…\(befores[nth - 1].suffix(20))[\(shown)]\(afters[nth - 1].prefix(20))…")
    }
    for index in uses.indices where compared.count == places.count {
      let others = compared.indices.filter { $0 != index }
      uses[index].suffix = afters[index].words(that: { words in
        !others.contains { afters[$0].hasPrefix(words) }
      })
      uses[index].prefix = befores[index].lastWords(that: { words in
        !others.contains { befores[$0].hasSuffix(words) }
      })
    }
    return uses
  }
}

extension ArraySlice<Unicode.Scalar> {
  /// Without line breaks and other control characters.
  fileprivate var line: String {
    String(
      String.UnicodeScalarView(map { $0.properties.generalCategory == .control ? " " : $0 }))
  }
}

extension String {
  /// The fewest whole words from the beginning that meet a condition.
  fileprivate func words(that suffice: (String) -> Bool) -> String? {
    let ends = indices.filter { $0 > startIndex && self[$0].isWhitespace }
    return ends.lazy.map { String(self[..<$0]) }
      .first { !$0.allSatisfy(\.isWhitespace) && suffice($0) }
  }

  /// The fewest whole words at the end that meet a condition.
  fileprivate func lastWords(that suffice: (String) -> Bool) -> String? {
    let starts = indices.reversed().filter { self[$0].isWhitespace }
    return starts.lazy.map { String(self[index(after: $0)...]) }
      .first { !$0.allSatisfy(\.isWhitespace) && suffice($0) }
  }

  /// In quotation marks that mean the same in YAML and in JSON, on one line.
  package var inQuotationMarks: String {
    "\"" + escaped { $0.escapedSign ?? ($0.isUnprinted ? $0.escaped : nil) } + "\""
  }
}

extension Unicode.Scalar {
  /// Whether it is a control character, or one that YAML takes for a line break or a mark, or refuses.
  fileprivate var isUnprinted: Bool {
    properties.generalCategory == .control || self == "\u{2028}" || self == "\u{2029}"
      || ["\u{FEFF}", "\u{FFFE}", "\u{FFFF}"].contains(self)
  }
}
