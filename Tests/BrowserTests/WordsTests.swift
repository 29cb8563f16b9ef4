import Archive
import Browser
import Chronology
import Screen
import Testing

/// Words of a text that are selected.
@Suite struct WordsTests {
  static let text = """
    The mill burned down in the night. It had stood for 3 000 days! Nobody,
    as far as one knows, was hurt.

    The miller said: "It was old." The mill will be built again.
    """

  static func timeline(text: String = text, quotes: [String] = []) -> Timeline {
    var timeline = Timeline(
      title: "The mill",
      sources: [Source(id: "post", file: "post.txt", publisher: "The Post", text: text)],
      names: [Name(name: "Old Mill", kind: .place, also: ["the mill"])],
      events: [
        Event(
          id: "fire", date: try? EDTF(parsing: "1921-08-05"), kind: .report,
          title: "The mill burns down",
          accounts: quotes.isEmpty
            ? [] : [Account(source: "post", quotations: quotes.map { Quotation(exact: $0) })])
      ])
    _ = timeline.locateQuotations()
    return timeline
  }

  private static func reader(_ keys: String, columns: Int = 80, rows: Int = 16) throws -> Reader {
    try Reader(of: timeline(), columns: columns, rows: rows, typing: "T<enter>" + keys)
  }

  @Test(arguments: [
    ("v", "The"), ("vl", "The mill"), ("v3l", "The mill burned down"), ("v3lh", "The mill burned"),
    ("v)", "The mill burned down in the night."),
    ("v))", "The mill burned down in the night. It had stood for 3 000 days!"),
    ("vv", "The mill burned down in the night."), ("vvv", "The mill burned … was hurt."),
    ("vvvv", "The"), ("vvl", "The mill burned down in the night. It had stood for 3 000 days!"),
    ("v7lo3l", "down in the night. It"), ("v11lo11l", "3 000"),
    ("vG", "The mill burned … again"), ("vGv", "The mill burned … again."), ("v3l0", "The"),
    ("v3lok", "The mill burned down"),
    ("v}", "The mill burned … was hurt."), ("vG(", "The mill burned … \"It was old.\" The"),
    ("vG{", "The mill burned … The"), ("9v", "The"),
  ])
  func `keys select words, sentences and paragraphs, and cut no word`(keys: String, words: String)
    throws
  {
    let reader = try WordsTests.reader(keys)
    let shown = reader.words
    if words.contains("…") {
      let ends = words.split(separator: "…").map { $0.split(separator: " ").joined(separator: " ") }
      #expect(shown.hasPrefix(ends[0]) && shown.hasSuffix(ends[1]), "\(keys): \(shown)")
    } else {
      #expect(shown == words, "\(keys)")
    }
  }

  @Test func `what is selected is reversed, and the cursor stands at the end that moves`() throws {
    var reader = try WordsTests.reader("v3l")
    let runs = reader.model.view().runs(ofRow: 1).filter { $0.looks(.words) }
    #expect(runs.map(\.text) == ["The mill burned down"])
    #expect(runs.allSatisfy { Palette(.dark).resolve($0.style).attributes.contains(.reversed) })
    #expect(reader.model.view().cursor == Position(column: 22, row: 1))
    try reader.type("o")
    #expect(reader.model.view().cursor == Position(column: 3, row: 1))
  }

  @Test(arguments: [
    ("v", "1 word · cited by no event"), ("v3l", "4 words, 1 sentence · not cited"),
    ("vvv", "21 words, 3 sentences · not cited"),
  ])
  func `the foot says how much is selected, and who cites it`(keys: String, words: String) throws {
    #expect(try WordsTests.reader(keys).footer.hasPrefix(" " + words))
  }

  @Test func `words that an event cites already name it`() throws {
    let timeline = WordsTests.timeline(quotes: ["The mill burned down"])
    let reader = try Reader(of: timeline, columns: 120, rows: 16, typing: "<enter>v")
    #expect(reader.footer.hasPrefix(" 1 word · cited already by: The mill burns down"))
  }

  @Test(arguments: [
    ("<enter>v", "The mill burned"), ("<enter>gv", "Smoke rose"), ("<enter><home>v", "Smoke rose"),
    ("<enter>3gv", "The mill burned"), ("<enter>g)v", "The mill burned"),
    ("<enter>gjkv", "The mill burned"), ("<enter>g/mill<enter>v", "mill burned"),
  ])
  func `who goes to a line begins with its first word`(keys: String, words: String) throws {
    let text = "Smoke rose first.\n\n" + WordsTests.text
    let timeline = WordsTests.timeline(text: text, quotes: ["The mill burned down"])
    let count = words.split(separator: " ").count - 1
    var reader = try Reader(of: timeline, columns: 100, rows: 16, typing: keys)
    if count > 0 { try reader.type("\(count)l") }
    #expect(reader.words == words, "\(keys)")
  }

