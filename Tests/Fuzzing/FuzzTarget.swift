import Formats

/// A part of the program that takes whatever bytes come from outside, and the laws that hold for it then.
package enum FuzzTarget: String, CaseIterable, Sendable {
  case edtf, written, dossier, notes, csv, json, jsonl, calendar, markwhen, export, archive
  case query, quotation, layout, browser, page

  /// Feeds it bytes: a trap, a hang or too much memory is a defect, and so is a law that does not hold.
  ///
  /// - Throws: a ``BrokenLaw``.
  package func feed(_ bytes: [UInt8]) throws {
    switch self {
    case .edtf: try Dates.feedEDTF(bytes)
    case .written: try Dates.feedWritten(bytes)
    case .dossier: try Dossiers.feed(bytes)
    case .notes: try Notes.feed(bytes)
    case .csv: try Tables.feed(bytes, name: "table.csv", as: .cells(delimiter: 0))
    case .json: try Tables.feed(bytes, name: "table.json", as: .json)
    case .jsonl: try Tables.feed(bytes, name: "table.jsonl", as: .lines)
    case .calendar: try Tables.feed(bytes, name: "calendar.ics", as: .calendar)
    case .markwhen: try Tables.feed(bytes, name: "timeline.mw", as: .markwhen)
    case .export: try Exports.feed(bytes)
    case .archive: try Archives.feed(bytes)
    case .query: try Queries.feed(bytes)
    case .quotation: try Quotations.feed(bytes)
    case .layout: try Layouts.feed(bytes)
    case .browser: try Browsers.feed(bytes)
    case .page: Pages.feed(bytes)
    }
  }
}
