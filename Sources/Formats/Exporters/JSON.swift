import Chronology
import Foundation

extension Exporter {
  /// Everything, for programs; the fields stand in `docs/json.md`.
  package static let json = Exporter(
    name: "json", summary: "everything, for programs", fileExtension: "json"
  ) { extract, add in
    let header = try JSONText(JSONHeader(extract)).openObject
    let recipe = try extract.recipe.map { ",\n\"recipe\": \(try $0.line)" } ?? ""
    try add { $0.append("\(header)\(recipe),\n\"events\": [") }
    var separator = "\n"
    try extract.forEachEvent { event in
      let value = JSONEvent(event, names: extract.names, own: extract.own).value
      try add { bytes in
        bytes.append(separator)
        value.write(to: &bytes, indent: 0)
      }
      separator = ",\n"
    }
    try add { $0.append("\n]\n}\n") }
  }

  /// The events alone, for programs that read line by line, and for `annals import`.
  package static let jsonLines = Exporter(
    name: "jsonl", summary: "each event on a line, for programs that read line by line",
    fileExtension: "jsonl"
  ) { extract, add in
    try extract.forEachEvent { event in
      let value = JSONEvent(event, names: extract.names, own: extract.own).value
      try add { bytes in
        value.write(to: &bytes, indent: nil)
        bytes.append("\n")
      }
    }
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
    func isHidden(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x7F && scalar.isInvisible }
    guard unicodeScalars.contains(where: isHidden) else { return self }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      guard isHidden(scalar) else {
        result.append(scalar)
        continue
      }
      result += scalar.escaped.unicodeScalars
    }
    return String(result)
  }
}

extension Unicode.Scalar {
  /// The character as JSON escapes it: `\u202e`, or two of these beyond U+FFFF.
  var escaped: String {
    (UTF16.encode(self) ?? .init()).map { unit in
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }

  /// A control or format character, or one that ends a line.
  var isInvisible: Bool {
    guard value >= 0x7F else { return value < 0x20 }
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
