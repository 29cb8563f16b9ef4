/// How many of the words of a text have capitals without beginning a sentence.
///
/// Words with capitals in a row count as one: a page that speaks of many people has long names, and a
/// language in which every noun has a capital has many short ones. Headlines do not count, nor do
/// known names, months, weekdays and titles.
struct CapitalShare {
  private var runs = 0
  private var words = 0

  init() {}

  /// - Parameter counts: whether the words of a run may have their capitals because all nouns do.
  init(of text: String, where counts: ([String]) -> Bool) {
    let text = Array(text.unicodeScalars)
    for sentence in Sentences(of: text) {
      let capitals = CapitalRuns(of: text, in: sentence)
      guard !capitals.isHeadline, capitals.wordCount > 0 else { continue }
      let counted = capitals.runs.count { counts($0.words) }
      runs += counted
      words += capitals.wordCount - 1 - capitals.runs.reduce(0) { $0 + $1.words.count } + counted
    }
  }

  static func + (one: CapitalShare, other: CapitalShare) -> CapitalShare {
    var sum = one
    sum.runs += other.runs
    sum.words += other.words
    return sum
  }

  /// Whether there are enough words to tell; of fewer, one name more would turn the answer.
  var isTelling: Bool { words >= 20 }

  /// Whether a capital says that something is a name.
  ///
  /// English news has 9 to 16 in a hundred even with known names, German some 30.
  var isRare: Bool { !isTelling || runs * 5 <= words }
}
