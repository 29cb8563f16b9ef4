package import Screen

/// Which keys ask for what, in which part of the browser.
package struct KeyMap: Sendable {
  /// Where a key is pressed.
  package enum Context: String, Hashable, Sendable, CaseIterable {
    case timeline, accounts, reader, words, compare, coverage, learned, names, sources, findings,
      conflict, help
    case prompt, jump, export, form, marks

    /// Those in which a letter is text, or the name of a mark, and asks for nothing.
    static let typed: [Context] = [.prompt, .jump, .export, .form, .marks]
    /// Those in which one reads.
    static let read = allCases.filter { !typed.contains($0) }
  }

  /// What an action is for: its heading in help.
  package enum Group: String, Hashable, Sendable, CaseIterable {
    case move, event, text, writing, find, time, views, program, typing

    package var title: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
  }

  package struct Binding: Sendable {
    package let action: Action
    /// The line that help shows for it.
    package let help: String
    package let keys: [Key]
    /// Those that it comes with.
    let ownKeys: [Key]
    package let contexts: [Context]
    package let group: Group

    /// The keys that count in a part of the browser.
    ///
    /// Where one types, letters are text: an action that has letters alone keeps its own keys there,
    /// so that there is always a way out.
    func keys(in context: Context) -> [Key] {
      guard Context.typed.contains(context) else { return keys }
      let others = keys.filter { !$0.isLetter }
      return others.isEmpty ? ownKeys.filter { !$0.isLetter } : others
    }
  }

  package let bindings: [Binding]

  package func action(for key: Key, in context: Context) -> Action? {
    bindings.first { $0.contexts.contains(context) && $0.keys(in: context).contains(key) }?.action
  }

  /// Where a key does something to those who read.
  func contexts(of key: Key) -> [Context] {
    Context.read.filter { action(for: key, in: $0) != nil }
  }

  /// The first key of an action, as a hint shows it.
  package func hint(for action: Action) -> String {
    bindings.first { $0.action == action }?.keys.first?.label ?? ""
  }

  /// The same in a part of the browser; several actions by the first key of each.
  func hint(for actions: Action..., in context: Context) -> String {
    actions.compactMap { action in
      bindings.first { $0.action == action }?.keys(in: context).first?.label
    }.joined(separator: " ")
  }
}
