import Browser
import Formats
import Screen

extension Settings {
  /// Gives actions the keys that the file has for them.
  mutating func rebind(_ entries: [SettingsFile.Entry<[SettingsFile.Word]>]) {
    var wishes: [(wish: KeyMap.Wish, words: [SettingsFile.Word])] = []
    for entry in entries {
      guard let action = Action(named: entry.name.text) else {
        unknown("action", entry.name, of: Action.allCases.map(\.name))
        continue
      }
      let keys = entry.value.map { key($0, of: action) }
      guard !keys.isEmpty else {
        warn(SettingProblem("\(entry.name.text) has no key"), at: entry.name.origin)
        continue
      }
      // With one key wrong, the action keeps those that it has.
      guard !keys.contains(nil) else { continue }
      wishes.append((KeyMap.Wish(action, keys.compactMap { $0 }), entry.value))
    }
    let (keyMap, conflicts) = KeyMap.standard.rebound(wishes.map(\.wish))
    self.keyMap = keyMap
    for conflict in conflicts {
      let word = wishes[conflict.wish].words[conflict.key]
      warn(
        SettingProblem(
          "\(word.text) already means \(conflict.action.name) (\(conflict.action.help))",
          hint: "give \(conflict.action.name) another key, too"), at: word.origin)
    }
  }

  private mutating func key(_ word: SettingsFile.Word, of action: Action) -> Key? {
    let kept = "till then \(action.name) keeps its keys"
    do throws(KeyError) {
      let keys = try Key.keys(parsing: word.text)
      if keys.count == 1, action.isTyping, keys[0].isLetter {
        warn(SettingProblem("a letter is text where one types", hint: kept), at: word.origin)
        return nil
      }
      if keys.count == 1, !keys[0].isDigit { return keys[0] }
      warn(
        keys.count == 1
          ? SettingProblem("a digit is part of the number before a key", hint: kept)
          : SettingProblem(
            "\"\(word.text)\" is \(keys.count) keys",
            hint: "list them: [c, <c-x>, <f3>]; \(kept)"),
        at: word.origin)
    } catch {
      warn(
        SettingProblem(
          error.message, hint: "keys are written c, <c-x>, <a-x>, <enter>, <f3>; \(kept)"),
        at: word.origin)
    }
    return nil
  }
}

extension Key {
  fileprivate var isDigit: Bool {
    if case .character(let character) = self { "123456789".contains(character) } else { false }
  }
}
