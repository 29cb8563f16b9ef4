import Chronology

/// Looks again for the quotations of a dossier whose texts were edited.
struct Reanchoring {
  private var yaml: YAMLText
  /// What is to be written anew, and of which source it is.
  private var changes: [(change: YAMLChange, source: Source.ID)] = []
  private var texts: [Source.ID: SourceText]
  private var notes: [Finding] = []
  /// Words that changed, of which nothing is left to decide.
  private var remarks: [Finding] = []
  /// What quotations of each source are found as they are, which are no others.
  private var held: [Source.ID: [(place: Range<Int>, words: String)]] = [:]
  /// Sources whose texts are not those that were checked.
  private let changed: Set<Source.ID>
  /// Sources some of whose quotations are still to be seen to.
  private var unsettled: Set<Source.ID> = []

  init(_ yaml: YAMLText, sources: [Source], except unread: Set<Source.ID>) {
    self.yaml = yaml
    texts = Dictionary(
      sources.filter { !unread.contains($0.id) }.map { ($0.id, SourceText($0.text)) },
      uniquingKeysWith: { first, _ in first })
    changed = Set(sources.filter(\.hasChanged).map(\.id))
  }

  /// The text with every quotation as it stands now, what is left to a reader, and what changed.
  mutating func run(
    _ timeline: Timeline
  ) throws(YAMLEditError) -> (text: String, notes: [Finding], remarks: [Finding]) {
    for account in timeline.events.flatMap(\.accounts) {
      for quotation in account.quotations { hold(quotation, in: account.source) }
    }
    for event in timeline.events {
      for account in event.accounts {
        for quotation in account.quotations { look(for: quotation, in: account.source) }
      }
    }
    for source in timeline.sources {
      for aside in source.aside { look(for: aside, in: source.id) }
    }
    makeChanges()
    notes += yaml.make(timeline.sources.compactMap(renewedHash)).map(\.note)
    return (try yaml.edited(), notes, remarks)
  }

  private mutating func makeChanges() {
    let refused = yaml.make(changes.map(\.change))
    notes += refused.map(\.note)
    let places = Set(refused.map(\.change.origin))
    unsettled.formUnion(changes.filter { places.contains($0.change.origin) }.map(\.source))
  }

  private mutating func hold(_ quotation: Quotation, in source: Source.ID) {
    guard var text = texts[source] else { return }
    defer { texts[source] = text }
    guard case .found(let place, _) = text.find(quotation) else { return }
    held[source, default: []].append((place, quotation.exact))
  }

  /// Whether a passage is what another quotation has always quoted.
  private func isHeld(_ place: Range<Int>, of quotation: Quotation, in source: Source.ID) -> Bool {
    (held[source] ?? []).contains { other in
      let shared = place.clamped(to: other.place).count
      // A quotation may have lain in another from the beginning.
      return shared * 2 > min(place.count, other.place.count)
        && !quotation.exact.contains(other.words) && !other.words.contains(quotation.exact)
    }
  }

  private mutating func look(for quotation: Quotation, in source: Source.ID) {
    guard var text = texts[source], let origin = quotation.origin else { return }
    defer { texts[source] = text }
    switch text.find(quotation) {
    case .found:
      guard quotation.nth != nil, changed.contains(source) else { return }
      note("`nth` may count another place now, for these words", quotation, source)
    case .ambiguous:
      note("these words stand in several places", quotation, source)
    case .tooFew(let count) where count > 0:
      note("these words stand \(count == 1 ? "once" : "\(count) times") now", quotation, source)
    case .missing, .elsewhere, .tooFew, .cut:
      guard let now = text.again(quotation) else {
        return noteMissing(quotation, source, &text)
      }
      if case .found(let place, _) = text.find(now), isHeld(place, of: quotation, in: source) {
        return note("what comes nearest is quoted elsewhere, for these words", quotation, source)
      }
      change(at: origin, of: source, to: now.exact) { yaml throws(YAMLEditError) in
        try yaml.put(now, insteadOf: quotation, at: yaml.path(of: origin))
      }
      compare(quotation, now.exact, source)
    }
  }

  /// A passage that is set aside is looked for by its first words and by its last.
  private mutating func look(for aside: Aside, in source: Source.ID) {
    guard var text = texts[source], let origin = aside.quotation.origin else { return }
    defer { texts[source] = text }
    guard !text.holds(aside, of: source) else { return }
    var now = aside
    switch text.find(aside.quotation) {
    case .found: break
    case .ambiguous: return note("these words stand in several places", aside.quotation, source)
    default:
      guard let quotation = text.again(aside.quotation), quotation.nth == nil else {
        return noteMissing(aside.quotation, source, &text)
      }
      now.quotation = quotation
    }
    if !text.holds(now, of: source), let through = aside.through {
      now.through = text.again(Quotation(exact: through))?.exact
    }
    guard text.holds(now, of: source), (now.through == nil) == (aside.through == nil) else {
      var last = aside.quotation
      last.exact = aside.through ?? last.exact
      return noteMissing(last, source, &text)
    }
    let words = now.quotation.exact
    change(at: origin, of: source, to: words) { [now] yaml throws(YAMLEditError) in
      try yaml.put(now, insteadOf: aside, at: yaml.path(of: origin).dropLast())
    }
    compare(aside.quotation, now.quotation.exact, source)
    if let through = aside.through, let last = now.through {
      compare(Quotation(exact: through, origin: origin), last, source)
    }
  }

