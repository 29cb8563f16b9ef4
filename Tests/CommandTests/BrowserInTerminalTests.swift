import Foundation
import Testing

/// The built program in a real terminal, driven by its keys.
@Suite(
  .enabled(if: Terminal.isThere, "tmux is not installed"), .serialized, .timeLimit(.minutes(10)))
struct BrowserInTerminalTests {
  /// A terminal in which the browser shows a dossier.
  private func browser(
    _ dossier: String = Program.seeds, columns: Int = 120, rows: Int = 40,
    environment: [String: String] = [:], shows words: String = "events"
  ) async throws -> Terminal {
    let terminal = try await Terminal(columns: columns, rows: rows, environment: environment)
    try await terminal.type("$ANNALS \(dossier); echo status=$?")
    try await terminal.wait(until: "the browser shows \(words)") {
      $0.contains(words) && !$0.contains("ready>")
    }
    return terminal
  }

  /// What a snapshot draws, without its looks and without the signs that stand for them in a text.
  private func screen(of dossier: String = Program.seeds, _ options: String...) async throws
    -> String
  {
    let outcome = try await Program.run(["snapshot", dossier, "--format", "ansi"] + options)
    return TerminalCells(outcome.output).text
  }

  @Test(arguments: [(120, 40), (80, 24), (200, 60), (60, 20)])
  func `the bundled dossier fills the screen`(columns: Int, rows: Int) async throws {
    let terminal = try await browser(columns: columns, rows: rows, shows: "? help")
    let expected = try await screen("--size", "\(columns)x\(rows)")
    try await terminal.wait(until: "what snapshot prints is shown:\n\(expected)") {
      $0.trimmedLines == expected.trimmedLines
    }
    #expect(try await terminal.isAlternate())
  }

  @Test func `what terminals do not join alike looks there as in a snapshot, and nothing is lost`()
    async throws
  {
    let text = """
      The 👩\u{200D}👩\u{200D}👧 mourn 👍🏿, 👷🏽\u{200D}♂\u{FE0F} too \
      🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F} \
      🇵🇰 x\u{E0067} end
      """
    let dossier = try Scratch.dossier(
      """
      annals: 1
      title: Signs
      sources: {a: {file: letter.txt}}
      events:
        - id: e
          kind: report
          title: "Of 👍🏿 and 👩\u{200D}👧"
          accounts: [{source: a, quotes: ["end"]}]
      """)
    try dossier.write(text, to: "letter.txt")
    let expected = try await screen(of: dossier.path, "--size", "80x24")
    #expect(expected.contains("The 👩⁺ mourn 👍⁺, 👷⁺ too 🏴⁺ 🇵🇰 x‹U+E0067› "))
    #expect(expected.contains("Of 👍⁺ and 👩⁺"))
    let terminal = try await browser(dossier.path, columns: 80, rows: 24, shows: "? help")
    func plain(_ screen: String) -> [String] {
      screen.trimmedLines.map { $0.replacing("\u{FE0F}", with: "") }
    }
    try await terminal.wait(until: "what snapshot prints is shown:\n\(expected)") {
      plain($0) == plain(expected)
    }
  }

  @Test func `x shows where the sources contradict each other, with the values of each`()
    async throws
  {
    let terminal = try await browser()
    try await terminal.press("x", "x")
    try await terminal.wait(
      for: "where taken  ≠ contradiction", "in a shared residential", "on their way to work")
  }

  @Test(arguments: ["jjjjjj", "jjjjkkk", "jjjxxX", "xx<enter>jjjkq", "jjj<tab>jjjjj<tab>jj"])
  func `keys pressed again and again show what they show one by one`(keys: String) async throws {
    let expected = try await screen("--keys", keys)
    let terminal = try await browser(shows: "? help")
    for key in keys.replacing("<enter>", with: "\r").replacing("<tab>", with: "\t") {
      try await terminal.press(key == "\r" ? "Enter" : key == "\t" ? "Tab" : String(key))
      // Long enough for the next press to be worked out ahead.
      try await Task.sleep(for: .milliseconds(40))
    }
    try await terminal.wait(until: "what snapshot prints is shown:\n\(expected)") {
      $0.trimmedLines == expected.trimmedLines
    }
  }

