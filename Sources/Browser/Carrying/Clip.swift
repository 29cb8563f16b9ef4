package import Chronology

/// What is copied, to be pasted elsewhere.
package enum Clip: Hashable, Sendable {
  /// A text, and what a notice calls it: "quotation of The Post".
  case text(String, name: String)
  /// The command that opens the dossier at an event; where that lies, only the outside knows.
  case link(Event.ID)

  /// What a notice calls it.
  package var name: String {
    switch self {
    case .text(_, let name): name
    case .link(let event): "link to \(event)"
    }
  }

  /// What may be copied of what one points at, each by the letter that asks for it.
  enum Kind: String, Hashable, Sendable, CaseIterable {
    case event, citation, quotation, link

    var letter: Character {
      switch self {
      case .event: "y"
      case .citation: "c"
      case .quotation: "q"
      case .link: "l"
      }
    }

    /// The kinds that a word may mean: one for a whole word, else all that begin with it.
    static func named(_ word: String) -> [Kind] {
      Kind(rawValue: word).map { [$0] } ?? allCases.filter { $0.rawValue.hasPrefix(word) }
    }
  }
}
