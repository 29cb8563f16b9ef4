import Screen

/// A key and what it does, for the foot of the screen.
struct Hint: Hashable, Sendable {
  let key: String
  /// Ways to say it, the longest first.
  let words: [String]
  /// Whether it is rather said in few words than left out.
  let isVital: Bool
  /// How many columns it takes; kept, since a line tries its hints in many ways.
  private let columns: Int

  init(key: String, word: String) {
    self.init(key: key, words: [word])
  }

  init(key: String, words: [String], isVital: Bool = false) {
    (self.key, self.words, self.isVital) = (key, words, isVital)
    columns = key.width + 1 + (words.first ?? "").width
  }

  var word: String { words.first ?? "" }

  /// The same in a shorter way; in the shortest, where there are not so many.
  func shorter(_ level: Int) -> Hint {
    Hint(key: key, words: Array(words.dropFirst(min(level, words.count - 1))), isVital: isVital)
  }

  /// How many columns some hints take beside each other.
  static func width(of hints: [Hint], gap: Int = Hint.gap) -> Int {
    hints.reduce(0) { $0 + $1.columns } + gap * max(hints.count - 1, 0)
  }

  static let gap = 3

  /// Whether it leads out of where one is, so that it is shown whatever the room.
  var isWayOut: Bool { ["back", "quit", "drop"].contains(word) }

  var isHelp: Bool { word == "help" }
}

extension KeyMap {
  func hints(_ actions: [(Action, String)]) -> [Hint] {
    actions.map { Hint(key: hint(for: $0.0), word: $0.1) }
  }

  /// The same in a part of the browser where one types.
  func hints(whereTyped actions: [(Action, String)], _ context: Context) -> [Hint] {
    actions.map { Hint(key: hint(for: $0.0, in: context), word: $0.1) }
  }

  /// The two keys that choose from a list where one types.
  func choosing(_ word: String, in context: Context) -> Hint {
    Hint(key: hint(for: .previousLine, .nextLine, in: context), word: word)
  }

  /// Hints that are rather shortened than left out, each with ways to say it, the longest first.
  func vital(_ actions: [(Action, [String])]) -> [Hint] {
    actions.map { Hint(key: hint(for: $0.0), words: $0.1, isVital: true) }
  }
}
