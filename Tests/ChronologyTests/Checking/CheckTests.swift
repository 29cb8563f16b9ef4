import Chronology
import Testing

@Suite struct CheckTests {
  private func findings(_ events: Event...) -> [Finding] {
    Timeline(events, sources: [Source(id: "wsws", file: "a.txt", origin: .line(2))]).check()
  }

  @Test func `a sound timeline gives no finding`() {
    let point = Point(name: "where", verdict: .contradiction)
    #expect(
      findings(
        .told(
          .by("wsws", ["killed": "11", "where": "a room"]),
          .by("alwaght", ["killed": "eleven", "where": "on the way"]), points: point)
      ).isEmpty)
  }

  @Test func `no events`() {
    #expect(
      findings() == [
        Finding(
          .warning, "the dossier has no events",
          hint: "add one under `events:`, as docs/dossier.md shows",
          at: Origin(file: "dossier.yaml", line: 1, column: 1))
      ])
  }

  @Test func `an id that is taken`() {
    let events = [(9, "2021-01-03"), (4, "2021-01-04"), (20, "2019")].map { line, date in
      var event = Event.dated(date, told: .by("wsws"))
      event.origin = .line(line)
      return event
    }
    let findings = Timeline(events).errors().inOrder()
    #expect(
      findings.map(\.message).allSatisfy { $0.hasPrefix("the event id \"killing\" is taken") })
    #expect(findings.map(\.severity) == [.error, .error])
    #expect(
      findings.map(\.hint) == Array(repeating: "every event needs an id of its own", count: 2))
    // Of the file's three lines, the first is the one that has the id.
    #expect(findings.map(\.origin) == [.line(9), .line(20)])
    #expect(findings.map(\.message).allSatisfy { $0.hasSuffix("on line 4") })
  }

  @Test(arguments: [[], [Account(source: "wsws")], [Account(source: "a"), Account(source: "b")]])
  func `an event that rests on no words`(accounts: [Account]) {
    var event = Event(id: "killing", kind: .attack, title: "Machh", accounts: accounts)
    event.origin = .line(8)
    #expect(
      findings(event) == [
        Finding(
          .error, "no source is quoted for the event \"killing\"",
          hint: "every event rests on the words of a source: add an account with quotes",
          at: .line(8))
      ])
  }

  @Test func `an account that rests on no words`() {
    #expect(
      findings(.told(.by("wsws"), Account(source: "alwaght", origin: .line(11)))) == [
        Finding(
          .error, "the account of \"killing\" by \"alwaght\" quotes nothing",
          hint: "give the words on which it rests under `quotes:`", at: .line(11))
      ])
  }

  @Test func `two accounts by one source`() {
    var second = Account.by("wsws")
    second.origin = .line(14)
    #expect(
      findings(.told(.by("wsws"), .by("alwaght"), second)) == [
        Finding(
          .error, "the source \"wsws\" has two accounts of \"killing\"",
          hint: "put all its quotes into one account", at: .line(14))
      ])
  }

  @Test func `values that differ and that nobody has judged`() {
    var first = Account.by("wsws", ["where": "a room"])
    first.says[0].origin = .line(6)
    #expect(
      findings(.told(first, .by("alwaght", ["where": "on the way"]))) == [
        Finding(
          .warning, .unjudged,
          "nobody has judged how \"a room\", \"on the way\" stand to each other",
          hint: "add `where: {verdict: agree|finer|naming|contradiction}` to `points:`",
          at: .line(6))
      ])
  }

  @Test func `a point on which nobody says anything`() {
    let points = ["where", "date"].map { Point(name: $0, verdict: .finer, origin: .line(17)) }
    let event = Event(
      id: "killing", kind: .attack, title: "Machh", accounts: [.by("wsws")], points: points)
    #expect(
      findings(event) == [
        Finding(
          .warning, .unusedPoint, "no account of \"killing\" says anything on the point \"where\"",
          hint: "give the values under `says:` in the accounts, or take the point away",
          at: .line(17))
      ])
  }

  @Test func `findings read as compilers write them`() {
    let finding = Finding(.warning, .uncited, "something is odd", hint: "mend it", at: .line(3))
    #expect("\(finding)" == "dossier.yaml:3:5: warning: something is odd [uncited]")
    #expect("\(Finding(.error, "no place"))" == "error: no place")
  }

  @Test func `findings come in the order of the files, those without a place first`() {
    let other = Origin(file: "a.txt", line: 99, column: 1)
    let findings = [
      Finding(.error, "d", at: .line(30)), Finding(.warning, "c", at: .line(4)),
      Finding(.error, "a"), Finding(.error, "e", at: .line(30)), Finding(.error, "b", at: other),
    ]
    #expect(findings.inOrder().map(\.message).joined() == "abcde")
    #expect(findings.hasErrors)
    #expect(![Finding(.warning, "c")].hasErrors)
    #expect(![Finding]().hasErrors)
  }
}
