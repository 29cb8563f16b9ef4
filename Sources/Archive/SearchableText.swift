/// The words of a text, worked out once for all that is looked for in it.
package struct SearchableText: Sendable {
  let words: [Word]
  private let paragraphs: [Range<Int>]
  /// Where its sentences end.
  private let sentenceEnds: [Int]

  package init(_ text: String) {
    words = Word.words(of: text)
    paragraphs = text.paragraphs
    sentenceEnds = text.sentenceEnds
  }

  /// Which of the paragraphs a place stands in.
  func paragraph(of place: Int) -> Int {
    SearchableText.count(of: paragraphs.count) { paragraphs[$0].upperBound <= place }
  }

  /// Which of the sentences a place stands in.
  func sentence(of place: Int) -> Int {
    SearchableText.count(of: sentenceEnds.count) { sentenceEnds[$0] <= place }
  }

  /// How many of so many in order come before.
  private static func count(of all: Int, before isBefore: (Int) -> Bool) -> Int {
    var (low, high) = (0, all)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(middle) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension String {
  /// Where sentences end, as far as their marks tell it, in code points.
  var sentenceEnds: [Int] {
    var (ends, isEnding): ([Int], Bool) = ([], false)
    for (offset, scalar) in unicodeScalars.enumerated() {
      if scalar.endsSentence {
        isEnding = true
      } else if isEnding, scalar.properties.isWhitespace || scalar.value >= 0x3000 {
        ends.append(offset)
        isEnding = false
      } else if !scalar.closesSentence {
        isEnding = false
      }
    }
    return ends
  }
}
