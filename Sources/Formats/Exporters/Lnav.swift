import Chronology

extension Exporter {
  /// A log that people read, and lnav with the format that stands in `docs/annals.lnav.json`.
  package static let lnav = Exporter(
    name: "lnav", summary: "a log, an event each, for lnav", fileExtension: "log"
  ) { extract, add in
    let log = EventLog(extract)
    try add { try log.begin(&$0) }
    try extract.forEachEvent { event in try add { log.add(event, to: &$0) } }
    extract.omitOtherNotes("a log")
  }
}

/// The lines of a log.
///
/// Two blanks part what stands on a line, since no text on it has two in a row.
private struct EventLog {
  private let extract: Extract
  private let prose: EventProse

  init(_ extract: Extract) {
    (self.extract, prose) = (extract, EventProse(extract))
  }

  func begin(_ bytes: inout [UInt8]) throws {
    bytes.append("# \(extract.title.oneLine)\n# \(extract.heading.oneLine)\n")
    if let recipe = try extract.recipe?.line { bytes.append("# \(recipe)\n") }
  }

  func add(_ event: Event, to bytes: inout [UInt8]) {
    guard let date = event.date, let placement = Placement(date) else {
      return extract.omitUndated("a log")
    }
    guard placement.lies(in: 1970...2999) else {
      return extract.omissions.add("event", because: "lnav has only the years 1970 to 2999")
    }
    let place = event.place.map { " (\($0))" } ?? ""
    let body = "\(EventProse.when(event).capitalizedFirst): \(event.title)\(place)"
    let parts = [
      placement.start.description, prose.standing(event), event.kind.rawValue, event.id,
      date.description, body,
    ]
    let line = parts.map(\.filled).joined(separator: "  ")
    bytes.append(line + below(event).map { "\n    \($0)" }.joined() + "\n")
  }

  private func below(_ event: Event) -> [String] {
    prose.editorial(event) + event.accounts.map(prose.line) + prose.points(event)
      + prose.own(event)
  }
}

extension String {
  /// On one line, and a dash where there is nothing.
  fileprivate var filled: String {
    let line = oneLine
    return line.isEmpty ? "-" : line
  }
}
