import Chronology

// Text as CommonMark and the dialects of GitHub and pandoc take it for nothing but text.
extension String {
  /// The text with everything escaped that Markdown would take for markup, on one line.
  var markdown: String {
    markdownLines.joined(separator: " ")
  }

  /// The text inside a block quotation: line breaks stay, and every line belongs to the quotation.
  var markdownQuoted: String {
    markdownLines.joined(separator: "\n> ")
  }

  /// In a code span whose fence is longer than any run of backticks inside.
  var markdownCode: String {
    let text = split(whereSeparator: \.isNewline).joined(separator: " ").printable
    let runs = text.utf8.split { $0 != 0x60 }.map(\.count)
    guard let longest = runs.max() else { return "`\(text)`" }
    let fence = String(repeating: "`", count: longest + 1)
    return "\(fence) \(text) \(fence)"
  }

  /// As a link where it is one, else as text.
  var markdownLink: String {
    isPlainWebAddress ? "<\(self)>" : markdown
  }

  /// Its lines, none of which begins a block or leaves the one in which it stands.
  private var markdownLines: [String] {
    split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map {
      String($0.drop(while: \.isWhitespace)).escapedForMarkdown.guardedStart
    }
  }

  /// What would begin a list, a rule, a definition or an underlined heading at the start of a line, escaped.
  private var guardedStart: String {
    if let first, "-+=:".contains(first) { return "\\" + self }
    let bracket = prefix { $0 == "(" }.prefix(1)
    let label = self[bracket.endIndex...].prefix { $0.isASCII && ($0.isNumber || $0.isLetter) }
    let rest = self[label.endIndex...]
    guard let next = rest.first, ".)".contains(next), label.isOrdinal(before: rest) else {
      return self
    }
    return bracket + label + "\\" + rest
  }

  private var escapedForMarkdown: String {
    printable.escaped {
      switch $0 {
      case "<", "&": $0.entity
      case "|": "&#124;"
      // Braces and @ are marks of pandoc's: attributes, which may be programs, and citations.
      case "\\", "`", "*", "_", "[", "]", ">", "#", "~", "$", "{", "}", "@", "^": "\\\($0)"
      default: nil
      }
    }
  }
}

extension Substring {
  /// Whether pandoc takes it for a number of a list: figures, a letter, or Roman ones.
  ///
  /// `A. Reed` is a name.
  fileprivate func isOrdinal(before rest: Substring) -> Bool {
    if count == 1, first?.isUppercase == true, rest.hasPrefix("."), !rest.hasPrefix(".  ") {
      return false
    }
    let isRoman = lowercased().allSatisfy("ivxlcdm".contains)
    return !isEmpty && (allSatisfy(\.isNumber) || count == 1 || isRoman)
  }
}
