import Chronology
import GRDB

extension Archive {
  /// What a selection asks for; of an archive whose words are not searchable yet all but words is asked of its tables.
  ///
  /// A place or person is found under any spelling of its name.
  func conditions(_ selection: Selection) throws -> Conditions {
    var conditions = Conditions(ids: selection.stretch?.ids)
    try takeSpan(of: selection, into: &conditions)
    conditions.others += selection.own.map { "event.id IN (\(ids(of: $0)))" }
    takeNames(of: selection, into: &conditions)
    if let query = selection.query { try take(query.tree, into: &conditions) }
    try take(selection, into: &conditions)
    for other in selection.except { try leaveOut(other, of: &conditions) }
    return conditions
  }

  private func takeNames(of selection: Selection, into conditions: inout Conditions) {
    let mentions =
      [(Mention.Role.place, selection.place), (.person, selection.person)]
      .compactMap { role, text in text.map { Mention(role, [$0]) } } + selection.mentions
    for mention in mentions {
      guard let expression = vocabulary.expression(mention) else {
        // A name without a word is nobody's.
        conditions.others.append("0")
        continue
      }
      if vocabulary.needsPositions(mention) {
        conditions.phrases.append(expression)
      } else {
        conditions.words.append(expression)
      }
    }
  }

  private func take(_ selection: Selection, into conditions: inout Conditions) throws {
    guard isSearchable else { return conditions.others += besidesWords(selection) }
    if !selection.kinds.isEmpty {
      try conditions.takeAny(numbers(ofKinds: selection.kinds).map(Token.kind))
    }
    if !selection.sources.isEmpty {
      conditions.takeAny(selection.sources.compactMap(column(of:)).map(Token.source))
    }
    if selection.isDisputed { conditions.words.append(Token.disputed) }
    if selection.isSingleSource { conditions.words.append(Token.single) }
    if selection.isUndated { conditions.words.append(Token.undated) }
  }

  /// The numbers of those kinds that occur.
  private func numbers(ofKinds kinds: [Kind]) throws -> [Int] {
    try read { db in
      try rows("SELECT id FROM kind WHERE name IN \(kinds.map(\.rawValue))", in: db).map { $0[0] }
    }
  }

  /// What the index has tokens for, as conditions on the tables.
  private func besidesWords(_ selection: Selection) -> [SQL] {
    var parts: [SQL] = []
    if !selection.kinds.isEmpty {
      parts.append("event.kind IN \(selection.kinds.map(\.rawValue))")
    }
    if !selection.sources.isEmpty {
      parts.append(
        """
        event.id IN (SELECT event FROM \(Archive.tellers(ofEvents: "IS NOT NULL"))
          WHERE source IN \(selection.sources.compactMap(column(of:))))
        """)
    }
    if selection.isDisputed { parts.append("event.contradictions > 0") }
    if selection.isSingleSource { parts.append("event.witnesses = 1") }
    if selection.isUndated { parts.append("event.lower IS NULL") }
    return parts
  }

  private func takeSpan(of selection: Selection, into conditions: inout Conditions) throws {
    guard selection.from != nil || selection.to != nil else { return }
    let isSure = selection.isSure
    if let from = selection.from?.number {
      conditions.others.append(isSure ? "event.lower >= \(from)" : "event.upper >= \(from)")
    }
    if let to = selection.to?.number {
      conditions.others.append(isSure ? "event.upper <= \(to)" : "event.lower <= \(to)")
    }
    guard isComplete else { return }
    let ids = try ids(from: selection.from, to: selection.to, isSure: selection.isSure)
    guard let ids, conditions.ids?.overlaps(ids) != false else {
      return conditions.others = ["0"]
    }
    conditions.ids = conditions.ids?.clamped(to: ids) ?? ids
    // Where all events are of plain days their numbers say the same.
    if !hasPresences { conditions.others = [] }
  }

  /// What another selection means is left out.
  private func leaveOut(_ other: Selection, of conditions: inout Conditions) throws {
    conditions.leaveOut(try self.conditions(other))
  }
}

extension Conditions {
  /// Any of some tokens; where there is none, nothing is meant.
  fileprivate mutating func takeAny(_ tokens: [String]) {
    if tokens.isEmpty {
      others.append("0")
    } else {
      words.append(tokens.map { "\"\($0)\"" }.joined(separator: " OR "))
    }
  }
}
