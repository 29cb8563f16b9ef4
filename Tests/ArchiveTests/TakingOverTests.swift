import Archive
import Chronology
import Formats
import Foundation
import GRDB
import Testing

/// Archives from which others are made.
@Suite struct TakingOverTests {
  private let folder = NSTemporaryDirectory() + "annals-\(UUID())"

  private init() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  private func file(_ name: String) throws -> String {
    try Data().write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
    return "\(folder)/\(name)"
  }

  /// The archive that was made of some others, one after the other.
  private func archive(of others: [String]) throws -> Archive {
    let path = try file("all.annals")
    var writer = try ArchiveWriter(at: path)
    var titles: [String] = []
    for other in others { titles.append(try writer.add(archiveAt: other).title) }
    try writer.finish(title: titles.joined(separator: ", "))
    return try Archive(opening: path)
  }

  private func table(_ name: String, _ rows: [(id: String, date: String?)]) throws -> String {
    let path = try file("\(name).annals")
    var writer = try ArchiveWriter(at: path)
    try writer.begin(Source(id: "table", file: "\(name).csv", title: name))
    var start = 0
    try writer.add(
      ArchivePart(
        texts: [(rows.map { "\($0.id) of \(name)\n" }.joined(), 0)],
        events:
          rows.map { id, date in
            let words = "\(id) of \(name)"
            defer { start += words.count + 1 }
            return Event(
              id: id, date: date.flatMap { try? EDTF(parsing: $0) }, kind: .report, title: id,
              summary: "of \(name)", people: ["One", "Two"],
              accounts: [
                Account(
                  source: "table",
                  quotations: [Quotation(exact: "", range: start..<start + words.count)],
                  note: "Its table: sheet of \(name): \(id)")
              ], fields: [EventField("Ward", "4")])
          }))
    let hash = name.utf8.map { String($0, radix: 16) }.joined() + String(repeating: "0", count: 64)
    try writer.end(sha256: String(hash.prefix(64)), of: "\(name).csv")
    try writer.finish(title: name)
    return path
  }

  private static func former(_ format: Int) -> String { kept("\(format).annals") }

  private static func kept(_ name: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Formats/\(name)").path
  }

  /// The archive that was made of a table.
  private func archive(ofTable table: String) throws -> Archive {
    let path = try file("now.annals")
    let (handle, name) = try ImportFile.opening(table)
    var stream = try StreamedTable(handle, path: table, name: name, ImportOptions())
    var writer = try ArchiveWriter(at: path)
    try writer.begin(stream.source)
    try writer.setAside(0..<stream.headerLength, why: "The names of the columns.")
    while let part = try stream.next() {
      try writer.add(ArchivePart(texts: part.texts, events: part.events))
    }
    try writer.end(sha256: stream.outcome.sha256, of: table)
    try writer.finish(title: stream.source.title ?? name)
    return try Archive(opening: path)
  }

