import Chronology
import Foundation

extension Exporter {
  /// Everything, for programs; the fields stand in `docs/json.md`.
  package static let json = Exporter(
    name: "json", summary: "everything, for programs", fileExtension: "json"
  ) { extract, write in
    try write(JSONText(JSONHeader(extract)).openObject + ",\n\"events\": [")
    var separator = "\n"
    try extract.forEachEvent { event in
      try write(separator + JSONText(JSONEvent(event, names: extract.names)).text)
      separator = ",\n"
    }
    try write("\n]\n}\n")
  }
}

/// A value as JSON text with keys in a stable order.
package struct JSONText {
  package let text: String

  /// On several lines, to be read.
  package init(_ value: some Encodable) throws {
    try self.init(value, [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
  }

  /// On one line.
  package init(line value: some Encodable) throws {
    try self.init(value, [.sortedKeys, .withoutEscapingSlashes])
  }

  private init(_ value: some Encodable, _ format: JSONEncoder.OutputFormatting) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = format
    text = String(decoding: try encoder.encode(value), as: UTF8.self).withoutInvisibles
  }

  /// An object without its closing brace, for what is streamed after it.
  var openObject: String {
    String(text.dropLast().trimmingSuffix(while: \.isWhitespace))
  }
}

extension String {
  /// JSON text in which everything is escaped that a terminal would obey, or that hides or turns
  /// text around.
  ///
  /// JSON itself asks for it below U+0020 only; outside of strings no such character stands.
  fileprivate var withoutInvisibles: String {
    guard unicodeScalars.contains(where: \.isInvisible) else { return self }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      guard scalar.isInvisible else {
        result.append(scalar)
        continue
      }
      for unit in UTF16.encode(scalar) ?? .init() {
        let digits = String(unit, radix: 16)
        result += "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".unicodeScalars
      }
    }
    return String(result)
  }
}

extension Unicode.Scalar {
  /// A control or format character beyond those that JSON's own writers escape.
  fileprivate var isInvisible: Bool {
    guard value >= 0x7F else { return false }
    return switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}

extension StringProtocol {
  fileprivate func trimmingSuffix(while predicate: (Character) -> Bool) -> String {
    String(reversed().drop(while: predicate).reversed())
  }
}
