import Chronology

extension Exporter {
  /// An event a day or a stretch of days, for calendars (RFC 5545).
  package static let iCalendar = Exporter(
    name: "ics", summary: "a calendar, an event each, for calendar programs", fileExtension: "ics",
    choices: [.dates]
  ) { extract, add in
    let calendar = ICalendar(extract)
    try add { try calendar.begin(&$0) }
    try extract.forEachEvent { event in try add { calendar.add(event, to: &$0) } }
    extract.omitOtherNotes("a calendar")
    try add { $0.append(line: "END", "VCALENDAR") }
  }
}

/// The lines of a calendar.
struct ICalendar {
  let extract: Extract
  let prose: EventProse
  let stamp: String
  private let domain: String

  init(_ extract: Extract) {
    self.extract = extract
    prose = EventProse(extract)
    stamp = extract.stamp.compact + "Z"
    domain = extract.id
  }

  func begin(_ bytes: inout [UInt8]) throws {
    bytes.append(line: "BEGIN", "VCALENDAR")
    bytes.append(line: "VERSION", "2.0")
    bytes.append(line: "PRODID", "-//annals//annals//EN")
    bytes.append(line: "CALSCALE", "GREGORIAN")
    bytes.append(line: "X-WR-CALNAME", extract.title.calendarText)
    if extract.sources.contains(where: \.holdsCalendar) {
      addKept(of: KeptProperties(extract.fields), to: &bytes)
    } else {
      bytes.append(line: "X-WR-CALDESC", extract.heading.calendarText)
    }
    if let recipe = try extract.recipe?.line {
      bytes.append(line: "X-ANNALS-RECIPE", recipe.calendarText)
    }
  }

  func add(_ event: Event, to bytes: inout [UInt8]) {
    guard let date = event.date, let placement = Placement(date) else {
      return extract.omitUndated("a calendar")
    }
    guard let dates = dates(placement) else { return }
    guard !event.isOfCalendar(prose.sources) else {
      return addRecord(event, date, placement, dates, to: &bytes)
    }
    bytes.append(line: "BEGIN", "VEVENT")
    bytes.append(line: "UID", "\(event.id)@\(domain)".calendarText)
    bytes.append(line: "DTSTAMP", stamp)
    for line in dates { bytes.append(folded: line) }
    bytes.append(line: "SUMMARY", (date.doubtSigns + event.title).calendarText)
    bytes.append(line: "DESCRIPTION", description(event, date, placement).calendarText)
    addDetails(of: event, to: &bytes)
    bytes.append(line: "X-EDTF", date.description.calendarText)
    let isCertain = prose.standing(event) == "certain"
    bytes.append(line: "STATUS", isCertain ? "CONFIRMED" : "TENTATIVE")
    // A day in the past makes nobody busy.
    bytes.append(line: "TRANSP", "TRANSPARENT")
    bytes.append(line: "END", "VEVENT")
  }

  private func addDetails(of event: Event, to bytes: inout [UInt8]) {
    if let place = event.place { bytes.append(line: "LOCATION", place.calendarText) }
    bytes.append(line: "CATEGORIES", event.kind.rawValue.calendarText)
    let addresses = event.accounts.compactMap { prose.sources[$0.source]?.url }
    if let url = addresses.first(where: \.isPlainWebAddress) { bytes.append(line: "URL", url) }
  }

  private func description(_ event: Event, _ date: EDTF, _ placement: Placement) -> String {
    let isFloating = placement.time != nil && placement.time?.offset == nil
    let notes = [
      "Date as recorded: \(date)", EventProse.when(event),
      isFloating ? "The time is that of the place: no zone is recorded." : nil,
      event.people.isEmpty ? nil : "People: \(event.people.joined(separator: ", "))",
    ]
    let lines =
      notes.compactMap { $0 } + prose.editorial(event) + event.accounts.map(prose.line)
      + prose.disputes(event) + prose.own(event)
    return lines.joined(separator: "\n")
  }
}

// When. Days are told by themselves, and the end is the first day that is no longer of it.
extension ICalendar {
  /// nil where the calendar cannot have it or is not to have it.
  private func dates(_ placement: Placement) -> [String]? {
    // Years have four figures, and the end is a day later.
    guard placement.lies(in: 1...9998) else {
      extract.omissions.add(
        "event", because: "a calendar has only the years 1 to 9998")
      return nil
    }
    if let time = placement.time {
      let stamp = time.offset == nil ? placement.start.compact : placement.startInUTC.compact + "Z"
      return ["DTSTART:\(stamp)"]
    }
    switch extract.options.wideDates {
    case .skip where placement.isWide:
      extract.omissions.add("event", because: "its date spans more than a month")
      return nil
    case .earliest where placement.isWide: return days(placement.first, placement.first)
    case .bounds, .earliest, .skip: return days(placement.first, placement.last)
    }
  }

  private func days(_ first: Day, _ last: Day) -> [String] {
    func text(_ day: Day) -> String { String(day.description.filter { $0 != "-" }) }
    let start = "DTSTART;VALUE=DATE:\(text(first))"
    return first == last
      ? [start] : [start, "DTEND;VALUE=DATE:\(text(Day(number: last.number + 1)))"]
  }
}

extension EDTF {
  /// What stands before a title in a list of days: `? ` where the day is in doubt, `c. ` where it is about then.
  fileprivate var doubtSigns: String {
    (isUncertain || isOneOf ? "? " : "") + (isApproximate ? "c. " : "")
  }
}
