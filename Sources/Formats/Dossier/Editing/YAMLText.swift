import Yams

/// A YAML text whose scalars can be replaced while everything else stays byte for byte.
///
/// Edits are collected, and the new text is given only when it reads back as what was meant.
struct YAMLText {
  let text: String
  let file: String
  private let places: YAMLPlaces
  private let tree: YAMLTree
  private var meant: [YAMLPath: String]
  private var edits: [Edit] = []

  /// A stretch of bytes and what stands there instead.
  private struct Edit {
    let range: Range<Int>
    let text: String
  }

  /// - Throws: a `YamlError` when the text is not YAML.
  init(_ text: String, file: String) throws {
    self.text = text
    self.file = file
    places = YAMLPlaces(text)
    tree = try YAMLTree(text)
    meant = tree.values
  }

  /// The value that begins at a line and column; nil where none does.
  func path(line: Int, column: Int) -> YAMLPath? { tree.paths[YAMLPoint(line, column)] }

  /// The path of the value whose key begins at a line and column.
  func path(ofKeyAtLine line: Int, column: Int) -> YAMLPath? { tree.keys[YAMLPoint(line, column)] }

  func value(at path: YAMLPath) -> String? { tree.values[path] }

  /// Replaces a scalar, in the style it has where that is safe.
  mutating func replace(_ path: YAMLPath, with value: String) throws(YAMLEditError) {
    let (node, range) = try scalar(at: path)
    var scalar = YAMLScalar(node, in: places, range)
    scalar.isInFlow = path.indices.contains { isFlow(Array(path[..<$0])) }
    edits.append(Edit(range: range, text: scalar.text(for: value)))
    meant[path] = value
  }

  /// Makes a scalar a mapping of its value and others.
  mutating func replace(
    _ path: YAMLPath, withMapping pairs: [(key: String, value: String)]
  ) throws(YAMLEditError) {
    let (_, range) = try scalar(at: path)
    let fields = pairs.map { "\($0.key): \(YAMLScalar.quoted($0.value))" }
    edits.append(Edit(range: range, text: "{\(fields.joined(separator: ", "))}"))
    meant[path] = nil
    for (key, value) in pairs { meant[path + [.key(key)]] = value }
  }

  /// Gives a mapping another key, behind the value of one that it has.
  mutating func add(
    _ key: String, _ value: String, to path: YAMLPath, after other: String
  ) throws(YAMLEditError) {
    let (_, range) = try scalar(at: path + [.key(other)])
    let pair = "\(key): \(YAMLScalar.safe(value))"
    if isFlow(path) {
      edits.append(Edit(range: range.upperBound..<range.upperBound, text: ", " + pair))
    } else {
      guard let column = tree.keyColumns[path + [.key(other)]] else { throw .noSuchPlace }
      let end = places.endOfLine(range.upperBound)
      let indent = String(repeating: " ", count: column - 1)
      edits.append(Edit(range: end..<end, text: places.lineBreak + indent + pair))
    }
    meant[path + [.key(key)]] = value
  }

  /// Writes a key otherwise.
  mutating func rename(_ path: YAMLPath, to key: String) throws(YAMLEditError) {
    guard let point = tree.keys.first(where: { $0.value == path })?.key,
      case .key(let old)? = path.last, let start = places.byte(at: point),
      let range = places.plain(old, from: start)
    else { throw .noSuchPlace }
    edits.append(Edit(range: range, text: key))
    let renamed = Array(path.dropLast()) + [.key(key)]
    for (other, value) in meant where other.starts(with: path) {
      meant[other] = nil
      meant[renamed + Array(other.dropFirst(path.count))] = value
    }
  }

  var isEdited: Bool { !edits.isEmpty }

  /// The text with all edits.
  ///
  /// - Throws: ``YAMLEditError`` when it would not read back as what was meant.
  func edited() throws(YAMLEditError) -> String {
    var bytes = Array(text.utf8)
    let inOrder = edits.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) > ($1.element.range.lowerBound, $1.offset)
    }.map(\.element)
    for (later, earlier) in zip(inOrder, inOrder.dropFirst())
    where earlier.range.upperBound > later.range.lowerBound {
      throw .overlapping
    }
    for edit in inOrder { bytes.replaceSubrange(edit.range, with: Array(edit.text.utf8)) }
    let result = String(decoding: bytes, as: UTF8.self)
    guard let read = try? YAMLTree(result), read.values == meant else { throw .notAsMeant }
    return result
  }

  /// Whether a value is a list in brackets or a mapping in braces; Yams does not tell.
  private func isFlow(_ path: YAMLPath) -> Bool {
    guard let mark = tree.nodes[path]?.mark,
      let start = places.byte(at: YAMLPoint(mark.line, mark.column)), start < places.bytes.count
    else { return false }
    return [UInt8(ascii: "["), UInt8(ascii: "{")].contains(places.bytes[start])
      && tree.nodes[path]?.scalar == nil
  }

  private func scalar(at path: YAMLPath) throws(YAMLEditError) -> (Node.Scalar, Range<Int>) {
    guard case .scalar(let scalar)? = tree.nodes[path], let mark = scalar.mark,
      let start = places.byte(at: YAMLPoint(mark.line, mark.column)),
      let range = places.range(of: scalar, from: start)
    else { throw .noSuchPlace }
    return (scalar, range)
  }
}

/// Why a YAML text is better edited by hand.
package enum YAMLEditError: Error, CustomStringConvertible {
  case noSuchPlace, overlapping, notAsMeant

  package var description: String {
    switch self {
    case .noSuchPlace: "the place to edit cannot be told; edit it by hand"
    case .overlapping: "two edits concern the same place; edit it by hand"
    case .notAsMeant: "the edited text would not read as it should, and is not written"
    }
  }
}
