import Chronology
import Yams

/// The values of one YAML mapping by their keys, and where the mapping stands.
struct Fields {
  let origin: Origin
  private let mapping: Node.Mapping
  /// Which of the pairs of the mapping each key means.
  ///
  /// An array: there are few, and most are asked for once.
  private let places: [(key: String, place: Int)]

  init(origin: Origin, mapping: Node.Mapping, places: [(key: String, place: Int)]) {
    self.origin = origin
    self.mapping = mapping
    self.places = places
  }

  /// The value of a key; one with nothing after it counts as absent.
  subscript(key: String) -> Node? {
    // To copy a node is dear: only the one that is wanted is.
    places.first { $0.key == key }.map { mapping[$0.place].value }
  }
}

extension Node.Mapping {
  /// Where its pairs stand.
  ///
  /// Its own iterator copies all of them before it gives the first.
  var places: Range<Int> { startIndex..<endIndex }
}

extension Node {
  /// An empty plain scalar, as after `key:`, or one of YAML's words for null.
  var isNothing: Bool {
    guard let scalar, scalar.style == .plain, scalar.string.utf8.count <= 4 else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(scalar.string)
  }
}

extension DossierReader {
  /// A mapping whose keys are all known.
  mutating func fields(of node: Node, known: [String], in thing: String) -> Fields? {
    guard case .mapping(var mapping) = node else {
      fail("\(thing) must be a mapping of keys and values", at: node)
      return nil
    }
    if !doubles.isEmpty { mapping = single(mapping) }
    var places: [(key: String, place: Int)] = []
    for place in mapping.places {
      let (key, value) = mapping[place]
      let name = key.scalar?.string ?? ""
      if known.contains(name) {
        if !value.isNothing { places.append((name, place)) }
      } else {
        failUnknown(name, of: known, "key", in: thing, at: key)
        // What was meant is read, so that one mistake is told once, and nothing counts as lost.
        if let meant = meant(name, of: known.filter { mapping[$0] == nil }) {
          mends.append(Mend(.key(meant), at: origin(key)))
          if !value.isNothing { places.append((meant, place)) }
        }
        lost -= 1
      }
    }
    return Fields(origin: origin(node), mapping: mapping, places: places)
  }

  /// A slip that can only have been meant for one key, which is not there.
  private func meant(_ name: String, of known: [String]) -> String? {
    let near = known.filter { $0.isNear(name) }
    return name.count > 2 && near.count == 1 ? near[0] : nil
  }

  mutating func failUnknown(
    _ word: String, of known: [String], _ what: String, in thing: String, at node: Node
  ) {
    let near = known.first { $0.isNear(word) }
    let hint = near.map { "did you mean \"\($0)\"?" } ?? "known: \(known.joined(separator: ", "))"
    fail("unknown \(what) \"\(word)\" in \(thing)", hint: hint, at: node)
  }

  mutating func text(_ fields: Fields, _ key: String) -> String? {
    fields[key].flatMap { text($0, key) }
  }

  mutating func text(_ node: Node, _ what: String) -> String? {
    guard let scalar = node.scalar else {
      fail("\"\(what)\" must be a text, not a list or a mapping", at: node)
      return nil
    }
    // Only an escape brings one in: no file that holds one is read.
    guard scalar.style != .doubleQuoted || !scalar.string.utf8.contains(0) else {
      fail("\"\(what)\" holds a NUL character", hint: "take it out", at: node)
      return nil
    }
    return scalar.string
  }

  /// A text that must be there and say something.
  mutating func required(_ fields: Fields, _ key: String, of thing: String) -> String? {
    guard let node = fields[key] else {
      fail("\(thing) has no \"\(key)\"", at: fields.origin)
      return nil
    }
    guard let text = text(node, key) else { return nil }
    guard !text.allSatisfy(\.isWhitespace) else {
      fail("\(thing) has no \"\(key)\"", at: node)
      return nil
    }
    return text
  }

  /// A list of texts; one text alone counts as a list of one.
  mutating func texts(_ fields: Fields, _ key: String) -> [String] {
    located(fields, key).map(\.text)
  }

  /// A list of texts, and where each stands.
  mutating func located(_ fields: Fields, _ key: String) -> [(text: String, origin: Origin)] {
    guard let node = fields[key] else { return [] }
    return items(node, key).compactMap { item in
      text(item, key).map { ($0, origin(item)) }
    }
  }

  mutating func items(_ node: Node, _ what: String) -> [Node] {
    switch node {
    case .sequence(let sequence): return Array(sequence)
    case .scalar: return [node]
    default:
      fail("\"\(what)\" must be a list", hint: "start each item with \"- \"", at: node)
      return []
    }
  }

  /// A list of mappings under a key.
  mutating func list(_ fields: Fields, _ key: String) -> [Node] {
    guard let node = fields[key] else { return [] }
    guard case .sequence(let sequence) = node else {
      fail("\"\(key)\" must be a list", hint: "start each item with \"- \"", at: node)
      return []
    }
    return Array(sequence)
  }

  /// The pairs of a mapping under a key, in the order of the file.
  mutating func pairs(_ fields: Fields, _ key: String) -> [(key: Node, value: Node)] {
    guard let node = fields[key] else { return [] }
    guard case .mapping(var mapping) = node else {
      fail("\"\(key)\" must be a mapping of keys and values", at: node)
      return []
    }
    if !doubles.isEmpty { mapping = single(mapping) }
    return mapping.places.map { mapping[$0] }
  }

  mutating func date(_ fields: Fields, _ key: String) -> EDTF? {
    guard let node = fields[key], var text = text(node, key) else { return nil }
    // The end of the line of a block scalar, which its author does not see.
    if text.last == "\n" { text.removeLast() }
    do throws(EDTFError) {
      return try EDTF(parsing: text)
    } catch {
      if let mended = EDTF.mended(text)?.text {
        mends.append(Mend(.value(mended), at: origin(node)))
      }
      fail(
        "\"\(text)\" is not a date: \(error.reason)",
        hint: "dates are written in EDTF: try `annals date '\(text)'`",
        at: origin(ofColumn: error.column, in: node))
      return nil
    }
  }
}

extension DossierReader {
  /// Where a character of a scalar stands; of a block scalar, where the scalar does.
  private func origin(ofColumn column: Int, in node: Node) -> Origin {
    let start = origin(node)
    let offset =
      switch node.scalar?.style {
      case .plain: column - 1
      case .singleQuoted, .doubleQuoted: column
      default: 0
      }
    return Origin(file: file, line: start.line, column: start.column + offset)
  }
}
