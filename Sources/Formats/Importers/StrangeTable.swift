import Chronology
import Foundation

/// What is another format, known by how it begins, and would make a strange table.
enum StrangeTable: String {
  case markup = "a page or a feed (HTML or XML)"
  case dossier = "a dossier of annals already"

  /// nil for what may be a table.
  init?(_ text: String) {
    let start = text.drop(while: \.isWhitespace)
    if start.hasPrefix("<") {
      self = .markup
    } else if start.hasPrefix("annals:") {
      self = .dossier
    } else {
      return nil
    }
  }

  /// - Throws: ``Findings`` for a text that is one.
  static func refuse(_ text: String, at path: String) throws {
    guard let strange = StrangeTable(text) else { return }
    let origin = Origin(file: path, line: 1, column: 1)
    throw Findings(all: [
      Finding(
        .error, "this is \(strange.rawValue) and no table",
        hint:
          "tables can be imported, with commas, semicolons or tabs between their cells, and JSON",
        at: origin)
    ])
  }

  /// The same for the first bytes of a file that is to be UTF-8.
  ///
  /// - Throws: a ``FileError`` for what is no text in UTF-8, else ``Findings``.
  static func refuse(beginning bytes: Data, at path: String) throws {
    if bytes.isZIP { throw FileError.notText(.spreadsheet(path)) }
    if let format = ForeignFormat(of: bytes) {
      throw FileError.notText(format.finding(at: path))
    }
    if ExportReader.reads(beginning: bytes.prefix(256)) {
      throw Findings(all: [
        Finding(
          .error, "this is what annals exported, and comes through a pipe",
          hint: "name its file, or give it a folder: -o FOLDER",
          at: Origin(file: path, line: 1, column: 1))
      ])
    }
    try refuse(String(decoding: bytes, as: UTF8.self), at: path)
  }
}
