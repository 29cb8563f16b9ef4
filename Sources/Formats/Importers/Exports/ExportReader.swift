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
  enum Part {
    case dossier, sources, source, text, events, lines, end
  }

  package internal(set) var title = "Untitled"
  /// Known before the first event.
  package internal(set) var names: [Name] = []
  package internal(set) var fields: [EventField] = []
  /// The first of what is not taken as it stands, and how much there is of it.
  package private(set) var findings: [Finding] = []
  package private(set) var findingCount = 0
  var sources: Set<Source.ID> = []

  let path: String
  var json: JSONScanner
  var part = Part.dossier
  /// How many events there are to be, and how many there were.
  var expected: Int?
  var events = 0
  var hasEvents = false
  /// The members of the source that is read, up to its text.
  var members: [(key: String, value: JSONElement)] = []
  var origin: Origin

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

  /// How many bytes of the file have been read.
  package var position: Int { json.position }

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
