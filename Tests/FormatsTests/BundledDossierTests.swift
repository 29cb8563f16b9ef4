import Chronology
import Formats
import Foundation
import Testing

/// The dossier that comes with the program tells the truth about its five texts.
@Suite struct BundledDossierTests {
  private func timeline() throws -> Timeline {
    try Dossier(reading: Bundled.folder).timeline
  }

  private func event(_ id: String) throws -> Event {
    try #require(timeline().events.first { $0.id == id })
  }

  @Test func `nothing in it is wrong or doubtful`() throws {
    #expect(try Dossier(reading: Bundled.folder).warnings == [])
  }

  @Test func `every sentence of its texts is cited or set aside with a reason`() throws {
    for source in try timeline().sources {
      #expect(source.aside.allSatisfy { !$0.why.isEmpty })
    }
    for coverage in try timeline().coverage() {
      #expect(coverage.percent == 100)
      #expect(coverage.uncovered.isEmpty)
    }
  }

  @Test(arguments: [
    ("Imran Khan", "Jam Kamal Khan"), ("Amna Bibi", "Asia Bibi"),
    ("Majlis Wahdat-e-Muslimeen", "Hezb-e-Wahdat-e-Islami"),
    ("Afghan Taliban", "Tehrik-i-Taliban Pakistan"),
    ("Tehreek-e-Labbaik Pakistan", "Tehrik-i-Taliban Pakistan"),
    ("Islamic State", "Islamic State – Khorasan Province"),
    ("Foreign Ministry of Pakistan", "Foreign Ministry of Afghanistan"),
  ])
  func `names that look alike are kept apart, and no event mixes them up`(
    one: String, other: String
  ) throws {
    let timeline = try timeline()
    let names = NameTable(timeline.names)
    #expect(names.name(for: one)?.not.contains(other) == true)
    #expect(names.name(for: other)?.not.contains(one) == true)
    #expect(!names.areOne(one, other))
  }

  @Test func `a bare Khan is Imran Khan, and Jam Kamal Khan is only himself`() throws {
    let names = try NameTable(timeline().names)
    #expect(names.areOne("Khan", "Imran Khan"))
    #expect(try event("jam-kamal-message").people == ["Jam Kamal Khan"])
    #expect(try event("blackmail").people.contains("Imran Khan"))
  }

  @Test func `the points on which sources exclude each other are these`() throws {
    let timeline = try timeline()
    let names = NameTable(timeline.names)
    let contradictions = timeline.events.flatMap { event in
      event.comparisons(names: names).filter { $0.verdict == .contradiction }
        .map { "\(event.id): \($0.point)" }
    }
    #expect(
      contradictions == [
        "market-bombing: killed", "killing: where taken", "killing: distance from Quetta",
        "killing: nationality",
        "khan-tweet: wording",
      ])
  }

  @Test(arguments: [
    ("pakistan-created", "1947"), ("constitution-1973", "1973"), ("zia-takes-power", "1977"),
    ("islamization", "198X"), ("killings-2012-2017", "2012-01/2017-12"),
    ("bombing-april-2019", "2019-04"), ("us-taliban-agreement", "2020-02"),
    ("khan-intelligence", "2020-03"), ("doha-first-round", "2020-09-12"),
    ("killing", "2021-01-03"), ("dawn-editorial", "2021-01-05"), ("blackmail", "2021-01-08"),
    ("burial", "2021-01-09"), ("khan-accuses-india", "2021-01-10?"),
    ("khalili-visit", "2021-01-12"),
  ])
  func `an event stands where its words put it`(id: String, date: String) throws {
    #expect(try event(id).date?.description == date)
  }

  @Test func `where no source prints the whole date, it is said how it was worked out`() throws {
    for id in ["blackmail", "khan-accuses-india", "promises-friday", "claim", "market-bombing"] {
      #expect(try event(id).inferred?.isEmpty == false, "\(id)")
    }
  }

  @Test func `its texts are those that were published, byte for byte`() throws {
    let hashes = [
      "000_466c02789f83fd4d.txt":
        "ea69f163eb2fef94911ec8191aed064e1a664e5de0b6ce26473b973bf1ddb58d",
      "001_199ae8b883ca44e5.txt":
        "802bf82af7f270a0a9d9ba07019b20b7c1a6326e064ffbdf415295380eae652b",
      "002_b7fbd7bcc55948e2.txt":
        "4ffa49b14d8b80c921758ea402cda04577dd59183c972b51f5f3a06404af12a5",
      "003_47d3427258510343.txt":
        "cce8492c2624ee5737c2a4aa3adbf8ff2991edf9325589e239ceb1580177b822",
      "004_ca0f7b1a3420a02a.txt":
        "44b3e0d90154108bf09148dc2703d9070f1e749f5f062ef18a4ad200425816f2",
    ]
    let sources = try timeline().sources
    #expect(Dictionary(uniqueKeysWithValues: sources.map { ($0.file, $0.sha256) }) == hashes)
    for source in sources {
      let file = try String(contentsOfFile: Bundled.folder + "/" + source.file, encoding: .utf8)
      #expect(source.text == file)
    }
  }

  @Test func `every quotation stands in its source, letter for letter`() throws {
    let timeline = try timeline()
    let texts = Dictionary(uniqueKeysWithValues: timeline.sources.map { ($0.id, $0.text) })
    for event in timeline.events {
      for account in event.accounts {
        let text = try #require(texts[account.source])
        for quotation in account.quotations {
          let range = try #require(quotation.range, "\(event.id): \(quotation.exact)")
          #expect(text.cut(range) == quotation.exact)
        }
      }
    }
  }

  @Test func `four sources tell the killing, and the fifth is not about it`() throws {
    let killing = try event("killing")
    #expect(killing.accounts.map(\.source) == ["alwaght", "wikipedia", "wsws", "presstv"])
    #expect(killing.date?.description == "2021-01-03")
    #expect(killing.accounts.allSatisfy { !$0.quotations.isEmpty })
  }

  @Test func `where the miners were taken from is a contradiction`() throws {
    let names = try NameTable(timeline().names)
    let taken = try #require(
      event("killing").comparisons(names: names).first { $0.point == "where taken" })
    #expect(taken.verdict == .contradiction)
    #expect(taken.values.map(\.source) == ["alwaght", "wikipedia", "wsws"])
    #expect(taken.note?.isEmpty == false)
  }

  @Test func `the number of dead is no contradiction`() throws {
    let names = try NameTable(timeline().names)
    let killed = try #require(
      event("killing").comparisons(names: names).first { $0.point == "killed" })
    #expect(killed.values.map(\.text) == ["at least 11", "11", "Eleven", "nearly a dozen"])
    #expect(killed.derived == .finer)
  }

  @Test(arguments: ["burial", "khan-in-quetta", "families-complain", "khan-promises"])
  func `what happened on the Saturday stands on 9 January`(id: String) throws {
    #expect(try event(id).date?.description == "2021-01-09")
  }

  @Test func `what only the fifth text tells has no date`() throws {
    let timeline = try timeline()
    let told = timeline.events.filter { $0.accounts.map(\.source) == ["musakhail"] }
    #expect(told.count == 7)
    #expect(told.allSatisfy { $0.date == nil })
    #expect(timeline.events.suffix(7) == told[...])
    #expect(timeline.events.count { $0.date == nil } == 7)
  }

  @Test func `no source is called silent on what came after it`() throws {
    let alwaght = try #require(timeline().sources.first { $0.id == "alwaght" })
    #expect(try event("burial").testimony(of: alwaght) == .earlier)
    #expect(try event("killing").testimony(of: alwaght) == .told)
  }
}
