import Chronology
import Testing

@Suite struct ChangesTests {
  private static func timeline(
    _ events: [Event], text: String = "a", title: String = "T"
  ) -> Timeline {
    Timeline(
      title: title,
      sources: [Source(id: "s", file: "s.txt", publisher: "The Sun", text: text, sha256: text)],
      names: [], events: events)
  }

  private static func event(_ id: String, line: Int = 1, _ title: String = "E") -> Event {
    Event(
      id: id, kind: .report, title: title,
      accounts: [
        Account(
          source: "s",
          quotations: [
            Quotation(
              exact: "a", range: line..<line + 1,
              origin: Origin(file: "f", line: line, column: 1))
          ], says: [Said(point: "p", value: "v", origin: Origin(file: "f", line: line, column: 1))],
          origin: Origin(file: "f", line: line, column: 1))
      ], origin: Origin(file: "f", line: line, column: 1))
  }

  @Test func `what stands on another line is the same`() {
    let changes = Changes(
      from: Self.timeline([Self.event("a"), Self.event("b")]),
      to: Self.timeline([Self.event("a", line: 4), Self.event("b", line: 9)]))
    #expect(changes.isEmpty)
    #expect(changes.words == nil)
  }

  @Test func `events are counted by what became of them`() {
    let changes = Changes(
      from: Self.timeline(["a", "b", "c"].map { Self.event($0) }),
      to: Self.timeline([
        Self.event("a", "Other"), Self.event("b"), Self.event("d"), Self.event("e"),
      ]))
    #expect(changes.words == "1 event changed, 2 are new, 1 is gone")
    #expect(changes.changed == ["a"] && changes.added == ["d", "e"] && changes.gone == ["c"])
    #expect(changes.isMarked("a") && changes.isMarked("d") && !changes.isMarked("b"))
  }

  @Test func `an account that is other is told apart from one that is not`() {
    var other = Self.event("a")
    other.accounts[0].note = "New."
    other.accounts.append(Account(source: "t"))
    let changes = Changes(from: Self.timeline([Self.event("a")]), to: Self.timeline([other]))
    #expect(changes.accounts == ["a": ["s", "t"]])
  }

  @Test func `a text is called as its readers know it, and all else in a sentence`() {
    let events = [Self.event("a")]
    #expect(
      Changes(from: Self.timeline(events), to: Self.timeline(events, text: "b")).words
        == "The text of The Sun changed")
    #expect(
      Changes(from: Self.timeline(events), to: Self.timeline(events, title: "U")).words
        == "What is said of the sources, the names or the title changed")
  }
}
