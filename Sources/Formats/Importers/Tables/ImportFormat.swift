/// A format in which records come in, each an event.
package enum ImportFormat: Hashable, Sendable {
  /// Rows of cells (RFC 4180), with some sign between them.
  case cells(delimiter: UInt8)
  /// Lines that are objects of JSON (JSON Lines).
  case lines
  /// A list of objects in a JSON document (RFC 8259), that of TimelineJS among them.
  case json
  /// The events of a calendar (iCalendar, RFC 5545).
  case calendar
  /// The events of a text in Markwhen.
  case markwhen

  /// As the command line has them.
  package static let names = ["csv", "tsv", "jsonl", "json", "ics", "markwhen"]

  package init?(named name: String) {
    switch name {
    case "csv": self = .cells(delimiter: 0)
    case "tsv": self = .cells(delimiter: 0x09)
    case "jsonl": self = .lines
    case "json": self = .json
    case "ics": self = .calendar
    case "markwhen": self = .markwhen
    default: return nil
    }
  }

  /// That of a file, by what it is called and how it begins.
  init(of bytes: [UInt8], file: String) {
    let (start, name) = (bytes.drop(while: \.isJSONBlank), file.lowercased())
    func isCalled(_ endings: String...) -> Bool { endings.contains { name.hasSuffix($0) } }
    if isCalled(".jsonl", ".ndjson") {
      self = .lines
    } else if start.startsJSON {
      self = start.isJSONLines ? .lines : .json
    } else if start.prefix(15).map(\.lowercase).elementsEqual("begin:vcalendar".utf8) {
      self = .calendar
    } else if isCalled(".mw", ".markwhen") {
      self = .markwhen
    } else {
      self = .cells(delimiter: ImportFormat.delimiter(of: bytes))
    }
  }

  /// With the sign that parts cells, where that is still to be seen.
  func completed(for bytes: [UInt8]) -> ImportFormat {
    self == .cells(delimiter: 0) ? .cells(delimiter: ImportFormat.delimiter(of: bytes)) : self
  }
}

extension ImportFormat {
  /// What files are called that hold records.
  static let endings: Set = [
    "csv", "tsv", "tab", "json", "jsonl", "ndjson", "ics", "mw", "markwhen",
  ]

  /// Whether a file is called like one of those that are imported.
  package static func isCalledSo(_ path: String) -> Bool {
    endings.contains(path.split(separator: ".").last?.lowercased() ?? "")
  }

  /// Whether a first record names the columns.
  var hasHeader: Bool { if case .cells = self { true } else { false } }

  /// Whether other words than records may stand in the file.
  var hasWordsBetween: Bool { [.json, .calendar, .markwhen].contains(self) }

  /// The columns that its names stand for, where it says so itself.
  var roles: [String: ColumnRole] {
    switch self {
    case .calendar: CalendarRecord.roles
    case .markwhen: MarkwhenRecord.roles
    case .cells, .lines, .json: [:]
    }
  }

  /// What a file is called that comes without a name.
  var fileName: String {
    switch self {
    case .cells: "table.csv"
    case .lines: "table.jsonl"
    case .json: "table.json"
    case .calendar: "calendar.ics"
    case .markwhen: "timeline.mw"
    }
  }

  /// "commas between cells".
  package var words: String {
    switch self {
    case .cells(let delimiter):
      (ImportFormat.signs.first { $0.sign == delimiter }?.name ?? "commas") + " between cells"
    case .lines: "an object of JSON on each line"
    case .json: "a list of objects in JSON"
    case .calendar: "events of a calendar"
    case .markwhen: "events in Markwhen"
    }
  }
}

extension ImportFormat {
  private static let signs: [(sign: UInt8, name: String)] = [
    (0x2C, "commas"), (0x3B, "semicolons"), (0x09, "tabs"), (0x7C, "vertical bars"),
  ]

  /// The sign that stands most often in the first line, outside of quotation marks.
  private static func delimiter(of bytes: [UInt8]) -> UInt8 {
    if bytes.endOfSign != nil { return bytes[4] }
    var counts = [UInt8: Int]()
    var isQuoted = false
    for byte in bytes.prefix(1 << 20) {
      if byte == 0x22 { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 0x0A || byte == 0x0D { break }
      if signs.contains(where: { $0.sign == byte }) { counts[byte, default: 0] += 1 }
    }
    // Of two as frequent, the first of the list.
    return signs.map(\.sign).reversed().max { (counts[$0] ?? 0) < (counts[$1] ?? 0) }
      .flatMap { counts[$0] == nil ? nil : $0 } ?? 0x2C
  }
}

extension ArraySlice<UInt8> {
  /// Whether an object of JSON begins here, or a list of such.
  fileprivate var startsJSON: Bool {
    guard first != UInt8(ascii: "{") else { return true }
    return first == UInt8(ascii: "[")
      && dropFirst().first { !$0.isJSONBlank } == UInt8(ascii: "{")
  }

  /// Whether the first line is an object by itself, and so is the next, or it has no list in it.
  fileprivate var isJSONLines: Bool {
    guard first == UInt8(ascii: "{"), let end = firstIndex(of: 0x0A) ?? endOfObject else {
      return false
    }
    let line = JSONWalk.isWhole(self[startIndex..<end])
    let next = self[end...].first { !$0.isJSONBlank }
    return line && (next == UInt8(ascii: "{") || JSONWalk.lists(in: Array(self[..<end])).isEmpty)
  }

  private var endOfObject: Int? { count < 1 << 20 ? endIndex : nil }
}

extension [UInt8] {
  /// Behind a first line like `sep=;`; nil where there is none.
  var endOfSign: Int? {
    guard prefix(4).map(\.lowercase).elementsEqual("sep=".utf8), count > 5 else { return nil }
    let rest = self[5...].prefix { $0 == 0x0D || $0 == 0x0A }
    return rest.contains(0x0A) ? (rest.firstIndex(of: 0x0A) ?? 5) + 1 : nil
  }
}

extension UInt8 {
  /// In small letters, if it is one of ASCII.
  fileprivate var lowercase: UInt8 { 0x41...0x5A ~= self ? self | 0x20 : self }
}
