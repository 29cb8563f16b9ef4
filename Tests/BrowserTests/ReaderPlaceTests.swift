import Browser
import Chronology
import Screen
import Testing

/// Where one is in a text: it follows what is read, and stays when the screen takes another size.
@Suite struct ReaderPlaceTests {
  /// Line 1 to 90, of which each one that ends in 0 is cited.
  private static let timeline: Timeline = {
    let text = (1...90).map { "This is line \($0)." }.joined(separator: "\n")
    var timeline = Timeline(
      title: "T", sources: [Source(id: "post", file: "p.txt", publisher: "The Post", text: text)],
      names: [],
      events: (1...9).map { number in
        Event(
          id: "e\(number)", date: try? EDTF(parsing: "192\(number)"), kind: .report,
          title: "Event \(number)",
          accounts: [Account(source: "post", quotations: [Quotation(exact: "line \(number)0.")])])
      })
    _ = timeline.locateQuotations()
    return timeline
  }()

  private static func reader(_ keys: String, columns: Int = 80, rows: Int = 20) throws -> Reader {
    try Reader(of: timeline, columns: columns, rows: rows, typing: keys)
  }

  @Test(
    arguments: [
      ("<space><space>", 4), ("<space><space>)", 5), ("<space><space>(", 3), ("Gk", 8),
      ("G(", 8), ("G<pgup><pgup>", 5), ("G", 9), ("Gg", 1), ("9<space>", 9), ("4<space>", 9),
      ("G9b", 1), (")g", 1), ("2G", 1), ("<space><space>bb", 1), ("4<c-e>)", 2),
    ])
  func `the passage one is at is one in sight, once one has read on`(keys: String, number: Int)
    throws
  {
    var reader = try ReaderPlaceTests.reader("<enter>\(keys)")
    #expect(reader.screen.contains("▶ This is line \(number)0."), "\(reader.screen)")
    #expect(reader.footer.hasPrefix(" \(number)/9"))
    try reader.type("<enter>")
    #expect(reader.footer.contains("\(number)/9"))
    #expect(reader.selected == "Event \(number)", "\(reader.screen)")
  }

  @Test func `where no passage is in sight the foot says so, and Enter is not on offer`() throws {
    var reader = try ReaderPlaceTests.reader("<enter>4<c-e>", rows: 11)
    #expect(!reader.screen.contains("▶"), "\(reader.screen)")
    #expect(reader.footer.hasPrefix(" no passage in sight: 1 above, 8 below"))
    #expect(!reader.footer.contains("Enter"))
    try reader.type("<enter>")
    #expect(reader.footer.contains("No passage is in sight"))
    let stood = reader
    try reader.type(")")
    #expect(reader.screen.contains("▶ This is line 20."))
    reader = stood
    try reader.type("(")
    #expect(reader.screen.contains("▶ This is line 10."))
  }

  @Test func `of a line that runs on it is said on which side its passage is`() throws {
    let words = String(repeating: "Nobody knows why. ", count: 40)
    var timeline = Timeline(
      title: "T",
      sources: [
        Source(
          id: "post", file: "p.txt", publisher: "The Post", text: words + "It burnt. " + words)
      ], names: [],
      events: [
        Event(
          id: "e", kind: .report, title: "It burns",
          accounts: [Account(source: "post", quotations: [Quotation(exact: "It burnt.")])])
      ])
    _ = timeline.locateQuotations()
    var reader = try Reader(
      of: timeline, columns: 80, rows: 20, typing: "<enter>w9<s-left>9<s-left>")
    #expect(reader.footer.hasPrefix(" no passage in sight: 1 to the right"), "\(reader.footer)")
    try reader.type("99<s-right>")
    #expect(reader.footer.hasPrefix(" no passage in sight: 1 to the left"), "\(reader.footer)")
    try reader.type("(")
    #expect(reader.screen.contains("It burnt."))
  }

  @Test func `what is opened from a text is opened at the passage in sight`() throws {
    let reader = try ReaderPlaceTests.reader("<enter><space><space>c")
    #expect(reader.screen.contains("Event 4"), "\(reader.screen)")
  }

  @Test(arguments: ["))", "<space><space>", "12<c-e>", "G", "/line 33<enter>", "))w"])
  func `the line where one is survives other sizes of the screen`(keys: String) throws {
    for text in [ReaderPlaceTests.timeline, Harbour.timeline] {
      var reader = try Reader(of: text, columns: 100, rows: 12, typing: "<enter>\(keys)")
      let screen = reader.screen
      for size in [(500, 200), (40, 10), (160, 45), (1, 1), (100, 12)] {
        reader.send(.input(.resized(Size(columns: size.0, rows: size.1))))
      }
      expect(reader.screen, shows: screen)
    }
  }

  @Test func `a passage that wider or narrower lines push away is kept in sight`() throws {
    let text = String(repeating: "Nobody knows why it burned. ", count: 60) + "\nIt burnt in May."
    var timeline = Timeline(
      title: "T", sources: [Source(id: "post", file: "p.txt", publisher: "The Post", text: text)],
      names: [],
      events: [
        Event(
          id: "e", kind: .report, title: "It burns",
          accounts: [Account(source: "post", quotations: [Quotation(exact: "It burnt in May.")])])
      ])
    _ = timeline.locateQuotations()
    let reader = try Reader(of: timeline, columns: 80, rows: 20, typing: "<enter>9_")
    #expect(reader.screen.contains("▶ It burnt in May."), "\(reader.screen)")
  }

  @Test func `help stays where it was read`() throws {
    for keys in ["?G", "?<space>", "?3j"] {
      var reader = try Reader(columns: 100, rows: 30, typing: keys)
      let screen = reader.screen
      for size in [(500, 200), (100, 30)] {
        reader.send(.input(.resized(Size(columns: size.0, rows: size.1))))
      }
      expect(reader.screen, shows: screen)
    }
  }
}
