import Archive
import Chronology
import Formats

/// Stores in an archive what annals exported, piece by piece, so that its length does not matter.
struct ExportStoring {
  private(set) var events = 0
  private(set) var findings: [Finding] = []
  private(set) var findingCount = 0
  private var reader: ExportReader
  private let path: String
  private var pending: [Event] = []
  /// The source whose text is read, and what of that is there.
  private var source: Source?
  private var text: StoredText?
  /// The sources that have texts.
  private var texts: Set<Source.ID> = []
  /// Those whose texts are as long as those of tables, whose rows need not stand beside them.
  private var longTexts: Set<Source.ID> = []
  private var hasNames = false

  /// So many events are stored at once.
  private static let part = 500
  private static let mostFindings = 1000

  init(_ path: String) throws {
    self.path = path
    let (handle, _) = try ImportFile.opening(path)
    reader = try ExportReader(handle, path: path)
  }

  /// - Parameter note: told now and then how many events more have been read, and how many bytes of the file.
  /// - Returns: the title of the dossier.
  mutating func store(in writer: inout ArchiveWriter, noting note: (Int, Int) -> Void) throws
    -> String
  {
    while let piece = try reader.next() {
      switch piece {
      case .source(let source, let hasText): try begin(source, hasText, in: &writer)
      case .text(let part): try text?.add(part, to: &writer)
      case .event(let event): try take(event, in: &writer, note)
      }
    }
    try endText(in: &writer)
    try addNames(to: &writer)
    try flush(to: &writer)
    for field in reader.fields { writer.keep(field) }
    findings = (reader.findings + findings).inOrder()
    findingCount += reader.findingCount
    try refuseErrors()
    return reader.title
  }

  private func refuseErrors() throws {
    if findings.hasErrors { throw Findings(all: findings) }
  }
}

// Sources.
extension ExportStoring {
  private mutating func begin(
    _ source: Source, _ hasText: Bool, in writer: inout ArchiveWriter
  ) throws {
    try endText(in: &writer)
    try writer.begin(source, of: path)
    (self.source, text) = (source, hasText ? StoredText() : nil)
    if hasText { texts.insert(source.id) }
  }

  private mutating func endText(in writer: inout ArchiveWriter) throws {
    guard let source, var text else { return }
    try text.end(in: &writer)
    if text.isLong { longTexts.insert(source.id) }
    if !text.hash.matches(source.sha256) {
      add(
        Finding(
          .warning, .changedText,
          "the text of \"\(source.id)\" is not the one that its \"sha256\" tells of",
          at: source.origin))
    }
    (self.source, self.text) = (nil, nil)
  }

  private mutating func addNames(to writer: inout ArchiveWriter) throws {
    guard !hasNames else { return }
    hasNames = true
    try writer.add(reader.names)
  }
}

// Events.
extension ExportStoring {
  private mutating func take(
    _ event: Event, in writer: inout ArchiveWriter, _ note: (Int, Int) -> Void
  ) throws {
    try endText(in: &writer)
    try addNames(to: &writer)
    var event = event
    for account in event.accounts.indices { try check(&event.accounts[account], in: &writer) }
    pending.append(event)
    events += 1
    guard pending.count >= ExportStoring.part else { return }
    note(pending.count, reader.position)
    try flush(to: &writer)
  }

  private mutating func flush(to writer: inout ArchiveWriter) throws {
    if !pending.isEmpty { try writer.add(ArchivePart(events: pending)) }
    pending.removeAll(keepingCapacity: true)
  }

  /// An archive looks for nothing: what is quoted must stand where it is said to.
  private mutating func check(_ account: inout Account, in writer: inout ArchiveWriter) throws {
    guard texts.contains(account.source) else { return }
    for index in account.quotations.indices {
      let quotation = account.quotations[index]
      guard let range = quotation.range else {
        tell(.warning, "nobody says where these words stand", quotation)
        continue
      }
      let (words, portions) = try writer.words(range, of: account.source)
      guard words.utf8.elementsEqual(quotation.exact.utf8) else {
        tell(
          .error, "these words do not stand at \(range.lowerBound) to \(range.upperBound)",
          quotation)
        continue
      }
      let isRow = portions == 1 && longTexts.contains(account.source)
      if isRow, quotation.isPlain { account.quotations[index] = Quotation(exact: "", range: range) }
    }
  }

  private mutating func tell(
    _ severity: Finding.Severity, _ message: String, _ quotation: Quotation
  ) {
    add(
      Finding(
        severity, "\(message): \"\(quotation.exact)\"",
        hint: "a dossier, -o FOLDER, looks for them", at: quotation.origin))
  }

  private mutating func add(_ finding: Finding) {
    findingCount += 1
    if findings.count < ExportStoring.mostFindings
      || finding.severity == .error && !findings.hasErrors
    {
      findings.append(finding)
    }
  }
}

extension Quotation {
  /// Whether its words alone say where it stands.
  fileprivate var isPlain: Bool { prefix == nil && suffix == nil && nth == nil }
}