  @Test func `Enter reads the source and q comes back`() async throws {
    let bundled = try await Bundled()
    let terminal = try await browser()
    try await terminal.press("x", "x")
    try await terminal.wait(for: "≠ contradiction", bundled.place("killing"))
    try await terminal.press("Enter")
    try await terminal.wait(
      for: "› Alwaght", "▶ The attack took place early on Sunday", "◂ Eleven Hazara coal miners")
    try await terminal.press("l")
    try await terminal.wait(for: "› Wikipedia")
    try await terminal.press("q")
    try await terminal.wait(for: "≠ contradiction", bundled.place("killing"))
  }

  @Test func `a search jumps from hit to hit`() async throws {
    let bundled = try await Bundled()
    let terminal = try await browser()
    try await terminal.press("/")
    try await terminal.wait(for: "words to jump to")
    try await terminal.type("daesh")
    try await terminal.wait(for: "/daesh  hit 1 of ", bundled.place("killing"))
    try await terminal.press("n")
    try await terminal.wait(for: "hit 2 of ", bundled.place("claim"))
    try await terminal.press("N")
    try await terminal.wait(for: "hit 1 of ", bundled.place("killing"))
  }

  @Test func `a filter hides and says so, and an empty one shows all`() async throws {
    let bundled = try await Bundled()
    let terminal = try await browser()
    try await terminal.press("&")
    try await terminal.wait(for: "words, kind:protest, person:khan")
    try await terminal.type("kind:protest")
    try await terminal.wait(until: "only protests are shown, and it says so") {
      $0.contains(" of \(bundled.ids.count) events shown")
        && $0.contains("Protests are held in Karachi")
        && !$0.contains("· background")
    }
    try await terminal.press("&")
    try await terminal.wait(for: "words, kind:protest, person:khan")
    try await terminal.press("C-u", "Enter")
    try await terminal.wait(for: "events · 5 sources")
  }

  @Test func `a selection is exported to a report that attributes every quotation`() async throws {
    let scratch = try Scratch()
    let file = scratch.file("report.md")
    let terminal = try await browser()
    try await selectToNinthOfJanuary(terminal)
    try await openExport(terminal, to: file)
    try await terminal.press("Enter")
    try await terminal.wait(for: "events written to \(file)")
    #expect(try scratch.names() == ["report.md"])
    let report = try scratch.text("report.md")
    #expect(report.contains("Eleven Hazara coal miners are killed at Machh"))
    #expect(report.contains("The miners are buried"))
    #expect(!report.contains("## 12 January 2021: Karim Khalili"))
    expectAttributed(report)
  }

  /// Selects from the killing to the burial.
  private func selectToNinthOfJanuary(_ terminal: Terminal) async throws {
    let bundled = try await Bundled()
    let count = try bundled.count("killing", to: "burial")
    try await terminal.press("x", "x")
    try await terminal.wait(for: bundled.place("killing"))
    try await terminal.press("v")
    try await terminal.wait(for: "1 event selected, 3 January 2021")
    for digit in "\(count - 1)" { try await terminal.press("\(digit)") }
    try await terminal.press("J")
    try await terminal.wait(
      for: bundled.place("burial"), "\(count) events", "─ The miners are buried ─")
    try await terminal.press("v")
    try await terminal.wait(for: "v select anew")
  }

  private func openExport(_ terminal: Terminal, to file: String) async throws {
    let bundled = try await Bundled()
    try await terminal.press("s")
    try await terminal.wait(
      for: "› Export", "\(bundled.count("killing", to: "burial")) of \(bundled.total)",
      "› markdown")
    try await terminal.press("C-u")
    try await terminal.wait(until: "the file's name is empty") { !$0.contains(".md") }
    try await terminal.press(file)
    try await terminal.wait(for: file)
  }