  private mutating func change(
    at origin: Origin, of source: Source.ID, to words: String,
    _ make: @escaping (inout YAMLText) throws(YAMLEditError) -> Void
  ) {
    let byHand = "write \(words.inQuotationMarks)"
    changes.append((YAMLChange(origin: origin, byHand: byHand, make: make), source))
  }

  /// Points out the words that are new, and what must not be overlooked among them.
  private mutating func compare(_ old: Quotation, _ now: String, _ source: Source.ID) {
    let changes = WordChanges(from: old.exact, to: now)
    let hint = changes.line.map { "changed: \($0)" }
    var messages: [String] = []
    if old.exact.figures != now.figures { messages.append("a number or a date is another in") }
    if old.exact.denials != now.denials {
      messages.append("a \"not\", \"no\" or the like came or went in")
    }
    notes += messages.map { message in
      let words = "\(old.exact.inQuotationMarks), now \(now.inQuotationMarks)"
      return Finding(.warning, "\(message): \(words)", hint: hint, at: old.origin)
    }
    if messages.isEmpty, let line = changes.line {
      remarks.append(
        Finding(.warning, "these words changed: \(line)", hint: nil, at: old.origin))
    }
  }

  /// Tells of words that are left as they are.
  ///
  /// - Parameter nearest: the passage that comes nearest to them.
  private mutating func note(
    _ message: String, _ quotation: Quotation, _ source: Source.ID, nearest: String? = nil
  ) {
    unsettled.insert(source)
    let likeliest = nearest.map { "; nearest is \($0.inQuotationMarks)" } ?? ""
    notes.append(
      Finding(
        .warning, "\(message): \(quotation.exact.inQuotationMarks)",
        hint: "it is left as it is: look at the source \"\(source)\"\(likeliest)",
        at: quotation.origin))
  }

  private mutating func noteMissing(
    _ quotation: Quotation, _ source: Source.ID, _ text: inout SourceText
  ) {
    note(
      "these words are no longer there", quotation, source,
      nearest: text.likeliest(quotation.exact))
  }

  /// A text counts as checked when all its quotations have been found again.
  private func renewedHash(of source: Source) -> YAMLChange? {
    let path: YAMLPath = [.key("sources"), .key(source.id), .key("sha256")]
    guard source.hasChanged, !unsettled.contains(source.id), let point = yaml.point(of: path)
    else { return nil }
    let origin = Origin(file: yaml.file, line: point.line, column: point.column)
    return YAMLChange(origin: origin, byHand: "write \(source.sha256)") {
      yaml throws(YAMLEditError) in
      try yaml.replace(path, with: source.sha256)
    }
  }
}

extension YAMLText {
  fileprivate func path(of origin: Origin) throws(YAMLEditError) -> YAMLPath {
    guard let path = paths(line: origin.line, column: origin.column).first else {
      throw .noSuchPlace
    }
    return path
  }
}

extension Proposal {
  /// The quotations that are not found, as they stand now.
  ///
  /// - Throws: a ``FileError``, or ``Findings`` when the dossier has mistakes of its own.
  package static func reanchoring(_ path: String, readsOutside: Bool = false) throws
    -> Proposal
  {
    let (text, file) = try Dossier.yaml(at: path)
    var reader = DossierReader(file: file, readsOutside: readsOutside)
    guard let timeline = reader.read(text.text), !reader.findings.hasErrors else {
      throw Findings(all: reader.findings.inOrder())
    }
    var reanchoring = Reanchoring(
      try YAMLText(text.text, file: file), sources: timeline.sources, except: reader.gaps.unread)
    let (new, notes, remarks) = try reanchoring.run(timeline)
    return Proposal(file: file, from: text, to: new, notes: notes, remarks: remarks)
  }
}

extension SourceText {
  /// A quotation as it is to be written now; nil where it is gone, or cannot be told from others.
  fileprivate mutating func again(_ quotation: Quotation) -> Quotation? {
    let selector = TextSelector(
      exact: quotation.exact, prefix: quotation.prefix, suffix: quotation.suffix)
    guard let anchor = anchor(selector), anchor.state != .ambiguous else { return nil }
    return self.quotation(quotation, at: anchor)
  }
}
