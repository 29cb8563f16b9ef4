import Chronology
import Formats
import Foundation
import Testing

/// A long dossier is read in parts at once, of which nobody must notice anything.
@Suite struct LongDossierTests {
  /// So many events on one day, a line of comment before each, after what else is given.
  private func yaml(events: Int, title: (Int) -> String = { "Event \($0)" }) -> String {
    """
    annals: 1
    title: Long
    sources:
      wsws: {file: wsws.txt}
    events:

    """
      + (1...events).map {
        """
          # Number \($0)
          - id: e\($0)
            date: 2021-01-0\($0 % 2 + 1)
            kind: report
            title: \(title($0))
            accounts: [{source: wsws, quotes: [gunmen woke up]}]

        """
      }.joined()
  }

  private func read(_ yaml: String) throws -> Timeline {
    let folder = try Folder.holding(yaml)
    return try Dossier(reading: folder.path).timeline
  }

  @Test func `every event is there once, in order, on its line`() throws {
    let events = try read(yaml(events: 400)).events
    let odd = stride(from: 1, through: 399, by: 2)
    let even = stride(from: 2, through: 400, by: 2)
    #expect(events.map(\.id) == (Array(even) + Array(odd)).map { "e\($0)" })
    for (event, number) in zip(events, Array(even) + Array(odd)) {
      #expect(event.origin?.line == 5 + (number - 1) * 6 + 2)
    }
  }

  @Test func `what looks like the beginning of an event inside a quoted text is none`() throws {
    let tricky = yaml(events: 400) { "\"Event \($0),\n  - id: not this one\n  - id: nor this\"" }
    let events = try read(tricky).events
    #expect(events.count == 400)
    #expect(events.allSatisfy { $0.title.hasSuffix("- id: not this one - id: nor this") })
  }

  @Test(arguments: [
    ("id: e390", "id: e390\n    tme: noon", "unknown key \"tme\" in an event"),
    ("id: e390", "id: e3", "the event id \"e3\" is taken on line 19"),
    ("# Number 390", "  accounts: []", "the key \"accounts\" stands on line 2339"),
    ("# Number 400\n", "# Number 400\nnams: []\n", "not YAML: "),
  ])
  func `a mistake in a later part is told on its line`(
    sound: String, slip: String, message: String
  ) throws {
    let folder = try Folder.holding(
      yaml(events: 400).replacing(sound, with: slip, maxReplacements: 1))
    let errors = folder.findings().filter { $0.contains(": error: ") }
    #expect(errors.count == 1)
    #expect(errors.first?.contains(message) == true, "\(errors)")
    let line = errors.first?.split(separator: ":").dropFirst().first.flatMap { Int($0) } ?? 0
    #expect((5 + 389 * 6...5 + 400 * 6).contains(line), "\(errors)")
  }

  @Test func `an event of a source that nobody has named is told where it stands`() throws {
    let text = yaml(events: 400)
    let last = try #require(text.range(of: "source: wsws", options: .backwards))
    let folder = try Folder.holding(text.replacingCharacters(in: last, with: "source: wsvs"))
    let errors = folder.findings().filter { $0.contains(": error: ") }
    #expect(errors.count == 1)
    let first = try #require(errors.first)
    #expect(first.hasPrefix("dossier.yaml:2405:25: error: unknown source"), "\(errors)")
  }
}
