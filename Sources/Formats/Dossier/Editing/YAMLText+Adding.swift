import Yams

// New values in lists and mappings, in the layout that these have.
extension YAMLText {
  /// Gives a key of a mapping a value: another one, if it has one already.
  ///
  /// - Parameter order: the keys of the mapping as an author has them, so that a new one stands behind
  ///   those that come before it; where it is not among them, it comes last.
  mutating func put(
    _ value: YAMLValue, at path: YAMLPath, order: [String] = []
  ) throws(YAMLEditError) {
    guard case .key(let key)? = path.last else { throw .noSuchPlace }
    if tree.nodes[path] == nil {
      return try add(YAMLPair(key: key, value: value), to: Array(path.dropLast()), order: order)
    }
    guard case .text(let text) = value.plain else { throw .noSuchPlace }
    guard self.value(at: path) != text else { return }
    try isNothing(path) ? fill(path, with: text) : replace(path, with: text)
  }

  /// Puts items at the end of a list that stands behind a key; begins the list where there is none.
  mutating func append(
    _ items: [YAMLValue], to path: YAMLPath, order: [String] = []
  ) throws(YAMLEditError) {
    guard !items.isEmpty else { return }
    guard tree.nodes[path] != nil else { return try put(.list(items), at: path, order: order) }
    guard isOwn(path) else { throw .shared }
    if isNothing(path) || count(at: path) == 0 {
      return try replaceEmpty(path, with: .list(items))
    }
    guard case .sequence(let sequence)? = tree.nodes[path] else {
      return try makeList(of: path, with: items)
    }
    let places = items.indices.map { path + [.index(sequence.count + $0)] }
    let meaning = { (meant: inout [YAMLPath: String]) in
      for (item, place) in zip(items, places) { meant.merge(item.values(at: place)) { $1 } }
    }
    let end = try isFlow(path) ? end(of: path + [.index(sequence.count - 1)]) : endOfBlock(path)
    edit(end..<end, try text(of: items, behind: sequence.count - 1, in: path), meaning)
  }

  /// Where lines are put in behind a block of them: a comment behind its last belongs to that.
  private func endOfBlock(_ path: YAMLPath) throws(YAMLEditError) -> Int {
    places.endOfLine(try end(of: path))
  }

  /// Items as they are written behind the last of a list, in its layout.
  private func text(
    of items: [YAMLValue], behind last: Int, in path: YAMLPath
  ) throws(YAMLEditError) -> String {
    if isFlow(path) { return items.map { ", " + $0.line }.joined() }
    let column = try hyphenColumn(of: path + [.index(0)])
    let isOnOneLine = isFlow(path + [.index(last)])
    let gap = try hasGap(before: path + [.index(last)]) ? "\n" : ""
    let texts = items.map { item in
      let item = isOnOneLine && item.fits(at: column) ? item.flowing : item
      return gap + margin(column) + "- " + item.block(at: column + 2)
    }
    return broken(texts.joined())
  }

  /// Another pair at its place among those of a mapping.
  private mutating func add(
    _ pair: YAMLPair, to path: YAMLPath, order: [String]
  ) throws(YAMLEditError) {
    guard let node = tree.nodes[path] else { throw .noSuchPlace }
    guard isOwn(path) else { throw .shared }
    if count(at: path) == 0 || isNothing(path) {
      return try replaceEmpty(path, with: .mapping([pair]))
    }
    guard case .mapping = node else { throw .noSuchPlace }
    let meaning = meaning(of: pair.value, at: path + [.key(pair.key)])
    let before = path + [.key(predecessor(of: pair.key, at: path, order: order))]
    if isFlow(path) {
      let end = try end(of: before)
      return edit(end..<end, ", " + pair.line, meaning)
    }
    let column = try column(ofKey: before) - 1
    let end = places.endOfLine(try endOfPair(before))
    edit(end..<end, broken(margin(column) + pair.block(at: column)), meaning)
  }

  /// The key behind which a new one is to stand.
  private func predecessor(of key: String, at path: YAMLPath, order: [String]) -> String {
    let keys = keys(at: path)
    guard let place = order.firstIndex(of: key) else { return keys.last ?? "" }
    let earlier = Set(order[..<place])
    return keys.last(where: earlier.contains) ?? keys.last ?? ""
  }

  /// The byte behind a pair of a block mapping; an alias ends where its word does.
  func endOfPair(_ path: YAMLPath) throws(YAMLEditError) -> Int {
    if isOwn(path) { return try end(of: path) }
    guard let key = keyStart(of: path) else { throw .noSuchPlace }
    return places.endOfLine(key)
  }

  /// Where the key of a value begins.
  func keyStart(of path: YAMLPath) -> Int? { tree.keyPoints[path].flatMap(places.byte) }

