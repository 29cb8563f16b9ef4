import Chronology

/// Says in lines of plain text what an event is and who tells it, for formats with one field for all of it.
struct EventProse {
  private let extract: Extract
  let sources: [Source.ID: Source]

  init(_ extract: Extract) {
    self.extract = extract
    sources = Dictionary(extract.sources.map { ($0.id, $0) }) { first, _ in first }
  }

  /// "3 January 2021, early morning".
  static func when(_ event: Event) -> String {
    [event.date?.words ?? "undated", event.time?.oneLine].compactMap { $0 }.joined(separator: ", ")
  }

  /// What the editor says of the event and how it was dated.
  func editorial(_ event: Event) -> [String] {
    let texts = [
      event.summary, event.inferred.map { "How it was dated: \($0)" },
      event.note.map { "Note: \($0)" },
    ]
    return texts.compactMap { $0?.oneLine }
      + event.fields.map { "\($0.name): \($0.value)".oneLine }
  }

  /// "“all burned” … “nobody saw it” — The Post, 4 May 1901".
  func line(_ account: Account) -> String {
    let words = account.quotations.map {
      extract.options.omitsQuotes ? $0.placeWords : $0.exact.oneLine.asQuotation
    }
    let printed = extract.options.omitsQuotes ? nil : account.printed
    let parts = [
      attribution(account.source), printed.map { "dated there “\($0.oneLine)”" },
      account.note?.oneLine, extract.options.omitsQuotes ? hash(of: account.source) : nil,
    ]
    return (words.isEmpty ? "" : words.joined(separator: " … ") + " — ")
      + parts.compactMap { $0 }.joined(separator: "; ")
  }

  private func attribution(_ id: Source.ID) -> String {
    (sources[id]?.attribution ?? id).oneLine
  }

  /// Of which text the places are.
  private func hash(of id: Source.ID) -> String? {
    sources[id].flatMap { $0.sha256.isEmpty ? nil : "SHA-256 \($0.sha256)" }
  }

  /// What the sources say on each point of comparison.
  func points(_ event: Event) -> [String] {
    event.comparisons(names: extract.names).map(line)
  }

  /// The same where they contradict each other, for what is read on a small screen.
  func disputes(_ event: Event) -> [String] {
    event.comparisons(names: extract.names).filter { $0.verdict == .contradiction }.map(line)
  }

  /// "≠ killed: 11 (The Post), 12 (The Star): contradiction".
  private func line(_ comparison: Comparison) -> String {
    let sign = comparison.verdict == .contradiction ? "≠ " : ""
    let values = comparison.values.map { value in
      "\(value.text) (\(sources[value.source]?.label ?? value.source))"
    }
    let parts: [String?] = [
      sign + comparison.point, values.joined(separator: ", "), comparison.verdict?.rawValue,
      comparison.note,
    ]
    return parts.compactMap { $0?.oneLine }.filter { !$0.isEmpty }.joined(separator: ": ")
  }

  /// Whether the reader's own notes are to leave, too.
  var hasOwn: Bool { extract.own != nil }

  /// What the reader has set down on it, where that is to leave, too.
  func own(_ event: Event) -> [String] {
    guard let own = extract.own else { return [] }
    let star = own.stars.contains(event.id) ? ["Starred by the reader"] : []
    return star + own.notes(on: event).map(line)
  }

  func line(_ note: Notebook.Note) -> String {
    let exact = extract.options.omitsQuotes ? nil : note.passage?.quotation.exact
    let words = exact.map { " on “\($0)”" } ?? ""
    let source = note.passage.map { " of \(attribution($0.source))" } ?? ""
    return "Reader's note\(words)\(source): \(note.text)".oneLine
  }

  /// Whether it is surely so: `disputed` where its sources contradict each other, `uncertain` where its date is
  /// told with a doubt.
  func standing(_ event: Event) -> String {
    if event.contradictions(names: extract.names) > 0 { return "disputed" }
    return event.date?.isInDoubt == false ? "certain" : "uncertain"
  }
}

extension EDTF {
  /// Whether it is told with `?`, `~` or `%`, or as one of several.
  var isInDoubt: Bool { isUncertain || isApproximate || isOneOf }
}

extension Extract {
  /// Counts an event for which a format has no place among its days.
  func omitUndated(_ place: String) {
    omissions.add("undated event", because: "\(place) has no place for what has no day")
  }

  /// Counts the reader's notes on passages that no event cites, where a format has events alone.
  func omitOtherNotes(_ place: String) {
    for _ in own?.others ?? [] {
      omissions.add("reader's note", because: "\(place) has no place for a note on no event")
    }
  }
}
