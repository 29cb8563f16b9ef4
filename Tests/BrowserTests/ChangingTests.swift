import Browser
import Chronology
import Testing

/// What is asked of the dossier's file from the command line, and what comes of it.
@Suite struct ChangingTests {
  @Test func `a warning on the event is accepted with a reason`() throws {
    let reader = try Reader(
      columns: 120, rows: 30, typing: "j:accept single-source The others are lost.<enter>")
    let word = Acceptance(.singleSource, reason: "The others are lost.")
    #expect(reader.effects == [.change([.acceptance(word, of: .event("fire"))])])
  }

  @Test func `in a text it is a warning on the source`() throws {
    let reader = try Reader(
      columns: 120, rows: 30, typing: "j<enter>:accept uncited It is a list.<enter>")
    let word = Acceptance(.uncited, reason: "It is a list.")
    #expect(reader.effects == [.change([.acceptance(word, of: .source("gazette"))])])
  }

  @Test(arguments: [
    (":accept uncited No.<enter>", "uncited is accepted for a source: open its text"),
    ("j<enter>:accept fine-date No.<enter>", "fine-date is accepted for an event: go to it"),
    (":accept look-alike No.<enter>", "look-alike is accepted for a name, in the file"),
    (":accept wrong No.<enter>", "wrong is none of fine-date"),
    (":accept unjudged<enter>", "Why is it accepted? accept unjudged THE REASON"),
    (":accept<enter>", "accept needs something: accept CODE REASON"),
  ])
  func `what cannot be accepted so is said`(keys: String, words: String) throws {
    let reader = try Reader(columns: 120, rows: 30, typing: keys)
    #expect(reader.effects.isEmpty)
    #expect(reader.footer.contains(words), "\(reader.footer)")
  }

  @Test(arguments: [(80, 40), (60, 20)])
  func `two changes to the same lines are shown one below the other`(columns: Int, rows: Int) throws
  {
    var reader = try Reader(columns: columns, rows: rows, typing: "j")
    let conflict = Conflict(
      "taking back cause: a spark", theirs: "cause: a pipe", ours: "cause: \u{1B}[31m",
      remedy: .undo(step: "1", over: ""))
    reader.send(.conflicted(conflict))
    let screen = reader.screen.split(separator: "\n").map(String.init)
    let theirs = try #require(screen.firstIndex { $0.contains("cause: a pipe") })
    let ours = try #require(screen.firstIndex { $0.contains("cause: ␛[31m") })
    #expect(
      screen[theirs].contains("≠") && screen[theirs - 1].contains("In the file now:")
        && theirs < ours)
    #expect(screen[ours - 1].contains("What was to stand there:"))
    try reader.type("q")
    #expect(!reader.screen.contains("In the file now:"))
  }
}
