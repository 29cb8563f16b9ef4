/// What tells sentences of a list apart that are otherwise alike: numbers, dates, words with
/// capitals, and words that deny.
struct Marks {
  private let figures: [String]
  /// Folded, without those that may only begin a sentence.
  private let capitals: [[Int]]
  /// What says of whom or what a line speaks: the numbers and words with capitals that it begins with.
  private let leaders: [[Int]]
  private let denials: [String]
  /// All words, folded, in their order.
  private let words: [[Int]]
  /// Whether it is one sentence at most, in which the order says who did what to whom.
  private let isOrdered: Bool
  /// Whether names can be told by their capitals, as in half of all scripts they cannot.
  let knowNames: Bool

  /// - Parameter before: what stands right before the text, which tells whether it begins a sentence;
  ///   nil where nobody knows, and its first word is held for a name unless it is an article.
  init(_ text: String, after before: String?) {
    let text = text.withoutReferences
    figures = text.figures
    denials = text.denials
    knowNames = text.contains(where: \.isCased)
    isOrdered = text.sentenceCount <= 1
    var (capitals, leaders): ([[Int]], [[Int]]) = ([], [])
    var words: [[Int]] = []
    var isInSentence = before.map { $0.last { !$0.isWhitespace }?.goesOn ?? false }
    for piece in text.split(whereSeparator: \.isWhitespace) {
      let word = piece.split { !$0.isLetter && !$0.isNumber }.first.map(String.init) ?? ""
      let folded = FoldedText(Array(word.utf8), .caseless).symbols
      words.append(folded)
      if isInSentence ?? !Marks.articles.contains(word.lowercased()),
        piece.first?.isUppercase == true
      {
        capitals.append(folded)
      }
      let isLeader = piece.first?.isUppercase == true || word.contains(where: \.isNumber)
      if isLeader, words.count <= 3, !Marks.articles.contains(word.lowercased()) {
        leaders.append(folded)
      }
      isInSentence = piece.last?.goesOn ?? false
    }
    (self.capitals, self.leaders, self.words) = (capitals, leaders, words)
  }

  /// Whether all these numbers and names are among others; a slip may be mended in a name.
  func areKept(in other: Marks) -> Bool {
    hasFigures(of: other)
      && are(capitals, in: other.words) { $0.isSlip(of: $1) }
  }

  /// Whether the names and numbers at the beginning are among the words of others, but for slips in a name.
  func beginLike(_ other: Marks) -> Bool {
    leaders.allSatisfy { leader in
      other.words.contains {
        $0 == leader || !leader.contains(where: \.isFoldedDigit) && leader.isSlip(of: $0)
      }
    }
  }

  /// Whether all these numbers are among others.
  func hasFigures(of other: Marks) -> Bool { are(figures, in: other.figures, where: ==) }

  /// Whether two in three of three or more numbers and names gave way to others: then it is another's
  /// statement.
  func areMostlyOther(in other: Marks) -> Bool {
    let gone = min(lost(in: other), other.lost(in: self))
    let count = figures.count + capitals.count
    return count > 2 && gone * 3 >= count * 2
  }

  /// How many numbers and names are not among others.
  private func lost(in other: Marks) -> Int {
    figures.count { !other.figures.contains($0) }
      + capitals.count { name in !other.words.contains { name.isSlip(of: $0) } }
  }

  /// Whether as much is denied.
  func denies(like other: Marks) -> Bool { denials == other.denials }

  /// Whether all these names are among others, letter by letter.
  func hasNames(of other: Marks) -> Bool { are(capitals, in: other.words, where: ==) }

  /// Whether each of some marks has one of the others to itself; within a sentence, in their order.
  private func are<Mark>(
    _ marks: [Mark], in others: [Mark], where isSame: (Mark, Mark) -> Bool
  ) -> Bool {
    var left = others[...]
    for mark in marks {
      guard let index = left.firstIndex(where: { isSame(mark, $0) }) else { return false }
      if isOrdered { left = left[(index + 1)...] } else { left.remove(at: index) }
    }
    return true
  }

  private static let articles: Set = ["the", "a", "an"]
}

extension Character {
  /// Whether a sentence goes on behind it.
  fileprivate var goesOn: Bool { isLetter || isNumber || self == "," }
}
