import Archive
import Chronology

/// Some lines of a text between lines that hold nothing, with their paragraphs and sentences.
///
/// A text may be long, and one selects in a few lines of it: no more is looked through.
struct TextBlock: Sendable {
  let range: Range<Int>
  let paragraphs: [Range<Int>]
  let sentences: [Range<Int>]

  init(around place: Int, in text: SourceText) {
    let range = text.block(around: place)
    let words = text.words(in: range)
    let scalars = Array(words.unicodeScalars)
    let paragraphs = words.paragraphs
    self.range = range
    self.paragraphs = paragraphs.map { $0.moved(by: range.lowerBound) }
    sentences = paragraphs.flatMap { TextBlock.sentences(of: $0, in: scalars) }
      .map { $0.moved(by: range.lowerBound) }
  }

  /// Those of a paragraph, wherever its lines end, without white space around them.
  private static func sentences(of paragraph: Range<Int>, in text: [Unicode.Scalar])
    -> [Range<Int>]
  {
    let line = text[paragraph].map { $0.endsLine ? " " : $0 }
    return Sentences(of: line).compactMap { sentence in
      let words = line[sentence]
      guard let first = words.firstIndex(where: { !$0.properties.isWhitespace }),
        let last = words.lastIndex(where: { !$0.properties.isWhitespace }),
        words.contains(where: \.isInWord)
      else { return nil }
      return (first..<last + 1).moved(by: paragraph.lowerBound)
    }
  }

  func ranges(of unit: TextUnit) -> [Range<Int>] {
    unit == .paragraph ? paragraphs : sentences
  }
}

extension Range<Int> {
  fileprivate func moved(by steps: Int) -> Range<Int> {
    lowerBound + steps..<upperBound + steps
  }
}
