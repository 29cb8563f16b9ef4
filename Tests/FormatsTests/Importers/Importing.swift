import Chronology
import Formats
import Foundation
import Testing

/// A table as text, imported in a folder of its own.
struct Importing: ~Copyable {
  let folder: Folder

  init() throws {
    folder = try Folder()
  }

  func read(
    _ text: String, _ options: ImportOptions = ImportOptions(), name: String = "table.csv"
  ) throws -> Import {
    try read(Data(text.utf8), options, name: name)
  }

  func read(
    _ bytes: Data, _ options: ImportOptions = ImportOptions(), name: String = "table.csv"
  ) throws -> Import {
    try folder.put(bytes, name)
    return try Import([ImportFile(reading: folder.path + "/" + name)], options)
  }

  /// The same, read part by part as for an archive.
  func streamed(_ bytes: Data, name: String = "table.csv") throws -> Streamed {
    try folder.put(bytes, name)
    let path = folder.path + "/" + name
    let (handle, name) = try ImportFile.opening(path)
    let parts = TableParts(try StreamedTable(handle, path: path, name: name, ImportOptions()))
    var streamed = Streamed()
    try parts.forEach(making: { _ in 0 }) { part, _ in
      streamed.events += part.events
      streamed.texts += part.texts.map(\.text).joined()
    }
    return streamed
  }

  /// The dossier that is written, read anew.
  func dossier(_ tables: Import) throws -> Dossier {
    try tables.write(to: folder.path + "/out")
    return try Dossier(reading: folder.path + "/out")
  }

  /// What is wrong with a table, as `LINE:COLUMN: message`.
  func refusal(of bytes: Data) throws -> String? {
    do {
      _ = try read(bytes)
      return nil
    } catch let findings as Findings {
      return short(findings.all).first
    } catch FileError.notText(let finding) {
      return short([finding]).first
    }
  }

  func refusal(of text: String) throws -> String? { try refusal(of: Data(text.utf8)) }

  func short(_ findings: [Finding]) -> [String] {
    findings.map {
      "\($0)".replacing(folder.path + "/table.csv:", with: "")
        .replacing(": warning", with: "").replacing(": error", with: "")
    }
  }
}

/// What has come of a file that is read part by part.
struct Streamed {
  var events: [Event] = []
  var texts = ""
}

extension Event {
  /// Date and title, to compare.
  var brief: String { "\(date?.description ?? "-") \(title)" }
}
