import Chronology

extension QueryTree {
  /// What is looked for in the texts of sources, in FTS5's language, and in which; nil where words are no
  /// more than a part of what is asked.
  var ofPassages: (expression: String, sources: Set<Source.ID>?)? {
    var (words, sources): ([QueryTree], Set<Source.ID>?) = ([], nil)
    for part in conjuncts {
      if case .asks(let selection, _) = part {
        guard selection.asksForSourcesOnly else { return nil }
        sources = (sources ?? Set(selection.sources)).intersection(selection.sources)
      } else {
        words.append(part)
      }
    }
    guard words.contains(where: { !$0.terms.isEmpty }),
      let expression = QueryTree(all: words).expression(inAnyLetters: true)
    else { return nil }
    return (expression, sources)
  }
}

extension Selection {
  fileprivate var asksForSourcesOnly: Bool {
    var others = self
    others.sources = []
    return others.isEverything
  }
}
