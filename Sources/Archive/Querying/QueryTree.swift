/// What a query means in an archive.
indirect enum QueryTree: Hashable, Sendable {
  case words(QueryTerm)
  /// Each stands near the next, in any of its forms.
  case near([QueryTerm], within: Int)
  /// All else that an event may be asked for, and how that was typed.
  case asks(Selection, typed: String)
  case not(QueryTree)
  case all([QueryTree])
  case any([QueryTree])

  init(all parts: [QueryTree]) {
    self = parts.count == 1 ? parts[0] : .all(parts)
  }

  /// What must all hold.
  var conjuncts: [QueryTree] {
    if case .all(let parts) = self { parts } else { [self] }
  }

  /// Every word that is looked for, and none that is left out.
  var terms: [QueryTerm] {
    switch self {
    case .words(let term): [term]
    case .near(let terms, _): terms
    case .asks, .not: []
    case .all(let parts), .any(let parts): parts.flatMap(\.terms)
    }
  }

  /// Whether anything but words is asked for.
  var asksOfEvents: Bool {
    switch self {
    case .words, .near: false
    case .asks: true
    case .not(let part): part.asksOfEvents
    case .all(let parts), .any(let parts): parts.contains(where: \.asksOfEvents)
    }
  }

  /// Whether anything is meant in its very letters, which no index knows.
  var needsText: Bool {
    switch self {
    case .words(let term): term.needsText
    case .near, .asks: false
    case .not(let part): part.needsText
    case .all(let parts), .any(let parts): parts.contains(where: \.needsText)
    }
  }

  var needsPositions: Bool {
    switch self {
    case .words(let term): term.needsPositions
    case .near: true
    case .asks: false
    case .not(let part): part.needsPositions
    case .all(let parts), .any(let parts): parts.contains(where: \.needsPositions)
    }
  }
}

extension QueryTree: CustomStringConvertible {
  /// As one types it.
  var description: String {
    switch self {
    case .words(let term): term.typed
    case .near(let terms, let distance):
      terms.map(\.typed).joined(separator: distance == 10 ? " NEAR " : " NEAR/\(distance) ")
    case .asks(_, let typed): typed
    case .not(let part): "-\(part.bracketed)"
    case .all(let parts): parts.map(\.description).joined(separator: " ")
    case .any(let parts): parts.map(\.bracketed).joined(separator: " OR ")
    }
  }

  private var bracketed: String {
    switch self {
    case .words, .asks:
      description.contains(" ") && !description.contains("\"")
        ? "(\(description))" : description
    default: "(\(self))"
    }
  }
}
