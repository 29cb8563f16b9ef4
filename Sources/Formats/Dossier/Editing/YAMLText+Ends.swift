import Yams

// Where values end, of which YAML's own reader only tells where they begin.
extension YAMLText {
  /// The byte behind a value: behind the last scalar in it, or the bracket that closes it.
  ///
  /// - Throws: ``YAMLEditError/shared`` where an alias stands for it, or for the last of what is in it.
  func end(of path: YAMLPath) throws(YAMLEditError) -> Int {
    guard let start = start(of: path), let node = tree.nodes[path] else { throw .noSuchPlace }
    guard let last = lastPath(in: node, at: path) else {
      if node.scalar != nil { return try scalar(at: path).1.upperBound }
      return try closing(from: places.value(from: start) + 1)
    }
    guard let inner = self.start(of: last), inner >= start else { throw .shared }
    let end = try end(of: last)
    return isFlow(path) ? try closing(from: end) : end
  }

  func start(of path: YAMLPath) -> Int? { point(of: path).flatMap(places.byte) }

  private func lastPath(in node: Node, at path: YAMLPath) -> YAMLPath? {
    switch node {
    case .sequence(let sequence):
      return sequence.isEmpty ? nil : path + [.index(sequence.count - 1)]
    case .mapping(let mapping):
      guard let last = mapping.places.last else { return nil }
      return path + [.key(mapping[last].key.scalar?.string ?? "")]
    default: return nil
    }
  }

  /// The byte behind the bracket or brace that comes next, but for blanks, commas and comments.
  private func closing(from start: Int) throws(YAMLEditError) -> Int {
    var index = start
    while index < places.bytes.count {
      switch places.bytes[index] {
      case UInt8(ascii: "]"), UInt8(ascii: "}"): return index + 1
      case UInt8(ascii: "#"): index = places.endOfLine(index)
      case UInt8(ascii: ","), 0x20, 0x09, 0x0A, 0x0D: index += 1
      default: throw .noSuchPlace
      }
    }
    throw .noSuchPlace
  }

  /// How many items a list has, or pairs a mapping; nil where there is neither.
  func count(at path: YAMLPath) -> Int? {
    switch tree.nodes[path] {
    case .sequence(let sequence): sequence.count
    case .mapping(let mapping): mapping.count
    default: nil
    }
  }

  /// The keys of a mapping, in the order of the text.
  func keys(at path: YAMLPath) -> [String] {
    guard case .mapping(let mapping)? = tree.nodes[path] else { return [] }
    return mapping.places.compactMap { mapping[$0].key.scalar?.string }
  }

  /// The place in a list of the mapping in which a key has a value.
  func item(of path: YAMLPath, where key: String, is value: String) -> YAMLPath? {
    (0..<(count(at: path) ?? 0)).lazy.map { path + [.index($0)] }
      .first { self.value(at: $0 + [.key(key)]) == value }
  }
}
