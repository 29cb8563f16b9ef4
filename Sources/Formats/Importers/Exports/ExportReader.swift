package import Chronology
package import Foundation

/// Reads what annals exported in JSON or JSON Lines, piece by piece, so that it may be of any length.
package struct ExportReader {
  package enum Piece {
    /// A source without its text, and whether that follows.
    case source(Source, hasText: Bool)
    /// Part of the text of the source before.
    case text(String)
    case event(Event)
  }

  /// In what it is.
  private enum Part {
    case dossier, sources, source, text, events, lines, end
  }

  package private(set) var title = "Untitled"
  /// Known before the first event.
  package private(set) var names: [Name] = []
  package private(set) var fields: [EventField] = []
  /// The first of what is not taken as it stands, and how much there is of it.
  package private(set) var findings: [Finding] = []
  package private(set) var findingCount = 0
  var sources: Set<Source.ID> = []

  let path: String
  private var json: JSONScanner
  private var part = Part.dossier
  /// How many events there are to be, and how many there were.
  private var expected: Int?
  private var events = 0
  private var hasEvents = false
  /// The members of the source that is read, up to its text.
  private var members: [(key: String, value: JSONElement)] = []
  private var origin: Origin

  /// More findings than these nobody reads; they are counted.
  private static let mostFindings = 1000

  /// So much is read at once.
  private static let piece = 1 << 20

  /// - Throws: a ``FileError`` where it cannot be read.
  package init(_ handle: FileHandle, path: String) throws {
    try self.init(path: path) { try handle.read(upToCount: ExportReader.piece) ?? Data() }
  }

  /// The same for a file that was read.
  package init(_ file: ImportFile) throws {
    var rest = file.bytes[...]
    try self.init(path: file.path) {
      defer { rest = rest.dropFirst(ExportReader.piece) }
      return Data(rest.prefix(ExportReader.piece))
    }
  }

  private init(path: String, reading read: @escaping () throws -> Data) throws {
    self.path = path
    json = try JSONScanner(file: path, reading: read)
    origin = json.origin
    try telling { try $0.json.enter("{", "this is no JSON object") }
  }

  /// The next piece; nil at the end.
  ///
  /// - Throws: ``Findings`` where it is no export.
  package mutating func next() throws -> Piece? {
    try telling { try $0.nextPiece() }
  }

  private mutating func telling<Value>(_ work: (inout Self) throws -> Value) throws -> Value {
    do {
      return try work(&self)
    } catch let finding as Finding {
      throw Findings(all: findings.filter { $0.severity == .error } + [finding])
    }
  }

  private mutating func nextPiece() throws -> Piece? {
    while part != .end {
      if let piece = try step() { return piece }
    }
    return nil
  }

  /// Goes on by as much as is one piece, or by what comes before it.
  private mutating func step() throws -> Piece? {
    switch part {
    case .dossier: try takeMember()
    case .sources: try beginSource()
    case .source: return try takeSourceMember()
    case .text: return try textPiece()
    case .events:
      if try json.element() { return try eventPiece() }
      part = .dossier
    case .lines:
      if try json.next() != nil { return try eventPiece() }
      try end()
    case .end: break
    }
    return nil
  }
}

// The dossier.
extension ExportReader {
  private mutating func takeMember() throws {
    guard let key = try json.member() else { return try endDossier() }
    switch key {
    case "sources":
      try json.enter("[", "\"sources\" must be a list")
      part = .sources
    case "events":
      try json.enter("[", "\"events\" must be a list")
      (part, hasEvents) = (.events, true)
    default: try take(key, try json.value())
    }
  }

  private mutating func take(_ key: String, _ element: JSONElement) throws {
    switch key {
    case "annals": try checkVersion(element)
    case "count": expected = element.node.text.flatMap { Int($0) }
    case "title": title = text(element.node, "title", in: element) ?? title
    case "fields": fields = ownFields(element.node, in: element)
    case "names":
      if events > 0 { throw order("names", element) }
      names = names(element)
    case "reader": tellNotes(element)
    case "scope", "total", "recipe": break
    default:
      tell("\"\(key)\" is no member of an export: it is left out", at: element.node, in: element)
    }
  }

  private func checkVersion(_ element: JSONElement) throws {
    let version = element.node.text ?? ""
    guard version != "\(JSONDossier.version)" else { return }
    throw Finding(
      .error,
      "this is an export of version \(version), and this program reads version \(JSONDossier.version)",
      hint: "a later annals wrote it: import it with that one", at: element.origin(of: element.node)
    )
  }

