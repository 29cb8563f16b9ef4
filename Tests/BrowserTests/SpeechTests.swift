import Browser
import Chronology
import Screen
import Testing

/// Keys in, sentences out.
@Suite struct SpeechTests {
  /// What the last of some keys has said.
  private func answer(to keys: String, columns: Int = 200) throws -> [String] {
    var reader = try Reader(columns: columns, rows: 40, isHeard: true)
    var (said, lines): (Spoken, [String]) = (reader.model.spoken, [])
    for key in try Key.keys(parsing: keys) {
      reader.send(.input(.key(key)))
      lines = reader.model.spoken.lines(since: said)
      said = reader.model.spoken
    }
    return lines
  }

  private static let fire = """
    2 of 4. Friday 5 August 1921, night. fire. The warehouse burns down. Port Ellen. Told by The \
    Gazette, Herald. 1 contradiction.
    """
  private static let mayor = """
    The mayor promises a quay. Account 1 of 1, The Gazette, published 7 August 1921. “The mayor \
    came on Saturday and promised a new quay”.
    """
  private static let gazette = """
    Account 1 of 2, The Gazette, published 7 August 1921. “The old warehouse burnt down on Friday \
    night” “It was lightning that set the roof alight”. cause: “lightning” (contradiction, the editor's verdict). dead: “two” (finer).
    """

