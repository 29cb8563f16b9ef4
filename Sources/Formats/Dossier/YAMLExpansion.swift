import Yams

/// How many values a YAML text has once each of its aliases (`*name`) stands for what it means.
///
/// A few lines of aliases of aliases are more values than any memory holds, which a reader would go through one
/// by one.
struct YAMLExpansion {
  private var left: Int
  /// The value with which it became too much.
  private var last: Node?

  /// - Throws: a `YamlError` where there are more of them than the text has letters.
  static func refuseBoundless(_ root: Node, of yaml: String) throws {
    guard yaml.utf8.contains(UInt8(ascii: "*")), yaml.utf8.contains(UInt8(ascii: "&")) else {
      return
    }
    var expansion = YAMLExpansion(left: yaml.utf8.count + 100)
    expansion.take(root)
    guard expansion.left < 0, let mark = (expansion.last ?? root).mark ?? root.mark else { return }
    throw YamlError.composer(
      context: nil, problem: "aliases (`*name`) make far more of this text than it has", mark,
      yaml: yaml)
  }

  private mutating func take(_ node: Node) {
    left -= 1
    guard left >= 0 else { return last = last ?? node }
    switch node {
    case .scalar, .alias: return
    case .sequence(let items):
      for item in items where left >= 0 { take(item) }
    case .mapping(let pairs):
      for (key, value) in pairs where left >= 0 {
        take(key)
        take(value)
      }
    }
  }
}
