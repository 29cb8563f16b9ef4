/// YAML as a person writes it: block after block, plain where it can be.
struct YAMLWriter {
  private(set) var text = ""
  private var indent = 0
  /// Whether the next line begins an item of a list.
  private var isItem = false

  /// A text behind its key; nothing where there is none.
  mutating func add(_ key: String, _ value: String?, folds: Bool = false) {
    guard let value else { return }
    let scalar = YAMLScalar(newAt: indent + (isItemOpen ? 4 : 2))
    addLine("\(YAMLWriter.key(key)): \(scalar.plainest(value, folds: folds))")
  }

  /// An item of a list that is a text.
  mutating func add(item value: String) {
    addLine("- " + YAMLScalar(newAt: indent + 2).plainest(value))
  }

  /// Short texts behind a key, in brackets on one line.
  mutating func add(_ key: String, list values: [String]) {
    guard !values.isEmpty else { return }
    let list = values.map { YAMLScalar.safe($0) }.joined(separator: ", ")
    addLine("\(YAMLWriter.key(key)): [\(list)]")
  }

  /// A mapping with short texts behind a key, in braces on one line.
  mutating func add(_ key: String, pairs: [(key: String, value: String)]) {
    let list = pairs.map { "\(YAMLScalar.safe($0.key)): \(YAMLScalar.safe($0.value))" }
    addLine("\(YAMLWriter.key(key)): {\(list.joined(separator: ", "))}")
  }

  /// What stands under a key, indented; nothing where nothing is to stand there.
  mutating func add(_ key: String, isEmpty: Bool = false, _ body: (inout YAMLWriter) -> Void) {
    guard !isEmpty else { return }
    addLine("\(YAMLWriter.key(key)):")
    let before = indent
    indent += isItemOpen ? 4 : 2
    let wasOpen = isItemOpen
    isItemOpen = false
    body(&self)
    (indent, isItemOpen) = (before, wasOpen)
  }

  /// An item of a list that is a mapping, its first key behind the hyphen.
  mutating func add(item body: (inout YAMLWriter) -> Void) {
    let wasOpen = isItemOpen
    (isItem, isItemOpen) = (true, true)
    body(&self)
    (isItem, isItemOpen) = (false, wasOpen)
  }

  /// Whether lines belong to an item of a list, and so stand behind its hyphen.
  private var isItemOpen = false

  private mutating func addLine(_ line: String) {
    let hyphen = isItem ? "- " : isItemOpen ? "  " : ""
    text += String(repeating: " ", count: indent) + hyphen + line + "\n"
    isItem = false
  }

  private static func key(_ key: String) -> String {
    YAMLScalar(newAt: 0).plainest(key)
  }
}
