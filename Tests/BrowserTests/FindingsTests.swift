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
    #expect(reader.screen.contains("broken: 3 errors\n"))
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

  private static let mixed = [
    Finding(.warning, "doubt 1", at: Origin(file: "far/dossier.yaml", line: 1, column: 1)),
    Finding(.error, "mistake 2", at: Origin(file: "far/dossier.yaml", line: 20, column: 1)),
    Finding(.warning, "doubt 3", at: Origin(file: "far/dossier.yaml", line: 3, column: 1)),
    Finding(.error, "mistake 4", at: Origin(file: "far/dossier.yaml", line: 4, column: 1)),
    Finding(.warning, "doubt 5", at: Origin(file: "far/dossier.yaml", line: 5, column: 1)),
  ]

  @Test(arguments: [(120, "broken: 2 errors, 3 warnings\n"), (40, "broken: 2 errors\n")])
  func `what is doubtful is counted apart, and listed behind what is wrong`(
    columns: Int, words: String
  ) throws {
    var reader = try Reader(columns: columns, rows: 30)
    reader.send(.broken(Self.mixed))
    try reader.type("j")
    #expect(reader.screen.contains(words))
    try reader.type("<f4>")
    #expect(reader.screen.contains("Findings: 2 wrong"))
    let listed = reader.screen.split(separator: "\n").compactMap { line in
      ["mistake 4", "mistake 2", "doubt 1", "doubt 3", "doubt 5"].first { line.contains($0) }
    }
    #expect(listed == ["mistake 4", "mistake 2", "doubt 1", "doubt 3", "doubt 5"])
  }

  private static let excerpted = findings.map { finding in
    var finding = finding
    finding.excerpt = Finding.Excerpt(
      before: String(repeating: "a 漢字 ", count: 20),
      after: "here" + String(repeating: " b", count: 60))
    return finding
  }

  @Test(arguments: [(120, 40, 3), (80, 24, 1), (60, 20, 1)])
  func `the line of the file stands below, with a caret under the column`(
    columns: Int, rows: Int, count: Int
  ) throws {
    var reader = try Reader(columns: columns, rows: rows)
    reader.send(.broken(Self.excerpted))
    try reader.type("<f4>j")
    let canvas = reader.model.view()
    let carets = (0..<rows).flatMap { row in
      (0..<columns).filter { canvas[$0, row].glyph == "^" }.map { (row, $0) }
    }
    #expect(carets.count == count)
    for (row, column) in carets {
      #expect(String((0..<4).map { canvas[column + $0, row - 1].glyph }) == "here")
    }
  }

  @Test func `where one points stays, though another line of the file is shown`() throws {
    var reader = try Reader(columns: 80, rows: 24)
    reader.send(.broken(Self.excerpted))
    try reader.type("<f4>jj")
    func row(_ words: String) -> Int? {
      reader.screen.split(separator: "\n", omittingEmptySubsequences: false)
        .firstIndex { $0.contains(words) }
    }
    let place = try #require(row("mistake 2"))
    reader.send(.input(.mouse(Mouse(.press, at: Position(column: 30, row: place)))))
    #expect(row("mistake 2") == place)
    #expect(row("mend 2") == place + 3)
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
