import Chronology
import Formats
import Foundation
import Testing

/// Names that are not to leave, and what stands for them.
@Suite struct RedactionTests {
  private let names = NameTable([
    Name(name: "Ada Reed", kind: .person, also: ["Captain Reed", "A. Reed"]),
    Name(name: "the Islamic State", kind: .group, also: ["IS", "Daesh"]),
    Name(name: "Machh", kind: .place, also: ["Mach", "مچھ"]),
    Name(
      name: "the house of Ada Reed", kind: .place, also: ["Captain Reed's"], not: ["Ada Reed"],
      accepted: [Acceptance(.lookAlike, reason: "Ada Reed lives there.")]),
  ])

  private func timeline(_ title: String) -> Timeline {
    let quotation = Quotation(exact: "Captain Reed was seen", prefix: "A. Reed", range: 3..<24)
    let account = Account(
      source: "ada-reed-log", printed: "on Reed's day", quotations: [quotation],
      says: [Said(point: "seen", value: "Ada Reed")], note: "By Ada Reed.")
    let event = Event(
      id: "ada-reed-leaves", kind: .report, title: title, summary: "Ada Reed leaves.",
      place: "Mach", people: ["Ada Reed"], inferred: "Ada Reed says so.", note: "Daesh?",
      accounts: [account], points: [Point(name: "seen", note: "Ada Reed was not.")],
      fields: [EventField("Ada Reed", "ADA REED")],
      accepted: [Acceptance(.singleSource, reason: "Ada Reed alone saw it.")])
    let source = Source(
      id: "ada-reed-log", file: "ada-reed.txt", title: "Log of Ada Reed", author: "Ada Reed",
      publisher: "Ada Reed & Co", url: "https://example.org/ada-reed", note: "Of Captain Reed.",
      aside: [
        Aside(Quotation(exact: "Ada Reed,"), through: "A. Reed", why: "Signed by Captain Reed.")
      ], accepted: [Acceptance(.uncited, reason: "It is Ada Reed's own.")])
    return Timeline(
      title: "Ada Reed", sources: [source], names: names.names, events: [event],
      fields: [EventField("Ada Reed", "Captain Reed")])
  }

  private func redaction(_ yaml: String) throws -> Redaction {
    try Redaction(parsing: yaml, names: names, path: "redact.yaml")
  }

  /// What a title becomes, and what is said of it.
  private func hide(_ title: String, _ yaml: String) throws -> (title: String, lines: [String]) {
    let count = HiddenCount()
    let extract = try Extract(timeline(title)).redacted(by: try redaction(yaml), count)
    var found = ""
    try extract.forEachEvent { found = $0.title }
    return (found, count.lines)
  }

  @Test(arguments: [
    ("Ada Reed leaves", "[person 1] leaves"), ("ADA  REED leaves", "[person 1] leaves"),
    ("captain reed's boat", "[person 1]'s boat"), ("Ada-Reed, of Mach", "[person 1], of Mach"),
    ("It is gone", "It is gone"), ("IS is gone", "[group 1] is gone"),
    ("Ada Reeder", "Ada Reeder"), ("", ""), ("آدا Ada Reed", "آدا [person 1]"),
  ])
  func `a name is hidden under all its spellings`(title: String, hidden: String) throws {
    #expect(try hide(title, "[Ada Reed, Daesh]").title == hidden)
  }

  @Test(arguments: [
    ("Ada%20Reed", "[person 1]"), ("see /Ada%20Reed/a%20b", "see /[person 1]/a%20b"),
    ("Ada&nbsp;Reed &lt;b", "[person 1] &lt;b"), ("&#65;da Re&#x65;d", "[person 1]"),
    (#"\u0041da\nReed \u00e9"#, #"[person 1] \u00e9"#), ("A\u{AD}da Re\u{200B}ed", "[person 1]"),
    ("Ada Re-\n  ed", "[person 1]"), ("%D9%85%DA%86%DA%BE", "[place 1]"),
    ("%DZ%A Ada", "%DZ%A Ada"),
    ("data:text/plain;base64,QWRhIFJlZWQ=", "data:text/plain;base64,[person 1]"),
    ("data:text/plain;base64,QWRh", "data:text/plain;base64,QWRh"),
    ("data:;base64,QWRhIFJlZWQg/abcd b", "data:;base64,[person 1] b"),
    ("C:\\new \\u00", "C:\\new \\u00"),
    ("Zoe\u{308} and Zoë", "[name 1] and [name 1]"), ("Zo&euml;", "[name 1]"),
  ])
  func `a name is hidden in other writing, and all else stays as it is written`(
    title: String, hidden: String
  ) throws {
    #expect(try hide(title, "[Ada Reed, Machh, Zoë]").title == hidden)
  }

  @Test func `it is hidden in kinds, and around the words that a note is on`() throws {
    let event = Event(id: "a", kind: Kind(rawValue: "log of Ada Reed"), title: "T")
    var extract = Extract(Timeline(title: "", sources: [], names: names.names, events: [event]))
    let passage = Quotation(exact: "left", prefix: "Ada Reed ", suffix: " Ada Reed")
    extract.own = OwnExtract(
      stars: [], notes: [:], others: [Notebook.Note(on: .passage("s", passage), "?")])
    let redacted = try extract.redacted(by: try redaction("[Ada Reed]"), HiddenCount())
    try redacted.forEachEvent { #expect($0.kind.rawValue == "log of [person 1]") }
    var text = ""
    try Exporter.json.write(redacted) { text += String(decoding: $0, as: UTF8.self) }
    #expect(text.contains("left") && !text.contains("Ada"))
  }

  @Test func `what stands for a name may be said`() throws {
    #expect(
      try hide("Ada Reed at Machh", "{Ada Reed: Witness A, Machh: the town}").title
        == "Witness A at the town")
    #expect(try hide("Jo Doe came", "- Jo Doe").title == "[name 1] came")
  }

  @Test func `nothing that leaves has the name, in no format`() throws {
    for exporter in Exporter.all {
      let count = HiddenCount()
      let extract = try Extract(timeline("Ada Reed leaves")).redacted(
        by: try redaction("[Ada Reed, Machh, Daesh]"), count)
      var text = ""
      try exporter.write(extract) { text += String(decoding: $0, as: UTF8.self) }
      for word in ["ada", "captain", "mach", "daesh"] {
        let words = text.lowercased().split { !$0.isLetter }
        #expect(!words.contains(Substring(word)), "\(exporter.name): \(word)")
      }
    }
  }

  @Test func `it is told how often, and what is left of a name`() throws {
    let (title, lines) = try hide("Reed and Ada Reed, Ada Reed", "[Ada Reed]")
    #expect(title == "Reed and [person 1], [person 1]")
    #expect(lines[0].hasPrefix("hidden: [person 1] "))
    #expect(
      lines.contains("warning: “reed”, which is part of a hidden name, is still there, twice"))
    let (_, none) = try hide("Nobody", "[Jo Doe]")
    #expect(none == ["hidden: no name was there to be hidden"])
  }

  @Test(arguments: ["", "Ada Reed", "[]", "{}", "- [Ada]", "- ''", "a: b: c", "- '…'"])
  func `what is no list of names is refused`(yaml: String) {
    #expect(throws: RedactionError.self) { try redaction(yaml) }
  }
}
