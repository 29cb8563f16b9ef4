/// A value as it is to be written in YAML: block after block as a person does, or on one line.
indirect enum YAMLValue: Hashable, Sendable {
  case text(String)
  /// A text that may be folded over several lines where it is long.
  case prose(String)
  case list([YAMLValue])
  case mapping([YAMLPair])
  /// On one line, in brackets or braces.
  case flow(YAMLValue)

  /// A mapping of what is there.
  static func fields(_ pairs: [(String, YAMLValue?)]) -> YAMLValue {
    .mapping(pairs.compactMap { key, value in value.map { YAMLPair(key: key, value: $0) } })
  }
}

/// A key of a mapping and its value.
struct YAMLPair: Hashable, Sendable {
  let key: String
  let value: YAMLValue
}

extension YAMLValue {
  /// The value from a column on, which its other lines have before them.
  ///
  /// What folds breaks its lines; all else stays on the line on which it stands.
  func block(at column: Int) -> String {
    let margin = "\n" + String(repeating: " ", count: column)
    switch self {
    case .text(let text): return YAMLScalar(newAt: column).plainest(text)
    case .prose(let text): return YAMLScalar(newAt: column).plainest(text, folds: true)
    case .list(let items) where !items.isEmpty:
      return items.map { "- " + $0.block(at: column + 2) }.joined(separator: margin)
    case .mapping(let pairs) where !pairs.isEmpty:
      return pairs.map { $0.block(at: column) }.joined(separator: margin)
    case .list, .mapping, .flow: return line
    }
  }

  /// The value on one line.
  var line: String {
    switch self {
    case .text(let text), .prose(let text): YAMLScalar.safe(text)
    case .list(let items): "[\(items.map(\.line).joined(separator: ", "))]"
    case .mapping(let pairs): "{\(pairs.map(\.line).joined(separator: ", "))}"
    case .flow(let value): value.line
    }
  }

  /// Whether it takes lines of its own below its key.
  fileprivate var standsBelow: Bool {
    switch self {
    case .list(let items): !items.isEmpty
    case .mapping(let pairs): !pairs.isEmpty
    case .text, .prose, .flow: false
    }
  }

  /// What it says, by path: the scalars, and lists and mappings that are empty, as a tree has them.
  func values(at path: YAMLPath = []) -> [YAMLPath: String] {
    switch self {
    case .text(let text), .prose(let text): return [path: text]
    case .flow(let value): return value.values(at: path)
    case .list(let items):
      if items.isEmpty { return [path: "[]"] }
      return items.enumerated().reduce(into: [:]) { values, item in
        values.merge(item.element.values(at: path + [.index(item.offset)])) { $1 }
      }
    case .mapping(let pairs):
      if pairs.isEmpty { return [path: "{}"] }
      return pairs.reduce(into: [:]) { values, pair in
        values.merge(pair.value.values(at: path + [.key(pair.key)])) { $1 }
      }
    }
  }
}

extension YAMLPair {
  func block(at column: Int) -> String {
    let margin = "\n" + String(repeating: " ", count: column + 2)
    // A key of several lines is one only between quotation marks.
    let name =
      key.unicodeScalars.contains("\n")
      ? YAMLScalar.safe(key) : YAMLScalar(newAt: column).plainest(key)
    let head =
      YAMLPair.isLong(name)
      ? "? " + name + "\n" + String(repeating: " ", count: column) + ":" : name + ":"
    return head + (value.standsBelow ? margin : " ") + value.block(at: column + 2)
  }

  var line: String {
    let name = YAMLScalar.safe(key)
    return (YAMLPair.isLong(name) ? "? \(name) " : name) + ": \(value.line)"
  }

  /// YAML takes no more than 1,024 characters before a colon for a key, unless it is told that it is one.
  private static func isLong(_ name: String) -> Bool { name.unicodeScalars.count > 1000 }
}
