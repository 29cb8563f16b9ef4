import Chronology
import Formats
import Testing

/// The file of a reader's own notes: what is set down in it, and what of it stays as it was.
@Suite struct NotebookTests {
  @Test func `a new file says all that is set down, and reads as that`() throws {
    let passage = Notebook.Subject.passage(
      "post", Quotation(exact: "The mill burned:\ndown", prefix: "night. ", nth: 2))
    let jottings: [Jotting] = [
      .mark(Notebook.Mark("a", on: "fire")),
      .mark(Notebook.Mark("b", on: "visit", view: "reader", source: "post")),
      .star("fire"), .star("visit"),
      .note(Notebook.Note(on: .event("fire"), "Ask: who saw it? # first", written: "2026-11-28")),
      .note(Notebook.Note(on: passage, "Two\nlines", written: "2026-11-28")),
    ]
    var text = NotebookText("", file: "notes.yaml")
    var meant = Notebook()
    for jotting in jottings {
      text = try text.with(jotting)
      meant.jot(jotting)
    }
    #expect(text.notebook == meant)
    #expect(
      text.text == """
        # A reader's own marks, stars and notes; annals writes them here, and so may you.
        annals: 1
        marks:
          a: fire
          b: {event: visit, view: reader, source: post}
        stars:
          - fire
          - visit
        notes:
          - event: fire
            written: 2026-11-28
            note: "Ask: who saw it? # first"
          - source: post
            quote: |-
              The mill burned:
              down
            prefix: "night. "
            nth: 2
            written: 2026-11-28
            note: |-
              Two
              lines

        """)
    for jotting in jottings.reversed() { text = try text.with(jotting.opposite) }
    #expect(text.notebook.isEmpty)
    // A key that holds nothing any more is none of the reader's.
    #expect(text.text.hasSuffix("and so may you.\nannals: 1\n"))
  }

  private static let own = """
    # mine
    annals: 1
    stars:
    # the fire
    - fire   # all of it
    # the rest
    - visit

    marks: # where I am
        a: fire # here
        b:
          event: visit
          view: compare
    # to be done
    notes:
        - note: >
            A long
            note
            # and no comment
          event: fire # of 1901
          written: "2026-01-01"
        # the last
        - {event: visit, note: 'short', written: 2026-01-02}
    # the end

    """

  @Test(arguments: [
    (Jotting.star("new"), "- visit\n", "- visit\n- new\n"),
    (.unstar("fire"), "- fire   # all of it\n", ""),
    (.mark(Notebook.Mark("a", on: "visit")), "a: fire # here", "a: visit # here"),
    (
      .mark(Notebook.Mark("a", on: "fire", view: "compare")), "a: fire # here",
      "a: {event: fire, view: compare}"
    ),
    (
      .mark(Notebook.Mark("c", on: "fire")), "      view: compare\n",
      "      view: compare\n    c: fire\n"
    ),
    (.unmark("b"), "    b:\n      event: visit\n      view: compare\n", ""),
    (
      .note(Notebook.Note(on: .event("visit"), "longer: now", written: "2026-01-03")),
      "note: 'short', written: 2026-01-02", "note: 'longer: now', written: 2026-01-03"
    ),
    (
      .note(Notebook.Note(on: .event("new"), "New", written: "2026-01-03")), "# the end",
      "    - event: new\n      written: 2026-01-03\n      note: New\n# the end"
    ),
    (
      .note(Notebook.Note(on: .event("fire"), "")),
      """
          - note: >
              A long
              note
              # and no comment
            event: fire # of 1901
            written: "2026-01-01"

      """, ""
    ),
  ])
  func `one thing is set down and all else stays`(jotting: Jotting, old: String, new: String) throws
  {
    let text = NotebookText(NotebookTests.own, file: "notes.yaml")
    #expect(text.findings.isEmpty)
    #expect(NotebookTests.own.contains(old))
    #expect(try text.with(jotting).text == NotebookTests.own.replacing(old, with: new))
    let crlf = NotebookTests.own.replacing("\n", with: "\r\n")
    let written = try NotebookText(crlf, file: "notes.yaml").with(jotting).text
    #expect(
      written
        == crlf.replacing(
          old.replacing("\n", with: "\r\n"), with: new.replacing("\n", with: "\r\n")))
  }

  @Test(arguments: [
    (
      "stars: [fire,\n  visit] # best\n", Jotting.star("new"),
      "stars: [fire,\n  visit, new] # best\n"
    ),
    ("stars: [ fire, visit, new ]\n", .unstar("fire"), "stars: [ visit, new ]\n"),
    ("stars: [fire, visit, new]\n", .unstar("visit"), "stars: [fire, new]\n"),
    ("stars: [fire, visit, new]\n", .unstar("new"), "stars: [fire, visit]\n"),
    ("stars: [fire, visit, fire]\n", .unstar("fire"), "stars: [visit]\n"),
    ("stars: [fire] # best\nmarks: {a: fire}\n", .unstar("fire"), "# best\nmarks: {a: fire}\n"),
    (
      "marks: {a: fire, b: visit}\n", .mark(Notebook.Mark("c", on: "fire")),
      "marks: {a: fire, b: visit, c: fire}\n"
    ),
    (
      "marks: {a: fire, b: visit}\n", .mark(Notebook.Mark("a", on: "new")),
      "marks: {a: new, b: visit}\n"
    ),
    ("marks: {a: fire, b: visit}\n", .unmark("a"), "marks: {b: visit}\n"),
    (
      "notes: [{event: fire, note: old}]\n", .note(Notebook.Note(on: .event("visit"), "a, b")),
      "notes: [{event: fire, note: old}, {event: visit, note: \"a, b\"}]\n"
    ),
    (
      "notes: [{event: fire, note: old}, {event: visit, note: x}]\n",
      .note(Notebook.Note(on: .event("fire"), "")), "notes: [{event: visit, note: x}]\n"
    ),
  ])
  func `what somebody wrote in brackets stays in them`(old: String, jotting: Jotting, new: String)
    throws
  {
    let head = "# mine\nannals: 1\n"
    let text = NotebookText(head + old, file: "f")
    #expect(text.findings.isEmpty)
    #expect(try text.with(jotting).text == head + new)
    let crlf = NotebookText(text.text.replacing("\n", with: "\r\n"), file: "f")
    #expect(try crlf.with(jotting).text == (head + new).replacing("\n", with: "\r\n"))
  }

  @Test func `a list in brackets with comments in it becomes lines, and they stay`() throws {
    let text = NotebookText("annals: 1\nstars: [fire, # first\n  visit]\nnotes: []\n", file: "f")
    let gone = try text.with(.unstar("visit"))
    #expect(gone.text == "annals: 1\nstars:\n  # first\n  - fire\nnotes: []\n")
    let noted = try gone.with(.note(Notebook.Note(on: .event("fire"), "x")))
    #expect(noted.text.hasSuffix("notes:\n  - event: fire\n    note: x\n"))
  }

  @Test(arguments: [
    ("notes: # mine\n  - event: fire\n    note: x\n", "# mine\n"),
    (
      "notes:\n  # the first\n  - {event: fire, note: x}\n# the end\n", "  # the first\n# the end\n"
    ),
    ("notes:\n- event: fire\n  note: x\nstars: [a]\n", "stars: [a]\n"),
  ])
  func `a key goes with its last entry, and comments stay`(old: String, new: String) throws {
    let text = NotebookText("annals: 1\n" + old, file: "f")
    let note = Notebook.Note(on: .event("fire"), "")
    #expect(try text.with(.note(note)).text == "annals: 1\n" + new)
  }

  @Test(arguments: [
    ("stars: [fire\n", "notes.yaml:2:1: error: not YAML"),
    ("annals: 2\n", "notes.yaml:1:9: error: these notes are of version 2"),
    ("annals: 1\nstart:\n  - fire\n", "notes.yaml:2:1: error: unknown key \"start\""),
    (
      "notes:\n  - {event: a, source: b, quote: c, note: d}\n",
      "notes.yaml:2:5: error: a note is on"
    ),
    ("notes:\n  - event: a\n", "notes.yaml:2:5: error: a note has no \"note\""),
    ("marks:\n  ab: fire\n", "notes.yaml:2:7: error: a mark is a letter"),
    ("stars:\n  - {a: b}\n", "notes.yaml:2:5: error: \"a star\" must be a text"),
    ("- fire\n", "notes.yaml:1:1: error: the notes must be a mapping"),
    ("stars: [a]\nstars: [b]\n", "notes.yaml:1:1: error: the key \"stars\" stands twice"),
  ])
  func `nothing is set down in a file that is broken`(yaml: String, finding: String) {
    let text = NotebookText(yaml, file: "notes.yaml")
    #expect(text.findings.first?.description.hasPrefix(finding) == true, "\(text.findings)")
    #expect(throws: Findings.self) { try text.with(.star("fire")) }
  }

  @Test func `what is right in a broken file is read all the same`() {
    let text = NotebookText("annals: 1\nstars: [fire]\nnots: []\nmarks: {a: fire}\n", file: "f")
    #expect(text.notebook.stars == ["fire"])
    #expect(text.notebook.mark("a")?.event == "fire")
  }
}

extension Jotting {
  /// What takes it back where nothing was there before.
  fileprivate var opposite: Jotting {
    switch self {
    case .mark(let mark): .unmark(mark.letter)
    case .star(let event): .unstar(event)
    case .note(let note): .note(Notebook.Note(on: note.subject, ""))
    case .unmark, .unstar: self
    }
  }
}
