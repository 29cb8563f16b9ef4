import Archive
import Chronology
import Foundation
import Testing

/// An archive that is a file, against the same timeline in memory.
@Suite struct ArchiveFileTests {
  private let path = NSTemporaryDirectory() + "annals-\(UUID()).annals"

  /// A file of a timeline with all that there can be, and the timeline.
  private func write(_ timeline: Timeline = ArchiveFileTests.timeline) throws -> Archive {
    try Data().write(to: URL(fileURLWithPath: path))
    try Archive.write(timeline, to: path)
    return try Archive(opening: path)
  }

  private static let timeline = Timeline(
    title: "The harbour",
    sources: [
      Source(
        id: "post", file: "post.txt", title: "The fire", publisher: "Post",
        published: try? EDTF(parsing: "2021-01-04"),
        text: "The mill burned on Sunday.\n\nNobody was hurt, say the police."),
      Source(
        id: "star", file: "star.txt", derivesFrom: ["post"], url: "https://example.org",
        text: "A mill burned. Aslam Khan was there."),
    ],
    names: [
      Name(name: "Aslam Khan", kind: .person, also: ["Mr Khan"], not: ["Imran Khan"]),
      Name(name: "Quetta", kind: .place),
    ],
    events: [
      Event(
        id: "fire", date: try? EDTF(parsing: "2021-01-03?"), kind: .attack, title: "The mill burns",
        place: "Quetta", people: ["Aslam Khan", "The police"],
        accounts: [
          Account(
            source: "post", quotations: [Quotation(exact: "The mill burned", range: 0..<15)],
            says: [Said(point: "hurt", value: "nobody")]),
          Account(
            source: "star", quotations: [Quotation(exact: "A mill burned", range: 0..<13)],
            says: [Said(point: "hurt", value: "2")]),
        ]),
      Event(id: "plans", kind: .report, title: "Plans", fields: [EventField("Ward", "4")]),
    ])

  @Test func `an archive on disk says what the same one in memory says`() throws {
    let (file, memory) = (try write(), try Archive(ArchiveFileTests.timeline))
    #expect(file.title == memory.title)
    #expect(file.count == 2 && file.quotationCount == memory.quotationCount)
    #expect(file.longestTitle == memory.longestTitle)
    #expect(file.hasContradictions == memory.hasContradictions)
    #expect(file.sources == memory.sources)
    #expect(file.names.names == memory.names.names)
    for id in 1...2 { #expect(try file.event(id) == memory.event(id)) }
    #expect(try file.rows(0..<9, of: Selection()) == memory.rows(0..<9, of: Selection()))
    for source in memory.sources {
      #expect(try file.text(of: source.id) == memory.text(of: source.id))
    }
    for words in ["mr khan", "police", "mill", "4", "nothing"] {
      let (one, other) = (try #require(file.query(words)), try #require(memory.query(words)))
      #expect(try file.count(Selection().holding(one)) == memory.count(Selection().holding(other)))
      #expect(try file.passages(one) == memory.passages(other))
    }
  }

  @Test func `a file is known for an archive by what it begins with`() throws {
    _ = try write()
    #expect(ArchiveFile.isArchive(path))
    try Data("annals: 1\n".utf8).write(to: URL(fileURLWithPath: path))
    #expect(!ArchiveFile.isArchive(path))
    #expect(throws: ArchiveError.self) { try Archive(opening: path) }
    #expect(throws: ArchiveError.self) { try Archive(opening: path + "-not-there") }
  }

  @Test func `one of a later format is refused, and says which`() throws {
    _ = try write()
    try change(60, to: [0, 0, 0, 99])
    #expect {
      try Archive(opening: path)
    } throws: {
      "\($0)" == "\(path): the archive is of format 99, of a later annals; this one reads up to 4"
    }
  }

  @Test(arguments: [100, 4096, 20_000])
  func `one that is cut is damaged`(length: Int) throws {
    _ = try write()
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    try bytes.prefix(length).write(to: URL(fileURLWithPath: path))
    #expect {
      try Archive(opening: path)
    } throws: {
      "\($0)".contains("the archive is damaged")
    }
  }

