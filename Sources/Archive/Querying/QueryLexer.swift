/// Cuts a query into its tokens: words, fields, signs and brackets.
///
/// A quotation mark that is not closed quotes to the end, for somebody is still typing. What is longer than
/// anybody types is read as far as it is worth it.
struct QueryLexer {
  private(set) var tokens: [QueryToken] = []
  private(set) var problems: [QueryProblem] = []
  private let characters: [Character]
  private let isFilter: Bool
  private var place = 0
  /// Whether the next word is to be found in these very letters.
  private var isExact = false

  static let mostCharacters = 10_000
  static let mostTokens = 400

  /// - Parameter isFilter: whether `disputed` and its like mean the same without a colon.
  init(_ text: String, isFilter: Bool) {
    characters = Array(text.prefix(QueryLexer.mostCharacters + 1))
    self.isFilter = isFilter
    let end = min(characters.count, QueryLexer.mostCharacters)
    while place < end, tokens.count < QueryLexer.mostTokens { readToken() }
    if tokens.count == QueryLexer.mostTokens {
      stop("words")
    } else if characters.count > end {
      stop("letters")
    }
  }

  private mutating func stop(_ what: String) {
    let most = what == "words" ? QueryLexer.mostTokens : QueryLexer.mostCharacters
    problems.append(
      QueryProblem("No more than \(most) \(what) are looked for", at: place..<place + 1))
  }

  private mutating func readToken() {
    let character = characters[place]
    switch character {
    case "(": add(.open, length: 1)
    case ")": add(.close, length: 1)
    case "-" where isBeforeTerm: add(.without, length: 1)
    case "!": add(.leftOut, length: 1)
    case "=" where isBeforeTerm:
      isExact = true
      place += 1
      return
    case _ where character.isQuotationMark: readQuoted()
    case _ where character.isWhitespace: place += 1
    default: readWord()
    }
    isExact = false
  }

  /// Whether a sign stands right before what it is said of.
  private var isBeforeTerm: Bool {
    place + 1 < characters.count && !characters[place + 1].isWhitespace
      && characters[place + 1] != ")"
  }

  private mutating func add(_ kind: QueryToken.Kind, length: Int) {
    tokens.append(QueryToken(kind: kind, range: place..<place + length))
    place += length
  }

  private mutating func readQuoted() {
    let (text, end) = quotation(from: place)
    let isPrefix = end < characters.count && characters[end] == "*"
    let length = end - place + (isPrefix ? 1 : 0)
    let word = QueryWord(
      text: text, isQuoted: true, isExact: isExact, isPrefix: isPrefix,
      range: place..<place + length)
    if text.hasWord { add(.word(word), length: length) } else { place += length }
  }

  /// What stands between quotation marks, and where that ends.
  private func quotation(from start: Int) -> (text: String, end: Int) {
    let inside = characters[(start + 1)...].prefix { !$0.isQuotationMark }
    return (String(inside), min(inside.endIndex + 1, characters.count))
  }

  private mutating func readWord() {
    let run = characters[place...].prefix { !$0.endsWord }
    let text = String(run)
    if let sign = sign(text) {
      if text.hasPrefix("NEAR/"), distance(text) == nil { tellOfDistance(length: run.count) }
      return add(sign, length: run.count)
    }
    // All words must be there as it is.
    if text == "AND" { return place = run.endIndex }
    if let field = field(in: run) { return addField(field, length: run.count) }
    let isOpen = run.last == "*" || run.endIndex == characters.count
    let word = QueryWord(
      text: text, isExact: isExact, isPrefix: isOpen, range: place..<run.endIndex)
    if text.hasWord { add(.word(word), length: run.count) } else { place = run.endIndex }
  }

  /// The operators, in capitals.
  private func sign(_ text: String) -> QueryToken.Kind? {
    switch text {
    case "OR", "|": .or
    case "NOT" where place + text.count < characters.count: .without
    case "NEAR": .near(QueryLexer.usualDistance)
    case _ where text.hasPrefix("NEAR/"): .near(distance(text) ?? QueryLexer.usualDistance)
    default: nil
    }
  }

  private func distance(_ near: String) -> Int? {
    Int(near.dropFirst("NEAR/".count)).map { min(max($0, 0), 1000) }
  }

  private mutating func tellOfDistance(length: Int) {
    problems.append(
      QueryProblem("NEAR/ takes a number of words: NEAR/3", at: place..<place + length))
  }

  /// As many words as FTS5 lets stand between.
  private static let usualDistance = 10

  /// What stands before the colon, in small letters.
  private func field(in run: ArraySlice<Character>) -> String? {
    let name = run.prefix { $0.isLetter }
    let word = String(name).lowercased()
    guard name.endIndex < run.endIndex else {
      let isBare = isFilter && QueryField(rawValue: word).map { !$0.takesValue } == true
      return isBare ? word : nil
    }
    guard !name.isEmpty, run[name.endIndex] == ":" else { return nil }
    if QueryField(named: word) != nil { return word }
    // In a sentence and in an address a colon asks for nothing.
    let rest = run[(name.endIndex + 1)...]
    let isQuoted = run.endIndex < characters.count && characters[run.endIndex].isQuotationMark
    return rest.isEmpty && !isQuoted || rest.first == "/" ? nil : word
  }

  private mutating func addField(_ name: String, length: Int) {
    let hasColon = name.count < length
    let value = characters[place..<place + length].dropFirst(name.count + (hasColon ? 1 : 0))
    let end = place + length
    guard hasColon, end < characters.count, characters[end].isQuotationMark else {
      return add(.field(name, value: String(value)), length: length)
    }
    let (quoted, after) = quotation(from: end)
    add(.field(name, value: String(value) + quoted), length: after - place)
  }
}

extension Character {
  fileprivate var isQuotationMark: Bool { self == "\"" || self == "\u{201C}" || self == "\u{201D}" }

  fileprivate var endsWord: Bool {
    isWhitespace || isQuotationMark || self == "(" || self == ")"
  }
}

extension String {
  var hasWord: Bool { !Word.words(of: self).isEmpty }
}
