package import Chronology

/// A table that was read: its text as a source, and an event for each of its rows.
package struct ImportedTable: Sendable {
  /// What came of the rows below the header.
  package struct Counts: Hashable, Sendable {
    package var rows = 0
    package var blanks = 0
    package var undated = 0
    /// Rows that are the title of a TimelineJS sheet.
    package var titles = 0
    /// Lines of which nothing could be made.
    package var unread = 0

    package init() {}

    package mutating func add(_ other: Counts) {
      rows += other.rows
      blanks += other.blanks
      undated += other.undated
      titles += other.titles
      unread += other.unread
    }
  }

  package var source: Source
  package private(set) var events: [Event] = []
  package private(set) var map: ColumnMap
  package private(set) var findings: [Finding]
  package private(set) var counts = Counts()
  package let format: ImportFormat
  package let encoding: DecodedText.Encoding
  /// What the file says of all of its events.
  package private(set) var about = TableAbout()

  /// - Throws: ``Findings`` where the text is no table that tells events.
  init(
    _ decoded: DecodedText, as source: Source, from path: String, _ options: ImportOptions,
    ids: inout [String: Int], noting note: (_ rows: Int, _ bytes: Int) -> Void
  ) throws {
    var reader = TableReader(decoded.text, file: path, format: options.format)
    reader.list = options.list
    try reader.passSign()
    let header = try ImportedTable.header(of: &reader, path)
    map =
      try header.map { header throws(Finding) in
        try ColumnMap(header, chosen: options.columns, file: path)
      }
      ?? ColumnMap(
        reader.learned.keys.names, of: reader.format, chosen: options.columns, file: path)
    format = reader.format
    encoding = decoded.encoding
    findings = [decoded.finding(at: path)].compactMap { $0 } + map.findings
    self.source = source
    try read(&reader, decoded.text, header, path, options, &ids, noting: note)
    guard counts.rows > counts.blanks else {
      throw ImportedTable.noRows(path, line: header?.place.line ?? 1)
    }
  }

  /// The names of the columns; nil where the lines have them.
  private static func header(of reader: inout TableReader, _ path: String) throws -> TableRow? {
    if !reader.format.hasHeader {
      try reader.learnNames()
      return nil
    }
    while let row = try reader.next() {
      if !row.isBlank { return row }
    }
    throw Findings(all: [
      Finding(
        .error, "the file is empty", hint: "a table begins with a row that names its columns",
        at: Origin(file: path, line: 1, column: 1))
    ])
  }

  static func noRows(_ path: String, line: Int) -> Findings {
    Findings(all: [
      Finding(
        .error, "the table has no rows below the names of its columns",
        hint: "its first row names the columns, and each other row is an event",
        at: Origin(file: path, line: line, column: 1))
    ])
  }
}

// The rows.
extension ImportedTable {
  private mutating func read(
    _ reader: inout TableReader, _ text: String, _ header: TableRow?, _ path: String,
    _ options: ImportOptions, _ ids: inout [String: Int], noting note: (Int, Int) -> Void
  ) throws {
    var quotations = RowQuotations(text)
    if let header { setAside(header, why: "The names of the columns.", &quotations) }
    var maker = TableEvents(
      map: map, source: source.id, file: path, order: options.order ?? reader.learned.about.order,
      taken: ids)
    while let row = try reader.next() {
      counts.rows += 1
      if counts.rows.isMultiple(of: 100) { note(counts.rows, reader.position) }
      if row.isBlank {
        counts.blanks += 1
      } else if row.isUnread {
        counts.unread += 1
        maker.leaveOut(row)
      } else if takeTitle(row, &quotations) {
        counts.titles += 1
      } else {
        events.append(
          maker.event(of: row, quoting: try quotations.quotation(of: row, at: path)))
        counts.undated += events.last?.date == nil ? 1 : 0
      }
    }
    findings += reader.learned.findings + maker.findings
    map = maker.map
    ids = maker.taken
    about.add(reader.learned.about)
    if about.title != nil { source.title = about.title }
    let hasHead = header.map { $0.place.line > 1 } ?? false
    if format.hasWordsBetween || hasHead || counts.unread > 0 { acceptWordsBetween() }
  }

  /// Nobody is to be asked for what stands between the records.
  private mutating func acceptWordsBetween() {
    guard source.accepted.isEmpty else { return }
    let timeline = Timeline(title: "", sources: [source], names: [], events: events)
    guard timeline.coverage().contains(where: { $0.percent < 100 }) else { return }
    source.accepted.append(
      Acceptance(.uncited, reason: "What stands between the events of this file tells none."))
  }

  /// The row of a TimelineJS sheet that is the title of all.
  private mutating func takeTitle(_ row: TableRow, _ quotations: inout RowQuotations) -> Bool {
    let values = TableValues(row: row, map: map)
    guard values.part == .title, about.title == nil else { return false }
    about.take(values)
    setAside(row, why: "The title of the timeline.", &quotations)
    return true
  }

  /// Sets a row aside, or says that it is cited by none where its words stand elsewhere, too.
  private mutating func setAside(
    _ row: TableRow, why: String, _ quotations: inout RowQuotations
  ) {
    guard quotations.hasWords(row) else { return }
    if let quotation = quotations.aside(row) {
      source.aside.append(Aside(quotation, why: why))
    } else if source.accepted.isEmpty {
      source.accepted.append(Acceptance(.uncited, reason: why))
    }
  }
}
