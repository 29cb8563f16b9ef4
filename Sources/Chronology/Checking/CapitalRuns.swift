/// Words in a row that begin with capitals.
enum CapitalRuns {
  /// The runs in one sentence, without the word that begins it; of single words only those that
  /// stand among small letters and begin no speech.
  static func runs(of text: [Unicode.Scalar], in sentence: Range<Int>) -> [[String]] {
    var runs: [[Range<Int>]] = [[]]
    var end: Int?
    let words = Array(CapitalWords(of: text, in: sentence))
    for (index, word) in words.enumerated() {
      let isNext = end.map { $0 + 1 == word.lowerBound && text[$0] == " " } ?? false
      let isCapital = text[word.lowerBound].properties.isUppercase
      if !isNext || !isCapital { runs.append([]) }
      if isCapital, index > 0 { runs[runs.count - 1].append(word) }
      end = word.upperBound
    }
    let isHeadline = isHeadline(words, text)
    return runs.filter { run in
      run.count > 1 || run.count == 1 && !isHeadline && !beginsSpeech(run[0].lowerBound, text)
    }.map { run in run.map { string(text[$0]).withoutGenitive } }
  }

  /// Whether all words but the smallest have capitals.
  private static func isHeadline(_ words: [Range<Int>], _ text: [Unicode.Scalar]) -> Bool {
    guard let first = words.first, text[first.lowerBound].properties.isUppercase else {
      return false
    }
    return words.allSatisfy { word in
      !text[word.lowerBound].properties.isLowercase || word.count < 3
        || smallest.contains(string(text[word]))
    }
  }

  private static let smallest: Set = ["the", "and", "for", "but", "nor", "from", "with", "into"]

  /// Whether the word before it ends with an opening quotation mark or a colon.
  private static func beginsSpeech(_ start: Int, _ text: [Unicode.Scalar]) -> Bool {
    let before = text[..<start].last { !$0.properties.isWhitespace }
    return before.map { "“”\"‘'„«:".unicodeScalars.contains($0) } ?? true
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }

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
        "-'’.".unicodeScalars.contains(text[word.upperBound])
      {
        word = word.lowerBound..<more.upperBound
        ahead = words.next()
      }
      return word
    }
  }
}

extension String {
  /// Without `'s`.
  fileprivate var withoutGenitive: String {
    hasSuffix("'s") || hasSuffix("’s") ? String(dropLast(2)) : self
  }
}
