/// What tells sentences of a list apart that are otherwise alike: numbers, dates, and words with
/// capitals.
struct Marks {
  private let figures: [String]
  /// Without those that begin a sentence; folded.
  private let capitals: [[Int]]
  /// All words, folded.
  private let words: Set<[Int]>

  /// - Parameter before: what stands right before the text, which tells whether it begins a sentence.
  init(_ text: String, after before: String = "") {
    figures = text.figures
    var capitals: [[Int]] = []
    var words: Set<[Int]> = []
    var isInSentence = before.last { !$0.isWhitespace }.map { $0.isLetter || $0 == "," } ?? false
    for piece in text.split(whereSeparator: \.isWhitespace) {
      let word = piece.split { !$0.isLetter && !$0.isNumber }.first.map(String.init) ?? ""
      let folded = FoldedText(Array(word.utf8), .caseless).symbols
      words.insert(folded)
      if isInSentence, piece.first?.isUppercase == true { capitals.append(folded) }
      isInSentence = piece.last.map { $0.isLetter || $0.isNumber || $0 == "," } ?? false
    }
    (self.capitals, self.words) = (capitals, words)
  }

  /// Whether all these numbers and names are among others; a slip may be mended in a name.
  func areKept(in other: Marks) -> Bool {
    var left = other.figures
    for figure in figures {
      guard let index = left.firstIndex(of: figure) else { return false }
      left.remove(at: index)
    }
    return capitals.allSatisfy { name in
      other.words.contains(name) || other.hasWord(like: name)
    }
  }

  private func hasWord(like name: [Int]) -> Bool {
    let pattern = EditPattern(name)
    return words.contains { pattern.edits(to: $0) <= max(name.count, $0.count) / 4 }
  }
}
