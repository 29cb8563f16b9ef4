import Chronology

/// An event of a calendar (RFC 5545, 3.6.1) as a record: each of its properties, and each of their parameters,
/// is a member.
struct CalendarRecord {
  private(set) var members: [TableReader.Member] = []
  private(set) var flaws: [JSONObject.Flaw] = []
  /// How the last day follows from what stands there.
  private(set) var inferred: String?
  private let start: Int
  private var counts: [String: Int] = [:]
  private var people: [String] = []
  /// Which time it is of those at which an event happens that has the same `UID`.
  private var occurrence: String?

  /// What properties are for an event.
  static let roles: [String: ColumnRole] = [
    "DTSTART": .date, "DTEND": .end, "SUMMARY": .title, "DESCRIPTION": .summary,
    "LOCATION": .place, "UID": .id, "CATEGORIES": .kind, "COMMENT": .note, people: .people,
  ]

  /// The column of names, since `ATTENDEE` has the lines as they stand.
  private static let people = "ATTENDEE;CN"

  /// - Parameter range: from `BEGIN` to `END`, in bytes.
  init(_ bytes: [UInt8], in range: Range<Int>) {
    start = range.lowerBound
    let lines = CalendarLine.lines(of: bytes, in: range).dropFirst().dropLast()
    let properties = read(Array(lines))
    let exact = exactDate(properties)
    occurrence = properties.first { $0.name == "RECURRENCE-ID" }?.value
    let dates = CalendarDates(properties)
    if exact == nil, dates.hasDayBehind {
      inferred = "DTEND is the first day that is no longer of it."
    }
    for property in properties { take(property, dates, exact) }
    if !people.isEmpty { add(CalendarRecord.people, .several(people), at: start) }
  }

  /// What `X-EDTF` says; what is no EDTF is told, and `DTSTART` taken.
  private mutating func exactDate(_ properties: [CalendarLine]) -> String? {
    guard let line = properties.first(where: { $0.name == "X-EDTF" }) else { return nil }
    guard (try? EDTF(parsing: line.value)) == nil else { return line.value }
    let message = "X-EDTF is no date in EDTF: DTSTART is taken"
    flaws.append(JSONObject.Flaw(message: message, byte: line.byte))
    return nil
  }

  /// The properties; those of parts within the event, such as alarms, are told by both names.
  private mutating func read(_ lines: [CalendarLine]) -> [CalendarLine] {
    var (properties, parts, seen) = ([CalendarLine](), [String](), [String: Int]())
    for var line in lines {
      if line.name.isEmpty {
        flaws.append(
          JSONObject.Flaw(message: "this line has no name and no colon", byte: line.byte))
      } else if line.name == "BEGIN" {
        // Each alarm has properties of its own.
        seen[line.value, default: 0] += 1
        let count = seen[line.value, default: 1]
        parts.append(count > 1 ? "\(line.value) (\(count))" : line.value)
      } else if line.name == "END" {
        _ = parts.popLast()
      } else {
        line.name = (parts + [line.name]).joined(separator: ".")
        properties.append(line)
      }
    }
    return properties
  }

  private mutating func take(_ line: CalendarLine, _ dates: CalendarDates, _ exact: String?) {
    switch line.name {
    case "DTSTART": add(line.name, exact ?? dates.start ?? line.value, at: line.byte)
    case "DTEND" where exact != nil: break
    case "DTEND", "DURATION":
      if let end = dates.end {
        add("DTEND", end, at: line.byte)
      } else if !dates.isEndTold {
        add(line.name, line.value, at: line.byte)
      }
    case "UID":
      add(
        line.name, ([line.value] + [occurrence].compactMap(\.self)).joined(separator: "/"),
        at: line.byte)
    case "ATTENDEE":
      people.append(line.parameters["CN"] ?? line.value.withoutScheme)
      return add(line.name, line.text, at: line.byte)
    case "CATEGORIES":
      let words = line.rawValue.calendarList
      add(line.name, words.first ?? "", at: line.byte)
      if words.count > 1 { add("CATEGORIES (all)", words.joined(separator: "; "), at: line.byte) }
    case "RRULE", "RDATE":
      flaws.append(
        JSONObject.Flaw(message: "this event happens again: it is taken once", byte: line.byte))
      add(line.name, line.rawValue, at: line.byte)
    default: add(line.name, line.value, at: line.byte)
    }
    addParameters(of: line)
  }

