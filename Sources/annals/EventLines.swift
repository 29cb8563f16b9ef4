import Archive
import Chronology
import Formats
import Screen

/// The events of a selection as lines for people, or as JSON objects for programs.
struct EventLines {
  private let archive: Archive
  private let selection: Selection
  private static let windowSize = 500

  init(_ archive: Archive, _ selection: Selection) {
    self.archive = archive
    self.selection = selection
  }

  func print(json: Bool) throws {
    if json {
      try Output.put(json: "[" + records().joined(separator: ",\n") + "]")
    } else {
      try forEachRow { try Output.say(line($0)) }
    }
  }

  func records() throws -> [String] {
    var records: [String] = []
    try forEachRow { records.append(try JSONText(JSONRow($0, archive)).text) }
    return records
  }

  private func forEachRow(_ body: (EventRow) throws -> Void) throws {
    let count = try archive.count(selection)
    for start in stride(from: 0, to: count, by: EventLines.windowSize) {
      try archive.rows(start..<min(start + EventLines.windowSize, count), of: selection)
        .forEach(body)
    }
  }

  private func line(_ row: EventRow) -> String {
    let date = row.date?.brief(weekday: false, year: true) ?? "undated"
    let told = String(row.tells.map { $0 ? "●" : "·" })
    let disputes = row.contradictions > 0 ? "≠\(row.contradictions)" : ""
    return [
      date.fitted(to: 19, aligned: .left), row.kind.rawValue.fitted(to: 11, aligned: .left), told,
      disputes.fitted(to: 3, aligned: .left),
      row.key.fitted(to: 24, aligned: .left), row.title,
    ].joined(separator: " ")
  }
}

/// An event of a list in JSON.
private struct JSONRow: Encodable {
  let id: String
  @Nullable var date: String?
  let earliest: String
  let latest: String
  let kind: String
  let title: String
  let sources: [String]
  let contradictions: Int

  init(_ row: EventRow, _ archive: Archive) {
    id = row.key
    date = row.date?.description
    earliest = (row.date?.earliest ?? .unknown).description
    latest = (row.date?.latest ?? .unknown).description
    kind = row.kind.rawValue
    title = row.title
    sources = zip(archive.sources, row.tells).filter(\.1).map(\.0.id)
    contradictions = row.contradictions
  }
}
