import Archive
import Browser
import Chronology
import Foundation
import Screen
import Testing

/// A reader's own stars, notes and marks: set with keys, seen in every view, and asked for by filters.
@Suite struct OwnNotesTests {
  /// A reader with a notebook of another time.
  private func reader(_ notebook: Notebook, columns: Int = 120, rows: Int = 40) throws -> Reader {
    var reader = try Reader(columns: columns, rows: rows)
    reader.send(.noted(notebook))
    return reader
  }

  private func notebook(_ jottings: Jotting...) -> Notebook {
    var notebook = Notebook()
    for jotting in jottings { notebook.jot(jotting) }
    return notebook
  }

  @Test func `a star is set and taken away, and its row shows it where no column moves`() throws {
    var reader = try Reader(columns: 120, rows: 40, typing: "j")
    let plain = reader.row("The warehouse burns")
    try reader.type("*")
    #expect(reader.effects == [.jot(.star("fire"))])
    #expect(reader.footer.contains("★ Starred: The warehouse burns down"))
    #expect(reader.row("The warehouse burns") == plain.replacing("  Fri", with: " ★Fri"))
    try reader.type("*")
    #expect(reader.effects.last == .jot(.unstar("fire")))
    #expect(reader.footer.contains("No star any more: The warehouse burns down"))
    #expect(reader.row("The warehouse burns") == plain)
  }

  @Test func `a letter, a hit, a star and a note stand beside each other`() throws {
    var reader = try Reader(columns: 120, rows: 40, typing: "jma*Aask again<enter>")
    #expect(reader.row("The warehouse burns").hasPrefix("a★Fri  5 Aug 1921   ☞"))
    try reader.type("/burns<enter>")
    #expect(reader.row("The warehouse burns").hasPrefix("a*Fri  5 Aug 1921   ★"))
  }

  /// The browser opened anew, as it was left while somebody typed.
  private func reopened(
    _ reader: Reader, _ notebook: Notebook = Notebook(), at event: String? = nil
  )
    throws -> Reader
  {
    let bytes = try JSONEncoder().encode(reader.model.state)
    var other = try self.reader(notebook)
    other.restore(try JSONDecoder().decode(SessionState.self, from: bytes), at: event)
    return other
  }

  @Test(arguments: ["jA", "j<enter>A", "j<enter>)A"])
  func `a note that was left unfinished is typed on, and on the same`(keys: String) throws {
    let reader = try Reader(columns: 120, rows: 40, typing: keys + "Who saw")
    #expect(try reopened(try Reader(columns: 120, rows: 40, typing: keys)).model.draft == nil)
    var other = try reopened(reader)
    #expect(other.screen.contains("was left unfinished; Enter writes it, Esc drops it"))
    #expect(other.footer.hasPrefix(" ☞ Who saw"), "\(other.footer)")
    // Closed once more, it is still there.
    other = try reopened(other)
    try other.type(" it?<enter>")
    var whole = reader
    try whole.type(" it?<enter>")
    #expect(other.effects == whole.effects && other.effects.count == 1)
    #expect(other.model.draft == nil)
  }

  @Test func `a note that somebody else has changed since stands before what was typed`() throws {
    let old = notebook(.note(Notebook.Note(on: .event("fire"), "old")))
    var reader = try self.reader(old)
    try reader.type("jA and more")
    let new = notebook(.note(Notebook.Note(on: .event("fire"), "new")))
    var other = try reopened(reader, new)
    #expect(other.footer.hasPrefix(" ☞ new⏎old and more"), "\(other.footer)")
    try other.type("<enter>")
    let both = Notebook.Note(on: .event("fire"), "new\nold and more")
    #expect(other.effects == [.jot(.note(both))])
    other = try reopened(reader, old)
    #expect(other.footer.hasPrefix(" ☞ old and more"))
  }

  @Test func `what was left unfinished waits where an event is asked for`() throws {
    let reader = try Reader(columns: 120, rows: 40, typing: "jAWho saw it?")
    let other = try reopened(reader, at: "visit")
    #expect(other.selected == "The mayor promises a quay")
    #expect(other.screen.contains("A note was left unfinished"))
    #expect(try reopened(other).footer.hasPrefix(" ☞ Who saw it?"))
  }

