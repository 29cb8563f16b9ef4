extension String {
  /// A word reduced to what one hears, roughly: without case and diacritics, long vowels short,
  /// double letters single.
  var heard: String {
    let plain = String(String.UnicodeScalarView(unicodeScalars.compactMap(\.unmarked))).lowercased()
    let vowels = plain.replacingPairs(["ee": "i", "oo": "u", "ou": "u", "aa": "a"])
    var letters = ""
    for letter in vowels where letters.last != letter { letters.append(letter) }
    return letters
  }

  private func replacingPairs(_ pairs: [String: String]) -> String {
    var result = ""
    var rest = self[...]
    while !rest.isEmpty {
      if let short = pairs[String(rest.prefix(2))] {
        result += short
        rest = rest.dropFirst(2)
      } else {
        result += rest.prefix(1)
        rest = rest.dropFirst()
      }
    }
    return result
  }
}

extension Unicode.Scalar {
  /// A Latin letter without its diacritics; nil for a mark that stands upon one.
  fileprivate var unmarked: Unicode.Scalar? {
    if value < 0x80 { return self }
    if properties.generalCategory == .nonspacingMark { return nil }
    // Unicode's names say which letter it is: LATIN SMALL LETTER E WITH ACUTE.
    guard let words = properties.name?.split(separator: " "), words.count > 4,
      words[0] == "LATIN", words[2] == "LETTER", words[3].count == 1, words[4] == "WITH"
    else { return self }
    return words[3].unicodeScalars.first
  }
}
