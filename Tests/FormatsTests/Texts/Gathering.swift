import Chronology
import Formats
import Foundation

/// A folder of documents, made a dossier and read anew.
struct Gathering: ~Copyable {
  let folder: Folder

  init() throws { folder = try Folder() }

  /// The source that one document becomes.
  func source(_ document: String, _ name: String) throws -> Source? {
    try source(Data(document.utf8), name)
  }

  func source(_ document: Data, _ name: String) throws -> Source? {
    try folder.put(document, name)
    try NewDossier(in: folder.path, texts: [], title: nil).write()
    return try Dossier(reading: folder.path).timeline.sources.first
  }

  /// What is told of a document, as `LINE: message`.
  func told(of document: Data, _ name: String) throws -> [String] {
    try folder.put(document, name)
    let dossier = try NewDossier(in: folder.path, texts: [], title: nil)
    return dossier.findings.map { "\($0.origin?.line ?? 0): \($0.message)" }
      + dossier.leftOut.filter { $0.finding == nil }.map(\.reason)
  }

  func told(of document: String, _ name: String) throws -> [String] {
    try told(of: Data(document.utf8), name)
  }
}
