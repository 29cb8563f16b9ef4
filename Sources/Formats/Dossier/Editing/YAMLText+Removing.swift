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

  /// Takes items out of a list in brackets; a list that would be empty goes, with its key.
  mutating func removeItems(_ places: [Int], from list: YAMLPath) throws(YAMLEditError) {
    guard let count = count(at: list), isFlow(list), !places.isEmpty else { throw .noSuchPlace }
    guard places.count < count else { return try remove(list) }
    // Each with the comma before it; of those that stand first, with the one behind.
    for place in places {
      let isFirst = place == places.firstIndex(of: place)
      let (from, to) = isFirst ? (place, place + 1) : (place - 1, place)
      let range =
        try isFirst
        ? start(ofItem: from, in: list)..<start(ofItem: to, in: list)
        : end(of: list + [.index(from)])..<end(of: list + [.index(to)])
      // A comment in between may be the other's.
      guard !self.places.bytes[range].contains(UInt8(ascii: "#")) else { throw .noSuchPlace }
      edit(range, "") { _ in }
    }
    edit(0..<0, "") { meant in meant.drop(places, from: list, of: count) }
  }

  private func start(ofItem place: Int, in list: YAMLPath) throws(YAMLEditError) -> Int {
    guard let start = start(of: list + [.index(place)]) else { throw .noSuchPlace }
    return start
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

extension [YAMLPath: String] {
  /// Takes items of a list away, so that those behind them move up.
  fileprivate mutating func drop(_ places: [Int], from list: YAMLPath, of count: Int) {
    let kept = (0..<count).filter { !places.contains($0) }
    let old = filter { $0.key.count > list.count && $0.key.starts(with: list) }
    for path in old.keys { self[path] = nil }
    for (new, place) in kept.enumerated() {
      let step = list + [.index(place)]
      for (path, value) in old where path.starts(with: step) {
        self[list + [.index(new)] + path.dropFirst(step.count)] = value
      }
    }
  }
}
