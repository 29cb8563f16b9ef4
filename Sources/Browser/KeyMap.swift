package import Screen

/// Which keys ask for what, in which part of the browser.
package struct KeyMap: Sendable {
  /// Where a key is pressed.
  package enum Context: String, Hashable, Sendable, CaseIterable {
    case timeline, accounts, reader, compare, coverage, learned, names, sources, help
  }

  package struct Binding: Sendable {
    package let action: Action
    package let keys: [Key]
    package let contexts: [Context]
  }

  package let bindings: [Binding]

  package func action(for key: Key, in context: Context) -> Action? {
    bindings.first { $0.contexts.contains(context) && $0.keys.contains(key) }?.action
  }

  /// The first key of an action, as a hint shows it.
  package func hint(for action: Action) -> String {
    bindings.first { $0.action == action }?.keys.first?.label ?? ""
  }
}

extension KeyMap {
  private static let everywhere = Context.allCases
  private static let events: [Context] = [.timeline, .accounts]
  private static let compared: [Context] = events + [.compare]
  private static let texts: [Context] = [.timeline, .accounts, .reader]
  private static let lists: [Context] = [.coverage, .learned, .names, .sources]
  private static let searched: [Context] = texts + lists
  private static let all: [Context] = texts + [.compare] + lists

  /// The keys of less, vi, tig and lnav, where they agree.
  package static let standard = KeyMap(bindings: [
    bind(.down, [.character("j"), .down, .control("n")]),
    bind(.up, [.character("k"), .up, .control("p")]),
    bind(.pageDown, [.character(" "), .pageDown, .control("f")]),
    bind(.pageUp, [.character("b"), .pageUp, .control("b")]),
    bind(.halfPageDown, [.control("d")]),
    bind(.halfPageUp, [.control("u")]),
    bind(.top, [.character("g"), .home]),
    bind(.bottom, [.character("G"), .end]),
    bind(.scrollDown, [.control("e")]),
    bind(.scrollUp, [.control("y")]),
    bind(.left, [.character("h"), .left], all),
    bind(.right, [.character("l"), .right], all),
    bind(.nextEvent, [.character("J")], compared + [.reader]),
    bind(.previousEvent, [.character("K")], compared + [.reader]),
    bind(.nextDisputed, [.character("x")], compared),
    bind(.previousDisputed, [.character("X")], compared),
    bind(.open, [.enter], all),
    bind(.nextPassage, [.character(")")], texts),
    bind(.previousPassage, [.character("(")], texts),
    bind(.widen, [.character("+")], texts),
    bind(.narrow, [.character("_")], texts),
    bind(.even, [.character("=")], texts),
    bind(.alone, [.character("S")], events),
    bind(.wrap, [.character("w")], [.reader]),
    bind(.moveLeft, [.shiftLeft], [.reader]),
    bind(.moveRight, [.shiftRight], [.reader]),
    bind(.notes, [.character("i")], events),
    bind(.search, [.character("/")], searched),
    bind(.searchNext, [.character("n")], searched),
    bind(.searchPrevious, [.character("N")], searched),
    bind(.filter, [.character("&")], events),
    bind(.span, [.character("v")], events),
    bind(.export, [.character("s")], events),
    bind(.nextDay, [.character("]")], events),
    bind(.previousDay, [.character("[")], events),
    bind(.zoomIn, [.character("z")], events),
    bind(.zoomOut, [.character("Z")], events),
    bind(.zoomAll, [.character("0")], events),
    bind(.laterWindow, [.character(">")], events),
    bind(.earlierWindow, [.character("<")], events),
    bind(.command, [.character(":")]),
    bind(.jump, [.character("f")]),
    bind(.setMark, [.character("m")]),
    bind(.goToMark, [.character("'")]),
    bind(.previousPlace, [.character("B"), .control("o")]),
    bind(.nextPlace, [.character("F")]),
    bind(.nextPane, [.tab], events + [.names]),
    bind(.previousPane, [.backtab], events + [.names]),
    bind(.maximise, [.character("O")], texts),
    bind(.compare, [.character("c")], all),
    bind(.coverage, [.character("C")], all),
    bind(.learned, [.character("L")], all),
    bind(.names, [.character("P")], all),
    bind(.sources, [.character("T")], all),
    bind(.sort, [.character("S")], [.coverage, .names, .sources]),
    bind(.earlierDay, [.character("[")], [.learned]),
    bind(.laterDay, [.character("]")], [.learned]),
    bind(.help, [.character("?"), .function(1)]),
    bind(.reload, [.character("R"), .function(5)]),
    bind(.mouse, [.function(2)]),
    bind(.redraw, [.control("l")]),
    bind(.suspend, [.control("z")]),
    bind(.back, [.character("q")]),
    bind(.cancel, [.escape]),
    bind(.quit, [.character("Q")]),
    bind(.interrupt, [.control("c")]),
  ])

  private static func bind(
    _ action: Action, _ keys: [Key], _ contexts: [Context] = everywhere
  ) -> Binding {
    Binding(action: action, keys: keys, contexts: contexts)
  }
}

extension KeyMap {
  /// The page `docs/keys.md`.
  package var markdown: String {
    let rows = bindings.map { binding in
      let keys = binding.keys.map { "`\($0.label)`" }.joined(separator: " ")
      return "| \(keys) | \(binding.action.help) | \(binding.places) |"
    }
    return """
      # Keys

      Made from the key map in `Sources/Browser/KeyMap.swift`; the program's own help (`?`) shows
      the same list. A number before a key that moves repeats it: `5j`.

      | keys | what they do | where |
      | --- | --- | --- |
      \(rows.joined(separator: "\n"))

      \(KeyMap.wordsMarkdown)
      """
  }
}

extension KeyMap.Binding {
  /// "everywhere", or the parts of the browser by name, in as few words as that takes.
  package var places: String {
    let (inside, outside) = (names(contexts.contains), names { !contexts.contains($0) })
    if outside.isEmpty { return "everywhere" }
    return outside.count < inside.count
      ? "not in \(outside.joined(separator: ", "))" : inside.joined(separator: ", ")
  }

  private func names(_ isMeant: (KeyMap.Context) -> Bool) -> [String] {
    KeyMap.Context.allCases.filter(isMeant).map(\.rawValue)
  }
}

extension Key {
  /// The key as a person reads it.
  package var label: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(let character): "^\(character.uppercased())"
    case .alt(let character): "Alt-\(character)"
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backtab: "Shift-Tab"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .insert: "Ins"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .shiftUp: "Shift-↑"
    case .shiftDown: "Shift-↓"
    case .shiftLeft: "Shift-←"
    case .shiftRight: "Shift-→"
    case .function(let number): "F\(number)"
    }
  }
}
