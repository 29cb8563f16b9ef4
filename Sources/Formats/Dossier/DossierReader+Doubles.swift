import Chronology
import Yams

extension DossierReader {
  /// A mapping in which each key stands once, as it is called in the file; the others are told.
  ///
  /// The first of two is read.
  mutating func single(_ mapping: Node.Mapping) -> Node.Mapping {
    var firsts: [String: Node] = [:]
    var pairs: [(Node, Node)] = []
    for (key, value) in mapping {
      let key = named(key)
      let name = key.scalar?.string
      if let name, let first = firsts[name] {
        failDouble(name, at: key, after: first)
      } else {
        if let name { firsts[name] = key }
        pairs.append((key, value))
      }
    }
    return Node.Mapping(pairs, mapping.tag, mapping.style, mapping.mark)
  }

  /// A key with its name in the file.
  private func named(_ key: Node) -> Node {
    guard case .scalar(var scalar) = key, let mark = scalar.mark,
      let name = doubles[YAMLPoint(mark)]
    else { return key }
    scalar.string = name
    return .scalar(scalar)
  }

  private mutating func failDouble(_ name: String, at key: Node, after first: Node) {
    fail(
      "the key \"\(name)\" stands on line \(origin(first).line) already",
      hint: "the first one is read: keep one of them", at: key)
    doubled += 1
  }

  /// Of what may have been lost in a mapping with a double key, no warning tells.
  mutating func notingDoubles<Value>(_ read: (inout DossierReader) -> Value) -> Value {
    let before = doubled
    let value = read(&self)
    if doubled > before { gaps.everywhere.formUnion(Finding.Code.allCases) }
    return value
  }
}
