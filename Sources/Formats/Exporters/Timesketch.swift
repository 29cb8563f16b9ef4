import Chronology

extension Exporter {
  /// A line of JSON for each event, two where its date is a stretch of time, for Timesketch.
  package static let timesketch = Exporter(
    name: "timesketch", summary: "events for Timesketch, as JSON Lines", fileExtension: "jsonl"
  ) { extract, add in
    let prose = EventProse(extract)
    try extract.forEachEvent { event in
      guard let placement = Placement(event.date) else {
        return extract.omitUndated("Timesketch")
      }
      guard placement.lies(in: 1...9998) else {
        return extract.omissions.add("event", because: "Timesketch has only the years 1 to 9998")
      }
      let details = prose.members(event)
      for (meaning, stamp) in placement.stamps {
        let value = JSONValue.object(stamp.members(meaning, event) + details)
        try add { bytes in
          value.write(to: &bytes, indent: nil)
          bytes.append("\n")
        }
      }
    }
    extract.omitOtherNotes("Timesketch")
  }
}

extension Placement {
  /// When, and what is meant by it.
  fileprivate var stamps: [(meaning: String, stamp: Stamp)] {
    guard first != last else { return [(time == nil ? "day" : "time", startInUTC)] }
    return [("earliest", startInUTC), ("latest", end)]
  }
}

extension Stamp {
  /// What Timesketch must be told of a line.
  fileprivate func members(_ meaning: String, _ event: Event) -> [(key: String, value: JSONValue)] {
    let title = event.title.oneLine
    return [
      ("message", .string("\(title.isEmpty ? event.id : title) (\(EventProse.when(event)))")),
      ("datetime", .string("\(self)+00:00")), ("timestamp", .number(seconds * 1_000_000)),
      ("timestamp_desc", .string(meaning)),
    ]
  }
}

extension EventProse {
  /// What else there is to know, in fields that each line has.
  fileprivate func members(_ event: Event) -> [(key: String, value: JSONValue)] {
    let standing = standing(event)
    let reader = hasOwn ? [("reader", JSONValue.lines(own(event)))] : []
    return [
      ("tag", .array(standing == "certain" ? [] : [.string(standing)])),
      ("event_id", .string(event.id)), ("kind", .string(event.kind.rawValue)),
      ("date_edtf", JSONValue(event.date?.description)),
      ("date_display", .string(EventProse.when(event))),
      ("timezone", .string(event.date?.time?.zone ?? "unknown")),
      ("place", JSONValue(event.place)), ("people", .array(event.people.map(JSONValue.string))),
      ("editorial", .lines(editorial(event))), ("accounts", .lines(event.accounts.map(line))),
      ("points", .lines(points(event))),
    ] + reader
  }
}

extension JSONValue {
  fileprivate static func lines(_ lines: [String]) -> JSONValue {
    .array(lines.map(JSONValue.string))
  }
}
