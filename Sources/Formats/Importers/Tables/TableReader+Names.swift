import Chronology

// Records that name what they hold: their values are cells in the columns of their names.
extension TableReader {
  /// A name in a record, and its value.
  typealias Member = (key: String, cell: TableRow.Cell)

  /// Looks for the names in the first records, so that roles are found for them before events are made.
  ///
  /// - Throws: a `Finding` where there is no record.
  mutating func learnNames() throws(Finding) {
    if format == .json, learned.walk.lists.isEmpty { try chooseList() }
    var (ahead, flaw, isRead) = (self, nil as Finding?, false)
    for _ in 0..<TableReader.sample {
      guard let row = try ahead.next() else { break }
      if flaw == nil, row.isUnread { flaw = row.findings(in: file).first }
      isRead = isRead || !row.isUnread && !row.isBlank
    }
    learned.about.foresee(ahead.learned.about)
    // As Markwhen has it where its text does not say.
    if format == .markwhen, learned.about.order == nil { learned.about.order = .monthFirst }
    guard isRead || flaw == nil, !ahead.learned.keys.names.isEmpty else { throw nothing(flaw) }
    learned.keys = ahead.learned.keys
  }

  private func nothing(_ flaw: Finding?) -> Finding {
    let place = flaw?.origin ?? Origin(file: file, line: 1, column: 1)
    if bytes.allSatisfy(\.isJSONBlank) {
      return Finding(.error, "the file is empty", hint: format.advice, at: place)
    }
    let reason = flaw.map { "\(format.nothing): \($0.message)" } ?? format.nothing
    return Finding(.error, reason, hint: format.advice, at: place)
  }

  /// The record of some members, each in the column of its name.
  mutating func row(
    of members: [Member], in range: Range<Int>, flaws: [JSONObject.Flaw] = []
  ) throws(JSONObject.Flaw) -> TableRow {
    let none = TableRow.Cell(
      bytes: range.lowerBound..<range.lowerBound, content: range.lowerBound..<range.lowerBound)
    var cells = [TableRow.Cell](repeating: none, count: learned.keys.names.count)
    var (flaws, taken) = (flaws, Set<Int>())
    for (key, cell) in members {
      guard let column = learned.keys.column(of: key) else {
        throw JSONObject.Flaw(
          message: "more than \(TableReader.most) names were met up to here",
          byte: cell.bytes.lowerBound)
      }
      if column == cells.count { cells.append(none) }
      if !taken.insert(column).inserted {
        flaws.append(
          JSONObject.Flaw(
            message: "\"\(key)\" stands twice in this object: this one is taken",
            byte: cell.bytes.lowerBound))
      }
      cells[column] = cell
    }
    return TableRow(
      buffer: bytes, cells: cells, bytes: range, line: line, names: learned.keys.names, flaws: flaws
    )
  }

  /// A line, or a record of several, that nobody writes.
  var tooLongLine: Finding {
    Finding(
      .error,
      "this \(format == .lines ? "line" : "event") is longer than \(TableReader.longestLine >> 20) MB",
      hint: "is this what it is taken for? " + format.advice,
      at: Origin(file: file, line: line, column: 1))
  }

  /// A record of which nothing can be made.
  func unread(_ range: Range<Int>, _ flaw: JSONObject.Flaw) -> TableRow {
    TableRow(
      buffer: bytes, cells: [], bytes: range, line: line, names: learned.keys.names, flaws: [flaw],
      isUnread: true)
  }
}

extension ImportFormat {
  /// What is said of a file that has no record.
  fileprivate var nothing: String {
    switch self {
    case .cells: "this is no table"
    case .lines: "no line is an object that is read"
    case .json: "there is no object in the list of events that is read"
    case .calendar: "this calendar has no events"
    case .markwhen: "no line of this text begins with a date and a colon"
    }
  }

  fileprivate var advice: String {
    switch self {
    case .cells: "a table begins with a row that names its columns"
    case .lines: "each line is an object of its own, as jq -c '.[]' writes those of an array"
    case .json: "a list of objects, each an event"
    case .calendar: "events stand between BEGIN:VEVENT and END:VEVENT"
    case .markwhen: "an event is written so: 2021-01-03: What happened"
    }
  }
}
