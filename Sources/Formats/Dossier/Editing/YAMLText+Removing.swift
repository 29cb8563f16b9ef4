// Pairs that go, with nothing else of their lines.
extension YAMLText {
  /// Takes a pair out of its mapping; a mapping that would be empty goes with it.
  ///
  /// A comment behind it stays, on a line of its own.
  mutating func remove(_ path: YAMLPath) throws(YAMLEditError) {
    guard tree.nodes[path] != nil else { return }
    let parent = Array(path.dropLast())
    if count(at: parent) == 1, case .key? = parent.last { return try remove(parent) }
    guard case .key? = path.last, let key = keyStart(of: path), twins(of: path).count <= 1 else {
      throw .shared
    }
    let end = isNothing(path) ? try emptyEnd(of: path, key) : try endOfPair(path)
    let range = isFlow(parent) ? try flowRange(of: path, key..<end) : blockRange(key..<end)
    edit(range, "") { meant in
      for other in meant.keys where other.starts(with: path) { meant[other] = nil }
    }
  }

  /// Behind the colon of a key that has no value.
  private func emptyEnd(of path: YAMLPath, _ key: Int) throws(YAMLEditError) -> Int {
    guard let start = start(of: path) else { throw .noSuchPlace }
    return max(start, key)
  }

  /// A pair in braces with the comma and the blanks on one of its sides.
  private func flowRange(of path: YAMLPath, _ pair: Range<Int>) throws(YAMLEditError) -> Range<Int>
  {
    let isFirst = keys(at: Array(path.dropLast())).first.map { path.last == .key($0) } ?? false
    guard isFirst else {
      guard let comma = places.bytes[..<pair.lowerBound].lastIndex(of: UInt8(ascii: ",")) else {
        throw .noSuchPlace
      }
      return comma..<pair.upperBound
    }
    let rest = places.bytes[pair.upperBound...]
    guard let comma = rest.firstIndex(of: UInt8(ascii: ",")) else { throw .noSuchPlace }
    let blanks = places.bytes[(comma + 1)...].prefix { $0 == 0x20 }.count
    return pair.lowerBound..<comma + 1 + blanks
  }

  /// The lines of a pair; of the last, not the comment.
  private func blockRange(_ pair: Range<Int>) -> Range<Int> {
    let start = places.bytes[..<pair.lowerBound].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let isAlone = places.bytes[start..<pair.lowerBound].allSatisfy { $0 == 0x20 }
    let end = places.endOfLine(pair.upperBound)
    let rest = places.bytes[pair.upperBound..<end]
    let blanks = rest.prefix { $0 == 0x20 || $0 == 0x09 }.count
    guard isAlone, blanks == rest.count else {
      // What stands before the pair is a hyphen or the comment's margin.
      return pair.lowerBound..<pair.upperBound + blanks
    }
    let next = places.bytes[end...].firstIndex(of: 0x0A).map { $0 + 1 }
    return next.map { start..<$0 } ?? max(start - 1, 0)..<end
  }
}
