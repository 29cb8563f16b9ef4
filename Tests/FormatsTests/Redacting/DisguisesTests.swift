import Chronology
import Formats
import Foundation
import Testing

/// What was told apart by hidden names alone stays told apart.
@Suite struct DisguisesTests {
  private typealias Object = [String: Any]

  private let names = [
    Name(name: "Aslam", kind: .person, also: ["Lala"]), Name(name: "Bibi", kind: .person),
  ]

  private func redaction(_ yaml: String) throws -> Redaction {
    try Redaction(parsing: yaml, names: NameTable(names), path: "redact.yaml")
  }

  private func extract(_ ids: [String], own: OwnExtract? = nil) throws -> Extract {
    let events = ids.map { Event(id: $0, kind: .report, title: "T") }
    var extract = Extract(Timeline(title: "", sources: [], names: names, events: events))
    extract.own = own
    return try extract.redacted(by: redaction("{Aslam: a witness, Bibi: a witness}"), HiddenCount())
  }

  /// What events are called, each time one goes through them.
  private func hidden(_ ids: String...) throws -> [String] {
    let extract = try extract(ids)
    var (found, again) = ([String](), [String]())
    try extract.forEachEvent { found.append($0.id) }
    try extract.forEachID { again.append($0) }
    #expect(found == again)
    return found
  }

  @Test func `events keep ids of their own, whatever is called so already`() throws {
    #expect(try hidden("aslam-dies", "rain") == ["a-witness-dies", "rain"])
    #expect(
      try hidden("aslam-dies", "bibi-dies", "lala-dies")
        == ["a-witness-dies", "a-witness-dies-2", "a-witness-dies-3"])
    #expect(
      try hidden("aslam-dies", "bibi-dies", "a-witness-dies-2", "lala-dies")
        == ["a-witness-dies", "a-witness-dies-3", "a-witness-dies-2", "a-witness-dies-4"])
    #expect(
      try hidden("aslam-1", "bibi-1", "a-witness-1") == [
        "a-witness-1-2", "a-witness-1-3", "a-witness-1",
      ])
  }

  @Test func `stars and notes go with their events and sources`() throws {
    let passage = Notebook.Subject.passage("bibi", Quotation(exact: "no"))
    let own = OwnExtract(
      stars: ["bibi-dies"], notes: ["lala-dies": [Notebook.Note(on: .event("lala-dies"), "?")]],
      others: [Notebook.Note(on: passage, "!")])
    let redacted = try extract(["aslam-dies", "bibi-dies", "lala-dies"], own: own)
    let text = try Exporter.json.text(redacted)
    let document = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? Object)
    let events = try #require(document["events"] as? [Object])
    let readers = events.map { $0["reader"] as? Object ?? [:] }
    #expect(readers.map { $0["starred"] as? Bool == true } == [false, true, false])
    #expect(readers.map { ($0["notes"] as? [Object])?.count ?? 0 } == [0, 0, 1])
    #expect(text.contains("a-witness-dies-3") && !text.contains("bibi"))
  }

  /// Two sources that contradict each other, and a third that derives from the second.
  private var disputed: Timeline {
    func account(_ source: String, _ value: String) -> Account {
      let says = [Said(point: "Aslam", value: value), Said(point: "Bibi", value: "yes")]
      return Account(source: source, quotations: [Quotation(exact: "burned: \(value)")], says: says)
    }
    let sources = ["letter-aslam", "letter-bibi", "copy"].map { id in
      Source(
        id: id, file: "\(id).txt", title: id, derivesFrom: id == "copy" ? ["letter-bibi"] : [])
    }
    let event = Event(
      id: "x", kind: .report, title: "The mill",
      accounts: [account("letter-aslam", "yes"), account("letter-bibi", "no")],
      fields: [EventField("Aslam", "1"), EventField("Bibi", "2")])
    return Timeline(title: "T", sources: sources, names: names, events: [event])
  }

  @Test func `sources, points and fields stay as many as they were`() throws {
    let redacted = try Extract(disputed).redacted(
      by: redaction("{Aslam: a witness, Bibi: a witness}"), HiddenCount())
    #expect(redacted.sources.map(\.id) == ["letter-a-witness", "letter-a-witness-2", "copy"])
    #expect(redacted.sources[2].derivesFrom == ["letter-a-witness-2"])
    #expect(try redacted.tellers(true) == ["letter-a-witness", "letter-a-witness-2"])
    #expect(redacted.fieldNames() == ["a witness", "a witness-2"])
    try redacted.forEachEvent { event in
      #expect(event.account(of: "letter-a-witness")?.value(for: "a witness") == "yes")
      #expect(event.account(of: "letter-a-witness-2")?.value(for: "a witness") == "no")
      #expect(event.accounts[1].value(for: "a witness-2") == "yes")
      #expect(event.accounts[1].quotations[0].exact == "burned: no")
      #expect(event.fields.map(\.name) == ["a witness", "a witness-2"])
    }
  }
}