  /// Every block quotation of the report ends with a line that says whose words it is.
  private func expectAttributed(_ report: String) {
    let blocks = report.components(separatedBy: "\n\n").filter { $0.hasPrefix("> ") }
    let notes = report.components(separatedBy: "\n").filter { $0.hasPrefix("[^") }
    #expect(blocks.count > 27)
    for block in blocks {
      let attribution = block.components(separatedBy: "\n").last ?? ""
      #expect(attribution.hasPrefix("> — "), "\(block)")
      let note = attribution.firstMatch(of: /\[\^[a-z]+\]/).map { String($0.output) } ?? "none"
      #expect(notes.contains { $0.hasPrefix(note + ":") && $0.contains("SHA-256") }, "\(block)")
    }
  }

  @Test func `a file that is there is replaced only after a question`() async throws {
    let scratch = try Scratch()
    try scratch.write("mine", to: "report.md")
    let file = scratch.file("report.md")
    let terminal = try await browser()
    try await selectToNinthOfJanuary(terminal)
    try await openExport(terminal, to: file)
    try await terminal.press("Enter")
    try await terminal.wait(for: "Replace it?")
    #expect(try scratch.text("report.md") == "mine")
    try await terminal.press("n")
    try await terminal.wait(until: "the question is gone") { !$0.contains("Replace it?") }
    #expect(try scratch.text("report.md") == "mine")
    try await terminal.press("Enter")
    try await terminal.wait(for: "Replace it?")
    try await terminal.press("y")
    try await terminal.wait(for: "events written")
    #expect(try scratch.text("report.md").hasPrefix("# The Machh attack"))
  }

  @Test func `another size is drawn at once, and too small a one says so`() async throws {
    let terminal = try await browser()
    for (columns, rows) in [(80, 24), (200, 60)] {
      try await terminal.resize(columns: columns, rows: rows)
      let expected = try await screen("--size", "\(columns)x\(rows)")
      try await terminal.wait(until: "\(columns)x\(rows) is drawn") {
        $0.trimmedLines == expected.trimmedLines
      }
    }
    try await terminal.resize(columns: 30, rows: 8)
    try await terminal.wait(for: "annals needs a window of 40 by")
    try await terminal.resize(columns: 120, rows: 40)
    try await terminal.wait(for: "events · 5 sources")
  }

  @Test func `what is pasted on a slow line is never taken for keys`() async throws {
    let terminal = try await browser()
    try await terminal.send("\u{1B}[200~gone")
    try await Task.sleep(for: .milliseconds(1500))
    // Nor do a key's sequence in it and an escape, behind which it goes on, end it.
    try await terminal.send("\u{1B}QQ\u{1B}[AQQ\u{1B}[201~")
    try await terminal.send("/burial")
    try await terminal.wait(for: "/burial", "hit 1 of")
    try await terminal.press("Escape")
    // Nor does one that never ends hold the reader up.
    try await terminal.send("\u{1B}[200~QQ")
    try await Task.sleep(for: .milliseconds(1500))
    try await terminal.press("Escape")
    try await Task.sleep(for: .milliseconds(100))
    try await terminal.send("?")
    try await terminal.wait(for: "› Keys: timeline")
  }

  @Test func `help shows the keys`() async throws {
    let terminal = try await browser()
    try await terminal.press("?")
    try await terminal.wait(
      for: "› Keys: timeline", "one line down/up")
    try await terminal.press("q")
    try await terminal.wait(for: "events · 5 sources")
  }

  @Test func `F2 turns the mouse on, a click selects, and F2 turns it off`() async throws {
    let terminal = try await browser()
    #expect(try await !terminal.hasMouse())
    try await terminal.press("F2")
    try await terminal.wait(for: "Mouse on")
    #expect(try await terminal.hasMouse())
    // What a terminal sends for a click in the seventh line.
    try await terminal.send("\u{1B}[<0;20;7M\u{1B}[<0;20;7m")
    try await terminal.wait(for: "─ Zia-ul-Haq comes to power ─")
    try await terminal.press("F2")
    try await terminal.wait(for: "Mouse off")
    #expect(try await !terminal.hasMouse())
  }

