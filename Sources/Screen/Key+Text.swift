// Keys as text, both ways: `jj<enter>/wall<enter>`, `<c-d>`, `<s-up>`. A plain `<` is `<lt>`.

extension Key: CustomStringConvertible {
  package var description: String {
    switch self {
    case .character(let character): Key.text(of: character, prefix: "")
    case .control(let character): Key.text(of: character, prefix: "c-")
    case .alt(let character): Key.text(of: character, prefix: "a-")
    case .function(let number): "<f\(number)>"
    default: "<\(Key.names[self] ?? "?")>"
    }
  }

  private static func text(of character: Character, prefix: String) -> String {
    let name = Key.characterNames[character]
    return prefix.isEmpty && name == nil
      ? String(character) : "<\(prefix)\(name ?? String(character))>"
  }
}

extension Key {
  /// Reads keys as ``description`` writes them; the names' case does not matter.
  package static func keys(parsing text: String) throws(KeyError) -> [Key] {
    var keys: [Key] = []
    var rest = Substring(text)
    var column = 1
    while let first = rest.popFirst() {
      guard first == "<" else {
        keys.append(.character(first))
        column += 1
        continue
      }
      guard let end = rest.firstIndex(of: ">") else {
        throw KeyError(problem: .unclosed, column: column)
      }
      let name = rest[..<end]
      guard let key = Key(named: name) else {
        throw KeyError(problem: .unknown(name: String(name)), column: column)
      }
      keys.append(key)
      column += name.count + 2
      rest = rest[end...].dropFirst()
    }
    return keys
  }

  /// Finds a key by what stands between `<` and `>`.
  private init?(named name: Substring) {
    let lowercased = name.lowercased()
    if let key = Key.keysByName[lowercased] {
      self = key
    } else if let character = Key.charactersByName[lowercased] {
      self = .character(character)
    } else if lowercased.hasPrefix("c-"), let character = Key.character(named: name.dropFirst(2)) {
      self.init(control: character)
    } else if lowercased.hasPrefix("a-"), let character = Key.character(named: name.dropFirst(2)) {
      self = .alt(character)
    } else if let number = (1...63).first(where: { lowercased == "f\($0)" }) {
      self = .function(number)
    } else {
      return nil
    }
  }

  /// Makes the key that arrives when control is held; nil for what control has no effect on.
  private init?(control character: Character) {
    switch character.lowercased() {
    case "i": self = .tab
    case "m", "j": self = .enter
    case "h": self = .backspace
    case "[": self = .escape
    case " ": self = .control("@")
    case let lower where "abcdefghijklmnopqrstuvwxyz@\\]^_".contains(lower):
      self = .control(Character(lower))
    default: return nil
    }
  }

  private static func character(named name: Substring) -> Character? {
    charactersByName[name.lowercased()] ?? (name.count == 1 ? name.first : nil)
  }
}

extension Key {
  private static let names: [Key: String] = [
    .enter: "enter", .escape: "esc", .tab: "tab", .backtab: "btab", .backspace: "bs",
    .delete: "del", .insert: "ins", .up: "up", .down: "down", .left: "left", .right: "right",
    .home: "home", .end: "end", .pageUp: "pgup", .pageDown: "pgdn", .shiftUp: "s-up",
    .shiftDown: "s-down", .shiftLeft: "s-left", .shiftRight: "s-right",
  ]

  private static let aliases: [String: Key] = [
    "cr": .enter, "return": .enter, "escape": .escape, "s-tab": .backtab, "backtab": .backtab,
    "backspace": .backspace, "delete": .delete, "insert": .insert, "pageup": .pageUp,
    "pagedown": .pageDown,
  ]

  private static let keysByName = aliases.merging(names.map { ($1, $0) }) { alias, _ in alias }

  /// Characters that would not be read back if they stood for themselves.
  private static let characterNames: [Character: String] = [" ": "space", "<": "lt", ">": "gt"]
  private static let charactersByName = Dictionary(
    uniqueKeysWithValues: characterNames.map { ($1, $0) })
}
