import Browser
import Chronology
import Screen
import Testing

/// The accounts: columns, their widths, quotations one after the other, notes, scripts.
@Suite struct AccountsTests {
  /// Two long accounts of one event, and a third in Urdu.
  private static let timeline: Timeline = {
    let long = (1...40).map { "The \($0). wave broke over the quay." }.joined(separator: "\n")
    let urdu = "طوفان رات کو آیا۔ گیارہ افراد ہلاک ہوئے۔"
    var timeline = Timeline(
      title: "The storm",
      sources: [
        Source(id: "log", file: "log.txt", publisher: "The Log", text: long),
        Source(
          id: "echo", file: "echo.txt", publisher: "The Echo", derivesFrom: ["log"], text: long),
        Source(id: "jang", file: "jang.txt", publisher: "Daily Jang", text: urdu),
      ], names: [],
      events: [
        Event(
          id: "storm", date: try? EDTF(parsing: "1921-08-05"), kind: .report, title: "The storm",
          note: "Nobody counted the waves.",
          accounts: [
            account("log", 1...12), account("echo", 1...12, date: "1921-08"),
            Account(
              source: "jang", quotations: [Quotation(exact: "گیارہ افراد ہلاک ہوئے")],
              says: [Said(point: "dead", value: "گیارہ")]),
          ])
      ])
    _ = timeline.locateQuotations()
    return timeline
  }()

  private static func account(_ source: String, _ waves: ClosedRange<Int>, date: String? = nil)
    -> Account
  {
    Account(
      source: source, date: date.flatMap { try? EDTF(parsing: $0) },
      quotations: waves.map { Quotation(exact: "The \($0). wave broke over the quay.") },
      says: [Said(point: "dead", value: "11")])
  }

  private static func reader(_ keys: String, columns: Int = 80, rows: Int = 30) throws -> Reader {
    try Reader(of: timeline, columns: columns, rows: rows, typing: keys)
  }

  private func column(of word: String, in reader: Reader) throws -> Int {
    let line = try #require(reader.screen.split(separator: "\n").first { $0.contains(word) })
    return line.distance(
      from: line.startIndex, to: try #require(line.firstRange(of: word)).lowerBound)
  }

  @Test(arguments: [(120, 40, true), (200, 60, true), (80, 18, false)])
  func `where one source says little, what follows its words has the room that is left`(
    columns: Int, rows: Int, isShown: Bool
  ) throws {
    let after = (1...2000).map { "after\($0)" }.joined(separator: " ")
    var timeline = Timeline(
      title: "T",
      sources: [Source(id: "s", file: "s.txt", text: "It rained. All day.\n\nNext: \(after)")],
      names: [],
      events: [
        Event(
          id: "rain", kind: .report, title: "Rain",
          accounts: [Account(source: "s", quotations: [Quotation(exact: "It rained")])])
      ])
    _ = timeline.locateQuotations()
    let screen = try Reader(of: timeline, columns: columns, rows: rows).screen
    #expect(screen.contains("It rained. All day."))
    #expect(screen.contains("Next: after1 after2") == isShown)
    #expect(!screen.contains("after400"))
    #expect(screen.contains("after150") == (rows == 60))
    #expect(screen.contains("▼") == false)
  }

  @Test func `quotations are walked: the head counts, a sign points, the place comes in sight`()
    throws
  {
    var reader = try AccountsTests.reader("<tab>")
    #expect(reader.screen.contains("12 quotations │ The Echo "))
    #expect(!reader.screen.contains("▶"))
    try reader.type("))")
    #expect(reader.screen.contains("quotation 2 of 12"))
    #expect(reader.screen.contains("▶The 2. wave broke over the quay."))
    try reader.type("9)")
    #expect(reader.screen.contains("▶The 11. wave broke over the quay."))
    let underlined = (0..<30).flatMap { reader.model.view().runs(ofRow: $0) }
      .filter { $0.looks(.quotation) && $0.style.isUnderlined }.map(\.text)
    #expect(underlined == ["The 11. wave broke over the quay."])
    try reader.type("l(")
    #expect(reader.screen.contains("quotation 12 of 12"))
  }

  @Test func `on a low screen the quotation is scrolled into sight`() throws {
    var reader = try AccountsTests.reader("<tab>", rows: 14)
    #expect(!reader.screen.contains("The 12. wave"))
    try reader.type("99)")
    #expect(reader.screen.contains("▶The 12. wave"))
  }

  @Test func `Enter reads the source at the quotation that is pointed at`() throws {
    #expect(try AccountsTests.reader("<tab>)))<enter>").footer.hasPrefix(" 3/12"))
  }

  @Test func `a column is widened at the others' expense, and evened out`() throws {
    var reader = try AccountsTests.reader("")
    #expect(try column(of: "The Echo", in: reader) == 41)
    try reader.type("++")
    #expect(try column(of: "The Echo", in: reader) == 45)
    try reader.type("l3+")
    #expect(try column(of: "The Echo", in: reader) == 39)
    try reader.type("=")
    #expect(try column(of: "The Echo", in: reader) == 41)
    try reader.type("h40_")
    #expect(reader.footer.contains("It cannot be narrower"))
    try reader.type("h40+")
    #expect(reader.footer.contains("The others cannot be narrower"))
  }

  @Test func `one source scrolls alone while the others stand`() throws {
    var reader = try AccountsTests.reader("<tab>lS", rows: 18)
    #expect(reader.footer.contains("The Echo scrolls alone"))
    #expect(reader.screen.contains("The Echo ↕"))
    try reader.type("jjj<c-e>")
    let row = try #require(
      reader.screen.split(separator: "\n").first { $0.contains(" The 1. wave") })
    #expect(row.contains("│ The 3. wave"))
    try reader.type("=S")
    #expect(reader.screen.contains(" The 1. wave broke over the quay.      │ The 1. wave"))
    #expect(!reader.footer.contains("alone"))
  }

