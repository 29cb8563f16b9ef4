/// A stretch of a timeline's events whose quotations were looked for.
package struct LocatedEvents: Sendable {
  fileprivate let places: Range<Int>
  fileprivate let events: [Event]
  fileprivate let findings: [Finding]
}

extension Timeline {
  /// Finds every quotation in its source's text and keeps its place; what is not found is told.
  ///
  /// - Parameter unread: sources whose text could not be had, in which nothing is looked for.
  package mutating func locateQuotations(except unread: Set<Source.ID> = []) -> [Finding] {
    take(located(events.indices, except: unread))
  }

  /// Some of the events, by their places, with every quotation found; ``take(_:)`` keeps them.
  package func located(_ places: Range<Int>, except unread: Set<Source.ID>) -> LocatedEvents {
    var texts = Dictionary(
      sources.map { ($0.id, SourceText($0.text)) }, uniquingKeysWith: { first, _ in first })
    for source in unread { texts[source] = nil }
    var findings: [Finding] = []
    // Where nearly every quotation is missing, the wrong file was taken, and a nearest passage for
    // each, which is slow to find, helps nobody.
    var helps = 50
    var events = Array(events[places])
    for event in events.indices {
      findings += events[event].locateQuotations(in: &texts, helps: &helps)
    }
    return LocatedEvents(places: places, events: events, findings: findings)
  }

  /// Keeps the places of the quotations of some events.
  ///
  /// - Returns: what was not found.
  package mutating func take(_ located: LocatedEvents) -> [Finding] {
    replace(located.places, with: located.events)
    return located.findings
  }
}

extension Event {
  fileprivate mutating func locateQuotations(
    in texts: inout [Source.ID: SourceText], helps: inout Int
  ) -> [Finding] {
    var findings: [Finding] = []
    for account in accounts.indices {
      let source = accounts[account].source
      for quotation in accounts[account].quotations.indices {
        let finding = accounts[account].quotations[quotation]
          .locate(in: &texts[source], of: source, helps: &helps)
        if let finding { findings.append(finding) }
      }
    }
    return findings
  }
}

extension Timeline {
  /// How many quotations and passages set aside do not stand in a source's text, or nobody can tell
  /// where.
  package func countMissing(in source: Source.ID) -> Int {
    guard let source = sources.first(where: { $0.id == source }) else { return 0 }
    var text = SourceText(source.text)
    let accounts = events.flatMap(\.accounts).filter { $0.source == source.id }
    let quotations = accounts.flatMap(\.quotations).count { quotation in
      if case .found = text.find(quotation) { return false }
      return true
    }
    return quotations + source.aside.count { !text.holds($0, of: source.id) }
  }
}

extension Finding {
  init(
    cutting exact: String, outOf words: String, of source: Source.ID, at ends: Set<Sighting.End>,
    _ origin: Origin?
  ) {
    let verb =
      switch (ends.contains(.beginning), ends.contains(.end)) {
      case (true, false): "begins"
      case (false, true): "ends"
      default: "begins and ends"
      }
    self.init(
      .error,
      "this quotation \(verb) inside a word or number of the source \"\(source)\": \"\(exact)\"",
      hint: "quote whole words: \(words.inQuotationMarks)", at: origin)
  }
}

extension Quotation {
  /// Takes its place, and its words as the source has them, from the text.
  ///
  /// - Parameter key: of the words in the dossier.
  mutating func locate(
    in text: inout SourceText?, of source: Source.ID, helps: inout Int, key: String = "exact"
  ) -> Finding? {
    guard !exact.allSatisfy(\.isWhitespace) else {
      return Finding(
        .error, "this quotation is empty",
        hint: "copy the words from the source as they stand there", at: origin)
    }
    switch text?.find(self) {
    case nil:
      return nil
    case .found(let place, let words):
      isFolded = !words.utf8.elementsEqual(Array(exact.utf8).trimmed)
      (range, exact) = (place, words)
      return nil
    case .ambiguous(let places, let words):
      exact = words
      return text.map { ambiguity($0.uses(at: places), of: places.count, in: source, key) }
    case .tooFew(let count):
      if let nth, nth < 1 {
        return Finding(
          .error, "nth counts the places from 1, so there is no nth: \(nth)",
          hint: "leave it out, or write the number of the place that is meant", at: origin)
      }
      return Finding(
        .error,
        "these words stand \(count == 1 ? "once" : "\(count) times") in the source \"\(source)\", "
          + "so there is no nth: \(nth ?? 0)", hint: "nth counts the places from 1", at: origin)
    case .elsewhere:
      return Finding(
        .error,
        "these words are in the source \"\(source)\", but not between this prefix and suffix: "
          + "\"\(exact)\"",
        hint: "copy the prefix and the suffix from the words just before and after", at: origin)
    case .cut(let words, let ends):
      return Finding(cutting: exact, outOf: words, of: source, at: ends, origin)
    case .missing:
      helps -= 1
      let nearest = helps >= 0 ? text?.nearest(to: exact) : nil
      return Finding(
        .error, "these words are not in the source \"\(source)\": \"\(exact)\"",
        hint: nearest.map { "the nearest passage is \($0.inQuotationMarks)" }
          ?? "copy the words from the source as they stand there", at: origin)
    }
  }

  /// Says where the words stand, and how each place can be meant.
  private func ambiguity(
    _ uses: [Use], of count: Int, in source: Source.ID, _ key: String
  ) -> Finding {
    let places = uses.map { "\($0.line):\($0.column) (\($0.surroundings))" }
    let ways = uses.map { use in
      let more = key == "exact" ? "nth: \(use.nth)" : "prefix: …"
      return use.selector(of: exact, key: key) ?? "{\(key): …, \(more)}"
    }
    let more = count > uses.count ? ", …" : ""
    return Finding(
      .error,
      "these words stand \(count) times in the source \"\(source)\", at "
        + places.joined(separator: ", ") + more,
      hint: "say which place is meant: \(ways.joined(separator: " or "))\(more)", at: origin)
  }
}
