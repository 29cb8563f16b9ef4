import Chronology
import Formats
import Screen

/// How much of each source is cited or set aside, one line a source.
struct CoverageTable {
  private let coverage: [Coverage]

  init(_ coverage: [Coverage]) {
    self.coverage = coverage
  }

  func print(json: Bool) throws {
    if json {
      try Output.put(json: JSONText(coverage.map(JSONCoverage.init)).text)
    } else if !coverage.isEmpty {
      try Output.say(lines.joined(separator: "\n"))
    }
  }

  private var lines: [String] {
    let ids = coverage.map(\.source.width).max() ?? 0
    return coverage.map {
      let percent = "\($0.percent) %".fitted(to: 5, aligned: .right)
      let sentences = "\($0.coveredSentences) of \($0.sentences) sentences"
      let words = "\($0.citedWords) cited and \($0.asideWords) set aside of \($0.words) words"
      return "\($0.source.fitted(to: ids, aligned: .left))  \(percent)  \(sentences); \(words)"
    }
  }
}

private struct JSONCoverage: Encodable {
  let source: String
  let percent: Int
  let sentences: Int
  let coveredSentences: Int
  let words: Int
  let citedWords: Int
  let asideWords: Int

  init(_ coverage: Coverage) {
    source = coverage.source
    percent = coverage.percent
    sentences = coverage.sentences
    coveredSentences = coverage.coveredSentences
    words = coverage.words
    citedWords = coverage.citedWords
    asideWords = coverage.asideWords
  }
}