  @Test(arguments: ["G", "1000000000j", "<c-u>", "999999999k", "<pgdn><pgdn>", "g"])
  func `a column that scrolls alone stays within its words`(keys: String) throws {
    let reader = try AccountsTests.reader("<tab>lS" + keys, rows: 18)
    let echo = reader.screen.split(separator: "\n").filter { $0.contains("│") }
      .compactMap { $0.split(separator: "│").last }
    #expect(echo.contains { $0.contains("wave") })
  }

  @Test func `notes are shown when asked for`() throws {
    var reader = try AccountsTests.reader("", rows: 50)
    #expect(reader.screen.contains("✎ 1 note: i"))
    #expect(!reader.screen.contains("Nobody counted"))
    try reader.type("i")
    #expect(reader.screen.contains("✎ Nobody counted the waves."))
    #expect(!reader.screen.contains("1 note"))
  }

  @Test(arguments: [(80, 24), (80, 18), (120, 40), (60, 20)])
  func `a note that is shown comes in sight, and what stood there comes back`(
    columns: Int, rows: Int
  ) throws {
    var reader = try AccountsTests.reader("<tab>", columns: columns, rows: rows)
    for keys in ["", "9j", "l"] {
      try reader.type(keys)
      let before = reader.screen.split(separator: "\n").dropLast()
      #expect(!reader.screen.contains("Nobody counted"))
      try reader.type("i")
      #expect(reader.screen.contains("✎ Nobody counted the waves."), "\(reader.screen)")
      #expect(reader.screen.contains("The editor's note is shown"))
      try reader.type("i")
      #expect(reader.screen.split(separator: "\n").dropLast() == before)
    }
  }

  @Test
  func `of notes out of sight the next below comes in sight, and it is said where the rest are`()
    throws
  {
    let waves = (1...30).map { "Wave \($0) broke." }.joined(separator: "\n")
    let sources = ["log", "echo"].map {
      Source(id: $0, file: "\($0).txt", publisher: $0, text: waves)
    }
    var timeline = Timeline(
      title: "T", sources: sources, names: [],
      events: [
        Event(
          id: "storm", kind: .report, title: "The storm", note: "Nobody counted.",
          accounts: sources.map { source in
            Account(
              source: source.id, quotations: (1...30).map { Quotation(exact: "Wave \($0) broke.") },
              note: (1...30).map { "Line \($0) on \(source.id)." }.joined(separator: "\n"))
          })
      ])
    _ = timeline.locateQuotations()
    var reader = try Reader(of: timeline, columns: 80, rows: 24, typing: "<tab>l")
    let before = reader.screen.split(separator: "\n").dropLast()
    try reader.type("i")
    #expect(reader.screen.contains("✎ Nobody counted."), "\(reader.screen)")
    #expect(reader.footer.contains("3 notes: 1 in sight, 2 below"), "\(reader.footer)")
    try reader.type("i")
    #expect(reader.screen.split(separator: "\n").dropLast() == before)
  }

