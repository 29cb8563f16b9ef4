package import Screen

extension KeyMap {
  /// The keys that somebody wants an action to have, instead of its own.
  package struct Wish: Sendable {
    package let action: Action
    package let keys: [Key]

    package init(_ action: Action, _ keys: [Key]) {
      (self.action, self.keys) = (action, keys)
    }
  }

  /// Why a wish is not granted: its key means something else in the same part of the browser.
  package struct Conflict: Hashable, Sendable {
    /// Which of the wishes.
    package let wish: Int
    /// Which of its keys.
    package let key: Int
    package let action: Action
  }

  /// The key map with what is wished for.
  ///
  /// A key that the wishes take from one action may be another's. Where one would mean two things,
  /// the first of the wishes that would bring that about is left out.
  package func rebound(_ wishes: [Wish]) -> (keyMap: KeyMap, conflicts: [Conflict]) {
    var conflicts: [Conflict] = []
    while true {
      let granted = wishes.indices.filter { wish in !conflicts.contains { $0.wish == wish } }
      let keyMap = granting(granted.map { wishes[$0] })
      let conflict = granted.lazy.compactMap { keyMap.conflict(of: wishes[$0], at: $0) }.first
      guard let conflict else { return (keyMap, conflicts) }
      conflicts.append(conflict)
    }
  }

  private func granting(_ wishes: [Wish]) -> KeyMap {
    KeyMap(
      bindings: bindings.map { binding in
        guard let wish = wishes.last(where: { $0.action == binding.action }) else { return binding }
        return Binding(
          action: binding.action, help: binding.help, keys: wish.keys, ownKeys: binding.ownKeys,
          contexts: binding.contexts, group: binding.group)
      })
  }

  private func conflict(of wish: Wish, at place: Int) -> Conflict? {
    let contexts = bindings.filter { $0.action == wish.action }.flatMap(\.contexts)
    for (index, key) in wish.keys.enumerated() {
      let other = bindings.first {
        $0.action != wish.action && $0.means(key, inOneOf: contexts)
      }
      if let other { return Conflict(wish: place, key: index, action: other.action) }
    }
    return nil
  }
}

extension KeyMap {
  /// What `docs/settings.md` says of the actions.
  package var actionsMarkdown: String {
    let rows = bindings.map { binding in
      let keys = binding.keys.map { "`\("\($0)".inTable)`" }.joined(separator: " ")
      return "| `\(binding.action.name)` | \(keys) | \(binding.help) |"
    }
    return """
      | action | its keys | what it does |
      | --- | --- | --- |
      \(rows.joined(separator: "\n"))
      """
  }
}

extension KeyMap.Binding {
  /// Whether a key asks for it in any of some parts of the browser; where one types, no letter does.
  fileprivate func means(_ key: Key, inOneOf contexts: [KeyMap.Context]) -> Bool {
    contexts.contains { self.contexts.contains($0) && keys(in: $0).contains(key) }
  }
}

extension Action {
  /// Whether it is for those who type, so that no letter can be its key.
  package var isTyping: Bool {
    KeyMap.standard.bindings.contains { $0.action == self && $0.group == .typing }
  }

  /// The action of a name such as `next-event`.
  package init?(named name: String) {
    // What it was called while it told of the settings alone.
    let name = name == "settings" ? Action.findings.name : name
    guard let action = Action.allCases.first(where: { $0.name == name }) else { return nil }
    self = action
  }
}
