import Archive
import Chronology
import Foundation
import GRDB
import Testing

/// Archives in which a column holds values that nobody stores there.
@Suite final class DamagedValueTests {
  private let path = NSTemporaryDirectory() + "annals-\(UUID()).annals"
  private var whole: String { path + "-whole" }
  private var other: String { path + "-other" }

  deinit { for path in [path, whole, other] { try? FileManager.default.removeItem(atPath: path) } }

  /// Events of a dossier and of a table: of plain days, others, and of none.
  private func write() throws {
    for path in [other, whole] { try Data().write(to: URL(fileURLWithPath: path)) }
    try Archive.write(DamagedValueTests.timeline, to: other)
    var writer = try ArchiveWriter(at: whole)
    _ = try writer.add(archiveAt: other)
    try writer.begin(Source(id: "table", file: "table.csv"))
    try writer.setAside(0..<4, why: "No row.")
    try writer.add(DamagedValueTests.part)
    try writer.finish(title: "Mills")
  }

  private static var timeline: Timeline {
    let events = ["2021-01-03", "2021-01-03", "2021-01", "202X", "2021-01-05/2021-01-09", nil]
      .enumerated().map { number, date in
        event(
          "e\(number)", date, title: "The mill burns", summary: "It burnt.", place: "Quetta",
          people: ["Khan"], ["post": "burnt"], says: ["\(number)"])
      }
    return Timeline(
      title: "Mills",
      sources: [
        Source(
          id: "post", file: "post.txt", published: try? EDTF(parsing: "2021-01-04"),
          derivesFrom: ["wire"], text: "It burnt.\n\nAll of it."),
        Source(id: "wire", file: "wire.txt", text: "It burns."),
      ],
      names: [Name(name: "Khan", kind: .person, also: ["Kahn"], not: ["Khanna"])],
      events: events.inChronologicalOrder(), fields: [EventField("Ward", "4")])
  }

  private static var part: ArchivePart {
    let row = "The mill 17 burnt\n"
    return ArchivePart(
      texts: [(String(repeating: row, count: 9), 4)],
      events: (0..<9).map { number in
        let start = 4 + number * row.count
        return Event(
          id: "table-\(number)", date: try? EDTF(parsing: "2021-01-0\(number + 1)"), kind: .report,
          title: "The mill 17", summary: "17 burnt", people: ["Khan"],
          accounts: [
            Account(
              source: "table", quotations: [Quotation(exact: "", range: start..<start + 17)],
              note: "https://mill.org/\(number)")
          ], fields: [EventField("Ward", "\(number)")])
      })
  }

  private static let tables = [
    "timeline", "timeline_field", "acceptance", "source_acceptance", "name_acceptance",
    "aside_words",
    "checked", "source", "portion", "dictionary", "derivation", "name",
    "spelling", "other_name",
    "kind", "entry", "presence", "person", "account", "wording", "quotation", "said", "field",
    "point", "aside", "passage", "day", "crowd", "event_terms", "event_beginnings",
  ]

  private static let values = ["0.5", "x'80'", "NULL", "\(Int.max)", "\(Int.min)"]

  private func columns(of table: String) throws -> [String] {
    try DatabaseQueue(path: whole).read { db in
      try String.fetchAll(db, sql: "SELECT name FROM pragma_table_info(?)", arguments: [table])
    }
  }

  @Test func `more events than there can be are refused, and what is no hash is none`() throws {
    try write()
    try DatabaseQueue(path: whole).write { db in
      try db.execute(sql: "UPDATE source SET sha256 = 'x}, evil = {' WHERE key = 'post'")
    }
    #expect(try Archive(opening: whole).sources.first { $0.id == "post" }?.sha256 == "")
    try DatabaseQueue(path: whole).write { db in
      try db.execute(
        sql: """
          UPDATE entry SET id = \(Int.max) WHERE id = (SELECT max(id) FROM entry);
          UPDATE timeline SET events = \(Int.max)
          """)
    }
    #expect(throws: ArchiveError.self) { try Archive(opening: whole) }
  }

  /// False where the column does not take the value.
  private func harm(_ table: String, _ column: String, by value: String) throws -> Bool {
    try? FileManager.default.removeItem(atPath: path)
    try FileManager.default.copyItem(atPath: whole, toPath: path)
    return try DatabaseQueue(path: path).write { db in
      (try? db.execute(sql: "UPDATE \(table) SET \"\(column)\" = \(value)")) != nil
    }
  }

  /// Makes another archive of that which was harmed.
  private func takeOver() throws {
    try Data().write(to: URL(fileURLWithPath: other))
    var writer = try ArchiveWriter(at: other)
    _ = try writer.add(archiveAt: path)
    try writer.finish(title: "Other")
  }

  @Test(arguments: tables)
  func `values of every kind are read, or told of, and never the end of the program`(
    table: String
  ) throws {
    try write()
    for column in try columns(of: table) {
      for value in DamagedValueTests.values where try harm(table, column, by: value) {
        try? Archive(opening: path).readAll()
        try? takeOver()
      }
    }
  }
}

extension Archive {
  /// Reads whatever can be read; whatever fails throws.
  fileprivate func readAll() {
    var selections = ["m", "\"mill 17\"", "burt", "person:khan"].map { text in
      var selection = Selection()
      selection.query = query(text)
      return selection
    }
    selections.append(Selection())
    selections[3].kinds = [.attack]
    for selection in selections { read(selection) }
    for id in 0...16 {
      _ = try? (event(id), presence(ofEvent: id), isUndated(id), sides(of: id))
      _ = try? names(mentionedBy: id)
    }
    try? forEachEvent(of: Selection()) { _ in }
    for source in ["post", "wire", "table"] {
      _ = try? text(of: source)
      _ = try? citations(of: source)
      _ = try? asides(of: source)
      _ = try? context(of: source, around: 3..<5, margin: 9)
    }
    _ = try? kinds()
    _ = try? coverages()
    _ = try? points()
    _ = try? reasonsForAsides()
    _ = try? (brief("e1"), briefs(after: 0, limit: 9), briefs(keysBeginningWith: "t", limit: 9))
    _ = try? names(for: "kh", as: .person, limit: 9)
    _ = try? query("burnt").map(passages)
    let knowledge = Knowledge(by: Day(year: 2021, month: 1, day: 4))
    _ = try? (count(knowledge), rows(0..<9, of: knowledge), place(of: 3, in: knowledge))
  }

  private func read(_ selection: Selection) {
    let minute = 18_630 * 1440
    _ = try? count(selection)
    _ = try? undatedCount(in: selection)
    for order in EventOrder.allCases { _ = try? rows(0..<20, of: selection, by: order) }
    _ = try? place(of: 7, in: selection)
    _ = try? (next(from: 3, in: selection), previous(from: 9, in: selection))
    _ = try? density(of: selection, from: [minute, minute + 9 * 1440])
    _ = try? buckets(of: selection, from: [minute, minute + 9 * 1440])
    _ = try? runs(of: selection, in: -Presence.limit...Presence.limit, apart: 9, limit: 9)
    _ = try? (end(of: selection), finestPresence(in: selection), days(of: selection))
    _ = try? event(nearest: minute, in: selection)
    _ = try? lastEvent(before: minute, in: selection)
    _ = try? firstEvent(ofDay: 1, from: 3, in: selection)
    _ = try? (sourceUses(in: selection), toldCounts(in: selection), eventCounts(in: selection))
    _ = try? parts(9, of: Selection(), with: selection)
    _ = try? date(typed: "3 january", near: nil, in: selection)
  }
}
