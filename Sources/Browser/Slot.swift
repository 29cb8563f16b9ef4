import Screen

/// What of the screen has a look of its own, which themes and settings decide.
package enum Slot: UInt8, CaseIterable, Sendable {
  case faint, context, aside, title, quotation, label, key, editorial
  case hit, found, match, tick, scope, words, dispute, error
  case attack, protest, burial, claim, visit, statement, government, report, background, other

  package var name: String { "\(self)" }

  /// What it is for, in the words of the documentation.
  package var help: String {
    switch self {
    case .faint: "lines, counts and what is said beside"
    case .context: "the text around a quotation"
    case .aside: "passages of a text that are set aside"
    case .title: "titles"
    case .quotation: "the words that an event cites"
    case .label: "names of points, and facts about a view"
    case .key: "keys, in hints and help"
    case .editorial: "what the editor says"
    case .hit: "words that are searched for"
    case .found: "the same words in a text where one is not at them"
    case .match: "letters that are typed, in what they may mean"
    case .tick: "where hits lie, in the time strip and beside the list"
    case .scope: "selected events, a span of dates, and what a filter hides"
    case .words: "words of a text that are selected"
    case .dispute: "contradictions"
    case .error: "what went wrong"
    case .attack, .protest, .burial, .claim, .visit, .statement, .government, .report, .background:
      "the mark of events of the kind \(name)"
    case .other: "the mark of events of another kind"
    }
  }

  /// What `docs/settings.md` says of all of them.
  package static var markdown: String {
    """
    | style | what has it |
    | --- | --- |
    \(allCases.map { "| `\($0.name)` | \($0.help) |" }.joined(separator: "\n"))
    """
  }

  /// The colour it has, in the shade of the theme; nil for that of plain text.
  var hue: Hue? {
    switch self {
    case .faint, .context, .aside, .editorial, .background: .grey
    case .dispute, .error, .attack: .red
    case .hit, .found, .match, .tick, .protest: .yellow
    case .visit: .green
    case .label, .key, .statement, .report: .cyan
    case .government: .blue
    case .scope, .words, .claim: .magenta
    case .title, .quotation, .burial, .other: nil
    }
  }

  /// What tells it apart where there is no colour.
  var attributes: Style.Attributes {
    switch self {
    case .title, .quotation, .key, .tick, .scope, .dispute, .error: .bold
    case .match: [.bold, .underlined]
    case .found: .underlined
    case .editorial: .italic
    // Not every terminal has italics.
    case .aside: [.italic, .underlined]
    case .hit, .words: .reversed
    default: []
    }
  }
}

/// The colours that a theme has a shade of.
enum Hue: CaseIterable {
  case grey, red, yellow, green, cyan, blue, magenta
}
