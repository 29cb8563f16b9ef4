import Chronology
import Foundation
import GRDB
import Testing

@testable import Archive

/// Rows of tables, of which an archive has each as one row of its own.
@Suite struct RowEntryTests {
  private let folder = NSTemporaryDirectory() + "annals-\(UUID())"

  private init() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  /// A table of rows that are called by some ids and have some notes.
  private struct Table {
    let source: String
    let ids: [String]
    var note: (Int) -> String? = { _ in nil }
    var words: (Int) -> String = { "Row \($0)" }

    var texts: [(text: String, start: Int)] {
      var start = 0
      return ids.indices.map { row in
        defer { start += words(row).unicodeScalars.count + 1 }
        return (words(row) + "\n", start)
      }
    }

    /// Of the year of their row.
    var events: [Event] {
      zip(ids.indices, texts).map { row, text in
        let range = text.start..<text.start + text.text.unicodeScalars.count - 1
        return Event(
          id: ids[row], date: try? EDTF(parsing: "\(2000 - row)-01-03"), kind: .report,
          title: "Of \(source)", summary: words(row),
          accounts: [
            Account(
              source: source, quotations: [Quotation(exact: "", range: range)], note: note(row))
          ])
      }
    }
  }

  private func archive(_ tables: [Table]) throws -> (Archive, Renamings) {
    let path = "\(folder)/\(UUID()).annals"
    try Data().write(to: URL(fileURLWithPath: path))
    var writer = try ArchiveWriter(at: path)
    for table in tables {
      try writer.begin(Source(id: table.source, file: "\(table.source).csv", title: table.source))
      let parts = ArchiveParts()
      try writer.add(parts.part(table.texts, table.events))
    }
    try writer.finish(title: "Tables")
    return (try Archive(opening: path), writer.renamings)
  }

  private func keys(_ archive: Archive) throws -> [String] {
    try archive.rows(0..<99, of: Selection()).map(\.key)
  }

  @Test func `events are found by ids of a source and a number, and by how these begin`() throws {
    let ids = ["log-1", "log-2", "log-03", "log--4", "log-", "log-x", "log-20"]
    let (archive, renamings) = try archive([Table(source: "log", ids: ids)])
    #expect(renamings.count == 0)
    #expect(try keys(archive) == ids.reversed())
    for (row, id) in ids.enumerated() {
      #expect(try archive.id(of: id) == ids.count - row)
      #expect(try archive.brief(id)?.key == id)
      #expect(try archive.event(ids.count - row)?.id == id)
    }
    for other in ["log-3", "log-4", "log", "2", "log-+1", "star-1"] {
      #expect(try archive.id(of: other) == nil)
    }
    func beginning(_ letters: String) throws -> [String] {
      try archive.briefs(keysBeginningWith: letters, limit: 9).map(\.key)
    }
    #expect(try beginning("LOG-2") == ["log-20", "log-2"])
    #expect(try beginning("lo").count == 7 && beginning("log-0") == ["log-03"])
    #expect(try beginning("star").isEmpty && beginning("%").isEmpty)
  }

  @Test func `a filter for own events finds those of numbers and of words`() throws {
    let (archive, _) = try archive([
      Table(source: "log", ids: ["log-1", "fire", "log-3"]),
      Table(source: "star", ids: ["star-1", "star-2"]),
    ])
    let own = OwnEvents("starred", events: ["star-2", "fire", "log-1", "log-7", "gone"])
    #expect(try archive.keys { $0.own = [own] } == ["fire", "star-2", "log-1"])
  }

  @Test func `an id that looks like the number of another source is one id all the same`() throws {
    let (archive, renamings) = try archive([
      Table(source: "log", ids: ["log-1", "log-2", "log-2"]),
      Table(source: "star", ids: ["log-1", "star-1", "log-x"]),
    ])
    #expect(
      renamings.first.map { [$0.file, $0.wanted, $0.given] } == [
        ["star.csv", "log-1", "log-1-2"], ["log.csv", "log-2", "log-2-2"],
      ])
    #expect(Set(try keys(archive)) == ["log-1", "log-2", "log-2-2", "log-1-2", "star-1", "log-x"])
    #expect(try archive.event(archive.id(of: "log-1") ?? 0)?.accounts[0].source == "log")
  }

  @Test func `what is taken over keeps its ids, be its source called otherwise now`() throws {
    let (one, _) = try archive([Table(source: "log", ids: ["log-1", "log-2"])])
    let (two, _) = try archive([
      Table(source: "log", ids: ["log-7", "log-2"], words: { "Another \($0)" })
    ])
    let path = "\(folder)/all.annals"
    try Data().write(to: URL(fileURLWithPath: path))
    var writer = try ArchiveWriter(at: path)
    for archive in [one, two] { _ = try writer.add(archiveAt: archive.queue.path) }
    try writer.finish(title: "All")
    let all = try Archive(opening: path)
    #expect(all.sources.map(\.id) == ["log", "log-2"])
    #expect(Set(try keys(all)) == ["log-1", "log-2", "log-7", "log-2-2"])
    #expect(writer.renamings.first.map(\.given) == ["log-2-2"])
    #expect(try all.event(all.id(of: "log-7") ?? 0)?.accounts[0].quotations[0].exact == "Another 0")
  }

  @Test func `notes come back whole, and of them only what is a row's own is searched`() throws {
    let notes = [
      "Named as its source: post, https://example.org/a/1", "Named as its source: a/b: c",
      "Its own/note: words", "neither", "Named: ", nil,
    ]
    let table = Table(source: "log", ids: notes.indices.map { "e\($0)" }, note: { notes[$0] })
    let (archive, _) = try archive([table])
    let events = try (1...notes.count).reversed().map { try archive.event($0) }
    #expect(events.map { $0?.accounts[0].note } == notes)
    #expect(try archive.keys(searching: "example") == ["e0"])
    #expect(try archive.keys(searching: "words") == ["e2"])
    #expect(try archive.keys(searching: "neither") == ["e3"])
    #expect(try archive.keys(searching: "named").isEmpty)
  }

  @Test func `a long table is deflated with how it begins, and reads as it was`() throws {
    let table = Table(
      source: "log", ids: (0..<3000).map { "log-\($0)" },
      words: { "Mill \($0) burnt, say the police of \($0 % 2 == 0 ? "Quetta" : "كوئٹہ")" })
    let (archive, _) = try archive([table])
    #expect(try archive.text(of: "log") == table.texts.map(\.text).joined())
    for (row, event) in table.events.enumerated() where row % 100 == 7 {
      let found = try archive.event(archive.id(of: "log-\(row)") ?? 0)
      #expect(found?.summary == event.summary)
      #expect(found?.accounts[0].quotations[0].exact == event.summary)
    }
    let bytes = try archive.read { db in
      try ["dictionary", "portion"].map { table in
        try Int.fetchOne(db, sql: "SELECT sum(length(CAST(text AS BLOB))) FROM \(table)") ?? 0
      }
    }
    #expect(bytes[0] == 1 << 15)
    #expect(bytes[1] < table.texts.reduce(0) { $0 + $1.text.utf8.count } / 2)
  }
}