  /// Those of a second property of a name have its number; of which type a day is, one sees.
  private mutating func addParameters(of line: CalendarLine) {
    let count = counts[line.name, default: 1]
    for (name, value) in line.parameters.sorted(by: { $0.key < $1.key }) {
      guard name != "VALUE" || !["DTSTART", "DTEND"].contains(line.name) else { continue }
      append("\(line.name);\(name)", count, .given(value), at: line.byte)
    }
  }

  private mutating func add(_ name: String, _ value: String, at byte: Int) {
    add(name, .given(value), at: byte)
  }

  /// Adds a member; a second one of a name that is there has a number behind it.
  private mutating func add(_ name: String, _ form: TableRow.Cell.Form, at byte: Int) {
    let count = counts[name, default: 0] + 1
    counts[name] = count
    append(name, count, form, at: byte)
  }

  private mutating func append(
    _ name: String, _ count: Int, _ form: TableRow.Cell.Form, at byte: Int
  ) {
    members.append(
      (
        count > 1 ? "\(name) (\(count))" : name,
        TableRow.Cell(bytes: byte..<byte, content: byte..<byte, form: form)
      ))
  }
}

/// From when to when an event is, as EDTF has it; the last day of whole ones is the one before `DTEND`.
private struct CalendarDates {
  private(set) var start: String?
  private(set) var end: String?
  /// Whether nothing is left to be said of the end, since it is the start.
  private(set) var isEndTold = false
  /// Whether what stands there is the day behind the last one.
  private(set) var hasDayBehind = false

  init(_ lines: [CalendarLine]) {
    func date(_ name: String) -> CalendarDate? {
      lines.first { $0.name == name }.flatMap { CalendarDate($0.value) }
    }
    let first = date("DTSTART")
    start = first?.text
    if let last = date("DTEND") {
      hasDayBehind = first?.isDay == true && last.isDay
      // Many write the day itself for one that is whole.
      end = hasDayBehind && last.text != start ? last.before(1) : last.text
    } else if let first, first.isDay, let length = lines.first(where: { $0.name == "DURATION" }) {
      end = CalendarDates.days(length.value).flatMap { first.before(1 - $0) }
    }
    isEndTold = end == start && end != nil
    if isEndTold { (end, hasDayBehind) = (nil, false) }
  }

  /// `P3D` and `P2W`, in days.
  private static func days(_ duration: String) -> Int? {
    guard duration.hasPrefix("P"), let unit = duration.last, "DW".contains(unit),
      let count = Int(duration.dropFirst().dropLast()), 1...100_000 ~= count
    else { return nil }
    return unit == "W" ? count * 7 : count
  }
}

/// `20210103` or `20210103T140500Z` (RFC 5545, 3.3.4 and 3.3.5).
private struct CalendarDate {
  private let day: Day
  private let time: String?
  var isDay: Bool { time == nil }
  var text: String { "\(day)" + (time.map { "T\($0)" } ?? "") }

  init?(_ value: String) {
    let parts = value.split(separator: "T", omittingEmptySubsequences: false).map(Array.init)
    guard (1...2).contains(parts.count), parts[0].count == 8,
      let date = try? EDTF(
        parsing:
          "\(String(parts[0][..<4]))-\(String(parts[0][4..<6]))-\(String(parts[0][6...]))"),
      let day = date.earliest.day
    else { return nil }
    self.day = day
    guard parts.count == 2 else {
      time = nil
      return
    }
    let figures = parts[1].prefix { $0.isNumber }
    guard figures.count == 6, ["", "Z"].contains(String(parts[1][6...])) else { return nil }
    let pairs = stride(from: 0, to: 6, by: 2).map { String(figures[$0..<$0 + 2]) }
    time = pairs.joined(separator: ":") + String(parts[1][6...])
  }

  /// A day that lies so many days before this one.
  func before(_ days: Int) -> String? { "\(Day(number: day.number - days))" }
}

extension String {
  /// "mailto:ali@example.org" without its first word.
  fileprivate var withoutScheme: String {
    lowercased().hasPrefix("mailto:") ? String(dropFirst(7)) : self
  }
}