  @Test func `events of several archives stand in the order of time, each with its own`() throws {
    let one = try table("one", [("a", "2020"), ("c", "2021-01-05"), ("z", nil)])
    let two = try table("two", [("b", "2020-06-01"), ("c", "2021-01-06T10:00:00"), ("y", nil)])
    let archive = try archive(of: [one, two])
    #expect(archive.title == "one, two")
    #expect(
      try archive.rows(0..<9, of: Selection()).map(\.key) == ["a", "b", "c", "c-2", "z", "y"])
    #expect(archive.sources.map(\.id) == ["table", "table-2"])
    #expect(archive.sources.map { $0.sha256.prefix(6) } == ["6f6e65", "74776f"])
    let events = try (1...6).compactMap { try archive.event($0) }
    #expect(
      events.map { $0.accounts.map(\.source) }
        == ["table", "table-2", "table", "table-2", "table", "table-2"].map { [$0] })
    #expect(
      events.map { $0.accounts[0].quotations[0].exact }
        == ["a of one", "b of two", "c of one", "c of two", "z of one", "y of two"])
    #expect(
      events.map { $0.accounts[0].note }
        == zip("abcczy", ["one", "two", "one", "two", "one", "two"]).map {
          "Its table: sheet of \($1): \($0)"
        })
    #expect(try archive.keys(searching: "sheet ").count == 6)
    #expect(try archive.keys(searching: "its table").isEmpty)
    #expect(events.map(\.summary) == ["one", "two", "one", "two", "one", "two"].map { "of \($0)" })
    #expect(events.allSatisfy { $0.people == ["One", "Two"] && $0.fields.count == 1 })
    #expect(try archive.text(of: "table-2") == "b of two\nc of two\ny of two\n")
    #expect(try archive.presence(ofEvent: 4) == events[3].date?.presence)
    #expect(try archive.keys { $0.sources = ["table-2"] } == ["b", "c-2", "y"])
    #expect(try archive.keys(searching: "\"of two\"") == ["b", "c-2", "y"])
  }

  @Test func `what is kept of each whole is kept, but nothing twice`() throws {
    let paths = try [["a": "1", "b": "2"], ["b": "2", "a": "3"]].enumerated().map {
      number, fields in
      let path = try file("fields-\(number).annals")
      let timeline = Timeline(
        title: "T", sources: [], names: [], events: [],
        fields: fields.sorted { $0.key < $1.key }.map { EventField($0.key, $0.value) })
      try Archive.write(timeline, to: path)
      return path
    }
    #expect(
      try archive(of: paths).fields
        == [EventField("a", "1"), EventField("b", "2"), EventField("a-2", "3")])
  }

  private static let withoutKept = """
    DROP TABLE timeline_field; DROP TABLE acceptance; DROP TABLE source_acceptance;
    DROP TABLE name_acceptance; DROP TABLE aside_words; DROP TABLE checked
    """

  @Test func `an archive that was made before a dossier's own words were kept is read without`()
    throws
  {
    let path = try table("one", [("a", "2020")])
    try DatabaseQueue(path: path).write { try $0.execute(sql: Self.withoutKept) }
    #expect(try Archive(opening: path).fields == [])
    #expect(try Archive(opening: path).event(1)?.accepted == [])
    #expect(try archive(of: [path]).count == 1)
  }

  @Test func `what is there already is not taken once more`() throws {
    let one = try table("one", [("a", "2020")])
    #expect {
      try archive(of: [one, one])
    } throws: {
      "\($0)"
        == "\(one): what it holds is there already, as source table: "
        + "each event would stand there twice"
    }
  }

  @Test(arguments: [1, 2])
  func `an archive of an earlier format is refused where it lies, and says what to do`(
    format: Int
  ) throws {
    let path = TakingOverTests.former(format)
    #expect {
      try Archive(opening: path)
    } throws: {
      "\($0)"
        == "\(path): the archive is of format \(format), of an earlier annals; this one reads 4: "
        + "bring it there with `annals import \(path) -o NEW.annals`"
    }
  }

  @Test(arguments: [1, 2])
  func `an archive of an earlier format becomes one of this with all that it has`(
    format: Int
  ) throws {
    let archive = try archive(of: [TakingOverTests.former(format)])
    #expect(archive.title == "The harbour" && archive.count == 2 && archive.quotationCount == 4)
    #expect(archive.hasContradictions)
    #expect(archive.sources.map(\.id) == ["post", "star"])
    #expect(archive.sources[1].derivesFrom == ["post"])
    #expect(archive.names.names.map(\.spellings) == [["Captain Reed", "Reed"]])
    #expect(try archive.rows(0..<9, of: Selection()).map(\.key) == ["paper", "fire"])
    let fire = try #require(try archive.event(2))
    #expect(fire.people == ["Captain Reed", "The firemen"] && fire.place == "Harbour")
    #expect(fire.accounts.map(\.source) == ["post", "star"])
    #expect(
      fire.accounts.map { $0.quotations.map(\.exact) } == [
        ["The old warehouse burnt down on Friday night", "Two men were hurt, said Captain Reed"],
        ["Three men were hurt"],
      ])
    #expect(fire.accounts.map { $0.says.map(\.value) } == [["2"], ["3"]])
    #expect(try archive.presence(ofEvent: 1) == EDTF(parsing: "1901-05").presence)
    #expect(try archive.presence(ofEvent: 2) == EDTF(parsing: "1901-05-03").presence)
    #expect(try archive.asides(of: "post").map(\.why) == ["page furniture"])
    #expect(try archive.keys(searching: "reed") == ["fire"])
    #expect(try archive.keys { $0.isDisputed = true } == ["fire"])
    let passages = try archive.passages(#require(archive.query("warehouse gone")))
    #expect(passages.map(\.source) == ["star"])
  }

  @Test(arguments: [2, 3])
  func `a table that was stored in an earlier format becomes what it is when it is imported now`(
    format: Int
  ) throws {
    let former = try archive(of: [TakingOverTests.kept("\(format)-table.annals")])
    let now = try archive(ofTable: TakingOverTests.kept("table.csv"))
    #expect(
      try former.rows(0..<99, of: Selection()).map(\.key) == [
        "before", "built", "spring", "long", "month", "fire", "again", "morning", "either", "blast",
        "perhaps", "plan",
      ])
    for id in 1...12 { #expect(try former.event(id) == now.event(id)) }
    for words in ["mill", "کوئٹہ", "\"to the last beam\"", "anna", "post", "r", "ward", "4"] {
      let keys = try now.keys(searching: words)
      #expect(try former.keys(searching: words) == keys)
      #expect(keys.isEmpty == ["ward"].contains(words), "\(words)")
    }
    expect(try former.tables(), holds: try now.tables())
  }

  @Test func `what is no archive, or is damaged, is told of by its own path`() throws {
    let whole = try Data(contentsOf: URL(fileURLWithPath: TakingOverTests.former(1)))
    let cut = try file("cut.annals")
    try whole.prefix(12_000).write(to: URL(fileURLWithPath: cut))
    #expect {
      try archive(of: [cut])
    } throws: {
      "\($0)".hasPrefix("\(cut): the archive is damaged")
    }
    let other = try file("other.annals")
    #expect {
      try archive(of: [other])
    } throws: {
      "\($0)" == "\(other): this is no archive of annals"
    }
  }
}
