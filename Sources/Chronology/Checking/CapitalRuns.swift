/// The words of one sentence that begin with capitals, but for the word that begins it.
///
/// Only a blank stands between the words of a run, or the point of an abbreviation and a blank
/// (`Rev. J. H. Cole`); a possessive ends it (`London's Lord Mayor`).
struct CapitalRuns {
  private(set) var runs: [CapitalRun] = []
  /// Whether all words but the smallest have capitals.
  let isHeadline: Bool
  /// How many words there are; the first, which is in no run, counts.
  let wordCount: Int
  private let text: [Unicode.Scalar]
  private let words: [Range<Int>]

  init(of text: [Unicode.Scalar], in sentence: Range<Int>) {
    self.text = text
    words = Array(CapitalWords(of: text, in: sentence))
    wordCount = words.count
    isHeadline = CapitalRuns.isHeadline(words, text)
    var end = 0
    for index in words.indices.dropFirst() where index >= end && isCapital(index) {
      let joint = joint(before: index, from: end)
      let start = index
      end = index + 1
      while end < words.count, isCapital(end), continues(end) { end += 1 }
      runs.append(
        CapitalRun(Array(words[start..<end]), joint: joint, of: text, isHeadline: isHeadline))
    }
  }

  private func isCapital(_ index: Int) -> Bool {
    text[words[index].lowerBound].properties.isUppercase
  }

  /// Whether a word belongs to the run of the word before it.
  private func continues(_ index: Int) -> Bool {
    guard !text.isGenitive(words[index - 1]) else { return false }
    let between = text[words[index - 1].upperBound..<words[index].lowerBound]
    let isElided = between.count == 1 && between.allSatisfy(\.isApostrophe)
    return isElided || [" ", ". "].contains(String(String.UnicodeScalarView(between)))
  }

  /// How the word at `index`, which begins a run, is joined to the run that ends before the word at
  /// `end`; 0 where there is none.
  private func joint(before index: Int, from end: Int) -> CapitalRun.Joint? {
    guard end > 0, index > end, index - end <= 2, !text.isGenitive(words[end - 1]),
      (end...index).allSatisfy({ continues($0) })
    else { return nil }
    let between = words[end..<index].map { String(String.UnicodeScalarView(text[$0])) }
      .joined(separator: " ")
    if CapitalRuns.ands.contains(between) { return .between }
    return CapitalRuns.joints.contains(between) ? .within : nil
  }

  private static let ands: Set = ["and", "et", "y", "for", "for the", "the"]
  private static let joints: Set = [
    "of", "of the", "de", "d", "du", "des", "de la", "de l", "del",
    "de los", "de las",
    "von", "von der", "van", "van der", "van den",
  ]

  private static func isHeadline(_ words: [Range<Int>], _ text: [Unicode.Scalar]) -> Bool {
    guard let first = words.first, text[first.lowerBound].properties.isUppercase else {
      return false
    }
    return words.allSatisfy { word in
      !text[word.lowerBound].properties.isLowercase || word.count < 3
        || smallest.contains(String(String.UnicodeScalarView(text[word])))
    }
  }

  private static let smallest: Set = ["the", "and", "for", "but", "nor", "from", "with", "into"]

  /// Words with the hyphens, apostrophes and points inside them.
  private struct CapitalWords: Sequence, IteratorProtocol {
    private let text: [Unicode.Scalar]
    private var words: Words
    private var ahead: Range<Int>?

    init(of text: [Unicode.Scalar], in range: Range<Int>) {
      self.text = text
      words = Words(of: text, in: range)
      ahead = words.next()
    }

    mutating func next() -> Range<Int>? {
      guard var word = ahead else { return nil }
      ahead = words.next()
      while let more = ahead, more.lowerBound == word.upperBound + 1,
        "-'’.".unicodeScalars.contains(text[word.upperBound]), !isElided(word, before: more)
      {
        word = word.lowerBound..<more.upperBound
        ahead = words.next()
      }
      return word
    }

    /// Whether a word has lost its last letter, as in `Conseil d'État`.
    private func isElided(_ word: Range<Int>, before next: Range<Int>) -> Bool {
      word.count == 1 && text[word.upperBound].isApostrophe
        && text[word.lowerBound].properties.isLowercase
        && text[next.lowerBound].properties.isUppercase
    }
  }
}
