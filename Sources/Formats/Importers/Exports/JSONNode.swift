/// A value of JSON (RFC 8259) with all that is in it, in the order of the file, and where it stands.
///
/// Written for this program, since Foundation's reader keeps neither the order of names nor any place.
struct JSONNode {
  indirect enum Value {
    case null
    /// A number, `true` or `false`, as it is typed.
    case word(String)
    case text(String)
    case list([JSONNode])
    case object([(key: String, value: JSONNode)])
  }

  let value: Value
  /// The first byte of it.
  let byte: Int

  /// Reads the one value that some bytes are.
  init(parsing bytes: [UInt8]) throws(JSONObject.Flaw) {
    var parser = JSONParser(bytes)
    self = try parser.node(depth: 0)
    try parser.end()
  }

  init(_ value: Value, at byte: Int) { (self.value, self.byte) = (value, byte) }

  /// What an object has under a name; of several the last.
  subscript(key: String) -> JSONNode? { members?.last { $0.key == key }?.value }

  var members: [(key: String, value: JSONNode)]? {
    if case .object(let members) = value { members } else { nil }
  }

  var elements: [JSONNode]? { if case .list(let elements) = value { elements } else { nil } }

  /// A text, or what else is one value, as it is typed.
  var text: String? {
    switch value {
    case .text(let text), .word(let text): text
    case .null, .list, .object: nil
    }
  }

  var isNull: Bool { if case .null = value { true } else { false } }
}
