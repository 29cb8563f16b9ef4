import Chronology
import GRDB

extension Selection {
  /// The condition on table `event`.
  ///
  /// A place or person is found under any spelling of its name.
  func condition(_ vocabulary: Vocabulary) -> SQL {
    var parts: [SQL] = ["1"] + span
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
    for (column, text) in [("place", place), ("people", person)] {
      guard let text else { continue }
      parts.append(vocabulary.expression(text, in: column).map(words) ?? "0")
    }
    for mention in mentions {
      parts.append(vocabulary.expression(mention).map(words) ?? "0")
    }
    if let query { parts.append(words(query.expression)) }
    if isDisputed { parts.append("event.contradictions > 0") }
    if isSingleSource { parts.append("event.witnesses = 1") }
    if isUndated { parts.append("event.lower IS NULL") }
    parts += own.map(\.condition)
    // What is not known to be so, such as a day of an undated event, is not left out.
    for other in except { parts.append("(\(other.condition(vocabulary))) IS NOT TRUE") }
    return parts.joined(separator: " AND ")
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
