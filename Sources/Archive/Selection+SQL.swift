import Chronology
import GRDB

extension Selection {
  /// The condition on table `event`.
  ///
  /// A place or person is found under any spelling of its name.
  func condition(_ vocabulary: Vocabulary) -> SQL {
    let words = expression(vocabulary).map(words).map { [$0] } ?? []
    return (["1"] + words + conditionsBesidesWords(vocabulary)).joined(separator: " AND ")
  }

  /// What is asked of the words of events, in FTS5's language; nil where nothing is.
  func expression(_ vocabulary: Vocabulary) -> String? {
    let names = [("place", place), ("people", person)].compactMap { column, text in
      text.flatMap { vocabulary.expression($0, in: column) }
    }
    let parts =
      names + mentions.compactMap { vocabulary.expression($0) }
      + (query.map { [$0.expression] } ?? [])
    if parts.isEmpty { return nil }
    return parts.count == 1 ? parts[0] : parts.map { "(\($0))" }.joined(separator: " AND ")
  }

  /// All else that is asked of an event.
  func conditionsBesidesWords(_ vocabulary: Vocabulary) -> [SQL] {
    var parts = span
    if let ids = stretch?.ids {
      parts.append("event.id BETWEEN \(ids.lowerBound) AND \(ids.upperBound)")
    }
    if !kinds.isEmpty { parts.append("event.kind IN \(kinds.map(\.rawValue))") }
    if !sources.isEmpty {
      parts.append(
        """
        event.id IN (SELECT account.event FROM account JOIN source ON source.id = account.source
          WHERE source.key IN \(sources))
        """)
    }
    if asksForNoWord(vocabulary) { parts.append("0") }
    if isDisputed { parts.append("event.contradictions > 0") }
    if isSingleSource { parts.append("event.witnesses = 1") }
    if isUndated { parts.append("event.lower IS NULL") }
    parts += own.map(\.condition)
    // What is not known to be so, such as a day of an undated event, is not left out.
    for other in except { parts.append("(\(other.condition(vocabulary))) IS NOT TRUE") }
    return parts
  }

  /// Whether a name is asked for that has no word, which no event mentions.
  private func asksForNoWord(_ vocabulary: Vocabulary) -> Bool {
    let names = [("place", place), ("people", person)].compactMap { column, text in
      text.map { vocabulary.expression($0, in: column) }
    }
    return (names + mentions.map { vocabulary.expression($0) }).contains {
      $0.map(\.isEmpty) ?? true
    }
  }

  private var span: [SQL] {
    var parts: [SQL] = []
    if let from {
      parts.append(isSure ? "event.lower >= \(from.number)" : "event.upper >= \(from.number)")
    }
    if let to {
      parts.append(isSure ? "event.upper <= \(to.number)" : "event.lower <= \(to.number)")
    }
    return parts
  }

  private func words(_ expression: String) -> SQL {
    "event.id IN (SELECT rowid FROM event_words WHERE event_words MATCH \(expression))"
  }
}

extension Archive {
  func condition(_ selection: Selection) -> SQL {
    selection.condition(vocabulary)
  }
}
