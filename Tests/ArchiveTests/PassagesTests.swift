import Chronology
import Testing

@testable import Archive

@Suite struct PassagesTests {
  static let text = """
    In the early hours, gunmen woke up sleeping miners in a shared room.

      
    The miners — all Hazaras 🇵🇰 — were taken away. Their families refused to bury the miners.
    Last line
    """

  private func sample(_ text: String = text) throws -> Archive {
    try archive(
      [
        Event(
          id: "killing", kind: .attack, title: "Killing",
          accounts: [
            Account(
              source: "wsws",
              quotations: ["gunmen woke up", "The miners", "Last line"].map { Quotation(exact: $0) }
            )
          ]),
        Event(
          id: "burial", kind: .burial, title: "Burial",
          accounts: [
            Account(source: "wsws", quotations: [Quotation(exact: "woke up sleeping miners")]),
            Account(source: "alwaght", quotations: [Quotation(exact: "nothing of the kind")]),
          ]),
      ], sources: ["alwaght": "The miners\n", "wsws": text])
  }

  @Test func `the paragraphs that hold all words are found, with their places`() throws {
    let archive = try sample()
    let passages = try archive.passages(#require(archive.query("miners")))
    #expect(passages.map(\.source) == ["alwaght", "wsws", "wsws"])
    #expect(passages.map(\.excerpt.start) == [0, 0, 73])
    #expect(passages[2].excerpt.text.hasPrefix("The miners — all Hazaras 🇵🇰"))
    #expect(passages[2].excerpt.text.hasSuffix("bury the miners."))
    for passage in passages.dropFirst() {
      #expect(Self.text.cut(passage.excerpt.start..<passage.excerpt.end) == passage.excerpt.text)
    }
    #expect(try archive.passages(#require(archive.query("miners families"))).count == 1)
    #expect(try archive.passages(#require(archive.query("gunmen families"))).isEmpty)
  }

  @Test(
    arguments: [
      ("miners", ["miners", "miners", "miners"]), ("sleeping miners", ["sleeping miners"]),
      ("gunmen families", []), ("miners zzz", []), ("\"sleeping miners\"", ["sleeping miners"]),
      ("\"gunmen miners\"", []), ("taken families", ["taken families"]),
      ("\"the miners last\"", []), ("the", ["the", "The", "Their the"]),
      ("the miners", ["the miners", "The miners", "the miners"]),
    ])
  func `a hit is a sentence that holds all words, or a few of a paragraph that do`(
    words: String, found: [String]
  ) throws {
    let archive = try sample()
    let query = try #require(archive.query(words))
    let hits = archive.hits(of: query, in: SearchableText(Self.text))
    #expect(hits.map { $0.map { Self.text.cut($0) }.joined(separator: " ") } == found)
  }

  /// A letter whose lines were broken at 40 characters, as mail and old files are.
  static let broken = """
    HARBOUR FIRE

    In the early hours of Sunday gunmen woke
    up sleeping miners. They were from the
    town of Machh.
    Nobody was caught, said the police. The
    families refused to bury the dead.
    """

  @Test(
    arguments: [
      ("gunmen miners", 1), ("\"woke up\"", 1), ("\"the town\"", 1), ("woke police", 0),
      ("fire hours", 0), ("\"machh nobody\"", 0), ("families police", 1), ("miners machh", 1),
    ])
  func `lines that were broken for their width are one paragraph`(words: String, count: Int) throws
  {
    let archive = try sample(Self.broken)
    let query = try #require(archive.query(words))
    #expect(archive.hits(of: query, in: SearchableText(Self.broken)).count == count)
    #expect(try archive.passages(query).filter { $0.source == "wsws" }.count == count)
  }

  @Test func `line ends of Windows and blank lines are no part of a paragraph`() throws {
    let archive = try sample(Self.text.replacing("\n", with: "\r\n"))
    let passages = try archive.passages(#require(archive.query("line")))
    #expect(passages.map(\.excerpt.text) == ["Last line"])
    let first = try archive.passages(#require(archive.query("gunmen")))
    #expect(first.map(\.excerpt.text.last) == ["."])
  }

  @Test func `every cited place of a source is given in the order of its text`() throws {
    let citations = try sample().citations(of: "wsws")
    #expect(
      citations.map { Self.text.cut($0.range) }
        == ["gunmen woke up", "woke up sleeping miners", "The miners", "Last line"])
    #expect(citations.map(\.title) == ["Killing", "Burial", "Killing", "Killing"])
    #expect(citations.map(\.event) == [1, 2, 1, 1])
    #expect(try sample().citations(of: "alwaght").isEmpty)
    #expect(try sample().citations(of: "dawn").isEmpty)
    #expect(try sample().quotationCount == 5)
  }

  @Test func `the whole text of a source is given`() throws {
    let archive = try sample()
    #expect(try archive.text(of: "wsws") == Self.text)
    #expect(try archive.text(of: "dawn") == "")
    #expect(archive.sources.map(\.text) == ["", ""])
    #expect(archive.column(of: "wsws") == 1)
    #expect(archive.column(of: "dawn") == nil)
  }

  private func context(
    of words: String, margin: Int, in text: String = text
  ) throws -> String {
    let archive = try sample(text)
    var source = SourceText(text)
    guard case .found(let range, _) = source.find(Quotation(exact: words)) else {
      Issue.record("not found: \(words)")
      return ""
    }
    let excerpt = try archive.context(of: "wsws", around: range, margin: margin)
    #expect(text.cut(excerpt.start..<excerpt.end) == excerpt.text)
    return excerpt.text
  }

  @Test(
    arguments: [
      ("gunmen", 1000, "In the early hours, gunmen woke up sleeping miners in a shared room."),
      ("Last", 1000, "Last line"), ("line", 1000, "Last line"),
      ("In the", 1000, "In the early hours, gunmen woke up sleeping miners in a shared room."),
      ("gunmen", 0, "gunmen"), ("gunmen", 1, "gunmen"), ("gunmen", 5, "gunmen woke"),
      ("gunmen", 7, "hours, gunmen woke"), ("gunmen", 8, "hours, gunmen woke up"),
      ("gunmen", 12, "hours, gunmen woke up"), ("gunmen", 13, "early hours, gunmen woke up"),
      ("woke up sleeping miners in a shared room.", 3, "woke up sleeping miners in a shared room."),
      ("all Hazaras 🇵🇰", 4, "— all Hazaras 🇵🇰 —"), ("all Hazaras 🇵🇰", 7, "— all Hazaras 🇵🇰 — were"),
      ("room.\n\n  \nThe miners", 4, "room.\n\n  \nThe miners —"),
    ])
  func `the context reaches to the paragraph's edge, or as many whole words as fit`(
    words: String, margin: Int, expected: String
  ) throws {
    #expect(try context(of: words, margin: margin).trimmed == expected)
  }

  @Test func `a script without spaces has a context, too`() throws {
    let text = String(repeating: "火", count: 50) + "水" + String(repeating: "木", count: 50)
    #expect(try context(of: "水", margin: 3, in: text) == "火火火水木木木")
  }

  @Test func `the context of Windows' lines ends before the line's end`() throws {
    let text = "first line\r\nthe second line\r\nthird"
    #expect(try context(of: "second", margin: 100, in: text) == "the second line")
    #expect(try context(of: "third", margin: 100, in: text) == "third")
  }

  @Test(arguments: [0..<5, 500..<600, Int.max - 10..<Int.max - 5, 1_000_000..<2_000_000])
  func `a place that is not in the text has a context within it, or none`(
    range: Range<Int>
  ) throws {
    for source in ["alwaght", "wsws", "dawn"] {
      for margin in [0, 3, 100, Int.max] {
        let excerpt = try sample().context(of: source, around: range, margin: margin)
        #expect(Self.text.contains(excerpt.text) || excerpt.text.isEmpty)
      }
    }
  }

  @Test(
    arguments: [
      ("one two", 0, "two three", 4, "one two three"), ("one", 0, " two", 3, "one two"),
      ("one two three", 0, "two", 4, "one two three"), ("é🇵🇰x", 5, "xy", 8, "é🇵🇰xy"),
    ])
  func `excerpts that touch are joined`(
    one: String, start: Int, other: String, otherStart: Int, joined: String
  ) {
    let excerpt = Excerpt(text: one, start: start)
      .joined(with: Excerpt(text: other, start: otherStart))
    #expect(excerpt == Excerpt(text: joined, start: start))
  }
}

extension String {
  /// Without the white space around: where words end is the point, not the space after them.
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
