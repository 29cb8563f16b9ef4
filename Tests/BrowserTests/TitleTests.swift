import Browser
import Chronology
import Testing

/// The title of the selected event, which the list may have to cut.
@Suite struct TitleTests {
  private static let title =
    "The ministry of foreign affairs of the neighbouring country says that seven of the dead were its"

  private static func reader(_ columns: Int, _ rows: Int, _ title: String = title) throws -> Reader
  {
    let events = ["1920", "1921-08-05"].map { date in
      Event(
        id: date, date: try? EDTF(parsing: date), kind: .statement, title: title,
        accounts: [Account(source: "s", quotations: [Quotation(exact: "Words", range: 0..<5)])])
    }
    let source = Source(id: "s", file: "s.txt", text: "Words.")
    return try Reader(
      of: Timeline(title: "T", sources: [source], names: [], events: events), columns: columns,
      rows: rows)
  }

  @Test(arguments: [(80, 24), (80, 18), (60, 20), (120, 40), (160, 45), (79, 16)])
  func `is read in full, on any screen that has room for it`(columns: Int, rows: Int) throws {
    let lines = try TitleTests.reader(columns, rows).screen.split(separator: "\n")
    let rule = try #require(lines.firstIndex { $0.contains("─ The ministry") })
    let words = lines[rule...].prefix(2).map { line in
      // Beside a list the title stands at the right.
      String(line.split(separator: "│").last ?? "").filter { $0 != "─" }
    }
    let shown = words.joined(separator: " ").split(separator: " ").joined(separator: " ")
    #expect(shown.contains(TitleTests.title))
  }

  @Test func `stands above the accounts, which begin below it`() throws {
    let lines = try TitleTests.reader(80, 18).screen.split(separator: "\n")
    let rule = try #require(lines.firstIndex { $0.hasPrefix("─ The ministry") })
    #expect(lines[rule + 1].hasPrefix("  seven of the dead were its  "))
    #expect(lines[rule + 1].hasSuffix("  statement · 1920"))
    #expect(lines[rule + 2] == " s")
  }

