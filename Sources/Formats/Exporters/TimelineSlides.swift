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
    return TimelineSlide(
      placement: placement, display: EventProse.when(event).capitalizedFirst.html,
      headline: event.title.html, text: text(event), group: event.kind.rawValue.html,
      id: TimelineSlide.id(event.id))
  }

  /// Tells that there is no slide: TimelineJS shows nothing then, and does not say why.
  func tellNone() {
    extract.omissions.warn("no event has a day, and without one TimelineJS shows nothing")
  }

  private func text(_ event: Event) -> String {
    let scene = [event.place, event.people.isEmpty ? nil : event.people.joined(separator: ", ")]
      .compactMap { $0 }.joined(separator: " · ")
    let lines = (scene.isEmpty ? [] : [scene]) + prose.editorial(event)
    return lines.map(paragraph).joined() + event.accounts.map(quotes).joined()
      + (prose.disputes(event) + prose.own(event)).map(paragraph).joined()
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
  var headline: String { extract.title.html }

  /// Its first words: what the timeline holds, and from where.
  var opening: String {
    let sources = extract.sources.map { source in
      let hash = source.sha256.isEmpty ? "" : " (SHA-256 \(source.sha256))"
      return "<li>\(link(Reference(source).text.html, to: source.url))\(hash)</li>"
    }
    return paragraph(extract.heading) + (sources.isEmpty ? "" : "<ul>\(sources.joined())</ul>")
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