  @Test func `where there is no room for accounts, the way to their notes is named`() throws {
    var reader = try Reader(columns: 60, rows: 20, typing: "ji")
    #expect(reader.screen.contains("notes are shown among the"), "\(reader.screen)")
    try reader.type("<tab>")
    #expect(reader.screen.contains("✎ "), "\(reader.screen)")
  }

  @Test func `the last name in sight has the room that is left beside the mark of more`() throws {
    let label = "The Tribune of Port Ellen"
    let accounts = (1...4).map {
      Account(source: "\($0)", quotations: [Quotation(exact: "It rained.")])
    }
    var timeline = Timeline(
      title: "T",
      sources: (1...4).map {
        Source(
          id: "\($0)", file: "\($0).txt", publisher: $0 == 3 ? label : "Paper \($0)",
          text: "It rained.")
      }, names: [], events: [Event(id: "e", kind: .report, title: "Rain", accounts: accounts)])
    _ = timeline.locateQuotations()
    for (columns, head) in [(87, "│ \(label) ▸1"), (86, "│ The Tribune of Port Ell… ▸1")] {
      let reader = try Reader(of: timeline, columns: columns, rows: 24)
      #expect(reader.screen.contains(head), "\(reader.screen)")
    }
  }

  @Test func `values do not stand without the name of their point`() throws {
    var reader = try Reader(columns: 60, rows: 10, typing: "j<tab>")
    var below: [String] = []
    for _ in 0..<20 {
      let lines = reader.screen.split(separator: "\n").map(String.init)
      let head = try #require(lines.firstIndex { $0.contains("The Gazette") })
      below.append(lines[head + 1])
      try reader.type("j")
    }
    #expect(below.count { $0.contains("cause  ≠ contradiction") && $0.hasSuffix("▲") } > 2)
    #expect(!below.contains { $0.contains("lightning  ") })
  }

