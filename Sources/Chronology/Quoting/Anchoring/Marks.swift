/// What tells sentences of a list apart that are otherwise alike: numbers, dates, and words with
/// capitals.
struct Marks {
  private let figures: [String]
  /// Folded, without those that may only begin a sentence.
  private let capitals: [[Int]]
  /// All words, folded.
  private let words: Set<[Int]>
  /// Whether names can be told by their capitals, as in half of all scripts they cannot.
  let knowNames: Bool

  /// - Parameter before: what stands right before the text, which tells whether it begins a sentence;
  ///   nil where nobody knows, and its first word is held for a name unless it is an article.
  init(_ text: String, after before: String?) {
    figures = text.figures
    knowNames = text.contains(where: \.isCased)
    var capitals: [[Int]] = []
    var words: Set<[Int]> = []
    var isInSentence = before.map { $0.last { !$0.isWhitespace }?.goesOn ?? false }
    for piece in text.split(whereSeparator: \.isWhitespace) {
      let word = piece.split { !$0.isLetter && !$0.isNumber }.first.map(String.init) ?? ""
      let folded = FoldedText(Array(word.utf8), .caseless).symbols
      words.insert(folded)
      if isInSentence ?? !Marks.articles.contains(word.lowercased()),
        piece.first?.isUppercase == true
      {
        capitals.append(folded)
      }
      isInSentence = piece.last?.goesOn ?? false
    }
    (self.capitals, self.words) = (capitals, words)
  }

  /// Whether all these numbers and names are among others; a slip may be mended in a name.
  func areKept(in other: Marks) -> Bool {
    hasFigures(of: other) && capitals.allSatisfy(other.hasWord(like:))
  }

  /// Whether all these numbers are among others.
  func hasFigures(of other: Marks) -> Bool {
    var left = other.figures
    for figure in figures {
      guard let index = left.firstIndex(of: figure) else { return false }
      left.remove(at: index)
    }
    return true
  }

  /// Whether all these names are among others, letter by letter.
  func hasNames(of other: Marks) -> Bool { capitals.allSatisfy(other.words.contains) }

  private static let articles: Set = ["the", "a", "an"]

  private func hasWord(like name: [Int]) -> Bool {
    if words.contains(name) { return true }
    let pattern = EditPattern(name)
    return words.contains { pattern.edits(to: $0) <= max(name.count, $0.count) / 4 }
  }
}

extension Character {
  /// Whether a sentence goes on behind it.
  fileprivate var goesOn: Bool { isLetter || isNumber || self == "," }
}
