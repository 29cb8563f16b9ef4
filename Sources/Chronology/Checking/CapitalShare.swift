/// How many of the words of a text have capitals without beginning a sentence.
///
/// Words with capitals in a row count as one: a page that speaks of many people has long names, and a
/// language in which every noun has a capital has many short ones. Headlines do not count.
struct CapitalShare {
  private var runs = 0
  private var words = 0

  init(of texts: [String]) {
    for text in texts { count(Array(text.unicodeScalars)) }
  }

  private mutating func count(_ text: [Unicode.Scalar]) {
    for sentence in Sentences(of: text) {
      let capitals = CapitalRuns(of: text, in: sentence)
      guard !capitals.isHeadline, capitals.wordCount > 0 else { continue }
      runs += capitals.runs.count
      words += capitals.wordCount - 1 - capitals.runs.reduce(0) { $0 + $1.words.count - 1 }
    }
  }

  /// Whether there are enough words to tell; of fewer, one name more would turn the answer.
  var isTelling: Bool { words >= 20 }

  /// Whether a capital says that something is a name.
  ///
  /// English news has some 9 to 16 in a hundred, German some 30.
  var isRare: Bool { !isTelling || runs * 5 <= words }
}
