import Yams

/// A YAML text whose scalars can be replaced while everything else stays byte for byte.
///
/// Edits are collected, and the new text is given only when it reads back as what was meant.
struct YAMLText {
  let text: String
  let file: String
  let places: YAMLPlaces
  let tree: YAMLTree
  private var edits: [Edit] = []

  /// A stretch of bytes and what stands there instead.
  private struct Edit {
    let range: Range<Int>
    let text: String
    /// What that does to what the text says.
    let meaning: (inout [YAMLPath: String]) -> Void
  }

  /// - Throws: a `YamlError` when the text is not YAML.
  init(_ text: String, file: String) throws {
    self.text = text
    self.file = file
    places = YAMLPlaces(text)
    tree = try YAMLTree(text)
  }

  private init(_ text: String, file: String, tree: YAMLTree) {
    (self.text, self.file, self.tree) = (text, file, tree)
    places = YAMLPlaces(text)
  }

  /// The values that begin at a line and column: one, and one more for each alias of it.
  func paths(line: Int, column: Int) -> [YAMLPath] { tree.paths[YAMLPoint(line, column)] ?? [] }

  /// The paths of the values whose key begins at a line and column.
  func paths(ofKeyAtLine line: Int, column: Int) -> [YAMLPath] {
    tree.keys[YAMLPoint(line, column)] ?? []
  }

  /// Where a value begins.
  func point(of path: YAMLPath) -> YAMLPoint? { tree.nodes[path]?.mark.map { YAMLPoint($0) } }

  func value(at path: YAMLPath) -> String? { tree.values[path] }

  /// Replaces a scalar, in the style it has where that is safe.
  mutating func replace(_ path: YAMLPath, with value: String) throws(YAMLEditError) {
    let (node, range) = try scalar(at: path)
    var scalar = YAMLScalar(node, in: places, range)
    scalar.isInFlow = path.indices.contains { isFlow(Array(path[..<$0])) }
    let all = twins(of: path)
    edit(range, scalar.text(for: value).keeping(headComment(of: node, range))) { meant in
      for twin in all { meant[twin] = value }
    }
  }

  /// The comment behind the `>` or `|` of a block scalar; nil where there is none.
  private func headComment(of scalar: Node.Scalar, _ range: Range<Int>) -> String? {
    guard scalar.style == .literal || scalar.style == .folded else { return nil }
    let head = places.bytes[range.lowerBound..<places.endOfLine(range.lowerBound)]
    return head.firstIndex(of: UInt8(ascii: "#")).map {
      String(decoding: head[$0...], as: UTF8.self)
    }
  }

  /// Makes a scalar a mapping of its value and others.
  mutating func replace(
    _ path: YAMLPath, withMapping pairs: [(key: String, value: String)]
  ) throws(YAMLEditError) {
    let (_, range) = try scalar(at: path)
    let fields = pairs.map { "\($0.key): \(YAMLScalar.quoted($0.value))" }
    let all = twins(of: path)
    edit(range, "{\(fields.joined(separator: ", "))}") { meant in
      for twin in all {
        meant[twin] = nil
        for (key, value) in pairs { meant[twin + [.key(key)]] = value }
      }
    }
  }

  /// Gives a mapping another key, behind the value of one that it has, or a value to one that has none.
  mutating func add(
    _ key: String, _ value: String, to path: YAMLPath, after other: String
  ) throws(YAMLEditError) {
    guard tree.nodes[path + [.key(key)]] == nil else {
      return try fill(path + [.key(key)], with: value)
    }
    let (_, range) = try scalar(at: path + [.key(other)])
    let pair = "\(key): \(YAMLScalar.safe(value))"
    let all = twins(of: path)
    let meaning = { (meant: inout [YAMLPath: String]) in
      for twin in all { meant[twin + [.key(key)]] = value }
    }
    if isFlow(path) {
      edit(range.upperBound..<range.upperBound, ", " + pair, meaning)
    } else {
      let end = places.endOfLine(range.upperBound)
      let indent = String(
        repeating: " ", count: try column(ofKey: path + [.key(other)]) - 1)
      edit(end..<end, places.lineBreak + indent + pair, meaning)
    }
  }

