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

  /// What becomes of a text when one name is hidden.
  private func hide(_ name: String, in text: String) throws -> String {
    try hide(text, "- \"\(name)\"").title
  }

  @Test(arguments: [
    ("Weißkopf", "WEISSKOPF"), ("Weissenberg", "WEIẞENBERG"), ("Παπαδόπουλος", "ΠΑΠΑΔΌΠΟΥΛΟΣ"),
    ("Sassoon", "\u{17F}assoon"), ("Kılıç", "KILIÇ"), ("İzmirli", "izmirli"),
    ("Izmirli", "İZMİRLİ"),
    ("Griffin", "Gri\u{FB03}n"), ("Vaxholm", "Ｖａｘｈｏｌｍ"), ("Vaxholm", "𝐕𝐚𝐱𝐡𝐨𝐥𝐦"),
    ("Ångström", "A\u{30A}ngstro\u{308}m"), ("Åkeson", "\u{212B}keson"),
    ("Nguyễn Hộ", "NGUYỄN HO\u{302}\u{323}"),
    ("Bran\u{AD}dobar", "Brandobar"), ("می\u{200C}خواه", "میخواه"), ("محمود", "محمـود"),
    ("سعيد", "سَعِيدٌ"), ("שלום", "שָׁלוֹם"),
  ])
  func `a name is hidden however its letters are set`(name: String, text: String) throws {
    #expect(try hide(name, in: "a \(text), b") == "a [name 1], b")
  }

  @Test(arguments: [
    "Vax\u{AD}holm", "Vax\u{200B}holm", "Vax&shy;holm", "Vax&#8203;holm", "Vax&ZeroWidthSpace;holm",
    "Vax%C2%ADholm", "Vax%E2%80%8Bholm", #"Vax\u200bholm"#, "Vax\u{34F}holm", "Va\u{1}xholm",
    "Va\u{7F}xholm",
    "Vax\u{AD}\nholm", "Vax\u{2010}\nholm", "Vax\u{2011}\n  holm", "Vax-\rholm", "Vax-\r\nholm",
    "Vax-\u{2028}holm", "Vax-\u{C}holm", "Vax-\u{200B}\nholm", "Vax&shy;\nholm", "Vax&#45;\nholm",
    #"Vax-\nholm"#, #"\x56axholm"#, "%u0056axholm", "Vax=\nholm", "Vax\r\n holm", "Va-\nx-\nholm",
    "&#86axholm",
    "&#x0000000056;axholm",
    "%56axholm", "V&#97;x\u{AD}-\nholm",
  ])
  func `a name is hidden with what is not seen in it, and over the end of a line`(
    text: String
  ) throws {
    #expect(try hide("Vaxholm", in: "a \(text), b") == "a [name 1], b")
  }

  @Test(arguments: [
    ("Anna-Maria Butcherin", "Anna-\nMaria Butch-\nerin"), ("Québertin", "Qu%E9bertin"),
    ("Ivo-Karl Bakerin", "Ivo-\nKarl&#32;Bakerin"), ("Zébulon", "Z&eacutebulon"),
    ("Lutz-Peter", "Lutz\u{AD}Peter"),
  ])
  func `a name of several words is hidden over the ends of lines, too`(
    name: String, text: String
  ) throws {
    #expect(try hide(name, in: "a \(text), b") == "a [name 1], b")
  }

  @Test(arguments: [
    ("金田一耕助", "名探偵金田一耕助は来た", "名探偵[name 1]は来た"), ("湯川学太", "湯川\n学太", "[name 1]"),
    ("สมชาย", "นายสมชายไป", "นาย[name 1]ไป"), ("김철수", "김철수가 왔다", "[name 1]가 왔다"),
    ("김철수", "이김철수", "이김철수"), ("김철수", "김철숙", "김철숙"), ("زكريا", "قال وزكريا", "قال و[name 1]"),
    ("زكريا", "لزكرياها", "ل[name 1]ها"), ("林", "森林", "森林"), ("Vaxholm", "名Vaxholmは", "名[name 1]は"),
  ])
  func `a name is hidden where words stand side by side, or endings are written on`(
    name: String, text: String, hidden: String
  ) throws {
    #expect(try hide(name, in: text) == hidden)
  }

  @Test(arguments: ["Reed²", "Reed™", "´Reed", "(Reed)", "x_Reed", "Reed…"])
  func `signs that are no letters part a name from what stands beside it`(text: String) throws {
    #expect(try hide("Reed", in: text) == text.replacing("Reed", with: "[name 1]"))
  }

  @Test(arguments: [
    ("Reed", "Reed\u{301}s"), ("Jo", "Joe"), ("Zoe", "Zoë"), ("Al", "El Al1"),
    ("A. Reed", "A Reeder"),
  ])
  func `what goes on with a letter or a figure is no name`(name: String, text: String) throws {
    #expect(try hide(name, in: text) == text)
  }

  @Test(arguments: [
    ("Jo", "so Jo", "so [name 1]"), ("A B", "to A-b", "to [name 1]"), ("X", "of x", "of x"),
    ("X", "of X", "of [name 1]"), ("7th", "the 7TH", "the [name 1]"),
  ])
  func `a short name is found at the end`(name: String, text: String, hidden: String) throws {
    #expect(try hide(name, in: text) == hidden)
  }

  /// `the town Vaxholm is`.
  private static let data = "dGhlIHRvd24gVmF4aG9sbSBpcw=="

  @Test(arguments: [
    "data:text/plain;BASE64,\(data)", "data:text/plain;base64, \(data)", "data:;base64%2C\(data)",
    "ATTACH;VALUE=BINARY;ENCODING=BASE64:\(data)",
    "ATTACH;ENCODING=BASE64;FMTTYPE=text/plain:\(data)",
    "=?utf-8?B?\(data)?=", "Content-Transfer-Encoding: base64\r\n\r\n\(data)",
    "data:;base64,dGhlIHRvd24g\r\n Vm\nF4aG9sbSBpcw%3D%3D", "data:;base64,PDw8Pz8%2FVmF4aG9sbQ==",
    "data:;base64,QUJD data:;base64,\(data)", "data:;base64,\(data) ENCODING=BASE64:\(data)",
  ])
  func `a name is hidden in what is marked as base64`(text: String) throws {
    let hidden = try hide("Vaxholm", in: "a \(text) b")
    #expect(hidden.contains("[name 1]") && hidden.hasSuffix(" b"))
    #expect(!hidden.contains("F4aG9s"))
  }

  @Test func `a field is data where another says so`() throws {
    let fields = [EventField("ATTACH", Self.data), EventField("ATTACH;ENCODING", "BASE64")]
    let event = Event(id: "e", kind: .report, title: "T", fields: fields)
    let extract = try Extract(Timeline(title: "", sources: [], names: [], events: [event]))
      .redacted(by: redaction("[Vaxholm]"), HiddenCount())
    try extract.forEachEvent { #expect($0.fields.map(\.value) == ["[name 1]", "BASE64"]) }
  }

  @Test func `an abbreviation is hidden in ids in small letters, too`() throws {
    let names = NameTable([Name(name: "QZX", kind: .group)])
    let event = Event(id: "qzx-claims", kind: .report, title: "qzx, QZX")
    let extract = try Extract(Timeline(title: "", sources: [], names: names.names, events: [event]))
      .redacted(
        by: Redaction(parsing: "[QZX]", names: names, path: "redact.yaml"), HiddenCount())
    try extract.forEachEvent {
      #expect($0.id == "group-1-claims" && $0.title == "qzx, [group 1]")
    }
  }

  @Test func `names in longer words are told`() throws {
    let (title, lines) = try hide("#VaxholmAttack in Vaxholm2021, JoDoe", "[Vaxholm, Jo Doe]")
    #expect(title == "#VaxholmAttack in Vaxholm2021, JoDoe")
    #expect(
      lines.contains(
        "warning: a hidden name stands in a longer word 3 times, first in “VaxholmAttack”"))
    #expect(try hide("Vaxholm", "[Vaxholm]").lines == ["hidden: [name 1] once"])
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
