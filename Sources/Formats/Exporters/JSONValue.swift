/// A JSON value whose objects keep the order of their keys.
///
/// For answers that are documented key by key and written by the thousand; `JSONText` is for
/// everything else, in the order of the alphabet.
package indirect enum JSONValue: Sendable {
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
  package var line: String {
    var text = ""
    write(to: &text, indent: nil)
    return text
  }

  /// On several lines, to be read.
  package var lines: String {
    var text = ""
    write(to: &text, indent: 0)
    return text
  }

  private func write(to text: inout String, indent: Int?) {
    switch self {
    case .null: text += "null"
    case .bool(let bool): text += bool ? "true" : "false"
    case .number(let number): text += String(number)
    case .string(let string): text.append(quoted: string)
    case .array(let values):
      Self.write(values, between: "[", "]", to: &text, indent) { value, text, indent in
        value.write(to: &text, indent: indent)
      }
    case .object(let fields):
      Self.write(fields, between: "{", "}", to: &text, indent) { field, text, indent in
        text.append(quoted: field.key)
        text += indent == nil ? ":" : " : "
        field.value.write(to: &text, indent: indent)
      }
    }
  }

  private static func write<Item>(
    _ items: [Item], between open: String, _ close: String, to text: inout String, _ indent: Int?,
    _ write: (Item, inout String, Int?) -> Void
  ) {
    text += open
    let inner = indent.map { $0 + 2 }
    for (index, item) in items.enumerated() {
      if index > 0 { text += "," }
      text.startLine(inner)
      write(item, &text, inner)
    }
    if !items.isEmpty { text.startLine(indent) }
    text += close
  }
}

extension String {
  /// Begins a line that is set in by some spaces; nil stays on the line.
  fileprivate mutating func startLine(_ indent: Int?) {
    guard let indent else { return }
    self += "\n" + String(repeating: " ", count: indent)
  }

  /// Adds a text as JSON has it.
  fileprivate mutating func append(quoted text: String) {
    self += "\""
    let isPlain = text.utf8.allSatisfy { (0x20...0x7E).contains($0) && $0 != 0x22 && $0 != 0x5C }
    self += isPlain ? text : text.escaped
    self += "\""
  }

  private var escaped: String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.isInvisible: result += scalar.escaped
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
