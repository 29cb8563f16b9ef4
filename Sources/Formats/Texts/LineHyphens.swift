/// The hyphens at the ends of lines of a PDF, all of which `pdftotext` takes for those of broken words and
/// leaves out where it gives paragraphs: "10-" and "15 men" would be 1015 men.
struct LineHyphens {
  /// Words as they are broken, by what is made of them and the word before.
  private var broken: [String: [String]] = [:]

  /// - Parameter text: line by line, as the PDF has it.
  init(inLinesOf text: String) {
    var (before, last) = ("", "")
    for line in text.split(whereSeparator: \.isNewline) {
      let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
      guard let first = words.first else { continue }
      if last.hasSuffix("-"), last.count > 1 {
        let joined = last.dropLast() + first
        broken["\(before) \(joined)", default: []].append("\(last)\n\(first)")
      }
      before = words.count > 1 ? words[words.count - 2] : last
      last = words.last ?? first
    }
  }

  /// The text with the hyphens where they were.
  func kept(in text: String) -> String {
    guard !broken.isEmpty else { return text }
    var (kept, before, left) = ("", "", broken)
    for word in text.split(omittingEmptySubsequences: false, whereSeparator: \.isWhitespace) {
      let whole = left["\(before) \(word)"]?.popLast() ?? String(word)
      kept += whole
      if word.endIndex < text.endIndex { kept.append(text[word.endIndex]) }
      if !word.isEmpty { before = whole.split(separator: "\n").last.map(String.init) ?? whole }
    }
    return kept
  }
}