  @Test func `what is only half written is nobody's archive`() throws {
    try Data().write(to: URL(fileURLWithPath: path))
    var writer = try ArchiveWriter(at: path)
    try writer.begin(Source(id: "table", file: "table.csv"))
    try writer.add([ArchiveFileTests.row("a", "2021")])
    #expect(!ArchiveFile.isArchive(path))
  }

  private func change(_ offset: Int, to bytes: [UInt8]) throws {
    var data = try Data(contentsOf: URL(fileURLWithPath: path))
    data.replaceSubrange(offset..<offset + bytes.count, with: bytes)
    try data.write(to: URL(fileURLWithPath: path))
  }
}

// Events that come one after the other.
extension ArchiveFileTests {
  fileprivate static func row(_ id: String, _ date: String?, at range: Range<Int> = 0..<1) -> Event
  {
    Event(
      id: id, date: date.flatMap { try? EDTF(parsing: $0) }, kind: .report, title: "Title of \(id)",
      people: ["P\(id)"],
      accounts: [Account(source: "table", quotations: [Quotation(exact: "", range: range)])],
      fields: [EventField("Ward", "w\(id)")])
  }

  @Test(arguments: [
    ["2019", "2020", "2021", nil], ["2021", "2019", nil, "2020"], [nil, nil, "2020", "1999"],
    ["2020-02", "2020", "2020-02-01", "../2020-02-01"],
  ])
  func `events stand in the order of time, in whatever order they came`(dates: [String?]) throws {
    try Data().write(to: URL(fileURLWithPath: path))
    let events = zip("abcd", dates).map { ArchiveFileTests.row(String($0), $1) }
    var writer = try ArchiveWriter(at: path)
    try writer.begin(Source(id: "table", file: "table.csv"))
    try writer.add(ArchivePart(texts: [("x", 0)]))
    for event in events { try writer.add([event]) }
    try writer.finish(title: "Table")
    let archive = try Archive(opening: path)
    let ordered = events.inChronologicalOrder()
    #expect(archive.count == 4)
    for (event, id) in zip(ordered, 1...) {
      let stored = try #require(try archive.event(id))
      #expect(stored.id == event.id && stored.people == event.people)
      #expect(stored.fields == event.fields && stored.date == event.date)
      #expect(stored.accounts.first?.quotations.first?.exact == "x")
      let presence = try archive.presence(ofEvent: id)
      #expect(presence == event.date?.presence)
    }
    let query = try #require(archive.query("wb"))
    let place = try #require(ordered.firstIndex { $0.id == "b" })
    #expect(try archive.next(from: 0, in: Selection().holding(query)) == place + 1)
  }

  @Test func `two rows of one id are two events`() throws {
    try Data().write(to: URL(fileURLWithPath: path))
    var writer = try ArchiveWriter(at: path)
    try writer.begin(Source(id: "table", file: "table.csv"))
    try writer.add(["2020", "2021", "2022"].map { ArchiveFileTests.row("same", $0) })
    try writer.finish(title: "Table")
    let archive = try Archive(opening: path)
    #expect(try archive.rows(0..<3, of: Selection()).map(\.key) == ["same", "same-2", "same-3"])
  }

  @Test func `a quotation is found in the part of the text in which it stands`() throws {
    try Data().write(to: URL(fileURLWithPath: path))
    var writer = try ArchiveWriter(at: path)
    try writer.begin(Source(id: "table", file: "table.csv"))
    try writer.add(ArchivePart(texts: [("the first rów,", 0)]))
    try writer.add(ArchivePart(texts: [("کوئٹہ and", 14)]))
    try writer.add([
      ArchiveFileTests.row("a", "2020", at: 4..<13), ArchiveFileTests.row("b", "2021", at: 14..<19),
    ])
    try writer.finish(title: "Table")
    let archive = try Archive(opening: path)
    let words = try [1, 2].map { try archive.event($0)?.accounts.first?.quotations.first?.exact }
    #expect(words == ["first rów", "کوئٹہ"])
    #expect(try archive.text(of: "table") == "the first rów,کوئٹہ and")
    let around = try archive.context(of: "table", around: 4..<13, margin: 100)
    #expect(around.text == "the first rów,کوئٹہ and")
  }
}