  /// A reader's own notes are no part of a dossier.
  private mutating func tellNotes(_ element: JSONElement) {
    let notes = element.node["notes"]?.elements ?? []
    guard !notes.isEmpty else { return }
    tell(
      "\(notes.count.counted("note")) of a reader \(notes.count == 1 ? "is" : "are") left out",
      hint: "notes are kept beside the dossier: docs/notes.md", at: element.node, in: element)
  }

  func order(_ what: String, _ element: JSONElement) -> Finding {
    Finding(
      .error, "\"\(what)\" must stand before the events, as annals writes it",
      hint: "export it anew, or put its members in that order",
      at: element.origin(of: element.node))
  }

  private mutating func endDossier() throws {
    if hasEvents { return try end() }
    part = .lines
  }

  private mutating func end() throws {
    if try json.next() != nil { throw json.error("something stands behind the export") }
    if let expected, expected != events {
      throw json.error(
        "there are \(events.counted("event")) here, and \(expected.grouped) are told of",
        hint: "is this the whole of the file? `count` says how many there are to be")
    }
    part = .end
  }
}

// Sources and events.
extension ExportReader {
  private mutating func beginSource() throws {
    guard try json.element() else { return part = .dossier }
    if events > 0 {
      throw json.error("\"sources\" must stand before the events, as annals writes them")
    }
    origin = json.origin
    try json.enter("{", "a source must be an object")
    (part, members) = (.source, [])
  }

  private mutating func takeSourceMember() throws -> Piece? {
    guard let key = try json.member() else {
      part = .sources
      return try endSource(hasText: false)
    }
    let isText = try key == "text" && json.next() == UInt8(ascii: "[")
    guard isText else {
      members.append((key, try json.value()))
      return nil
    }
    try json.enter("[", "\"text\" must be a list")
    part = .text
    return try endSource(hasText: true)
  }

  private mutating func endSource(hasText: Bool) throws -> Piece? {
    // What stands behind the text was read after the source had been given.
    guard !members.isEmpty else { return nil }
    defer { members = [] }
    return .source(try source(members, at: origin), hasText: hasText)
  }

  private mutating func textPiece() throws -> Piece? {
    if try json.element() {
      let element = try json.value()
      guard let text = element.node.text else {
        throw Finding(
          .error, "a line of a text must be a text", at: element.origin(of: element.node))
      }
      return .text(text)
    }
    if let key = try json.member() {
      throw json.error("\"\(key)\" stands behind the text of its source: that comes last")
    }
    part = .sources
    return nil
  }

  private mutating func eventPiece() throws -> Piece? {
    let element = try json.value()
    events += 1
    return event(element).map(Piece.event)
  }
}

// What is told.
extension ExportReader {
  mutating func tell(
    _ message: String, hint: String? = nil, at node: JSONNode, in element: JSONElement
  ) {
    add(Finding(.warning, message, hint: hint, at: element.origin(of: node)))
  }

  mutating func fail(
    _ message: String, hint: String? = nil, at node: JSONNode, in element: JSONElement
  ) {
    add(Finding(.error, message, hint: hint, at: element.origin(of: node)))
  }

  mutating func add(_ finding: Finding) {
    findingCount += 1
    // An error is not to be lost among what is only doubtful.
    let isKept = findings.count < ExportReader.mostFindings
    if isKept || finding.severity == .error && !findings.hasErrors { findings.append(finding) }
  }
}

extension ExportReader {
  /// Whether a file begins as an export with its texts does; an earlier one is a list of events like any other.
  package static func reads(beginning bytes: some Sequence<UInt8>) -> Bool {
    let signs = bytes.drop { [0xEF, 0xBB, 0xBF].contains($0) }.filter { !$0.isJSONBlank }
    let beginning = Array("{\"annals\":".utf8)
    let version = signs.dropFirst(beginning.count).prefix { 0x30...0x39 ~= $0 }
    return signs.starts(with: beginning) && !version.isEmpty
      && !version.elementsEqual([UInt8(ascii: "1")])
  }

  /// The same for a file at a path.
  package static func reads(_ path: String) -> Bool {
    guard let handle = try? ImportFile.handle(path) else { return false }
    return reads(beginning: (try? handle.read(upToCount: 256)) ?? Data())
  }
}