  @Test func `a dossier from standard input is browsed with the keys of the terminal`()
    async throws
  {
    let terminal = try await Terminal(in: Program.seeds)
    try await terminal.type("$ANNALS - <dossier.yaml; echo status=$?")
    try await terminal.wait(for: "events · 5 sources")
    try await terminal.press("x")
    try await terminal.wait(for: "≠ contradiction")
    try await terminal.press("R")
    try await terminal.wait(for: "standard input cannot be read again", "events · 5 sources")
    try await terminal.press("q")
    try await terminal.wait(for: "status=0")
  }

  @Test(arguments: [([:], true), (["NO_COLOR": "1"], false), (["NO_COLOR": ""], true)])
  func `NO_COLOR takes the colours away`(environment: [String: String], isColored: Bool)
    async throws
  {
    let scratch = try Scratch()
    let terminal = try await Terminal(environment: environment)
    try await terminal.record(to: scratch.file("record"))
    try await terminal.type("$ANNALS seeds; echo status=$?")
    try await terminal.wait(for: "events · 5 sources")
    try await terminal.press("q")
    try await terminal.wait(until: "the record is complete") { _ in
      try scratch.text("record").contains("status=0")
    }
    let record = try scratch.text("record")
    #expect(record.contains("events · 5 sources"))
    #expect(record.contains(/\u{1B}\[([0-9;]*;)?[34][0-8](;[0-9;]*)?m/) == isColored)
  }

  @Test(arguments: [("#ffffff", "38;5;242", "38;5;246"), ("#101418", "38;5;246", "38;5;242")])
  func `the colours suit the background that the terminal tells`(
    background: String, worn: String, other: String
  ) async throws {
    let scratch = try Scratch()
    let terminal = try await Terminal()
    try await terminal.paint(background)
    try await terminal.record(to: scratch.file("record"))
    try await terminal.type("$ANNALS seeds; echo status=$?")
    try await terminal.wait(until: "its colours are used") { _ in
      try scratch.text("record").contains(worn)
    }
    try await terminal.press("q")
    try await terminal.wait(until: "the record is complete") { _ in
      try scratch.text("record").contains("status=0")
    }
    #expect(try !scratch.text("record").contains(other))
  }

  @Test func `where the end of a colour ends everything, the selected row is reversed as a whole`()
    async throws
  {
    let terminal = try await browser(environment: ["TERM": "xterm-color"], shows: "? help")
    try await terminal.send("/Khan")
    try await terminal.press("Enter")
    try await terminal.wait(for: "hit 1 of")
    try await terminal.press("n")
    try await terminal.wait(for: "hit 2 of")
    let rows = try await terminal.looks().split(separator: "\n").filter { $0.contains("Khan") }
    let title = "Khan's government gives way to TLP"
    let row = try #require(rows.first { $0.contains("*~2018") && $0.contains(title) })
    let start = try #require(row.firstRange(of: "*~2018")?.lowerBound)
    let end = try #require(row.firstRange(of: title)?.upperBound)
    #expect(row[..<start].contains("7m") && !row[start..<end].contains("\u{1B}"), "\(row)")
  }

  @Test(
    arguments: [
      (["LC_ALL": "C"], false), (["LANG": ""], false), (["LANG": "en_US.ISO-8859-1"], false),
      (["LC_CTYPE": "nonsense"], false), (["LC_ALL": "", "LANG": "C.UTF-8"], true),
      // Of a machine that has not installed it.
      (["LC_ALL": "xx_XX.utf8"], true),
    ])
  func `a locale without UTF-8 gets a screen of ASCII`(locale: [String: String], isUTF8: Bool)
    async throws
  {
    let terminal = try await browser(environment: locale, shows: "? help")
    let screen = try await terminal.wait(
      for: isUTF8 ? "events · 5 sources" : "events . 5 sources", isUTF8 ? "··●··" : "..O..")
    #expect(screen.utf8.allSatisfy { $0 < 0x80 } != isUTF8)
  }
}

extension String {
  /// The lines without blanks at their ends, as terminals keep them.
  fileprivate var trimmedLines: [String] {
    var lines = components(separatedBy: "\n").map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}