  @Test(arguments: ["<enter>v", "<enter>v3l", "<enter>/mill<enter>v", "<enter>vvv"])
  func `the narrowest foot says what one may do with words`(keys: String) throws {
    let timeline = WordsTests.timeline(quotes: ["The mill burned down"])
    for columns in [60, 80, 100] {
      let reader = try Reader(of: timeline, columns: columns, rows: 20, typing: keys)
      for hint in ["account", "d set aside", "v widen", "Esc drop"] {
        #expect(reader.footer.contains(hint), "\(columns): \(reader.footer)")
      }
      #expect(reader.footer.contains("word"), "\(reader.footer)")
    }
  }

  @Test(arguments: ["<esc>", "q"])
  func `Esc and q drop what is selected, and stay in the text`(key: String) throws {
    let start = try WordsTests.reader("")
    var reader = start
    try reader.type("v3l" + key)
    #expect(reader.screen == start.screen)
  }

  @Test(arguments: [
    ("vh", "The text begins here"), ("vG<right>", "The text ends here"),
    ("v(", "The text begins here"), ("v0", "The line begins here"), ("v$$", "The line ends here"),
    ("vo", "One word has no other end"),
  ])
  func `where it cannot grow, words say so`(keys: String, words: String) throws {
    #expect(try WordsTests.reader(keys).footer.contains(words))
  }

  @Test func `where there are no words, v says so`() throws {
    let reader = try Reader(
      of: WordsTests.timeline(text: " \n—\n"), columns: 80, rows: 14, typing: "T<enter>v")
    #expect(reader.footer.contains("There are no words to select"))
  }

  @Test func `v begins at the hit, else at the passage`() throws {
    #expect(try WordsTests.reader("/built<enter>v").words == "built")
    let cited = WordsTests.timeline(quotes: ["Nobody, as far as one knows, was hurt"])
    #expect(try Reader(of: cited, columns: 80, rows: 16, typing: "<enter>v").words == "Nobody")
  }

  @Test func `the mouse selects by dragging, and a click drops it`() throws {
    var reader = try WordsTests.reader("<f2>")
    reader.send(.input(.mouse(Mouse(.press, at: Position(column: 8, row: 1)))))
    reader.send(.input(.mouse(Mouse(.drag, at: Position(column: 20, row: 1)))))
    #expect(reader.words == "mill burned down")
    reader.send(.input(.mouse(Mouse(.drag, at: Position(column: 3, row: 1)))))
    #expect(reader.words == "The mill")
    reader.send(.input(.mouse(Mouse(.press, at: Position(column: 20, row: 1)))))
    #expect(reader.words == "")
  }

  @Test func `it stays when the dossier is read again, unless the text is another`() throws {
    var reader = try WordsTests.reader("v3l")
    reader.send(.reloaded(try Archive(WordsTests.timeline())))
    #expect(reader.words == "The mill burned down")
    reader.send(.reloaded(try Archive(WordsTests.timeline(text: "Another text."))))
    #expect(reader.words == "")
  }

  @Test func `those who listen hear the words`() throws {
    let reader = try Reader(
      of: WordsTests.timeline(), columns: 200, rows: 40, typing: "T<enter>v3l", isHeard: true)
    #expect(
      reader.model.spoken.lines(since: nil).joined(separator: " ")
        .contains("Selected, 4 words, 1 sentence: “The mill burned down”."))
  }

  @Test func `a whole text of many pages is selected, and words of it are at once`() throws {
    let text = (1...3000).map { "Line \($0) of the text goes on. " }.joined(separator: "\n")
    var reader = try Reader(
      of: WordsTests.timeline(text: text), columns: 80, rows: 16, typing: "T<enter>vG")
    #expect(reader.footer.contains("characters · not cited"))
    try reader.type("3000kG100h")
    #expect(reader.footer.contains("characters"))
  }
}

extension Reader {
  /// What is selected in a text, as it looks.
  var words: String {
    let canvas = model.view()
    return (0..<canvas.size.rows).compactMap { row in
      let runs = canvas.runs(ofRow: row).filter { $0.looks(.words) }
      return runs.isEmpty ? nil : runs.map(\.text).joined()
    }.joined(separator: " ").replacing("  ", with: " ")
  }
}