  @Test func `a note is typed at the foot, shown among the accounts, and emptied away`() throws {
    var reader = try Reader(columns: 120, rows: 40, typing: "jA")
    #expect(reader.footer.hasPrefix(" ☞ "))
    #expect(reader.screen.contains("Your note on The warehouse burns down; empty takes it away"))
    try reader.type("Who saw it?<enter>")
    let note = Notebook.Note(on: .event("fire"), "Who saw it?")
    #expect(reader.effects == [.jot(.note(note))])
    #expect(reader.screen.contains("☞ Your note: Who saw it?"))
    #expect(reader.footer.contains("Your note is written down"))
    try reader.type("A")
    #expect(reader.footer.contains("☞ Who saw it?"))
    try reader.type(" Or not.<enter>")
    #expect(reader.screen.contains("☞ Your note: Who saw it? Or not."))
    try reader.type("A<enter>")
    #expect(reader.footer.contains("The note stays as it was"))
    try reader.type("A<c-u><enter>")
    #expect(reader.effects.last == .jot(.note(Notebook.Note(on: .event("fire"), ""))))
    #expect(!reader.screen.contains("Your note:"))
    try reader.type("Anot this<esc>")
    #expect(reader.effects.count == 3)
    #expect(!reader.screen.contains("not this"))
  }

