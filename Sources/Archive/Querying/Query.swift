import Chronology

/// What a reader typed to search for: words that must all be there, and what else is asked of an event.
///
/// `"several words"` in quotation marks stand together, `-word` is left out, `OR` stands between two of
/// which one suffices, `NEAR` between two that stand near each other, and brackets hold together. A spelling
/// in `names` finds every other spelling of that name. The last word also finds words that begin with
/// it, and so does any with a `*` behind it. Case and diacritics do not matter, unless one types a
/// diacritic, or `=` before the word.
package struct Query: Hashable, Sendable {
  package let text: String
  let tree: QueryTree
  /// Whether a spelling of a name finds the others.
  package let joinsSpellings: Bool

  /// As it was typed, in quotation marks unless it has some already.
  package var quoted: String { text.contains("\"") ? text : "\"\(text)\"" }

  init(text: String, tree: QueryTree, joinsSpellings: Bool = true) {
    (self.text, self.tree, self.joinsSpellings) = (text, tree, joinsSpellings)
  }

  /// What holds all that both ask for.
  package func and(_ other: Query) -> Query {
    Query(
      text: "\(text) \(other.text)",
      tree: QueryTree(all: (tree.conjuncts + other.tree.conjuncts).withoutRepeats),
      joinsSpellings: joinsSpellings && other.joinsSpellings)
  }

  /// Whether events are looked at one by one, so that hits may be far apart.
  package var readsEvents: Bool { tree.needsText }

  /// Whether an index answers it only that knows where words stand, and not merely who holds them.
  var needsPositions: Bool { tree.needsPositions }
}

extension Selection {
  /// What a query asks for, each in its place: what is left are words, and what is asked for with `OR`.
  package init(asking query: Query) {
    self.init(query.tree)
  }

  private init(_ tree: QueryTree) {
    self.init()
    var words: [QueryTree] = []
    for part in tree.conjuncts {
      switch part {
      case .asks(let selection, _): merge(selection)
      case .not(let other): except.append(Selection(other))
      default: words.append(part)
      }
    }
    if words.isEmpty { return }
    let tree = QueryTree(all: words)
    query = Query(text: "\(tree)", tree: tree)
  }
}