  /// Writes a value behind a key that has none.
  mutating func fill(_ path: YAMLPath, with value: String) throws(YAMLEditError) {
    guard tree.values[path] == "", let start = point(of: path).flatMap(places.byte), start > 0,
      places.bytes[start - 1] == UInt8(ascii: ":")
    else { return try replace(path, with: value) }
    let all = twins(of: path)
    edit(start..<start, " " + YAMLScalar.safe(value)) { meant in
      for twin in all { meant[twin] = value }
    }
  }

  /// Writes a key otherwise.
  mutating func rename(_ path: YAMLPath, to key: String) throws(YAMLEditError) {
    guard let (point, all) = tree.keys.first(where: { $0.value.contains(path) }),
      case .key(let old)? = path.last, let start = places.byte(at: point),
      let range = places.plain(old, from: start)
    else { throw .noSuchPlace }
    edit(range, key) { meant in
      for twin in all { meant.rename(twin, to: key) }
    }
  }

  mutating func edit(
    _ range: Range<Int>, _ text: String, _ meaning: @escaping (inout [YAMLPath: String]) -> Void
  ) {
    edits.append(Edit(range: range, text: text, meaning: meaning))
  }

  var isEdited: Bool { !edits.isEmpty }

  /// The text with all edits.
  ///
  /// - Throws: ``YAMLEditError`` when it would not read back as what was meant.
  func edited() throws(YAMLEditError) -> String { try written().text }

  /// The same, to be edited on.
  func written() throws(YAMLEditError) -> YAMLText {
    guard isEdited else { return self }
    var bytes = places.bytes
    let inOrder = edits.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) > ($1.element.range.lowerBound, $1.offset)
    }.map(\.element)
    for (later, earlier) in zip(inOrder, inOrder.dropFirst())
    where earlier.range.upperBound > later.range.lowerBound {
      throw .overlapping
    }
    for edit in inOrder { bytes.replaceSubrange(edit.range, with: Array(edit.text.utf8)) }
    var meant = tree.values
    for edit in edits { edit.meaning(&meant) }
    let result = String(decoding: bytes, as: UTF8.self)
    guard let read = try? YAMLTree(result), read.values == meant else { throw .notAsMeant }
    return YAMLText(result, file: file, tree: read)
  }

  /// The paths of a value: its own, and those of its aliases.
  func twins(of path: YAMLPath) -> [YAMLPath] {
    point(of: path).flatMap { tree.paths[$0] } ?? [path]
  }

  /// The column of a key, or of the `?` before it.
  func column(ofKey path: YAMLPath) throws(YAMLEditError) -> Int {
    guard let column = tree.keyPoints[path]?.column else { throw .noSuchPlace }
    guard let start = point(of: path.dropLast()), let byte = places.byte(at: start),
      places.bytes[byte...].starts(with: "? ".utf8)
    else { return column }
    return start.column
  }

  /// Whether a value is a list in brackets or a mapping in braces; Yams does not tell.
  func isFlow(_ path: YAMLPath) -> Bool {
    guard let byte = point(of: path).flatMap(places.byte) else { return false }
    let start = places.value(from: byte)
    return start < places.bytes.count
      && [UInt8(ascii: "["), UInt8(ascii: "{")].contains(places.bytes[start])
      && tree.nodes[path]?.scalar == nil
  }

  func scalar(at path: YAMLPath) throws(YAMLEditError) -> (Node.Scalar, Range<Int>) {
    guard case .scalar(let scalar)? = tree.nodes[path],
      let start = point(of: path).flatMap(places.byte),
      let range = places.range(of: scalar, from: start)
    else { throw .noSuchPlace }
    return (scalar, range)
  }
}

extension [YAMLPath: String] {
  /// Gives what lies at a path, and below it, another last step.
  fileprivate mutating func rename(_ path: YAMLPath, to key: String) {
    let renamed = Array(path.dropLast()) + [.key(key)]
    for (other, value) in self where other.starts(with: path) {
      self[other] = nil
      self[renamed + Array(other.dropFirst(path.count))] = value
    }
  }
}

extension String {
  /// With a comment behind its first line.
  fileprivate func keeping(_ comment: String?) -> String {
    guard let comment else { return self }
    let end = firstIndex(where: \.isNewline) ?? endIndex
    return String(self[..<end]) + " " + comment + String(self[end...])
  }
}
