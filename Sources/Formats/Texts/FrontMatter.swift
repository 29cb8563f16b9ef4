import Chronology
import Yams

/// What stands in YAML between lines of dashes at the top of a text, as many programs for Markdown have it.
struct FrontMatter {
  private(set) var imprint = Imprint()
  /// How many lines it takes, those of dashes included; none where there is none.
  private(set) var count = 0

  init(of text: String) {
    let lines = text.prefix(FrontMatter.longest).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard lines.first == "---",
      let end = lines.dropFirst().firstIndex(where: { $0 == "---" || $0 == "..." }),
      let keys = FrontMatter.keys(lines[1..<end].joined(separator: "\n"))
    else { return }
    count = end + 1
    imprint.title = keys["title"]?.words
    imprint.author = keys["author"]?.words
    guard let words = keys["date"]?.words, let date = EDTF(guessing: words) else { return }
    (imprint.published, imprint.printed) = (date, words)
    imprint.guess = "The date is a guess: it is the \"date\" of the head of the text."
  }

  /// No head has more characters.
  private static let longest = 20_000

  /// nil for what is no mapping.
  ///
  /// Nothing is constructed, so that a day stays as it is written.
  private static func keys(_ yaml: String) -> Node.Mapping? {
    try? Parser(
      yaml: yaml, resolver: .basic, constructor: Constructor([:], [:], [:]), encoding: .utf8
    ).singleRoot()?.mapping
  }
}

extension Node {
  /// A text, or several in a list, on one line.
  fileprivate var words: String? {
    if let list = sequence { return list.compactMap(\.words).joined(separator: ", ").lineIfAny }
    return scalar?.string.lineIfAny
  }
}