  @Test func `the cursor stands on the name of the selected source`() throws {
    for (keys, name) in [("<tab>", "The Gazette"), ("<tab>l", "Herald")] {
      let reader = try Reader(columns: 80, rows: 24, typing: "j" + keys)
      let cursor = try #require(reader.model.view().cursor)
      let line = try #require(
        reader.screen.split(separator: "\n", omittingEmptySubsequences: false)
          .dropFirst(cursor.row).first)
      #expect(line.dropFirst(cursor.column).hasPrefix(name))
    }
  }

  @Test func `the note of a point stands below its values`() throws {
    let lines = try Reader(rows: 40, typing: "xi").screen.split(separator: "\n").map(String.init)
    let head = try #require(lines.firstIndex { $0.contains("cause  ≠ contradiction") })
    #expect(lines[head + 1].contains("lightning"))
    #expect(lines[head + 2].contains("✎ Nobody saw it begin."))
    #expect(!lines[head].contains("✎"))
  }

  @Test func `dates are said in words, and who is no second witness`() throws {
    let screen = try AccountsTests.reader("", rows: 50).screen
    #expect(
      screen.split(separator: "\n").contains {
        $0.contains(" 5 August 1921 ") && $0.contains("│ August 1921")
      })
    #expect(screen.contains("no date; repeats The Log: not a"))
  }

  @Test(
    arguments: [
      ("1921-08-01", "1921-08-05", true), ("1921-08-05", "1921-08-05", false),
      ("1921-08", "1921-08-05", false), ("1921-07", "1921-08", true), ("1920", "1921?", true),
      ("../1921-08-01", "1921-08-05", true), ("1921-08-01/..", "1921-08-05", false),
      ("1921-08-01", "1921-08-01/1921-08-09", false), ("1921-08-01", "../1921-08-09", false),
    ])
  func `a source that tells of what was still to come says so`(
    published: String, happened: String, isEarlier: Bool
  ) throws {
    let timeline = Timeline(
      title: "T",
      sources: [
        Source(id: "s", file: "s", published: try EDTF(parsing: published), text: "A feast is held")
      ], names: [],
      events: [
        Event(
          id: "e", date: try EDTF(parsing: happened), kind: .statement, title: "A feast",
          accounts: [Account(source: "s", quotations: [Quotation(exact: "A feast", range: 0..<7)])])
      ])
    let reader = try Reader(of: timeline, columns: 120, rows: 40, typing: "<tab>")
    #expect(reader.screen.contains(", before the date of the event") == isEarlier)
    let spoken = reader.model.spoken.lines(since: nil).joined(separator: " ")
    #expect(spoken.contains(", before the date of the event") == isEarlier)
  }

  @Test func `words from right to left have a row of their own, in logical order`() throws {
    let reader = try AccountsTests.reader("", rows: 50)
    let lines = reader.screen.split(separator: "\n", omittingEmptySubsequences: false)
    let name = try #require(lines.firstIndex { $0.hasPrefix(" Daily Jang") })
    #expect(lines[name + 3] == " طوفان رات کو آیا۔ گیارہ افراد ہلاک ہوئے۔")
    #expect(lines.contains(" Daily Jang: گیارہ"))
    #expect(!lines.contains { $0.contains("│") && $0.contains("گ") })
    #expect(try AccountsTests.reader("ll<enter>").screen.contains("› Daily Jang"))
  }
}

/// Accounts of which some have rows of their own, below the columns of the others.
@Suite struct SelectingAccountsTests {
  private static let timeline: Timeline = {
    let waves = (1...12).map { "The \($0). wave broke over the quay." }.joined(separator: "\n")
    let texts = [
      ("jang", "Daily Jang", "طوفان رات کو آیا۔"), ("log", "The Log", waves),
      ("quds", "Al Quds", "حريق في الميناء."), ("echo", "The Echo", waves),
    ]
    return Timeline(
      title: "The storm",
      sources: texts.map { Source(id: $0.0, file: $0.0, publisher: $0.1, text: $0.2) }, names: [],
      events: [
        Event(
          id: "storm", kind: .report, title: "The storm",
          accounts: texts.map {
            Account(
              source: $0.0,
              quotations: [Quotation(exact: $0.2, range: 0..<$0.2.unicodeScalars.count)])
          })
      ])
  }()

  /// Where the cursor stands, and what is written there.
  private func selected(in reader: Reader) throws -> (row: Int, words: Substring) {
    let cursor = try #require(reader.model.view().cursor)
    let lines = reader.screen.split(separator: "\n", omittingEmptySubsequences: false)
    return (cursor.row, lines[cursor.row].dropFirst(cursor.column))
  }

  @Test(arguments: [(80, 24), (60, 20), (120, 40), (200, 60), (80, 18)])
  func `l goes through them as they stand on the screen, and each comes in sight`(
    columns: Int, rows: Int
  ) throws {
    var reader = try Reader(
      of: SelectingAccountsTests.timeline, columns: columns, rows: rows, typing: "<tab>")
    for (name, words) in [
      ("The Log", "The 1. wave"), ("The Echo", "The 1. wave"), ("Daily Jang", "طوفان رات کو آیا۔"),
      ("Al Quds", "حريق في الميناء."),
    ] {
      let (row, line) = try selected(in: reader)
      #expect(line.hasPrefix(name), "\(reader.screen)")
      #expect(reader.model.view().runs(ofRow: row).contains { $0.style.isReversed })
      #expect(reader.screen.contains(words), "\(reader.screen)")
      try reader.type("l")
    }
    #expect(reader.footer.contains("No other source after this one"))
    try reader.type("hh")
    #expect(try selected(in: reader).words.hasPrefix("The Echo"))
    #expect(reader.screen.contains("The 1. wave"), "\(reader.screen)")
    try reader.type("9h")
    #expect(try selected(in: reader).words.hasPrefix("The Log"))
  }

