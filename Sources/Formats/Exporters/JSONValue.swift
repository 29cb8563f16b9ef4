import Chronology

/// A JSON value whose objects keep the order of their keys.
///
/// For answers that are documented key by key and written by the thousand; `JSONText` is for
/// everything else, in the order of the alphabet.
package enum JSONValue: Sendable {
  case null
  case bool(Bool)
  case number(Int)
  case string(String)
  case array([JSONValue])
  case object([(key: String, value: JSONValue)])

  /// A text, or null where there is none.
  package init(_ text: String?) {
    self = text.map(JSONValue.string) ?? .null
  }

  /// On one line.
  package var line: String { text(indent: nil) }

  /// On several lines, to be read.
  package var lines: String { text(indent: 0) }

  private func text(indent: Int?) -> String {
    var bytes: [UInt8] = []
    write(to: &bytes, indent: indent)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Adds it to some bytes; lines are set in by so many spaces, and nil is for one line.
  func write(to bytes: inout [UInt8], indent: Int?) {
    switch self {
    case .null: bytes.append("null")
    case .bool(let bool): bytes.append(bool ? "true" : "false")
    case .number(let number): bytes.append(number: number)
    case .string(let string): bytes.append(quoted: string)
    case .array(let values):
      Self.write(values, between: "[", "]", to: &bytes, indent) { value, bytes, indent in
        value.write(to: &bytes, indent: indent)
      }
    case .object(let fields):
      Self.write(fields, between: "{", "}", to: &bytes, indent) { field, bytes, indent in
        bytes.append(quoted: field.key)
        bytes.append(indent == nil ? ":" : " : ")
        field.value.write(to: &bytes, indent: indent)
      }
    }
  }

  private static func write<Item>(
    _ items: [Item], between open: String, _ close: String, to bytes: inout [UInt8],
    _ indent: Int?, _ write: (Item, inout [UInt8], Int?) -> Void
  ) {
    bytes.append(open)
    let inner = indent.map { $0 + 2 }
    for (index, item) in items.enumerated() {
      if index > 0 { bytes.append(",") }
      bytes.startLine(inner)
      write(item, &bytes, inner)
    }
    if !items.isEmpty { bytes.startLine(indent) }
    bytes.append(close)
  }
}

extension [UInt8] {
  /// Begins a line that is set in by some spaces; nil stays on the line.
  mutating func startLine(_ indent: Int?) {
    guard let indent else { return }
    append("\n")
    append(contentsOf: repeatElement(0x20, count: indent))
  }

  /// Adds a text as JSON has it.
  mutating func append(quoted text: String) {
    let isPlain = !text.hasByte {
      $0.bytes(below: 0x20) | $0.bytes(equalTo: 0x22) | $0.bytes(equalTo: 0x5C)
        | $0.bytes(equalTo: 0x7F) | $0.bytesBeyondASCII
    }
    append("\"")
    append(isPlain ? text : text.escaped { $0.escapedSign ?? ($0.isInvisible ? $0.escaped : nil) })
    append("\"")
  }
}
