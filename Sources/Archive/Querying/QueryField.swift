/// What a query can ask for besides words.
package enum QueryField: String, Hashable, Sendable, CaseIterable {
  case kind, person, place, name, source, on, after, before
  case disputed, single, undated, starred, noted

  /// The field of a name, by its own or by another that says the same.
  package init?(named name: String) {
    self.init(rawValue: QueryField.others[name] ?? name)
  }

  private static let others = ["date": "on"]

  /// All that can be typed, with what says the same.
  static let words = allCases.flatMap { field in
    [field.word] + others.filter { $0.value == field.rawValue }.map { $0.key + ":" }
  }

  /// Whether it takes a value: `kind:protest`, but plain `disputed:`.
  package var takesValue: Bool {
    switch self {
    case .disputed, .single, .undated, .starred, .noted: false
    default: true
    }
  }

  /// As it is typed in a filter: `kind:`, `disputed`.
  package var word: String { takesValue ? rawValue + ":" : rawValue }

  package var isDate: Bool { self == .on || self == .after || self == .before }

  package var help: String {
    switch self {
    case .kind: "events of a kind; of any, where several are given"
    case .person: "events with a person or group"
    case .place: "events at a place"
    case .name: "events that mention a name anywhere, in whatever spelling"
    case .source: "events that a source tells; any, where several are given"
    case .on: "events that may fall on a date: 2021-01-09, january, \"3-9 Jan 2021\"; or date:"
    case .after: "events that may fall after a date"
    case .before: "events that may fall before a date"
    case .disputed: "events on which sources contradict each other"
    case .single: "events that one independent source alone tells"
    case .undated: "events without a date"
    case .starred: "events that you have starred"
    case .noted: "events on which you have written a note, or on words that they cite"
    }
  }
}
