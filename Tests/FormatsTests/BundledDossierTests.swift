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

  @Test func `it reads without a mistake`() throws {
    #expect(try !Dossier(reading: Bundled.folder).warnings.hasErrors)
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
    #expect(killed.values.map(\.text) == ["at least 11", "11", "11", "nearly a dozen"])
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
