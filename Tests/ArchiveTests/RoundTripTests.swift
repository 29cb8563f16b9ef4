import Archive
import Chronology
import Foundation
import Testing

@Suite struct RoundTripTests {
  private func date(_ text: String) throws -> EDTF { try EDTF(parsing: text) }

  private func expectRoundTrip(_ events: [Event]) throws {
    let timeline = Timeline(
      title: "T", sources: ["alwaght", "wsws"].map { Source(id: $0, file: "a.txt") }, names: [],
      events: events)
    let archive = try Archive(timeline)
    var read: [Event] = []
    try archive.forEachEvent(of: Selection()) { read.append($0) }
    #expect(read == timeline.events)
    #expect(archive.count == events.count)
    #expect(archive.title == "T")
  }

  @Test func `an event with everything comes back as it was`() throws {
    try expectRoundTrip([
      Event(
        id: "killing", date: date("[2021-01-03,2021-01-04]"), time: "early", kind: .attack,
        title: "Killing", summary: "S", place: "Machh", people: ["B", "A", "A"], inferred: "I",
        note: "N",
        accounts: [
          Account(
            source: "alwaght", date: date("2021-01~"), printed: "Sunday",
            quotations: [
              Quotation(exact: "one", prefix: "before", suffix: "after", range: 4..<7),
              Quotation(exact: "two", range: 9..<12), Quotation(exact: "two again", range: 9..<18),
            ],
            says: [Said(point: "z", value: "1"), Said(point: "a", value: "2")], note: "A"),
          Account(source: "wsws", quotations: [Quotation(exact: "x", range: 0..<1)]),
        ],
        points: [
          Point(name: "z", verdict: .finer, note: "n"), Point(name: "a", verdict: .contradiction),
          Point(name: "q"),
        ], fields: [EventField("b", "1"), EventField("a", "2")],
        accepted: [
          Acceptance(.unjudged, reason: "r"), Acceptance(.fineDate, reason: "It says \"so\"."),
        ])
    ])
  }

  @Test func `an event with next to nothing comes back as it was`() throws {
    try expectRoundTrip([Event(id: "", kind: Kind(rawValue: ""), title: "")])
    try expectRoundTrip([])
  }

  @Test(
    arguments: [
      "2021-01-03", "2021-01-03?", "2021-?01-~03", "198X", "-0043-03-15", "Y17000", "2021-21",
      "2021-01-03T03:00:00Z", "../2018-05", "2021-01-03/", "[..1983,1985..]", "{2020,2021}",
      "[2021-01-12..2021-01-31]",
    ])
  func `any date comes back as it was written`(text: String) throws {
    try expectRoundTrip([Event(id: "e", date: date(text), kind: .attack, title: "T")])
  }

  @Test(
    arguments: [
      "'; DROP TABLE event; --", "\"", "a\nb\r\n\t", "\u{1B}[31m", "\u{202E}", "e\u{301}", "🇵🇰",
      "\u{10FFFF}", "\u{FEFF}", " ", "NULL", "0x1F", String(repeating: "x", count: 100_000),
    ])
  func `any text comes back as it was`(text: String) throws {
    let account = Account(
      source: "wsws", printed: text,
      quotations: [Quotation(exact: text, prefix: text, suffix: text)],
      says: [Said(point: text, value: text)], note: text)
    try expectRoundTrip([
      Event(
        id: text, time: text, kind: Kind(rawValue: text), title: text, summary: text, place: text,
        people: [text], inferred: text, note: text, accounts: [account],
        points: [Point(name: text, note: text)], fields: [EventField(text, text)])
    ])
  }

  @Test func `what is kept of the whole comes back in its order`() throws {
    let fields = [EventField("b", "1"), EventField("a", "")]
    let timeline = Timeline(title: "T", sources: [], names: [], events: [], fields: fields)
    #expect(try Archive(timeline).fields == fields)
    #expect(try Making.ofDossier.archive(of: timeline).fields == fields)
  }

  @Test(arguments: Making.allCases)
  func `what an author says of sources and names is kept`(making: Making) throws {
    let aside = Aside(
      Quotation(exact: "a b", prefix: "p", suffix: "s"), through: "d", why: "page furniture")
    let source = Source(
      id: "post", file: "post.txt", aside: [aside], accepted: [Acceptance(.uncited, reason: "u")],
      text: "p a b s c d", checked: "abc")
    let name = Name(
      name: "Khan", kind: .person, also: ["Kahn"], not: ["Khanna"],
      accepted: [Acceptance(.lookAlike, reason: "l")])
    let archive = try making.archive(
      of: Timeline(title: "T", sources: [source], names: [name], events: []))
    let read = try #require(try archive.sourcesAsWritten().first)
    #expect(read.aside == source.aside && read.accepted == source.accepted)
    #expect(read.checked == "abc")
    #expect(archive.names.names == [name])
  }

  @Test func `what is set aside of a table is known by its place`() throws {
    let path = NSTemporaryDirectory() + "annals-\(UUID()).annals"
    try Data().write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    var writer = try ArchiveWriter(at: path)
    try writer.begin(Source(id: "table", file: "table.csv"))
    try writer.add(ArchivePart(texts: [("Date,Title\r\n", 0), ("1914,The mill burns\n", 12)]))
    try writer.setAside(0..<12, why: "The names of the columns.")
    try writer.finish(title: "T")
    let archive = try Archive(opening: path)
    #expect(
      try archive.sourcesAsWritten()[0].aside
        == [Aside(Quotation(exact: "Date,Title"), why: "The names of the columns.")])
    var portions: [String] = []
    try archive.forEachPortion(of: "table") { portions.append($0) }
    #expect(portions == ["Date,Title\r\n", "1914,The mill burns\n"])
  }

  @Test func `the sources that tell events are known, with drafts and without`() throws {
    let drafts = [
      Account(source: "wsws", isDraft: true),
      Account(source: "alwaght", quotations: [Quotation(exact: "", range: 0..<1)]),
    ]
    let events = drafts.enumerated().map { number, account in
      Event(id: "e\(number)", kind: .attack, title: "T", accounts: [account])
    }
    let archive = try Archive(
      Timeline(
        title: "T", sources: ["alwaght", "wsws", "dawn"].map { Source(id: $0, file: "a.txt") },
        names: [], events: events))
    #expect(try archive.tellers(of: Selection(), withDrafts: true) == ["alwaght", "wsws"])
    #expect(try archive.tellers(of: Selection(), withDrafts: false) == ["alwaght"])
  }

  @Test func `accounts come in the order of the sources, quotations in that of the text`() throws {
    let quotations = [5, 1, 3].map { Quotation(exact: "\($0)", range: $0..<$0 + 1) }
    let event = Event(
      id: "e", kind: .attack, title: "T",
      accounts: [Account(source: "wsws", quotations: quotations), Account(source: "alwaght")])
    let timeline = Timeline(
      title: "T", sources: ["alwaght", "wsws"].map { Source(id: $0, file: "a.txt") }, names: [],
      events: [event])
    let read = try #require(try Archive(timeline).event(1))
    #expect(read.accounts.map(\.source) == ["alwaght", "wsws"])
    #expect(read.accounts[1].quotations.map(\.exact) == ["1", "3", "5"])
    try Archive(timeline).forEachEvent(of: Selection(), in: .written) { written in
      #expect(written == event)
    }
  }
}
