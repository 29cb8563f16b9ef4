import Chronology

/// Makes slides of events, and one of the whole.
struct TimelineSlides {
  private let extract: Extract
  private let prose: EventProse

  init(_ extract: Extract) {
    self.extract = extract
    prose = EventProse(extract)
  }

  /// nil where it has no day that TimelineJS knows, which is counted.
  func slide(_ event: Event) -> TimelineSlide? {
    guard let placement = Placement(event.date) else {
      extract.omissions.add(
        "undated event", because: "a slide needs a day; that of the title has the rest")
      return nil
    }
    guard placement.lies(in: TimelineSlide.years) else {
      extract.omissions.add("event", because: "a browser's calendar does not reach its year")
      return nil
    }
    return event.isRecorded(prose.sources)
      ? record(event, placement)
      : TimelineSlide(
        dates: TimelineDates(placement), display: EventProse.when(event).capitalizedFirst.html,
        headline: event.title.html, text: text(event), group: event.kind.rawValue.html,
        id: TimelineSlide.id(event.id), kept: KeptSlide([]))
  }

  /// One that a record tells: as that has it, for what it says is in the event.
  private func record(_ event: Event, _ placement: Placement) -> TimelineSlide {
    let kept = KeptSlide(event.fields)
    let printed = extract.options.omitsQuotes ? nil : event.accounts.first?.printed
    let hasNoKind = event.kind.rawValue == "event" || kept.isEra && event.kind == .background
    return TimelineSlide(
      dates: TimelineDates(ofRecord: event, placement),
      display: kept.value("Display Date") ?? printed?.html
        ?? EventProse.when(event).capitalizedFirst.html,
      headline: kept.value("Headline") ?? event.title.html, text: recordText(event, kept),
      group: kept.value("Group") ?? (hasNoKind ? "" : event.kind.rawValue.html),
      id: TimelineSlide.id(event.id), kept: kept)
  }

  private func recordText(_ event: Event, _ kept: KeptSlide) -> String {
    let own = kept.value("Text") ?? event.summary?.html ?? ""
    let lines =
      [scene(event), event.note].compactMap { $0 } + prose.disputes(event) + prose.own(event)
    return own + lines.map(paragraph).joined()
  }

  /// Tells that there is no slide: TimelineJS shows nothing then, and does not say why.
  func tellNone() {
    extract.omissions.warn("no event has a day, and without one TimelineJS shows nothing")
  }

  private func text(_ event: Event) -> String {
    let lines = [scene(event)].compactMap { $0 } + prose.editorial(event)
    return lines.map(paragraph).joined() + event.accounts.map(quotes).joined()
      + (prose.disputes(event) + prose.own(event)).map(paragraph).joined()
  }

  /// Where it took place, and with whom.
  private func scene(_ event: Event) -> String? {
    let parts = [event.place, event.people.isEmpty ? nil : event.people.joined(separator: ", ")]
    return parts.allSatisfy { $0 == nil } ? nil : parts.compactMap { $0 }.joined(separator: " · ")
  }

  private func paragraph(_ text: String) -> String { "<p>\(text.html)</p>" }

  /// The words of one source, and whose they are.
  private func quotes(_ account: Account) -> String {
    guard !extract.options.omitsQuotes else { return paragraph(prose.line(account)) }
    let words = account.quotations.map { paragraph($0.exact.asQuotation) }.joined()
    return "<blockquote>\(words)<cite>\(citation(account))</cite></blockquote>"
  }

  /// Who says it, as a link where the source has an address.
  private func citation(_ account: Account) -> String {
    let remarks = [account.printed.map { "dated there “\($0)”" }, account.note]
    let source = prose.sources[account.source]
    let name = (source?.attribution ?? account.source).html
    return ([link(name, to: source?.url)] + remarks.compactMap { $0?.html }).joined(separator: "; ")
  }

  private func link(_ html: String, to address: String?) -> String {
    guard let address, address.isPlainWebAddress else { return html }
    return "<a href=\"\(address.html)\">\(html)</a>"
  }
}

// The slide of the whole. What has no day stands on it, and comes last in the order of events, so that it is
// written piece by piece, like everything else.
extension TimelineSlides {
  var headline: String { kept.value("Headline") ?? extract.title.html }

  /// What the whole keeps of the slide that it was.
  var kept: KeptSlide { KeptSlide(extract.fields) }

  /// Its first words: what the timeline holds, and from where; those that it came with, where records alone
  /// tell all of it.
  var opening: String {
    if hasRecordsAlone { return kept.value("Text") ?? "" }
    let sources = extract.sources.map { source in
      let hash = source.sha256.isEmpty ? "" : " (SHA-256 \(source.sha256))"
      return "<li>\(link(Reference(source).text.html, to: source.url))\(hash)</li>"
    }
    return paragraph(extract.heading) + (sources.isEmpty ? "" : "<ul>\(sources.joined())</ul>")
  }

  /// Whether all sources are records.
  var hasRecordsAlone: Bool {
    !extract.sources.isEmpty && extract.sources.allSatisfy(\.holdsRecords)
  }

  /// An event without a day.
  func undated(_ event: Event) -> String {
    "<h4>\(EventProse.when(event).capitalizedFirst.html): \(event.title.html)</h4>" + text(event)
  }

  /// Its last words: the reader's notes on passages that no event cites.
  var closing: String {
    (extract.own?.others ?? []).map { paragraph(prose.line($0)) }.joined()
  }
}
