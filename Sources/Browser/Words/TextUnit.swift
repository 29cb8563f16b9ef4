/// What a selection of words is widened to.
enum TextUnit: Int, Sendable, CaseIterable {
  case word, sentence, paragraph

  /// The next wider one; after the widest, words again.
  var wider: TextUnit {
    let all = TextUnit.allCases
    return all[(rawValue + 1) % all.count]
  }

  var name: String { "\(self)" }
}
