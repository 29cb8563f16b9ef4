package import Screen

/// Which keys ask for what, in which part of the browser.
package struct KeyMap: Sendable {
  /// Where a key is pressed.
  package enum Context: String, Hashable, Sendable, CaseIterable {
    case timeline, accounts, reader, compare, coverage, learned, names, sources, help
    case prompt, jump, export, marks

    /// Those in which a letter is text, or the name of a mark, and asks for nothing.
    static let typed: [Context] = [.prompt, .jump, .export, .marks]
    /// Those in which one reads.
    static let read = allCases.filter { !typed.contains($0) }
  }

  /// What an action is for: its heading in help.
  package enum Group: String, Hashable, Sendable, CaseIterable {
    case move, event, text, find, time, views, program, typing

    package var title: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
  }

  package struct Binding: Sendable {
    package let action: Action
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

extension KeyMap {
  private static let inEvents: [Context] = [.timeline, .accounts]
  private static let inCompared: [Context] = inEvents + [.compare]
  private static let inTexts: [Context] = [.timeline, .accounts, .reader]
  private static let inLists: [Context] = [.coverage, .learned, .names, .sources]
  /// Where one can go from contradiction to contradiction, or from day to day.
  private static let inDisputed: [Context] = inTexts + [.compare, .coverage]
  /// Where the filter decides what there is or what is counted, or where one goes on.
  private static let inFiltered: [Context] = inDisputed + [.learned, .names, .sources]
  private static let inSearched: [Context] = inTexts + inLists
  private static let inAll: [Context] = inTexts + [.compare] + inLists

  /// The keys of less, vi, tig and lnav, where they agree.
  package static let standard = KeyMap(
    bindings: moving + events + texts + finding + time + views + program + typing)

  private static let moving = group(
    .move,
    [
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
      bind(.left, [.character("h"), .left], inAll),
      bind(.right, [.character("l"), .right], inAll),
      bind(.nextPane, [.tab], inTexts + [.names]),
      bind(.previousPane, [.backtab], inTexts + [.names]),
    ])

  private static let events = group(
    .event,
    [
      bind(.nextEvent, [.character("J")], inCompared + [.reader]),
      bind(.previousEvent, [.character("K")], inCompared + [.reader]),
      bind(.nextDisputed, [.character("x")], inDisputed),
      bind(.previousDisputed, [.character("X")], inDisputed),
      bind(.open, [.enter], inAll),
      bind(.notes, [.character("i")], inEvents),
      bind(.export, [.character("s")], inAll),
    ])

  private static let texts = group(
    .text,
    [
      bind(.nextPassage, [.character(")")], inTexts),
      bind(.previousPassage, [.character("(")], inTexts),
      bind(.widen, [.character("+")], inTexts),
      bind(.narrow, [.character("_")], inTexts),
      bind(.even, [.character("=")], inTexts),
      bind(.alone, [.character("S")], inEvents),
      bind(.wrap, [.character("w")], [.reader]),
      bind(.moveLeft, [.shiftLeft], [.reader]),
      bind(.moveRight, [.shiftRight], [.reader]),
    ])

  private static let finding = group(
    .find,
    [
      bind(.search, [.character("/")], inSearched),
      bind(.searchNext, [.character("n")], inSearched),
      bind(.searchPrevious, [.character("N")], inSearched),
      bind(.filter, [.character("&")], inFiltered),
      bind(.jump, [.character("f")]),
      bind(.command, [.character(":")]),
      bind(.setMark, [.character("m")]),
      bind(.goToMark, [.character("'")]),
      bind(.previousPlace, [.character("B"), .control("o")]),
      bind(.nextPlace, [.character("F")]),
    ])

  private static let time = group(
    .time,
    [
      bind(.nextDay, [.character("]")], inDisputed),
      bind(.previousDay, [.character("[")], inDisputed),
      bind(.zoomIn, [.character("z")], inEvents),
      bind(.zoomOut, [.character("Z")], inEvents),
      bind(.zoomAll, [.character("0")], inEvents),
      bind(.laterWindow, [.character(">")], inEvents),
      bind(.earlierWindow, [.character("<")], inEvents),
      bind(.select, [.character("v")], inEvents),
      bind(.laterDay, [.character("]")], [.learned]),
      bind(.earlierDay, [.character("[")], [.learned]),
    ])

  private static let views = group(
    .views,
    [
      bind(.compare, [.character("c")], inAll),
      bind(.coverage, [.character("C")], inAll),
      bind(.learned, [.character("L")], inAll),
      bind(.names, [.character("P")], inAll),
      bind(.sources, [.character("T")], inAll),
      bind(.sort, [.character("S")], [.coverage, .names, .sources]),
      bind(.maximise, [.character("O")], inTexts),
    ])

  private static let program = group(
    .program,
    [
      bind(.back, [.character("q")]),
      bind(.cancel, [.escape, .control("g")], Context.allCases),
      bind(.quit, [.character("Q")]),
      bind(.interrupt, [.control("c")], Context.allCases),
      bind(.help, [.character("?"), .function(1)], Context.allCases),
      bind(.settings, [.function(4)]),
      bind(.reload, [.character("R"), .function(5)]),
      bind(.mouse, [.function(2)]),
      bind(.redraw, [.control("l")], Context.allCases),
      bind(.suspend, [.control("z")], Context.allCases),
    ])

  /// Where there is a line to type in, and a list to choose from besides.
  private static let inLines: [Context] = [.prompt, .jump, .export]

  /// The keys of readline, where it has any.
  private static let typing = group(
    .typing,
    [
      bind(.accept, [.enter], Context.typed),
      bind(.nextChoice, [.tab], Context.typed),
      bind(.previousChoice, [.backtab], Context.typed),
      bind(.nextLine, [.down, .control("n")], Context.typed),
      bind(.previousLine, [.up, .control("p")], Context.typed),
      bind(.nextPage, [.pageDown], Context.typed),
      bind(.previousPage, [.pageUp], Context.typed),
      bind(.characterLeft, [.left, .control("b")], inLines),
      bind(.characterRight, [.right, .control("f")], inLines),
      bind(.lineStart, [.home, .control("a")], inLines),
      bind(.lineEnd, [.end, .control("e")], inLines),
      bind(.deleteLeft, [.backspace, .control("h")], inLines),
      bind(.deleteRight, [.delete, .control("d")], inLines),
      bind(.deleteWord, [.control("w")], inLines),
      bind(.deleteToStart, [.control("u")], inLines),
      bind(.deleteToEnd, [.control("k")], inLines),
    ])

  private static func bind(
    _ action: Action, _ keys: [Key], _ contexts: [Context] = Context.read
  ) -> Binding {
    Binding(action: action, keys: keys, ownKeys: keys, contexts: contexts, group: .move)
  }

  private static func group(_ group: Group, _ bindings: [Binding]) -> [Binding] {
    bindings.map {
      Binding(
        action: $0.action, keys: $0.keys, ownKeys: $0.keys, contexts: $0.contexts, group: group)
    }
  }
}

extension KeyMap {
  /// The page `docs/keys.md`.
  package var markdown: String {
    """
    # Keys

    Made from the key map in `Sources/Browser/KeyMap.swift`; the program's own help (`?`) shows
    the same list. A number before a key that moves repeats it: `5j`.

    \(Group.allCases.map(markdown).joined(separator: "\n\n"))

    \(KeyMap.wordsMarkdown)
    """
  }

  private func markdown(of group: Group) -> String {
    let rows = bindings.filter { $0.group == group }.map { binding in
      let keys = binding.keys.map { "`\($0.label)`" }.joined(separator: " ")
      return "| \(keys) | \(binding.action.help) | \(binding.places) |"
    }
    return """
      ## \(group.title)

      | keys | what they do | where |
      | --- | --- | --- |
      \(rows.joined(separator: "\n"))
      """
  }
}

extension KeyMap.Binding {
  /// "everywhere", or the parts of the browser by name, in as few words as that takes.
  package var places: String {
    if group == .typing { return typedPlaces }
    let (inside, outside) = (names(contexts.contains), names { !contexts.contains($0) })
    if outside.isEmpty { return "everywhere" }
    return outside.count < inside.count
      ? "not in \(outside.joined(separator: ", "))" : inside.joined(separator: ", ")
  }

  private func names(_ isMeant: (KeyMap.Context) -> Bool) -> [String] {
    KeyMap.Context.read.filter(isMeant).map(\.rawValue)
  }

  private var typedPlaces: String {
    contexts == KeyMap.Context.typed
      ? "wherever one types" : contexts.map(\.rawValue).joined(separator: ", ")
  }
}
