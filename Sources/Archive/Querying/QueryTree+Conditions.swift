import GRDB

// What a query asks for, parted by what answers it.
extension Archive {
  func conditions(_ tree: QueryTree) throws -> Conditions {
    var conditions = Conditions()
    try take(tree, into: &conditions)
    return conditions
  }

  /// Words go to one index, all of them; what that does not know is asked besides.
  func take(_ tree: QueryTree, into conditions: inout Conditions) throws {
    let plain = tree.conjuncts.filter(\.isOfWords)
    if let expression = QueryTree(all: plain).expression, plain.contains(where: \.needsPositions) {
      conditions.phrases.append(expression)
    } else {
      for part in plain { try take(words: part, into: &conditions) }
    }
    for part in tree.conjuncts where !part.isOfWords {
      try takeBesides(part, into: &conditions)
    }
  }

  private func takeBesides(_ part: QueryTree, into conditions: inout Conditions) throws {
    switch part {
    case .words(let term): conditions.take(lettersOf: term)
    case .near: break
    case .asks(let selection, _): conditions.merge(try self.conditions(selection))
    case .not(let other): conditions.leaveOut(try self.conditions(other))
    case .all(let parts): for part in parts { try take(part, into: &conditions) }
    case .any(let parts): conditions.takeAny(of: try parts.map { try self.conditions($0) })
    }
  }

  private func take(words tree: QueryTree, into conditions: inout Conditions) throws {
    if case .not(let other) = tree, let expression = other.expression {
      conditions.without.append(try beginningsSpelledOut(expression))
    } else if let expression = tree.expression {
      conditions.words.append(try beginningsSpelledOut(expression))
    }
  }
}

extension Conditions {
  /// Of the events that the index finds, which knows no case and no diacritics, those with the very letters.
  ///
  /// They are looked at one by one, as far as one looks.
  fileprivate mutating func take(lettersOf term: QueryTerm) {
    if term.needsPositions { phrases.append("\(term)") } else { words.append("\(term)") }
    let held = term.phrases.map { phrase -> SQL in
      "\(sql: LettersFunction.name)(\(phrase.encoded), \(sql: EventWords.texts))"
    }
    others.append("(\(held.joined(separator: " OR ")))")
  }

  fileprivate mutating func merge(_ other: Conditions) {
    words += other.words
    without += other.without
    phrases += other.phrases
    others += other.others
    guard let ids, let more = other.ids else { return self.ids = self.ids ?? other.ids }
    if ids.overlaps(more) { self.ids = ids.clamped(to: more) } else { others.append("0") }
  }

  /// What is not known to be so, such as a day of an undated event, is not left out.
  mutating func leaveOut(_ other: Conditions) {
    if let expression = other.onlyExpression {
      without.append(expression)
    } else {
      others.append("(\(other.onEvents)) IS NOT TRUE")
    }
  }

  /// What the index of words answers alone.
  private var onlyExpression: String? {
    phrase == nil && others.isEmpty && ids == nil ? expression : nil
  }

  fileprivate mutating func takeAny(of parts: [Conditions]) {
    let expressions = parts.compactMap { $0.phrase == nil ? $0.expression : nil }
    // Where each has words, these lead to few events, of which the rest is asked.
    if expressions.count == parts.count {
      words.append(expressions.map { "(\($0))" }.joined(separator: " OR "))
    }
    if parts.contains(where: { $0.onlyExpression == nil }) {
      let any = parts.map { part -> SQL in "(\(part.onEvents))" }
      others.append("(\(any.joined(separator: " OR ")))")
    }
  }
}

extension QueryTree {
  /// Whether an index of words says all of it.
  fileprivate var isOfWords: Bool { expression != nil }

  /// In FTS5's language; nil where words do not say all.
  ///
  /// FTS5 leaves something out only of something else: of all events, where no more is asked.
  fileprivate var expression: String? { expression(inAnyLetters: false) }

  /// - Parameter inAnyLetters: whether to take what is meant in its very letters for any that are the same to
  ///   the index.
  func expression(inAnyLetters: Bool) -> String? {
    func joined(_ parts: [QueryTree], by sign: String) -> String? {
      let expressions = parts.compactMap { $0.expression(inAnyLetters: inAnyLetters) }
      guard expressions.count == parts.count, !parts.isEmpty else { return nil }
      return parts.count == 1 ? expressions[0] : "(\(expressions.joined(separator: sign)))"
    }
    return switch self {
    case .words(let term): term.needsText && !inAnyLetters ? nil : "\(term)"
    case .near(let terms, let distance): QueryTree.near(terms, distance)
    case .asks: nil
    case .not(let part): joined([part], by: "").map { "(\(Token.every) NOT \($0))" }
    case .any(let parts): joined(parts, by: " OR ")
    case .all(let parts): joined(parts, by: " AND ")
    }
  }

  /// Each form of one word with each of the others, for FTS5 knows no choice in it.
  private static func near(_ terms: [QueryTerm], _ distance: Int) -> String {
    let choices = terms.reduce([[Phrase]()]) { choices, term in
      Array(choices.flatMap { choice in term.phrases.map { choice + [$0] } }.prefix(mostChoices))
    }
    let all = choices.map { choice in
      "NEAR(\(choice.map(\.description).joined(separator: " ")), \(distance))"
    }
    return all.count == 1 ? all[0] : "(\(all.joined(separator: " OR ")))"
  }

  private static let mostChoices = 60
}
