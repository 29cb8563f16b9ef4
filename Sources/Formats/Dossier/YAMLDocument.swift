import Yams

/// A YAML text as nodes, read on where a key stands twice in one mapping.
///
/// Yams refuses such a text at its first double key, which would hide everything else that is wrong.
/// So the first of two gets a name of its own, of the same length, and the text is read again.
struct YAMLDocument {
  /// nil where the text says nothing.
  let root: Node?
  /// What keys are called in the text that have another name in the nodes, by their places.
  let doubles: [YAMLPoint: String]

  /// More than anybody writes by mistake; each costs a reading of the whole.
  private static let most = 100

  /// - Throws: a `YamlError` when the text is not YAML, or is boundless.
  init(_ text: String) throws {
    self = try YAMLDocument.reading(text, doubles: [:])
    if let root { try YAMLExpansion.refuseBoundless(root, of: text) }
  }

  private init(root: Node?, doubles: [YAMLPoint: String]) {
    (self.root, self.doubles) = (root, doubles)
  }

  private static func reading(
    _ text: String, doubles: [YAMLPoint: String]
  ) throws -> YAMLDocument {
    do {
      return YAMLDocument(root: try compose(text), doubles: doubles)
    } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
      let point = YAMLPoint(context.mark)
      guard doubles.count < most, doubles[point] == nil, let key = keys.first,
        let renamed = renaming(key, at: point, of: text, doubles.count)
      else { throw YamlError.duplicatedKeysInMapping(duplicates: keys, context: context) }
      return try reading(renamed, doubles: doubles.merging([point: key]) { $1 })
    }
  }

  private static func compose(_ text: String) throws -> Node? {
    // The basic resolver reads every scalar as text, and nothing is constructed from it; guessing
    // types would cost regular expressions for each key, and turn 2021-01-03 into something else.
    try Parser(
      yaml: text, resolver: .basic, constructor: Constructor([:], [:], [:]), encoding: .utf8
    ).singleRoot()
  }

  /// The text with a character for private use as the first of a key; nil where it is not seen.
  private static func renaming(
    _ key: String, at point: YAMLPoint, of text: String, _ number: Int
  ) -> String? {
    let places = YAMLPlaces(text)
    guard let start = places.byte(at: point), let range = places.plain(key, from: start),
      let sign = Unicode.Scalar(0xF0000 + UInt32(number))
    else { return nil }
    let isQuoted = [0x22, 0x27].contains(places.bytes[range.lowerBound])
    let first = range.lowerBound + (isQuoted ? 1 : 0)
    let width = places.bytes[first...].dropFirst().prefix { $0 & 0xC0 == 0x80 }.count + 1
    guard first < range.upperBound, ![0x22, 0x27, 0x5C].contains(places.bytes[first]) else {
      return nil
    }
    var bytes = places.bytes
    bytes.replaceSubrange(first..<first + width, with: Array(String(sign).utf8))
    return String(decoding: bytes, as: UTF8.self)
  }
}
