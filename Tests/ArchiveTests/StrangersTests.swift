import Archive
import Chronology
import Foundation
import GRDB
import Testing

/// Archives in which somebody has put what SQLite runs as it reads, and which could take for ever.
@Suite final class StrangersTests {
  private let path = NSTemporaryDirectory() + "annals-\(UUID()).annals"

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Numbers without an end.
  private static let endless =
    "WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n) SELECT"

  private func write(_ sql: String) throws {
    try Data().write(to: URL(fileURLWithPath: path))
    try Archive.write(
      Timeline(
        title: "Mills", sources: [Source(id: "post", file: "post.txt", text: "It burnt.")],
        names: [], events: [event("mill", "2021", ["post": "burnt"])]), to: path)
    try DatabaseQueue(path: path).writeWithoutTransaction { try $0.execute(sql: sql) }
  }

  @Test(arguments: [
    "DROP TABLE name; CREATE VIEW name AS \(endless) n AS id, 'x' AS name, '' AS kind FROM n",
    "CREATE VIEW mine AS SELECT 1", "CREATE VIRTUAL TABLE mine USING rtree(id, low, high)",
    "CREATE TRIGGER mine AFTER INSERT ON entry BEGIN DELETE FROM entry; END",
    "DROP TABLE wording; CREATE TABLE wording (id INTEGER, text TEXT AS (hex(zeroblob(900))))",
  ])
  func `what is no part of an archive is told, and the archive is not opened`(sql: String) throws {
    try write(sql)
    let error = try #require(throws: ArchiveError.self) { try Archive(opening: path) }
    #expect(error.description.contains("which is no part of an archive"))
    var writer = try ArchiveWriter(at: ":memory:")
    #expect(throws: ArchiveError.self) { try writer.add(archiveAt: path) }
  }

  @Test func `the view from which events are read is not that of the file`() throws {
    try write(
      """
      DROP VIEW event;
      CREATE VIEW event AS SELECT * FROM entry WHERE id > (\(StrangersTests.endless) count(*) FROM n)
      """)
    let archive = try Archive(opening: path)
    #expect(try archive.rows(0..<1, of: Selection()).map(\.key) == ["mill"])
  }

  @Test func `places beyond all texts are ones with which one can reckon`() throws {
    try write("UPDATE quotation SET start = -5, end = \(Int.max)")
    let event = try #require(try Archive(opening: path).event(1))
    #expect(try #require(event.accounts.first?.quotations.first?.range).count < 1 << 50)
  }

  @Test func `a number of events that there are not is not believed`() throws {
    try write("UPDATE timeline SET events = \(Int.max)")
    #expect(try Archive(opening: path).count(Selection()) == 1)
  }
}
