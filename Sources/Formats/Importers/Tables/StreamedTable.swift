package import Chronology
package import Foundation

/// A table that is read part by part, with an event for each of its rows.
package struct StreamedTable {
  /// Some rows: what stands in the file, from a code point on, and the events that they are.
  package struct Part: Sendable {
    package fileprivate(set) var texts: [(text: String, start: Int)] = []
    package fileprivate(set) var events: [Event] = []
    /// What is set aside: the title of the whole.
    package fileprivate(set) var asides: [Range<Int>] = []
    /// How many bytes of the file have been read with it.
    package fileprivate(set) var position = 0
  }

  /// What has come of a table.
  package struct Outcome: Sendable {
    package fileprivate(set) var counts = ImportedTable.Counts()
    /// What the file says of all of its events.
    package fileprivate(set) var about = TableAbout()
    /// The first of what is not taken as it stands, and how much there is of it.
    package fileprivate(set) var findings: [Finding] = []
    package fileprivate(set) var findingCount = 0
    /// SHA-256 of the file; known at the end.
    package fileprivate(set) var sha256 = ""
  }

  /// The table as a source, without its text and its hash.
  package private(set) var source: Source
  package private(set) var outcome = Outcome()
  private let path: String
  private var stream: TableStream
  private var events: TableEvents
  /// What has been read of the next text, how many code points lie before it, and how many it is.
  private var pending: [UInt8]
  private var pendingStart = 0
  private var pendingLength: Int

  /// More findings than these nobody reads; they are counted.
  private static let mostFindings = 1000
  /// About so many bytes are a text of their own, so that a quotation in it is found quickly.
  private static let text = 2400
  /// About so many bytes are a part.
  private static let part = 1 << 20

  /// - Parameter name: what the file is called, without its folder.
  /// - Throws: a ``FileError`` or ``Findings`` when it is no table in UTF-8.
  package init(_ handle: FileHandle, path: String, name: String, _ options: ImportOptions) throws {
    self.path = path
    let stream = try StreamedTable.telling { try TableStream(handle, file: path, options) }
    let name = path == "standard input" ? stream.format.fileName : name
    let stem = name.stem
    source = Source(
      id: stem.slug ?? "table", file: name, title: stream.learned.about.title ?? stem,
      note: stream.survey.note)
    format = stream.format
    encoding = stream.survey.encoding
    let (reading, header, map) = try StreamedTable.telling {
      try StreamedTable.columns(of: stream, path, options)
    }
    (self.stream, pending, pendingLength) = (reading, header, header.codePoints)
    headerLength = header.codePoints
    events = TableEvents(
      map: map, source: source.id, file: path,
      order: options.order ?? stream.learned.about.order, numbering: source.id)
    take([stream.survey.finding].compactMap { $0 } + map.findings)
  }

  package let format: ImportFormat
  package let encoding: DecodedText.Encoding
  package var map: ColumnMap { events.map }

  /// What the columns are, and the bytes that say so, which have been read.
  private static func columns(
    of stream: TableStream, _ path: String, _ options: ImportOptions
  ) throws -> (TableStream, header: [UInt8], ColumnMap) {
    var stream = stream
    guard stream.format.hasHeader else {
      let names = stream.learned.keys.names
      return (
        stream, [],
        try ColumnMap(names, of: stream.format, chosen: options.columns, file: path)
      )
    }
    let (header, bytes) = try header(of: &stream, path)
    return (stream, bytes, try ColumnMap(header, chosen: options.columns, file: path))
  }

  /// How many code points the names of the columns take, which are set aside.
  package let headerLength: Int

  private static func header(
    of stream: inout TableStream, _ path: String
  ) throws -> (TableRow, [UInt8]) {
    var bytes: [UInt8] = []
    while let stretch = try stream.next() {
      bytes += stretch.words + stretch.bytes
      if let row = stretch.row, !row.isBlank { return (row, bytes) }
    }
    throw Finding(
      .error, "the file is empty", hint: "a table begins with a row that names its columns",
      at: Origin(file: path, line: 1, column: 1))
  }

  private static func telling<Value>(_ work: () throws -> Value) throws -> Value {
    do {
      return try work()
    } catch let finding as Finding {
      throw Findings(all: [finding])
    }
  }

  /// The next rows; nil at the end, where the hash of all is known.
  package mutating func next() throws -> Part? {
    var (part, bytes) = (Part(), 0)
    while bytes < StreamedTable.part {
      guard let stretch = try StreamedTable.telling({ try stream.next() }) else {
        try endText(of: &part)
        part.position = stream.position
        if part.texts.isEmpty { try end() }
        return part.texts.isEmpty ? nil : part
      }
      take(stretch.words)
      if let row = stretch.row { take(row, stretch.bytes, into: &part) }
      bytes += stretch.words.count + stretch.bytes.count
      if pending.count >= StreamedTable.text { try endText(of: &part) }
    }
    part.position = stream.position
    return part
  }

  private mutating func end() throws {
    guard outcome.counts.rows > outcome.counts.blanks else {
      throw ImportedTable.noRows(path, line: 1)
    }
    outcome.sha256 = stream.sha256
    outcome.about.add(stream.learned.about)
    take(stream.learned.findings)
  }

  /// What stands between records.
  private mutating func take(_ words: [UInt8]) {
    pending += words
    pendingLength += words.codePoints
  }

  private mutating func take(
    _ row: TableRow, _ bytes: ArraySlice<UInt8>, into part: inout Part
  ) {
    let (start, count) = (pendingStart + pendingLength, bytes.codePoints)
    pending += bytes
    pendingLength += count
    outcome.counts.rows += 1
    guard !row.isBlank else {
      outcome.counts.blanks += 1
      return
    }
    guard !row.isUnread else {
      outcome.counts.unread += 1
      events.leaveOut(row)
      return takeFindings()
    }
    // Line breaks are code points of a byte each.
    let length = count - (bytes.count - row.bytes.count)
    if takeTitle(row) { return part.asides.append(start..<start + length) }
    let event = events.event(
      of: row, quoting: Quotation(exact: "", range: start..<start + length))
    outcome.counts.undated += event.date == nil ? 1 : 0
    part.events.append(event)
    takeFindings()
  }

  /// The row of a TimelineJS sheet that is the title of all.
  private mutating func takeTitle(_ row: TableRow) -> Bool {
    let values = TableValues(row: row, map: events.map)
    guard values.part == .title, outcome.about.title == nil else { return false }
    outcome.about.take(values)
    outcome.counts.titles += 1
    return true
  }

  private mutating func takeFindings() {
    guard !events.findings.isEmpty else { return }
    take(events.findings)
    events.forgetFindings()
  }

  private mutating func take(_ findings: [Finding]) {
    outcome.findingCount += findings.count
    let room = max(StreamedTable.mostFindings - outcome.findings.count, 0)
    outcome.findings += findings.prefix(room)
  }

  /// Hands on what stands in the file up to here.
  private mutating func endText(of part: inout Part) throws {
    guard !pending.isEmpty else { return }
    guard let text = String(validating: pending, as: UTF8.self), !pending.contains(0) else {
      throw Findings(all: [
        Finding(
          .error, "the text is not UTF-8, or holds a NUL character, in these rows",
          hint: "save it as UTF-8: iconv -f windows-1252 -t utf-8",
          at: Origin(file: path, line: events.line, column: 1))
      ])
    }
    part.texts.append((text, pendingStart))
    (pendingStart, pendingLength) = (pendingStart + pendingLength, 0)
    pending.removeAll(keepingCapacity: true)
  }
}

extension TextSurvey {
  /// From which text another one was made that is not kept.
  fileprivate var note: String? {
    original.map { "Converted to UTF-8 from \(encoding.rawValue); SHA-256 of the original \($0)." }
  }
}

extension Collection<UInt8> {
  /// How many code points bytes of UTF-8 are.
  fileprivate var codePoints: Int { count { $0 & 0xC0 != 0x80 } }
}

extension String {
  /// A file's name without its ending.
  fileprivate var stem: String {
    dropFirst().contains(".") ? String(self[..<(lastIndex(of: ".") ?? endIndex)]) : self
  }
}
