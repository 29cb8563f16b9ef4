import Chronology

extension Account {
  /// A value with quotation marks around what stands so in one of its quotations, and around nothing
  /// else: a value may be a date as we read it, or be told in short.
  ///
  /// Parts that it joins with semicolons have marks of their own: “kidnapping them”; “dragged them”.
  func quoting(_ value: String) -> String {
    if let whole = words(of: value) { return "“\(whole)”" }
    let joints = value.indices.filter { value[$0].joinsParts }
    var (result, start) = ("", value.startIndex)
    for joint in joints {
      result += quoting(part: value[start..<joint]) + String(value[joint])
      start = value.index(after: joint)
    }
    return result + quoting(part: value[start...])
  }

  private func quoting(part: Substring) -> String {
    let words = String(part).unpadded
    guard !words.isEmpty, let found = self.words(of: words) else { return String(part) }
    return String(part).replacing(words, with: "“\(found)”", maxReplacements: 1)
  }

  /// The words as they stand in a quotation; in capitals, say, that the value does not have.
  ///
  /// A quotation that is set otherwise than the text is, has no words to show for certain.
  private func words(of value: String) -> String? {
    let found = quotations.filter { !$0.isFolded }.flatMap { quotation in
      let scalars = Array(quotation.exact.unicodeScalars)
      return quotation.exact.places(ofWhole: value).map { place in
        String(String.UnicodeScalarView(scalars[place]))
      }
    }
    return found.first { $0 == value } ?? found.first
  }
}
