import Yams

/// The way from the root of a YAML text to a value.
typealias YAMLPath = [YAMLStep]

enum YAMLStep: Hashable {
  case key(String)
  case index(Int)
}

/// A line and a column, both from 1, the column in code points.
struct YAMLPoint: Hashable {
  let line: Int
  let column: Int

  init(_ line: Int, _ column: Int) {
    self.line = line
    self.column = column
  }

  init(_ mark: Mark) {
    self.init(mark.line, mark.column)
  }
}

/// What a YAML text says, by path, and where each value and each key begins.
struct YAMLTree {
  private(set) var nodes: [YAMLPath: Node] = [:]
  /// The scalars; lists and mappings that are empty stand with an empty text of their own.
  private(set) var values: [YAMLPath: String] = [:]
  /// By where a value begins; what has an anchor has a path more for each alias.
  private(set) var paths: [YAMLPoint: [YAMLPath]] = [:]
  private(set) var keys: [YAMLPoint: [YAMLPath]] = [:]
  private(set) var keyPoints: [YAMLPath: YAMLPoint] = [:]

  init(_ text: String) throws {
    if let root = try YAMLDocument(text).root { add(root, []) }
  }

  private mutating func add(_ node: Node, _ path: YAMLPath) {
    nodes[path] = node
    if let mark = node.mark { paths[YAMLPoint(mark), default: []].append(path) }
    switch node {
    case .scalar(let scalar): values[path] = scalar.string
    case .sequence(let sequence):
      if sequence.isEmpty { values[path] = "[]" }
      for (index, item) in sequence.enumerated() { add(item, path + [.index(index)]) }
    case .mapping(let mapping):
      if mapping.isEmpty { values[path] = "{}" }
      for (key, value) in mapping {
        let step = path + [.key(key.scalar?.string ?? "")]
        if let mark = key.mark {
          keys[YAMLPoint(mark), default: []].append(step)
          keyPoints[step] = YAMLPoint(mark)
        }
        add(value, step)
      }
    default: break
    }
  }
}