  /// Has what stands behind a key, or is empty, become a list or a mapping.
  mutating func replaceEmpty(
    _ path: YAMLPath, with value: YAMLValue
  ) throws(YAMLEditError) {
    guard case .key? = path.last, let key = keyStart(of: path), let start = start(of: path) else {
      throw .noSuchPlace
    }
    let column = try column(ofKey: path) - 1 + 2
    let end = try end(of: path)
    let isInFlow = path.indices.contains { isFlow(Array(path[..<$0])) }
    let colon = places.bytes[key..<start].lastIndex(of: UInt8(ascii: ":")).map { $0 + 1 }
    guard let colon else { throw .noSuchPlace }
    let meaning = { [self] (meant: inout [YAMLPath: String]) in
      meant[path] = nil
      self.meaning(of: value, at: path)(&meant)
    }
    let last = max(end, colon)
    guard !isInFlow else { return edit(colon..<last, " " + value.line, meaning) }
    // A comment behind it stays behind the key.
    let line = places.endOfLine(last)
    edit(line..<line, broken(margin(column) + value.block(at: column)), meaning)
    if colon < last { edit(colon..<last, "") { _ in } }
  }

  /// Has one text that stands where a list may stand become the first of two.
  private mutating func makeList(
    of path: YAMLPath, with items: [YAMLValue]
  ) throws(YAMLEditError) {
    let (node, range) = try scalar(at: path)
    let column = try column(ofKey: path) - 1 + 2
    let isInFlow = path.indices.contains { isFlow(Array(path[..<$0])) }
    let written = String(decoding: places.bytes[range], as: UTF8.self)
    let meaning = { (meant: inout [YAMLPath: String]) in
      meant[path] = nil
      meant[path + [.index(0)]] = node.string
      for (index, item) in items.enumerated() {
        meant.merge(item.values(at: path + [.index(index + 1)])) { $1 }
      }
    }
    guard !isInFlow else {
      let list = "[\(written)\(items.map { ", " + $0.line }.joined())]"
      return edit(range, list, meaning)
    }
    // Lines that go on would have to stand further in behind a hyphen.
    let old =
      written.contains(where: \.isNewline)
      ? YAMLValue.prose(node.string).block(at: column + 2) : written
    let start = places.endOfBlanks(before: range.lowerBound)
    edit(start..<range.upperBound, broken(margin(column) + "- \(old)"), meaning)
    // A comment behind it stays beside it.
    let line = places.endOfLine(range.upperBound)
    let others = items.map { margin(column) + "- " + $0.block(at: column + 2) }
    edit(line..<line, broken(others.joined())) { _ in }
  }

  /// Whether a value stands behind its own key or hyphen, and is no alias and none's anchor.
  private func isOwn(_ path: YAMLPath) -> Bool {
    guard twins(of: path).count <= 1 || isNothing(path) else { return false }
    guard let start = start(of: path), let key = keyStart(of: path) else { return true }
    return start > key
  }

  func isNothing(_ path: YAMLPath) -> Bool { tree.nodes[path]?.isNothing ?? false }

  private func meaning(
    of value: YAMLValue, at path: YAMLPath
  ) -> (inout [YAMLPath: String]) -> Void {
    { meant in meant.merge(value.values(at: path)) { $1 } }
  }

  /// In which column, from 0, the hyphen of an item stands.
  private func hyphenColumn(of path: YAMLPath) throws(YAMLEditError) -> Int {
    guard var index = start(of: path) else { throw .noSuchPlace }
    while index > 0, places.bytes[index - 1].isBlankOrBreak { index -= 1 }
    guard index > 0, places.bytes[index - 1] == UInt8(ascii: "-") else { throw .noSuchPlace }
    let start = places.bytes[..<index].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return index - 1 - start
  }

  /// Whether an empty line stands before an item that is not the first, or before the comments above it.
  private func hasGap(before path: YAMLPath) throws(YAMLEditError) -> Bool {
    guard case .index(let index)? = path.last, index > 0, let start = start(of: path) else {
      return false
    }
    let end = try end(of: Array(path.dropLast()) + [.index(index - 1)])
    return places.bytes[end..<max(start, end)].split(
      separator: 0x0A, omittingEmptySubsequences: false
    ).dropFirst().dropLast().contains { $0.allSatisfy(\.isBlankOrBreak) }
  }

  private func margin(_ column: Int) -> String { "\n" + String(repeating: " ", count: column) }

  /// With the text's own line breaks.
  private func broken(_ text: String) -> String {
    places.lineBreak == "\n" ? text : text.replacing("\n", with: places.lineBreak)
  }
}

extension YAMLValue {
  /// Without what says how it is laid out.
  fileprivate var plain: YAMLValue {
    switch self {
    case .prose(let text): .text(text)
    case .flow(let value): value.plain
    case .text, .list, .mapping: self
    }
  }

  fileprivate var flowing: YAMLValue {
    if case .flow = self { return self }
    if case .text = self { return self }
    return .flow(self)
  }

  /// Whether it is no longer on one line than a line should be.
  fileprivate func fits(at column: Int) -> Bool { column + 2 + line.count <= 118 }
}

extension UInt8 {
  fileprivate var isBlankOrBreak: Bool {
    self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D
  }
}

extension YAMLPlaces {
  /// Where blanks begin that end before a byte.
  fileprivate func endOfBlanks(before byte: Int) -> Int {
    var byte = byte
    while byte > 0, bytes[byte - 1].isBlankOrBreak { byte -= 1 }
    return byte
  }
}