  @Test func `Enter opens the text whose name is marked`() throws {
    for (keys, name) in [("", "The Log"), ("l", "The Echo"), ("ll", "Daily Jang")] {
      let reader = try Reader(
        of: SelectingAccountsTests.timeline, columns: 80, rows: 24, typing: keys + "<enter>")
      #expect(reader.screen.contains("› \(name)"))
    }
  }

  @Test func `beside each other they are read on where one is`() throws {
    var reader = try Reader(
      of: SelectingAccountsTests.timeline, columns: 80, rows: 24, typing: "<tab>jjj")
    let before = reader.screen
    try reader.type("lh")
    #expect(
      reader.screen.split(separator: "\n").dropLast() == before.split(separator: "\n").dropLast())
  }
}

/// Accounts that are many, or long.
@Suite struct LongAccountsTests {
  private static let long = String(repeating: "漢字 e\u{301} 👩‍👩‍👧 words ", count: 700)

  private static let timeline: Timeline = {
    let sources = (1...40).map {
      Source(
        id: "s\($0)", file: "s\($0).txt", publisher: "Paper \($0)",
        text: $0 == 2 ? long : "漢字 e\u{301} 👩‍👩‍👧 words")
    }
    return Timeline(
      title: String(repeating: "Title ", count: 2_000), sources: sources, names: [],
      events: [
        Event(
          id: "e", date: try? EDTF(parsing: "1921"), kind: .report,
          title: String(repeating: "Happening ", count: 1_000),
          accounts: sources.map {
            Account(
              source: $0.id,
              quotations: [Quotation(exact: $0.text, range: 0..<$0.text.unicodeScalars.count)])
          })
      ])
  }()

  @Test func `forty accounts are gone through on any screen, and no glyph is halved`() throws {
    var reader = try Reader(of: LongAccountsTests.timeline)
    for size in [(200, 60), (80, 24), (60, 20), (1, 1)] {
      reader.send(.input(.resized(Size(columns: size.0, rows: size.1))))
      for keys in [
        "<tab>", "l", ")", "+", "S", "G", "i", "30l", "<c-d>", "S", "G", "_", "=", "40h",
      ] {
        try reader.type(keys)
        let canvas = reader.model.view()
        #expect((0..<size.1).allSatisfy { canvas[row: $0].first?.isContinuation == false })
      }
    }
    reader.send(.input(.resized(Size(columns: 80, rows: 24))))
    try reader.type("99l")
    #expect(reader.screen.contains("Paper 40"))
  }

  @Test func `of many accounts with few words as many as are readable stand on a wide screen`()
    throws
  {
    func heads(_ size: (Int, Int), _ timeline: Timeline) throws -> Int {
      let reader = try Reader(of: timeline, columns: size.0, rows: size.1)
      let lines = reader.screen.split(separator: "\n")
      return try #require(lines.first { $0.contains(" S1 ") }).split(separator: "│")
        .count { $0.contains(" S") }
    }
    #expect(try heads((200, 60), Crowd.timeline(sources: 40)) == 6)
    #expect(try heads((80, 24), Crowd.timeline(sources: 40)) == 3)
    // A few are read at ease.
    #expect(try heads((200, 60), Crowd.timeline(sources: 7)) == 4)
    // What would not fit into the pane is no reason for narrow columns.
    #expect(
      try Reader(of: LongAccountsTests.timeline, columns: 80, rows: 24).screen.contains("▸38"))
  }

  @Test func `notes do not change how wide the columns are`() throws {
    var reader = try Reader(of: Crowd.timeline(sources: 40), columns: 200, rows: 60)
    let head = reader.screen.split(separator: "\n").first { $0.contains(" S1 ") }
    try reader.type("i")
    #expect(reader.screen.split(separator: "\n").first { $0.contains(" S1 ") } == head)
  }

  @Test func `how many accounts do not fit is said at both sides`() throws {
    let reader = try Reader(
      of: LongAccountsTests.timeline, columns: 80, rows: 24, typing: "<tab>9l")
    #expect(reader.screen.contains("◂8 ▸30"))
  }
}
