import Chronology

/// Looks again for the quotations of a dossier whose texts were edited.
struct Reanchoring {
  private var yaml: YAMLText
  private var texts: [Source.ID: SourceText]
  private var notes: [Finding] = []
  /// Sources some of whose quotations are still to be seen to.
  private var unsettled: Set<Source.ID> = []

  init(_ yaml: YAMLText, sources: [Source], except unread: Set<Source.ID>) {
    self.yaml = yaml
    texts = Dictionary(
      sources.filter { !unread.contains($0.id) }.map { ($0.id, SourceText($0.text)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The text with every quotation as it stands now, and what is left to a reader.
  mutating func run(_ timeline: Timeline) throws(YAMLEditError) -> (text: String, notes: [Finding])
  {
    for event in timeline.events {
      for account in event.accounts {
        for quotation in account.quotations { try look(for: quotation, in: account.source) }
      }
    }
    for source in timeline.sources { try renewHash(of: source) }
    return (try yaml.edited(), notes)
  }

  private mutating func look(for quotation: Quotation, in source: Source.ID) throws(YAMLEditError) {
    guard var text = texts[source], let origin = quotation.origin else { return }
    defer { texts[source] = text }
    switch text.find(quotation) {
    case .found: return
    case .ambiguous:
      note("these words stand in several places", quotation, source)
    case .missing, .elsewhere, .tooFew, .cut:
      let selector = TextSelector(
        exact: quotation.exact, prefix: quotation.prefix, suffix: quotation.suffix)
      guard let anchor = text.anchor(selector), anchor.state != .ambiguous,
        let now = text.quotation(quotation, at: anchor)
      else { return note("these words are no longer there", quotation, source) }
      guard let path = yaml.path(line: origin.line, column: origin.column) else {
        throw .noSuchPlace
      }
      try yaml.put(now, insteadOf: quotation, at: path)
      if quotation.exact.numbers != now.exact.numbers {
        note("a number or a date is another in", quotation, source, becomes: now.exact)
      }
    }
  }

  private mutating func note(
    _ message: String, _ quotation: Quotation, _ source: Source.ID, becomes words: String? = nil
  ) {
    if words == nil { unsettled.insert(source) }
    let now = words.map { ", now \($0.inQuotationMarks)" } ?? ""
    notes.append(
      Finding(
        .warning, "\(message): \(quotation.exact.inQuotationMarks)\(now)",
        hint: words == nil ? "it is left as it is: look at the source \"\(source)\"" : nil,
        at: quotation.origin))
  }

  /// A text counts as checked when all its quotations have been found again.
  private mutating func renewHash(of source: Source) throws(YAMLEditError) {
    guard let checked = source.checked, checked != source.sha256, !source.sha256.isEmpty,
      !unsettled.contains(source.id)
    else { return }
    try yaml.replace([.key("sources"), .key(source.id), .key("sha256")], with: source.sha256)
  }
}

extension Proposal {
  /// The quotations that are not found, as they stand now.
  ///
  /// - Throws: a ``FileError``, or ``Findings`` when the dossier has mistakes of its own.
  package static func reanchoring(_ path: String) throws -> Proposal {
    let (text, file) = try Dossier.yaml(at: path)
    var reader = DossierReader(file: file)
    guard let timeline = reader.read(text.text), !reader.findings.hasErrors else {
      throw Findings(all: reader.findings.inOrder())
    }
    var reanchoring = Reanchoring(
      try YAMLText(text.text, file: file), sources: timeline.sources, except: reader.unread)
    let (new, notes) = try reanchoring.run(timeline)
    return Proposal(file: file, from: text, to: new, notes: notes)
  }
}

extension YAMLText {
  /// Writes what is new of a quotation, and leaves the rest as it is.
  fileprivate mutating func put(
    _ now: Quotation, insteadOf old: Quotation, at path: YAMLPath
  ) throws(YAMLEditError) {
    let fields = [("prefix", now.prefix, old.prefix), ("suffix", now.suffix, old.suffix)]
    let nth = ("nth", now.nth.map(String.init), old.nth.map(String.init))
    let new = (fields + [nth]).compactMap { key, value, _ in value.map { (key: key, value: $0) } }
    if value(at: path) != nil {
      guard !new.isEmpty else { return try replace(path, with: now.exact) }
      return try replace(path, withMapping: [(key: "exact", value: now.exact)] + new)
    }
    if now.exact != old.exact { try replace(path + [.key("exact")], with: now.exact) }
    for (key, value, before) in fields + [nth] where value != before {
      guard let value else { throw .noSuchPlace }
      if before == nil {
        try add(key, value, to: path, after: "exact")
      } else {
        try replace(path + [.key(key)], with: value)
      }
    }
  }
}

extension String {
  /// The numbers in it, in their order.
  fileprivate var numbers: [Substring] { split { !$0.isNumber } }
}
