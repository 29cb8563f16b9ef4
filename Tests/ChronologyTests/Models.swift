import Chronology

// Small models, so that a test says only what it is about.

extension Timeline {
  init(_ events: [Event], sources: [Source] = [], names: [Name] = []) {
    self.init(title: "Machh", sources: sources, names: names, events: events)
  }
}

extension Event {
  static func dated(_ date: String?, id: String = "killing", told accounts: Account...) -> Event {
    Event(
      id: id, date: date.flatMap { try? EDTF(parsing: $0) }, kind: .attack, title: "Machh",
      accounts: accounts)
  }

  static func told(_ accounts: Account..., points: Point...) -> Event {
    Event(id: "killing", kind: .attack, title: "Machh", accounts: accounts, points: points)
  }
}

extension Account {
  /// An account that quotes something and gives one value for each point named.
  static func by(_ source: String, _ says: KeyValuePairs<String, String> = [:]) -> Account {
    Account(
      source: source, quotations: [Quotation(exact: "words")],
      says: says.map { Said(point: $0.key, value: $0.value) })
  }
}

extension Origin {
  static func line(_ line: Int) -> Origin { Origin(file: "dossier.yaml", line: line, column: 5) }
}

extension String {
  /// The characters at some code points, as an export's reader would cut them out.
  func cut(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(Array(unicodeScalars)[range]))
  }
}
