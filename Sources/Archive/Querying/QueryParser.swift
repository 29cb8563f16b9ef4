/// Reads what is typed: words that must all be there, `OR`, which binds tighter, `-`, `NEAR` and brackets.
///
/// What cannot be read is told and left out. Brackets that are not closed end with the text.
struct QueryParser {
  private(set) var problems: [QueryProblem]
  private var rest: ArraySlice<QueryToken>
  private var depth = 0

  private static let mostDepth = 12

  init(_ text: String, isFilter: Bool = false) {
    let lexer = QueryLexer(text, isFilter: isFilter)
    (rest, problems) = (lexer.tokens[...], lexer.problems)
  }

  /// nil where nothing is asked for.
  mutating func parse() -> QuerySyntax? {
    var parts = conjunction()
    while let token = rest.popFirst() {
      switch token.kind {
      // What stands behind the sign is left out, up to the next one.
      case .leftOut:
        let part = conjunction()
        if !part.isEmpty { parts.append(.not(part.count == 1 ? part[0] : .all(part))) }
      default:
        say("No bracket is open here", at: token)
        parts += conjunction()
      }
    }
    return parts.isEmpty ? nil : parts.count == 1 ? parts[0] : .all(parts)
  }

  private mutating func say(_ words: String, at token: QueryToken) {
    problems.append(QueryProblem(words, at: token.range))
  }

  /// All up to a bracket that ends it, or a sign that leaves out what follows.
  private mutating func conjunction() -> [QuerySyntax] {
    var parts: [QuerySyntax] = []
    while let next = rest.first, next.kind != .close, next.kind != .leftOut || depth > 0 {
      if let part = disjunction() { parts.append(part) }
    }
    return parts
  }

  private mutating func disjunction() -> QuerySyntax? {
    var parts: [QuerySyntax] = []
    var last: QueryToken?
    repeat {
      let isMissing = rest.first?.kind == .or || (last != nil && isAtEnd)
      if isMissing, let token = last ?? rest.first {
        say("OR stands between two words: one is missing", at: token)
      } else if let part = proximity() {
        parts.append(part)
      }
      last = rest.first?.kind == .or ? rest.popFirst() : nil
    } while last != nil
    return parts.count > 1 ? .any(parts) : parts.first
  }

  private var isAtEnd: Bool {
    guard let next = rest.first?.kind else { return true }
    return next == .close || next == .leftOut && depth == 0
  }

  private mutating func proximity() -> QuerySyntax? {
    let first = negation()
    guard let sign = rest.first, case .near(let distance) = sign.kind else { return first }
    var (parts, smallest) = ([first], distance)
    while let next = rest.first, case .near(let distance) = next.kind {
      _ = rest.popFirst()
      smallest = min(smallest, distance)
      parts.append(isAtEnd ? nil : negation())
    }
    let words = parts.compactMap { $0?.nearWord }
    if words.count == parts.count { return .near(words, within: smallest) }
    say("NEAR stands between two words: one is missing", at: sign)
    let read = parts.compactMap(\.self)
    return read.count > 1 ? .all(read) : read.first
  }

  private mutating func negation() -> QuerySyntax? {
    var isNegated = false
    while let next = rest.first, next.kind == .without || next.kind == .leftOut && depth > 0 {
      _ = rest.popFirst()
      isNegated.toggle()
    }
    if isNegated && isAtEnd { return nil }
    guard let part = term() else { return nil }
    return isNegated ? .not(part.whole) : part
  }

  private mutating func term() -> QuerySyntax? {
    guard let token = rest.first, token.kind != .or else { return nil }
    if case .near = token.kind {
      // Told where what it stands between is read.
      return nil
    }
    _ = rest.popFirst()
    switch token.kind {
    case .word(let word): return .word(word)
    case .field(let name, let value): return .field(name, value: value, at: token.range)
    case .open: return group(token)
    default: return nil
    }
  }

  private mutating func group(_ bracket: QueryToken) -> QuerySyntax? {
    guard depth < QueryParser.mostDepth else {
      skipBrackets()
      say("Brackets lie too deep inside others here", at: bracket)
      return nil
    }
    depth += 1
    let parts = conjunction()
    depth -= 1
    if rest.first?.kind == .close {
      let close = rest.removeFirst()
      if parts.isEmpty {
        problems.append(
          QueryProblem(
            "Nothing stands in these brackets",
            at: bracket.range.lowerBound..<close.range.upperBound))
      }
    }
    return parts.isEmpty ? nil : parts.count == 1 ? parts[0] : .all(parts)
  }

  private mutating func skipBrackets() {
    var open = 1
    while open > 0, let token = rest.popFirst() {
      if token.kind == .open { open += 1 }
      if token.kind == .close { open -= 1 }
    }
  }
}

extension QuerySyntax {
  fileprivate var nearWord: QueryWord? {
    if case .word(let word) = self { word } else { nil }
  }

  /// What is left out is a whole word, even while it is the last one.
  fileprivate var whole: QuerySyntax {
    guard case .word(var word) = self, !word.isQuoted, !word.text.hasSuffix("*") else {
      return self
    }
    word.isPrefix = false
    return .word(word)
  }
}
