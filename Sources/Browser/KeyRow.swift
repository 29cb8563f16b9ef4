import Screen

/// A line of help: an action, or two that do the same this way and that way, and their keys.
struct KeyRow: Sendable {
  let keys: String
  let help: String
  /// The keys that do so as well: "↓ ↑, ^N ^P".
  let others: String
  let places: String

  init(_ binding: KeyMap.Binding, opposite: KeyMap.Binding? = nil) {
    let both = [binding] + [opposite].compactMap { $0 }
    let columns = (0..<(both.map(\.keys.count).max() ?? 0)).map { place in
      both.compactMap { $0.keys.indices.contains(place) ? $0.keys[place].label : nil }
        .joined(separator: " ")
    }
    keys = columns.first ?? ""
    others = columns.dropFirst().joined(separator: ", ")
    help =
      opposite.map { KeyRow.merged(binding.help, $0.help) } ?? binding.help
    places = binding.places
  }

  /// Two sentences as one where they differ in some words only: "one line down/up".
  private static func merged(_ one: String, _ other: String) -> String {
    let (words, others) = (one.split(separator: " "), other.split(separator: " "))
    guard words.count == others.count else { return "\(one); \(other)" }
    return zip(words, others).map { $0 == $1 ? String($0) : "\($0.bare)/\($1)" }
      .joined(separator: " ")
  }
}

extension KeyMap {
  /// The lines of help for some of the actions of a group.
  func rows(of group: Group, where isMeant: (Binding) -> Bool) -> [KeyRow] {
    let meant = bindings.filter { $0.group == group && isMeant($0) }
    let second = Set(meant.compactMap(\.action.opposite))
    return meant.filter { !second.contains($0.action) }.map { binding in
      KeyRow(binding, opposite: meant.first { $0.action == binding.action.opposite })
    }
  }
}

extension Action {
  /// What does the same the other way and shares its line in help; of the two, the first has it.
  fileprivate var opposite: Action? {
    switch self {
    case .down: .up
    case .pageDown: .pageUp
    case .halfPageDown: .halfPageUp
    case .top: .bottom
    case .scrollDown: .scrollUp
    case .left: .right
    case .nextPane: .previousPane
    case .nextEvent: .previousEvent
    case .nextDisputed: .previousDisputed
    case .nextPassage: .previousPassage
    case .nextParagraph: .previousParagraph
    case .firstWord: .lastWord
    case .widen: .narrow
    case .moveLeft: .moveRight
    case .searchNext: .searchPrevious
    case .previousPlace: .nextPlace
    case .nextDay: .previousDay
    case .zoomIn: .zoomOut
    case .laterWindow: .earlierWindow
    case .laterDay: .earlierDay
    case .nextChoice: .previousChoice
    case .nextLine: .previousLine
    case .nextPage: .previousPage
    case .characterLeft: .characterRight
    case .lineStart: .lineEnd
    case .deleteLeft: .deleteRight
    case .deleteToStart: .deleteToEnd
    default: nil
    }
  }
}

extension Substring {
  /// Without the mark of punctuation at its end.
  fileprivate var bare: Substring { last.map { ",;:".contains($0) } == true ? dropLast() : self }
}
