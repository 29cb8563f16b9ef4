import Chronology
import Foundation

extension Exporter {
  /// Everything, for programs; the fields stand in `docs/json.md`.
  package static let json = Exporter(
    name: "json", summary: "everything, for programs, and to be imported again",
    fileExtension: "json", choices: [.texts], isComplete: true
  ) { extract, add in
    try withoutActuallyEscaping(add) { add in
      var json = JSONWriter(onLines: true, add)
      try json.object { document in
        try JSONDossier(extract: extract).write(to: &document)
        try document.member("events") { list in
          try extract.forEachEvent { event in try list.element(extract.jsonValue(event)) }
        }
      }
    }
    try add { $0.append("\n") }
  }

  /// The same for programs that read line by line: the dossier first, and then each event.
  package static let jsonLines = Exporter(
    name: "jsonl", summary: "the same, the dossier on a line and each event on one",
    fileExtension: "jsonl", choices: [.texts], isComplete: true
  ) { extract, add in
    try withoutActuallyEscaping(add) { add in
      var json = JSONWriter(onLines: false, add)
      try json.object { try JSONDossier(extract: extract).write(to: &$0) }
    }
    try extract.forEachEvent { event in
      try add { bytes in
        bytes.append("\n")
        extract.jsonValue(event).write(to: &bytes, indent: nil)
      }
    }
    try add { $0.append("\n") }
  }
}

extension Extract {
  fileprivate func jsonValue(_ event: Event) -> JSONValue {
    JSONEvent(event, names: names, own: own).value
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
}

extension String {
  /// JSON text in which everything is escaped that a terminal would obey, or that hides or turns
  /// text around.
  ///
  /// JSON itself asks for it below U+0020 only; outside of strings no such character stands.
  fileprivate var withoutInvisibles: String {
    func isHidden(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x7F && scalar.isInvisible }
    guard unicodeScalars.contains(where: isHidden) else { return self }
    return escaped { isHidden($0) ? $0.escaped : nil }
  }
}

extension Unicode.Scalar {
  /// A control or format character, or one that ends a line.
  var isInvisible: Bool {
    guard value >= 0x7F else { return value < 0x20 }
    return switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
