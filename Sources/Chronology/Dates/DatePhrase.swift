/// A date in words: `c. 1820`, `3-9 January 2021`, `before 1914`, `5th century BC`.
struct DatePhrase {
  let date: EDTF
  private(set) var inferred: String?
  private(set) var doubt: String?

  /// nil for what is no date; throws where it can be two.
  init?(_ text: String) throws(EDTFError) {
    // A dash as print has it may part a year and the month, or the last figures of another year.
    if let error = MonthSlip(text.replacing("–", with: "/"))?.error { throw error }
    guard let tokens = DateToken.all(in: text), !tokens.isEmpty else { return nil }
    guard let read = DatePhrase.read(tokens[...], of: text) else { return nil }
    self = read
  }

  private init?(edtf: String, inferred: String? = nil, doubt: String? = nil) {
    guard let date = try? EDTF(strictlyParsing: edtf) else { return nil }
    self.date = date
    self.inferred = inferred
    self.doubt = doubt
  }

  private static func read(_ tokens: ArraySlice<DateToken>, of text: String) -> DatePhrase? {
    if let point = DatePoint(tokens, of: text)?.completed(), let edtf = point.edtf {
      let inferred = point.isInferred ? edtf : nil
      return DatePhrase(edtf: edtf, doubt: point.doubt(on: edtf))?.telling(text, inferred)
    }
    return pair(tokens, of: text) ?? relation(tokens, of: text)
  }

  /// Says how the date follows from the words, where it is not said in them.
  private func telling(_ text: String, _ inferred: String?) -> DatePhrase {
    guard inferred != nil else { return self }
    var phrase = self
    phrase.inferred = "\"\(text)\" is read as \(date), \(date.words)."
    return phrase
  }
}

// Two dates and what stands between them.
extension DatePhrase {
  private static func pair(_ tokens: ArraySlice<DateToken>, of text: String) -> DatePhrase? {
    let qualifier = DatePoint.qualifier(before: tokens)
    let rest = tokens.dropFirst(qualifier.count)
    let tokens = rest.first?.isWord("from", "between") == true ? rest.dropFirst() : rest
    guard let middle = middle(of: tokens),
      let first = DatePoint(tokens[..<middle], of: text),
      let last = DatePoint(tokens[(middle + 1)...], of: text),
      let (start, end) = DatePoint.joined(first, last)
    else { return nil }
    let signs = (start.sign + qualifier.sign, end.sign + qualifier.sign)
    guard let one = start.bare, let other = end.bare else { return nil }
    let (from, to) = (one + signs.0.oneSign, other + signs.1.oneSign)
    let isChoice = tokens[middle].isWord("or")
    let doubt = start.doubt(on: one) ?? end.doubt(on: other)
    return DatePhrase(edtf: isChoice ? "[\(from),\(to)]" : "\(from)/\(to)", doubt: doubt)?
      .telling(text, start.isInferred || end.isInferred ? from : nil)
  }

  /// The one sign or word that parts two dates; of several, the only one with blanks around.
  private static func middle(of tokens: ArraySlice<DateToken>) -> Int? {
    let places = tokens.indices.dropFirst().dropLast().filter { tokens[$0].partsDates }
    if places.count == 1 { return places[0] }
    let apart = places.filter {
      tokens[$0].isApart && tokens[$0 + 1].isApart || tokens[$0].kind != .sign("-")
    }
    return apart.count == 1 ? apart[0] : nil
  }
}

// What lies before or after a date.
extension DatePhrase {
  private static func relation(_ tokens: ArraySlice<DateToken>, of text: String) -> DatePhrase? {
    guard case .word(let word) = tokens.first?.kind,
      let point = DatePoint(tokens.dropFirst(), of: text)?.completed(), let edtf = point.edtf
    else { return nil }
    switch word {
    case "by", "until", "till": return DatePhrase(edtf: "../\(edtf)")
    case "since", "from": return DatePhrase(edtf: "\(edtf)/..")
    case "before", "pre":
      return neighbour(of: point, by: -1)
        .flatMap { DatePhrase(edtf: "[..\($0)]")?.telling(text, $0) }
    case "after", "post":
      return neighbour(of: point, by: 1)
        .flatMap { DatePhrase(edtf: "[\($0)..]")?.telling(text, $0) }
    default: return nil
    }
  }

  /// The day, month or year next to all that a date can mean.
  private static func neighbour(of point: DatePoint, by step: Int) -> String? {
    guard let edtf = point.bare, let date = try? EDTF(strictlyParsing: edtf),
      let edge = (step < 0 ? date.earliest : date.latest).day
    else { return nil }
    let next = Day(number: edge.number + step)
    let parts = "\(next)".split(separator: "-", omittingEmptySubsequences: false)
    let count =
      switch date.precision {
      case .day, .second, .season, .quarter, .quadrimester, .semestral: 0
      case .month: 1
      default: 2
      }
    return parts.dropLast(count).joined(separator: "-") + point.sign.oneSign
  }
}

extension DateToken {
  func isWord(_ words: String...) -> Bool {
    guard case .word(let word) = kind else { return false }
    return words.contains(word)
  }

  /// Whether it may stand between two dates.
  fileprivate var partsDates: Bool {
    kind == .sign("-") || isWord("to", "until", "till", "through", "thru", "or", "and")
  }
}

extension String {
  /// `?` and `~` together are `%`, and each once.
  fileprivate var oneSign: String {
    let (isUncertain, isApproximate) = (contains("?"), contains("~"))
    return isUncertain && isApproximate ? "%" : isUncertain ? "?" : isApproximate ? "~" : ""
  }
}
