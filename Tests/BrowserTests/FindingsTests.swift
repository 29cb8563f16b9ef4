import Archive
import Browser
import Chronology
import Screen
import Testing

/// A dossier that is broken on disk, and the list of what is wrong with it.
@Suite struct FindingsTests {
  private static let findings = (1...3).map { number in
    Finding(
      .error, "mistake \(number)", hint: "mend \(number)",
      at: Origin(file: "far/dossier.yaml", line: number * 10, column: number))
  }

  private static func broken(
    _ keys: String = "j", columns: Int = 120, rows: Int = 30
  ) throws -> Reader {
    var reader = try Reader(columns: columns, rows: rows, typing: keys)
    reader.send(.broken(findings))
    return reader
  }

  @Test(arguments: ["j", "j<enter>", "jc", "C", "/fi", "?"])
  func `one stays where one is, and it is said as long as it holds`(keys: String) throws {
    let before = try Reader(columns: 120, rows: 30, typing: keys)
    var reader = try Self.broken(keys)
    #expect(reader.model.caption == before.model.caption)
    #expect(reader.screen.contains("dossier.yaml:10:1: error: mistake 1; mend 1 (1 of 3 findings;"))
    #expect(reader.screen.contains("the last good state is shown"))
    try reader.type("<left>")
    #expect(reader.screen.contains("broken: 3 findings\n"))
    reader.send(.reloaded(try Archive(Harbour.timeline)))
    #expect(!reader.screen.contains("broken:"))
    #expect(reader.screen.contains("The dossier is whole again"))
  }

  @Test(arguments: [(60, 20), (80, 24), (120, 40)])
  func `all are listed, and Enter opens the editor at the selected one`(columns: Int, rows: Int)
    throws
  {
    var reader = try Self.broken(columns: columns, rows: rows)
    try reader.type("<f4>")
    for number in 1...3 {
      #expect(
        reader.screen.contains("dossier.yaml:\(number * 10):\(number)  error: mistake \(number)"))
      #expect(reader.screen.contains("mend \(number)"))
    }
    #expect(reader.screen.contains("Findings: 3 wrong"))
    try reader.type("jj<enter>")
    #expect(
      reader.effects == [.edit(.finding(Origin(file: "far/dossier.yaml", line: 30, column: 3)))])
    try reader.type("k<enter>q")
    #expect(
      reader.effects.last == .edit(.finding(Origin(file: "far/dossier.yaml", line: 20, column: 2))))
    #expect(reader.selected == "The warehouse burns down")
  }

  @Test func `the list closes by itself when the file is whole again, and says what changed`()
    throws
  {
    var reader = try Self.broken()
    try reader.type(":findings<enter>jj")
    reader.send(.broken(Array(Self.findings.dropLast())))
    #expect(reader.screen.contains("Findings: 2 wrong"))
    #expect(reader.screen.contains(" 2/2 ") || reader.screen.contains("mistake 2"))
    let later = StayingTests.harbour { $0[1].title = "The warehouse is gone" }
    reader.send(.reloaded(try Archive(later), Changes(from: Harbour.timeline, to: later)))
    #expect(reader.selected == "The warehouse is gone")
    #expect(reader.footer.contains("The dossier is whole again: 1 event changed"))
  }

  @Test func `a check is asked for by its name, and again when the dossier changes`() throws {
    var reader = try Reader(columns: 120, rows: 30, typing: ":check<enter>")
    #expect(reader.effects == [.check])
    let doubt = Finding(
      .warning, .lookAlike, "much alike", at: Origin(file: "d.yaml", line: 3, column: 1))
    reader.send(.checked([doubt]))
    #expect(reader.screen.contains("Findings: 1 doubtful"))
    #expect(reader.screen.contains("d.yaml:3:1  warning: much alike ["))
    reader.send(.reloaded(try Archive(Harbour.timeline)))
    #expect(reader.effects == [.check, .check])
    reader.send(.checked([]))
    #expect(reader.footer.contains("Nothing is wrong or doubtful any more"))
    #expect(!reader.screen.contains("Findings"))
  }

  @Test func `with nothing wrong the key says so`() throws {
    #expect(
      try Reader(columns: 120, typing: "<f4>").footer.contains(
        "Nothing is wrong in the dossier and the settings; :check says what is doubtful"))
  }

  @Test func `thousands of findings are walked through, and hostile ones are shown as they are`()
    throws
  {
    var reader = try Reader(columns: 80, rows: 24)
    reader.send(
      .broken(
        (1...5000).map {
          Finding(.error, "\u{1B}[31m no \($0) " + String(repeating: "漢", count: 200))
        }))
    try reader.type("<f4>G")
    #expect(reader.screen.contains("no 5000"))
    #expect(!reader.screen.unicodeScalars.contains("\u{1B}"))
    try reader.type("<enter>")
    #expect(reader.footer.contains("It has no place in a file"))
  }
}

/// Which place `e` opens in an editor.
@Suite struct EditPlaceTests {
  @Test(arguments: [
    ("j", EditPlace.event("fire")), ("jjj", .event("fear")), ("C", .event("built")),
    ("CGk", .event("visit")), ("L", .event("built")), ("j<tab>", .account("gazette", of: "fire")),
    ("j<tab>l", .account("herald", of: "fire")),
    ("j<tab>x", .point("cause", by: "gazette", of: "fire")),
    ("jc", .point("cause", by: "gazette", of: "fire")),
    ("jcjl", .point("dead", by: "herald", of: "fire")),
    ("P", .name("Port Ellen")), ("Pl", .event("fire")), ("T", .source("gazette")),
    ("TG", .source("book")), ("jjj<enter>", .text("book", at: 58)),
    ("j<enter>", .text("gazette", at: 14)),
    ("j<enter><tab>", .event("fire")),
  ])
  func `e opens what the cursor is on`(keys: String, place: EditPlace) throws {
    let reader = try Reader(columns: 160, rows: 45, typing: keys + "e")
    #expect(reader.effects == [.edit(place)])
  }

  @Test func `with no events it is the file`() throws {
    let empty = Timeline(title: "Empty", sources: [], names: [], events: [])
    for keys in ["", "<tab>", "C", "L", "P", "T", "c"] {
      #expect(try Reader(of: empty, typing: keys + "e").effects == [.edit(.dossier)])
    }
  }
}
