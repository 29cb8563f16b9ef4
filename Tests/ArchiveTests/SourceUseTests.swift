import Archive
import Chronology
import Testing

/// How much rests on each source.
@Suite struct SourceUseTests {
  private func used() throws -> Archive {
    var whole = event("whole", "2001", ["a": "zero one two"])
    whole.accounts.append(Account(source: "b", quotations: [Quotation(exact: "élan")]))
    var part = event("part", "2002", kind: .protest, ["a": "one"])
    part.accounts[0].quotations.append(Quotation(exact: "one two three"))
    return try archive(
      [whole, part], sources: ["a": "zero one two three four", "b": "élan vital", "c": ""])
  }

  @Test func `events and quotations are counted, and what is cited twice counts once`() throws {
    let uses = try used().sourceUses()
    #expect(uses.map(\.events) == [2, 1, 0])
    #expect(uses.map(\.quotations) == [3, 1, 0])
    #expect(uses.map(\.coverage.words) == [5, 2, 0])
    #expect(uses.map(\.coverage.citedWords) == [4, 1, 0])
    #expect(try used().coverages() == uses.map(\.coverage))
  }

  @Test func `a text is measured as the timeline measures it, what is set aside too`() throws {
    var timeline = Timeline(
      title: "Aside",
      sources: [
        Source(
          id: "a", file: "a.txt",
          aside: [Aside(Quotation(exact: "Subscribe now"), why: "an advertisement")],
          text: "A fire broke out. Subscribe now!")
      ], names: [],
      events: [
        Event(
          id: "fire", kind: .claim, title: "A fire",
          accounts: [Account(source: "a", quotations: [Quotation(exact: "A fire broke out")])])
      ])
    _ = timeline.locateQuotations()
    let coverages = try Archive(timeline).coverages()
    #expect(coverages.map(\.asideWords) == [2])
    #expect(coverages == timeline.coverage())
  }

  @Test func `what a selection's events are told by`() throws {
    let archive = try used()
    var protests = Selection()
    protests.kinds = [.protest]
    #expect(try archive.toldCounts(in: Selection()) == [2, 1, 0])
    #expect(try archive.toldCounts(in: protests) == [1, 0, 0])
  }

  @Test func `the sides of an event are the sources that contradict each other`() throws {
    let archive = try archive(
      [
        event("apart", nil, ["a": "x", "c": "x"], says: ["11", "12"]),
        event("together", nil, ["a": "x", "b": "x"], says: ["11", "11"]),
      ], sources: ["a": "x", "b": "x", "c": "x"])
    #expect(try archive.sides(of: 1) == [0, 2])
    #expect(try archive.sides(of: 2).isEmpty)
    #expect(try archive.sides(of: 9).isEmpty)
  }
}
