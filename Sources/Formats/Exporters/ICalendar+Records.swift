import Chronology

// Events that calendars alone tell leave as they came.
extension ICalendar {
  /// What a calendar says of itself, but for what this one says itself.
  func addKept(of kept: KeptProperties, to bytes: inout [UInt8]) {
    let own: Set = [
      "VERSION", "CALSCALE", "PRODID", "METHOD", "X-WR-CALNAME", "X-ANNALS-RECIPE",
    ]
    for property in kept.all where property.part == nil && !own.contains(property.name) {
      if let line = property.line { bytes.append(folded: line) }
    }
  }

  func addRecord(
    _ event: Event, _ date: EDTF, _ placement: Placement, _ days: [String],
    to bytes: inout [UInt8]
  ) {
    let kept = KeptProperties(event.fields)
    let hasEDTF = kept.value("X-EDTF").map { (try? EDTF(parsing: $0)) != nil } ?? false
    let dates = hasEDTF ? days : times(event, placement, kept) ?? days
    bytes.append(line: "BEGIN", "VEVENT")
    bytes.append(line: kept.head("UID"), event.calendarID(kept).calendarText)
    bytes.append(line: "DTSTAMP", kept.value("DTSTAMP")?.calendarLine ?? stamp)
    for line in dates { bytes.append(folded: line) }
    if hasEDTF || !placement.isTold(date, in: dates) {
      bytes.append(line: "X-EDTF", date.description.calendarText)
    }
    for (name, value) in words(event, kept) {
      if let value { bytes.append(line: kept.head(name), value) }
    }
    addOthers(of: kept, hasEnd: dates.count > 1, to: &bytes)
    for part in kept.parts { addAlarm(part, kept, to: &bytes) }
    bytes.append(line: "END", "VEVENT")
  }

  /// The properties that an event has a place for.
  private func words(_ event: Event, _ kept: KeptProperties) -> [(String, String?)] {
    let description = [event.summary].compactMap(\.self) + prose.disputes(event) + prose.own(event)
    return [
      ("SUMMARY", event.title.calendarText),
      ("DESCRIPTION", description.isEmpty ? nil : description.joined(separator: "\n").calendarText),
      ("LOCATION", event.place?.calendarText), ("CATEGORIES", event.calendarKinds(kept)),
      ("COMMENT", event.note?.calendarText),
    ]
  }

  private func addOthers(of kept: KeptProperties, hasEnd: Bool, to bytes: inout [UInt8]) {
    for property in kept.all where property.part == nil && !property.isOfEvent {
      guard let line = property.line, property.name != "DURATION" || !hasEnd else { continue }
      switch property.name {
      case "ATTENDEE": property.value?.attendee.map { bytes.append(folded: $0) }
      // It would have to end by the clock of the place, and only the zone says how late that is.
      case "RRULE" where kept.hasZone && line.hasUntilInUTC:
        bytes.append(folded: String.calendarMark + line)
      default: bytes.append(folded: line)
      }
    }
  }

  /// An alarm without a time is none.
  private func addAlarm(_ part: String, _ kept: KeptProperties, to bytes: inout [UInt8]) {
    let properties = kept.all.filter { $0.part == part }
    guard properties.contains(where: { $0.name == "TRIGGER" }) else { return }
    bytes.append(line: "BEGIN", "VALARM")
    for property in properties {
      if let line = property.line { bytes.append(folded: line) }
    }
    bytes.append(line: "END", "VALARM")
  }

  /// From when to when, where the event has times of day; nil where it has days.
  private func times(
    _ event: Event, _ placement: Placement, _ kept: KeptProperties
  ) -> [String]? {
    let clocks = (event.time ?? "").split(separator: "–").map(String.init)
    let isSpan = clocks.count == 2 && clocks.allSatisfy(\.isCalendarTime)
    let end = isSpan ? ["\(kept.head("DTEND")):\(placement.last.stamp(clocks[1]))"] : []
    if let time = placement.time {
      let start =
        time.offset == nil ? placement.start.compact : placement.startInUTC.compact + "Z"
      return ["\(kept.head("DTSTART")):\(start)"] + end
    }
    return isSpan ? ["\(kept.head("DTSTART")):\(placement.first.stamp(clocks[0]))"] + end : nil
  }
}

extension Placement {
  /// Whether days or times that a calendar has say all of a date.
  fileprivate func isTold(_ date: EDTF, in lines: [String]) -> Bool {
    time != nil || "\(date)" == (lines.count > 1 ? "\(first)/\(last)" : "\(first)")
  }
}

extension Event {
  /// Its id, without the time that tells it apart from others of its `UID`.
  fileprivate func calendarID(_ kept: KeptProperties) -> String {
    guard let time = kept.value("RECURRENCE-ID"), id.hasSuffix("/" + time) else { return id }
    return String(id.dropLast(time.count + 1))
  }

  /// Its kind as it was written, with others that stood beside it.
  fileprivate func calendarKinds(_ kept: KeptProperties) -> String? {
    let word = kept.value("CATEGORIES").flatMap { $0.lowercased() == kind.rawValue ? $0 : nil }
    let own = word ?? kind.rawValue
    if let all = kept.categories, all.first == own {
      return all.map(\.calendarText).joined(separator: ",")
    }
    return own == "event" ? nil : own.calendarText
  }
}

extension KeptProperties.Property {
  /// Whether the event itself says what it says.
  fileprivate var isOfEvent: Bool {
    let own: Set = [
      "UID", "DTSTAMP", "DTSTART", "DTEND", "X-EDTF", "SUMMARY", "DESCRIPTION", "LOCATION",
    ]
    return own.contains(name) || ["CATEGORIES", "COMMENT"].contains(name) && number == 1
  }
}

extension Day {
  /// With a time of day, as `20210103T040000`.
  fileprivate func stamp(_ clock: String) -> String {
    "\(description.filter { $0 != "-" })T\(clock.filter { $0 != ":" })"
  }
}

extension String {
  fileprivate var isCalendarTime: Bool { wholeMatch(of: /\d\d:\d\d:\d\dZ?/) != nil }

  fileprivate var hasUntilInUTC: Bool { contains(/UNTIL=\d{8}T\d{6}Z/) }

  /// A line that is one of an attendee, as it came.
  fileprivate var attendee: String? {
    let line = calendarLine
    let isOne = line.hasPrefix("ATTENDEE:") || line.hasPrefix("ATTENDEE;") && line.contains(":")
    return isOne ? line : nil
  }
}