  @Test(arguments: 40...79)
  func `leaves the date whole above accounts on a narrow screen`(columns: Int) throws {
    for length in [20, 38, 47, 55, 70, 99] {
      let title = String(TitleTests.title.prefix(length))
      var reader = try TitleTests.reader(columns, 20, title)
      try reader.type("j<tab>")
      #expect(
        reader.screen.contains(" 5 August 1921") || reader.screen.contains(" 5 Aug 1921"),
        "\(reader.screen)")
    }
  }

  @Test func `that needs more room than there is leaves some to the accounts`() throws {
    let long = String(repeating: "word ", count: 2_000)
    let reader = try TitleTests.reader(80, 24, long)
    #expect(reader.screen.contains("Words."))
    #expect(reader.screen.contains("…"))
    #expect(try TitleTests.reader(60, 20, long).screen.contains("…"))
  }

  @Test(arguments: [(80, 24), (80, 18), (100, 30), (120, 40), (160, 45), (200, 60)])
  func `never takes the place of kind and date, and is read in full below the accounts`(
    columns: Int, rows: Int
  ) throws {
    let long = String(repeating: "word ", count: 1_999) + "end"
    for title in [long, String(long.prefix(70)), String(long.prefix(76)), TitleTests.title] {
      var reader = try TitleTests.reader(columns, rows, title)
      #expect(reader.screen.contains(" statement · 1920"), "\(reader.screen)")
      guard title == long else { continue }
      try reader.type("<tab>G")
      #expect(reader.screen.contains("word end"), "\(reader.screen)")
    }
  }

  @Test func `of a kind as long as a page, too`() throws {
    let kind = Kind(rawValue: String(repeating: "kind", count: 2_500))
    let event = Event(
      id: "e", date: try? EDTF(parsing: "1921-08-05"), kind: kind,
      title: String(repeating: "word ", count: 2_000))
    let timeline = Timeline(title: "T", sources: [], names: [], events: [event])
    let screen = try Reader(of: timeline, columns: 80, rows: 24).screen
    #expect(screen.contains("kindk") && screen.contains("… · 5 Aug 1921"), "\(screen)")
  }

  @Test(arguments: [(80, "1 event"), (60, "1 event"), (120, "1 event · 1 source · 1 quotation")])
  func `of the dossier leaves room for the counts`(columns: Int, counts: String) throws {
    var timeline = TitleTests.pasted
    timeline.title = String(repeating: "word ", count: 2_000)
    let line = try Reader(of: timeline, columns: columns, rows: 24).screen.prefix { $0 != "\n" }
    #expect(line.hasPrefix(" word word") && line.contains("…  \(counts)"), "\(line)")
  }

  @Test func `is whole in a grid and at the head of a comparison, too`() throws {
    let title = "Six die on the scene, the others before they can reach a hospital"
    var reader = try TitleTests.reader(80, 24, title)
    try reader.type("C")
    #expect(reader.screen.contains("─ \(title) ─"))
    try reader.type("c")
    #expect(reader.screen.contains("Compare: \(title)"))
  }

  @Test(arguments: [(80, 24), (60, 20), (79, 16), (120, 40)])
  func `that is too long for the head of a comparison stands below it in full`(
    columns: Int, rows: Int
  ) throws {
    var reader = try TitleTests.reader(columns, rows)
    try reader.type("c")
    let lines = reader.screen.split(separator: "\n", omittingEmptySubsequences: false)
    let shown = columns == 120 ? String(lines[0]) : lines[1...3].joined()
    let words = shown.split(separator: " ").joined(separator: " ")
    #expect(words.contains(TitleTests.title), "\(reader.screen)")
    #expect(reader.screen.contains("No point of comparison"))
  }

  @Test(arguments: [(80, 24), (60, 20), (120, 40)])
  func `is read in full of the event that is selected among those of a name`(
    columns: Int, rows: Int
  )
    throws
  {
    let titles = ["Ada: \(TitleTests.title)", "Ada wins"]
    let timeline = Timeline(
      title: "T", sources: [Source(id: "s", file: "s")], names: [Name(name: "Ada", kind: .person)],
      events: titles.enumerated().map {
        Event(
          id: "\($0.offset)", date: try? EDTF(parsing: "192\($0.offset)"), kind: .claim,
          title: $0.element, accounts: [Account(source: "s")])
      })
    var reader = try Reader(of: timeline, columns: columns, rows: rows, typing: "Pl")
    let below = reader.screen.split(separator: "─").last ?? ""
    let words = below.split { "│ \n".contains($0) }.joined(separator: " ")
    #expect(words.contains(titles[0]), "\(reader.screen)")
    try reader.type("j")
    #expect(reader.screen.ranges(of: "Ada wins").count == 2, "\(reader.screen)")
    try reader.type("h")
    #expect(!reader.screen.contains("─ "), "\(reader.screen)")
  }

  /// Names and titles that somebody pasted a whole page into.
  private static let pasted: Timeline = {
    let long = String(repeating: "word ", count: 2_000)
    let source = Source(
      id: "s", file: "s.txt", publisher: long,
      published: try? EDTF(parsing: "1921-08-07"), text: "Words.")
    let event = Event(
      id: "e", date: try? EDTF(parsing: "1921-08-05"), kind: .report, title: long,
      accounts: [
        Account(
          source: "s", quotations: [Quotation(exact: "Words", range: 0..<5)],
          says: [Said(point: "said", value: "Words")])
      ])
    return Timeline(title: "T", sources: [source], names: [], events: [event])
  }()

  @Test(arguments: [("L", "first told by"), ("T", "published     7 August 1921"), ("c", "Words.")])
  func `leaves room for what stands below it, however long`(key: String, words: String) throws {
    let reader = try Reader(of: TitleTests.pasted, columns: 80, rows: 24, typing: key)
    #expect(reader.screen.contains(words), "\(reader.screen)")
  }
}