  @Test func `a note of several lines keeps them while it is typed on`() throws {
    var reader = try reader(
      notebook(.note(Notebook.Note(on: .event("built"), "One\ntwo", written: "2026-11-28"))))
    #expect(reader.screen.contains("☞ Your note (28 November 2026): One"))
    try reader.type("A")
    #expect(reader.footer.contains("☞ One⏎two"))
    try reader.type("!<enter>")
    #expect(
      reader.effects == [.jot(.note(Notebook.Note(on: .event("built"), "One\ntwo!")))])
  }

  @Test func `with words selected the note is on exactly these`() throws {
    var reader = try Reader(columns: 120, rows: 40, typing: "j<enter>AHow so?<enter>vlA")
    // The note on the whole passage is another one.
    #expect(reader.footer.hasPrefix(" ☞ "))
    #expect(!reader.footer.contains("How so?"))
    #expect(reader.screen.contains("Your note on “The old”"))
    try reader.type("Which?<enter>")
    let words = Notebook.Subject.passage("gazette", Quotation(exact: "The old"))
    #expect(reader.effects.last == .jot(.note(Notebook.Note(on: words, "Which?"))))
    #expect(reader.screen.contains("Your note: How so?"))
    #expect(reader.screen.contains("Your note: Which?"))
    // Asked for once more, each is found again.
    try reader.type("A")
    #expect(reader.footer.contains("☞ Which?"))
    try reader.type("<esc><esc>A")
    #expect(reader.footer.contains("☞ How so?"))
  }

  @Test func `in a text the note is on the passage, and stands in its margin`() throws {
    var reader = try Reader(columns: 120, rows: 40, typing: "j<enter>AHow so?<enter>")
    let passage = Notebook.Subject.passage(
      "gazette", Quotation(exact: "The old warehouse burnt down on Friday night"))
    #expect(reader.effects == [.jot(.note(Notebook.Note(on: passage, "How so?")))])
    #expect(reader.screen.contains("☞ Your note: How so?"))
    try reader.type("q")
    #expect(reader.row("The warehouse burns").contains("☞"))
    #expect(
      reader.screen.contains("☞ Your note on “The old warehouse burnt down on Friday")
        && reader.screen.contains("of The Gazette: How so?"))
    try reader.type("&noted<enter>")
    #expect(reader.screen.contains("1 of 4 events shown"))
    try reader.type("<enter>A")
    #expect(reader.footer.contains("☞ How so?"))
  }

  @Test func `where no event cites a text the note is on the paragraph at its top`() throws {
    var timeline = Harbour.timeline
    timeline.sources.append(
      Source(id: "letter", file: "letter.txt", text: "Dear aunt,\n\nNothing happened here.\n"))
    var reader = try Reader(of: timeline, columns: 60, rows: 20, typing: ":read letter<enter>")
    try reader.type("AWhich aunt?<enter>")
    #expect(
      reader.effects == [
        .jot(
          .note(
            Notebook.Note(on: .passage("letter", Quotation(exact: "Dear aunt,")), "Which aunt?")))
      ])
    try reader.type("A")
    #expect(reader.footer.contains("Which aunt?"))
  }

  @Test(arguments: [
    ("starred", "2 of 4", "starred"), ("!starred", "2 of 4", "all but starred"),
    ("noted", "1 of 4", "noted"), ("starred noted", "1 of 4", "starred, noted"),
    ("starred !noted", "1 of 4", "starred, but not noted"),
    ("starred kind:fire", "1 of 4", "fire, starred"),
  ])
  func `filters ask for what is starred and noted`(filter: String, share: String, words: String)
    throws
  {
    var reader = try reader(
      notebook(
        .star("fire"), .star("fear"), .star("gone"),
        .note(Notebook.Note(on: .event("fire"), "x"))))
    try reader.type("&\(filter)<enter>")
    #expect(reader.screen.contains("\(share) events shown"))
    #expect(reader.screen.split(separator: "\n")[0].contains(words))
    try reader.type("s")
    #expect(reader.screen.contains("\(share) events: "))
  }

  @Test func `a filter follows what it asks for, and is off when nothing is left`() throws {
    var reader = try reader(notebook(.star("fire"), .star("visit")))
    try reader.type("&starred<enter>")
    #expect(reader.screen.contains("2 of 4 events shown"))
    try reader.type("*")
    #expect(reader.screen.contains("1 of 4 events shown"))
    #expect(reader.selected == "The mayor promises a quay")
    try reader.type("*")
    #expect(reader.screen.contains("4 events"))
    #expect(reader.selected == "The mayor promises a quay")
    try reader.type("&starred<enter>")
    #expect(reader.footer.contains("Nothing is starred"))
    try reader.type("&star")
    #expect(reader.screen.contains("events that you have starred"))
  }

  @Test func `marks of another time lead back, into their view, and one may be of nothing`() throws
  {
    var reader = try reader(
      notebook(
        .mark(Notebook.Mark("a", on: "fire")),
        .mark(Notebook.Mark("b", on: "visit", view: "reader", source: "gazette")),
        .mark(Notebook.Mark("c", on: "fire", view: "compare")),
        .mark(Notebook.Mark("d", on: "lost"))), rows: 30)
    #expect(reader.row("The warehouse burns").hasPrefix("+"))
    try reader.type("'a")
    #expect(reader.selected == "The warehouse burns down")
    try reader.type("'b")
    #expect(reader.screen.contains("› The Gazette") && reader.screen.contains("▶ The mayor came"))
    try reader.type("'c")
    #expect(reader.screen.contains("› Compare: The warehouse burns down"))
    try reader.type("'d")
    #expect(reader.footer.contains("The event of mark d is gone"))
    try reader.type(":marks<enter>")
    #expect(reader.screen.contains("d  an event that the dossier has no more"))
  }

  @Test func `a mark that is set or taken away is to be written`() throws {
    let reader = try Reader(columns: 100, rows: 30, typing: "jma:mark b<enter>:unmark a<enter>cmc")
    #expect(
      reader.effects == [
        .jot(.mark(Notebook.Mark("a", on: "fire"))), .jot(.mark(Notebook.Mark("b", on: "fire"))),
        .jot(.unmark("a")), .jot(.mark(Notebook.Mark("c", on: "fire", view: "compare"))),
      ])
  }

  @Test func `who listens hears them, too`() throws {
    var reader = try Reader(isHeard: true)
    reader.send(
      .noted(notebook(.star("built"), .note(Notebook.Note(on: .event("built"), "Seen")))))
    #expect(reader.model.spoken.lines(since: nil).joined().contains("starred. with your note."))
    try reader.type("i")
    #expect(reader.model.spoken.lines(since: nil).joined().contains("Your note: Seen."))
  }

  @Test(arguments: [(120, 40), (200, 60), (80, 24), (60, 20)])
  func `hostile words stay on their line`(columns: Int, rows: Int) throws {
    let hostile = "\u{1B}[2J\u{202E}" + String(repeating: "x", count: 3000)
    var reader = try reader(
      notebook(.star("fire"), .note(Notebook.Note(on: .event("fire"), hostile))),
      columns: columns, rows: rows)
    try reader.type("j<tab>A<esc>A<enter>")
    #expect(!reader.screen.contains("\u{1B}"))
    #expect(reader.effects.isEmpty)
  }
}

extension Reader {
  /// The row of the list that holds some words.
  fileprivate func row(_ words: String) -> String {
    screen.split(separator: "\n").first { $0.contains(words) && !$0.hasPrefix("─") }
      .map(String.init) ?? ""
  }
}
