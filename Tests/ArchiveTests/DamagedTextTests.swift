import Archive
import Chronology
import Foundation
import GRDB
import Testing

/// Archives of tables in which a text, or a place in it, is not what it was.
@Suite final class DamagedTextTests {
  private let path = NSTemporaryDirectory() + "annals-\(UUID()).annals"
  private var other: String { path + "-other" }

  deinit { for path in [path, other] { try? FileManager.default.removeItem(atPath: path) } }

  /// Five parts of twenty rows each, in which something is changed.
  private func archive(_ harm: String) throws -> Archive {
    try Data().write(to: URL(fileURLWithPath: path))
    var writer = try ArchiveWriter(at: path)
    try writer.begin(Source(id: "table", file: "table.csv"))
    try writer.setAside(0..<5, why: "No row.")
    for part in 0..<5 { try writer.add(DamagedTextTests.part(part)) }
    try writer.finish(title: "Table")
    try DatabaseQueue(path: path).write { db in try db.execute(sql: harm) }
    return try Archive(opening: path)
  }

  /// The text of the third part is something else.
  private static func replacingText(by text: String) -> String {
    "UPDATE portion SET text = \(text) WHERE start = \(40 * row(0).count)"
  }

  private static func row(_ number: Int) -> String { "row \(100 + number) of the Mill\n" }

  private static func part(_ number: Int) -> ArchivePart {
    let numbers = number * 20..<number * 20 + 20
    return ArchivePart(
      texts: [(numbers.map(row).joined(), numbers.lowerBound * row(0).count)],
      events: numbers.map { number in
        let start = number * row(0).count
        let quotation = Quotation(exact: "", range: start..<start + row(0).count - 1)
        return Event(
          id: "e\(number)", kind: .report, title: "Title", summary: "of the Mill",
          accounts: [Account(source: "table", quotations: [quotation])])
      })
  }

  private static let unreadable = [
    "x''", "substr(text, 1, length(text) - 1)", "substr(text, 2)", "zeroblob(length(text))",
    "CAST(substr(text, 1, 20) || x'00FF' || substr(text, 23) AS BLOB)",
  ]

  private static let readings: [String: @Sendable (Archive) throws -> Void] = [
    "the event": { _ = try $0.event(50) },
    "all events": { try $0.forEachEvent(of: Selection()) { _ in } },
    "the whole text": { _ = try $0.text(of: "table") },
    "the text around": { _ = try $0.context(of: "table", around: 900..<905, margin: 9) },
    "what is cited": { _ = try $0.coverages() },
    "very letters": { _ = try $0.keys(searching: "=Mill") },
  ]

  @Test(arguments: unreadable, readings.keys.sorted())
  func `a text that cannot be read is told of wherever it is needed`(
    text: String, reading: String
  ) throws {
    let archive = try archive(DamagedTextTests.replacingText(by: text))
    #expect {
      try DamagedTextTests.readings[reading]?(archive)
    } throws: {
      "\($0)" == "\(path): \(DamagedTextTests.damage)"
    }
  }

  private static let damage =
    "the archive is damaged: a text in it cannot be read; make it again with `annals import`"

  @Test(arguments: unreadable)
  func `all else is read as if nothing were damaged`(text: String) throws {
    let archive = try archive(DamagedTextTests.replacingText(by: text))
    #expect(try archive.count(Selection()) == 100)
    #expect(try archive.rows(40..<60, of: Selection()).map(\.key) == (40..<60).map { "e\($0)" })
    #expect(try archive.keys(searching: "mill").count == 100)
    #expect(try archive.keys(searching: "\"of the mill\"").count == 100)
    for (id, row) in [(40, 39), (61, 60)] {
      let event = try #require(try archive.event(id))
      #expect(event.summary == "of the Mill")
      #expect(event.accounts[0].quotations[0].exact + "\n" == DamagedTextTests.row(row))
    }
  }

  /// Makes another archive of that which was changed.
  private func takeOver() throws {
    try Data().write(to: URL(fileURLWithPath: other))
    var writer = try ArchiveWriter(at: other)
    _ = try writer.add(archiveAt: path)
    try writer.finish(title: "Other")
  }

  @Test(arguments: unreadable)
  func `whoever takes it over learns which archive is damaged`(text: String) throws {
    _ = try archive(DamagedTextTests.replacingText(by: text))
    #expect {
      try takeOver()
    } throws: {
      "\($0)" == "\(path): \(DamagedTextTests.damage)"
    }
  }

  @Test(arguments: [
    replacingText(by: "''"), replacingText(by: "'Another text'"), replacingText(by: "17"),
    replacingText(by: "0.5"), replacingText(by: "CAST(x'FF80C0' AS TEXT)"),
    replacingText(by: "(SELECT text FROM portion WHERE start = 0)"), "DELETE FROM portion",
    "DELETE FROM portion WHERE start = 0", "UPDATE portion SET start = start + 10",
    "UPDATE portion SET start = \(Int.min) WHERE start = 0",
    "UPDATE entry SET length = -9", "UPDATE aside SET end = -9",
    "UPDATE entry SET start = -start",
    "UPDATE entry SET start = \(Int.max)", "UPDATE entry SET length = \(Int.max)",
    "UPDATE entry SET summary_length = -9", "UPDATE entry SET summary_at = -summary_at",
    "UPDATE entry SET summary_at = \(Int.max)", "UPDATE entry SET summary_length = \(Int.max)",
    "UPDATE entry SET source = 9", "UPDATE entry SET wording = 9", "UPDATE entry SET kind = 9",
    "UPDATE entry SET key = x'80'", "UPDATE entry SET key = 9", "UPDATE entry SET upper = 9",
    "UPDATE entry SET lower = \(Int.max)", "DELETE FROM dictionary",
  ])
  func `places and texts that belong to nothing are never the end of the program`(
    harm: String
  ) throws {
    let archive = try archive(harm)
    for reading in DamagedTextTests.readings.values { try? reading(archive) }
    _ = try? (archive.citations(of: "table"), archive.asides(of: "table"))
    _ = try? archive.sourceUses()
    try? takeOver()
    #expect(try archive.count(Selection()) == 100)
  }
}
