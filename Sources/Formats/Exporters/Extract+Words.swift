package import Chronology

// What reports and pictures say of events and sources, whatever marks they put around it.
extension Extract {
  func source(_ id: Source.ID) -> Source? {
    sources.first { $0.id == id }
  }

  /// What the sources of an event are called, in the order in which they tell it.
  func tellers(of event: Event) -> [String] {
    event.accounts.map { source($0.source)?.label ?? $0.source }
  }

  /// What the sources are called that stand in one way to an event.
  func labels(of event: Event, _ testimony: Testimony) -> [String] {
    sources.filter { event.testimony(of: $0) == testimony }.map(\.label)
  }

  /// What the sources are called that a source repeats: it is no second witness beside them.
  func origins(of source: Source) -> [String] {
    sources.filter { source.derivesFrom.contains($0.id) }.map(\.label)
  }

  /// The words of a quotation in quotation marks or, where words do not leave, where they stand.
  func words(of quotation: Quotation) -> String {
    guard options.omitsQuotes else { return quotation.exact.asQuotation }
    guard let range = quotation.range else { return "words that are left out" }
    return "words that are left out: code points \(range.lowerBound) to \(range.upperBound)"
  }

  /// A source's own words for a date.
  func printed(_ words: String?) -> String? {
    options.omitsQuotes ? nil : words
  }

  /// The sources that the events cite, in their own order.
  func citedSources() throws -> [Source] {
    var cited = Set<Source.ID>()
    try forEachEvent { event in cited.formUnion(event.accounts.map(\.source)) }
    return sources.filter { cited.contains($0.id) }
  }

  /// The whole text of a source.
  package func text(of source: Source.ID) throws -> String {
    var text = ""
    try forEachPortion(source) { text += $0 }
    return text
  }

  /// The sources whose texts leave: with everything all of them, else those that tell the events.
  ///
  /// What tells none of these is silent on them, which is worth knowing; its text is not. What drafts alone tell
  /// stays behind.
  package func leavingTexts() throws -> Set<Source.ID> {
    if options.omitsQuotes || options.omitsTexts || hidesTexts { return [] }
    let told = try tellers(includesDrafts)
    guard scope == nil else { return told }
    let drafted = try includesDrafts ? [] : tellers(true).subtracting(told)
    return Set(sources.map(\.id)).subtracting(drafted)
  }

  /// Counts what the reader has set down among what the format has no place for.
  func omitOwn(because reason: String) {
    guard let own else { return }
    for _ in own.stars { omissions.add("own star", because: reason) }
    for _ in own.notes.values.joined() + own.others {
      omissions.add("own note", because: reason)
    }
  }
}

extension String {
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
