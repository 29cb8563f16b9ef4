import Chronology
import Testing

@Suite struct DependenceTests {
  /// Who of the accounts is a witness, where each source repeats what stands after it.
  private func witnesses(
    _ derivations: KeyValuePairs<String, [String]>, tell accounts: [String]
  ) -> [String] {
    let sources = derivations.map { Source(id: $0.key, file: "a.txt", derivesFrom: $0.value) }
    let event = Event(
      id: "killing", kind: .attack, title: "Machh", accounts: accounts.map { Account.by($0) })
    return event.witnesses(in: Timeline([event], sources: sources)).map(\.source)
  }

  @Test func `a source that repeats another is no second witness`() {
    #expect(witnesses(["a": [], "b": []], tell: ["a", "b"]) == ["a", "b"])
    #expect(witnesses(["a": [], "b": ["a"]], tell: ["a", "b"]) == ["a"])
    #expect(witnesses(["b": ["a"], "a": []], tell: ["b", "a"]) == ["a"])
  }

  @Test func `it does not matter through how many others it repeats it`() {
    #expect(witnesses(["a": [], "b": ["a"], "c": ["b"]], tell: ["a", "c"]) == ["a"])
  }

  @Test func `one that repeats a source which does not tell the event is a witness`() {
    #expect(witnesses(["a": [], "b": ["a"], "c": []], tell: ["b", "c"]) == ["b", "c"])
  }

  @Test func `two that repeat the same source are one witness`() {
    #expect(witnesses(["a": [], "b": ["a"], "c": ["a"]], tell: ["b", "c"]) == ["b"])
  }

  @Test func `sources that repeat each other in a circle are an error`() {
    func findings(_ derivations: KeyValuePairs<String, [String]>) -> [Finding] {
      let sources = derivations.enumerated().map { index, pair in
        Source(id: pair.key, file: "a.txt", derivesFrom: pair.value, origin: .line(index))
      }
      return Timeline([.told(.by("a"), .by("d"))], sources: sources).errors()
    }
    let circle = findings(["a": ["b"], "b": ["c"], "c": ["a"], "d": ["a"]])
    #expect(circle.map(\.origin) == [.line(0), .line(1), .line(2)])
    #expect(circle.first?.message == "the source \"a\" derives from itself through b and c")
    #expect(
      findings(["a": ["a"], "d": []]).map(\.message) == ["the source \"a\" derives from itself"])
  }
}