  @Test func `what there is at the start`() throws {
    let reader = try Reader(columns: 200, isHeard: true)
    #expect(
      reader.model.greeting
        == "The harbour fire. 4 events, 3 sources, 7 quotations. ? lists the keys, q quits.")
    #expect(
      reader.model.spoken.lines(since: nil) == [
        "Timeline.", "1 of 4. 1898. background. The warehouse is built. Told by Old Ports.",
        """
        Account 1 of 1, Old Ports, published 1910. “built in 1898 for the sugar trade”.
        """,
      ])
  }

  @Test(
    arguments: [
      ("j", [fire]),
      ("G", ["4 of 4. undated. background. Sailors fear the warehouse. Told by Old Ports."]),
      ("Gj", ["4/4   This is the last event."]),
      (
        "<tab>",
        [
          "Accounts.",
          "The warehouse is built. Account 1 of 1, Old Ports, published 1910. “built in 1898 for the sugar trade”.",
        ]
      ),
      ("j<tab>q", ["Timeline.", fire]), ("j<tab>J", [mayor]),
      (
        "x",
        [
          fire,
          "Contradiction 1 of 1: cause. The verdict is the editor's. The Gazette: “lightning”. Herald: “a cigarette”. Editor: Nobody saw it begin.",
        ]
      ),
      ("xx", ["No contradiction after this one."]),
      ("/", ["Search. Type words to jump to; Esc goes back."]),
      ("/mayor", ["Search mayor: hit 1 of 1."]), ("/zz", ["Search zz: no hits."]),
      ("/&", ["Search &: no word yet."]),
      ("/z<bs>", ["Search. Type words to jump to; Esc goes back."]),
      ("/mayor<enter>", ["Search mayor: hit 1 of 1."]),
      ("&kind:fire<enter>", ["1 of 4 shown: fire."]),
      ("v", ["1 event selected, 1898."]), ("12", ["12"]),
      ("Y", ["Y does nothing here; ? shows the keys."]),
      ("<f2>", ["Mouse on; F2 gives it back."]),
      (":", ["Command. Type a row, a date or a command; Esc goes back."]), (":lea", []),
      (":lea<bs>", []),
      (
        ":learn<tab>", ["Command: learned."]
      ),
      ("&", ["Filter. Type words, kind:protest, person:khan; empty shows all; Esc goes back."]),
      ("&kind:f", []),
      ("&kind:<tab>", ["Filter: kind:background. 1 of 3: 2 events."]),
      ("&kind:fire<enter>&", ["Filter: kind:fire. Empty shows all."]),
      (
        "&kind:f<tab>",
        ["Filter: kind:fire."]
      ),
    ])
  func `each key is answered`(keys: String, lines: [String]) throws {
    let answer = try answer(to: keys)
    #expect(lines.isEmpty ? answer.isEmpty : answer.suffix(lines.count) == lines[...], "\(answer)")
  }

  @Test(
    arguments: [
      ("j)", "Quotation 1 of 2: “The old warehouse burnt down on Friday night”."),
      ("j))", "Quotation 2 of 2: “It was lightning that set the roof alight”."),
      ("j))(", "Quotation 1 of 2: “The old warehouse burnt down on Friday night”."),
      ("j)))", "It has no quotation after this one."),
      ("jz", "by months."), ("jzZ", "The strip shows all."), ("jz<lt>", "by months."),
      ("j+", "The column is"), ("jS", "This source scrolls alone."),
      ("jSS", "All sources scroll together."), ("jO", "The timeline has the whole screen."),
      ("jOO", "Timeline and accounts share the screen."),
      ("j<enter>w", "Lines are not wrapped"), ("j<enter>ww", "Lines are wrapped"),
      ("j<enter>_", "Lines are wrapped, "), ("j<enter>O", "It has the whole screen."),
    ])
  func `a key that only sets or moves what is shown says what is so now`(
    keys: String, words: String
  ) throws {
    let answer = try answer(to: keys)
    #expect(answer.count { $0.contains(words) } == 1 && answer.count < 3, "\(answer)")
  }

  @Test func `another source is read out, with its quotations`() throws {
    #expect(
      try answer(to: "jl") == [
        """
        Account 2 of 2, Herald, published perhaps 8 August 1921. “At least two workers died” “A \
        cigarette had been left burning in the loft”. cause: “a cigarette” (contradiction, the editor's verdict). dead: “at \
        least two” (finer).
        """
      ])
    #expect(try answer(to: "jlh") == [Self.gazette])
  }

  @Test func `in a text the passage is read out, and the event that cites it`() throws {
    let answer = try answer(to: "j<enter>")
    #expect(answer[0] == "The Gazette.")
    #expect(
      answer[1] == "3 passages, 69 % cited, 31 % neither, published 7 August 1921.")
    #expect(
      answer[2] == """
        Passage 1 of 3: “The old warehouse burnt down on Friday night” Cited for The warehouse \
        burns down.
        """)
    #expect(
      try self.answer(to: "j<enter>)").last?.hasPrefix("Passage 2 of 3: “It was light") == true)
  }

  @Test(
    arguments: [
      (
        "jc",
        "Point 1 of 2: cause, contradiction, the editor's verdict. Source 1 of 2: The Gazette. “lightning”. Its words: HARBOUR FIRE. “The old"
      ),
      ("jcl", "Source 2 of 2: Herald. “A cigarette”."),
      (
        "jC", "The Gazette contradicts another, Herald contradicts another, Old Ports was published"
      ),
      ("jCl", "Herald tells 1 of 4 events; 57 % of its text is cited."),
      ("L", "First told by Old Ports (1910)."), ("L[", "By "),
      ("P", "1 of 1. Port Ellen, place, 1 event. In quotations: Port Ellen "),
      ("T", "1 of 3. The Gazette. Published 7 August 1921. Tells 2 of 4 events in 3 quotations"),
      ("Tj", "2 of 3. Herald. Published perhaps 8 August 1921."),
      ("fmayor", "mayor: 1 of 1, event The mayor promises a quay, 6 August 1921."),
    ])
  func `the views say what is selected in words`(keys: String, words: String) throws {
    let answer = try answer(to: keys)
    #expect(answer.contains { $0.contains(words) }, "\(answer)")
  }

  @Test func `a text is read on to its end, with what cites each part`() throws {
    #expect(
      try answer(to: "j<enter>j") == [
        "Part 1 of 2: HARBOUR FIRE. The old warehouse burnt down on Friday night. Two men died in the "
          + "flames, the harbour master said. It was lightning that set the roof alight.",
        "Cited in part for The warehouse burns down.",
      ])
    #expect(
      try answer(to: "j<enter>jj") == [
        "Part 2 of 2: The mayor came on Saturday and promised a new quay.",
        "Cited for The mayor promises a quay.",
      ])
    #expect(try answer(to: "j<enter>jjj") == ["This is the end."])
    #expect(try answer(to: "j<enter>G").first?.hasPrefix("Part 2 of 2: The mayor") == true)
  }

  @Test func `a part that no event cites is told apart, and no mark is added to it`() throws {
    var timeline = Harbour.timeline
    timeline.sources[0].text += "\n\nPrinted by\n\nMr. Gray"
    var reader = try Reader(
      of: timeline, columns: 200, rows: 40, typing: "j<enter>G", isHeard: true)
    #expect(
      reader.model.spoken.lines(since: nil).contains("Part 4 of 4: Mr. Gray"),
      "\(reader.model.spoken)")
    let said = reader.model.spoken
    #expect(said.lines(since: nil).contains("No event cites this, and it is not set aside."))
    try reader.type("k")
    #expect(reader.model.spoken.lines(since: said) == ["Part 3 of 4: Printed by"])
  }

  @Test func `the accounts are read on from the words to the points, the silence and the notes`()
    throws
  {
    #expect(try answer(to: "j<tab>j") == ["1 of 8. Context: HARBOUR FIRE."])
    #expect(
      try answer(to: "j<tab>jj")
        == ["2 of 8. Quotation 1 of 2: “The old warehouse burnt down on Friday night”"])
    #expect(
      try answer(to: "j<tab>3j").first?.hasPrefix("3 of 8. Context: . Two men died in") == true)
    #expect(
      try answer(to: "j<tab>5j") == [
        "5 of 8. Point 1 of 2: cause, contradiction, the editor's verdict. The Gazette: “lightning”. Herald: “a cigarette”. "
          + "Editor: Nobody saw it begin."
      ])
    #expect(try answer(to: "j<tab>7j") == ["7 of 8. Published before it happened: Old Ports."])
    #expect(
      try answer(to: "j<tab>G") == [
        "8 of 8. Editor: Date: The Gazette is of Sunday, 7 August 1921."
      ])
    #expect(try answer(to: "j<tab>Gj") == ["This is the end."])
    #expect(try answer(to: "j<tab>)j").first?.hasPrefix("3 of 8. Context: ") == true)
  }

  @Test func `the editor's notes are read`() throws {
    #expect(
      try answer(to: "ji") == [
        "Editor: On cause: Nobody saw it begin. Editor: Date: The Gazette is of Sunday, 7 August 1921."
      ])
  }

  @Test func `in a comparison the words behind a value are read, and the note once`() throws {
    let first = try answer(to: "jc")
    #expect(
      first.contains {
        $0.contains("Its words: “The old warehouse burnt down on Friday night”. Two men died")
          || $0.contains("“It was lightning that set the roof alight”")
      }, "\(first)")
    #expect(first.contains("Editor: Nobody saw it begin."))
    let second = try answer(to: "jcl")
    #expect(second.contains { $0.contains("“A cigarette had been left burning in the loft”") })
    #expect(!second.contains("Editor: Nobody saw it begin."))
  }

  @Test(
    arguments: [
      ("m", "m: which letter is to lead back here?"), ("m<esc>", "Nothing is typed now."),
      (":<esc>", "Nothing is typed now."), ("&<esc>", "Nothing is typed now."),
      ("vjv", "Kept: 2 events selected"), ("vj<esc>", "Nothing is selected any more."),
      ("&kind:fire<enter><esc>", "All 4 events are shown."),
      ("/zzz<enter>n", "zzz: no hits."), ("C99", "99"),
      ("j<enter>/mayor<enter>", "Search mayor: hit 1 of 1."),
      ("C/mayor<enter>", "Search mayor: hit 1 of 1."),
      ("L/mayor<enter>", "Search mayor: hit 1 of 1."),
      ("P/ellen<enter>", "Search ellen: hit 1 of 1."),
      ("j<enter>/mayor<enter>n", "This is the only hit."),
    ])
  func `a key that closes, keeps or finds something says so`(keys: String, words: String) throws {
    let answer = try answer(to: keys)
    #expect(answer.contains { $0.hasPrefix(words) }, "\(answer)")
  }

  @Test func `of many sources some are named`() {
    #expect(["A", "B"].spoken(as: "sources") == "A, B")
    #expect((1...9).map(String.init).spoken(as: "sources") == "9 sources: 1, 2, 3, 4 and 5 more")
  }

  @Test func `a view without words of its own says the line at its cursor`() throws {
    #expect(try answer(to: "s").last?.hasPrefix("All 4 events as markdown to the file ") == true)
  }

  @Test func `help is read section by section`() throws {
    let first = try #require(try answer(to: "?").last)
    #expect(first.hasPrefix("Move, 1 of 8. j reads the next.\nj "))
    #expect(!first.contains("J: the next event"))
    let second = try #require(try answer(to: "?j").last)
    #expect(second.hasPrefix("Event, 2 of 8.\nJ: the next event"))
  }
}
