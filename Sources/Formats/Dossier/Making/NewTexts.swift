package import Chronology
import Foundation

/// Texts that become sources of a dossier: those in its folder where they lie, others as copies.
package struct NewTexts {
  package private(set) var sources: [Source] = []
  private let folder: String
  private let known: [Source]
  /// What is to be copied into the folder, byte for byte.
  private(set) var copies: [(name: String, bytes: Data)] = []
  private var files: FreeNames
  private var ids: FreeNames

  /// - Parameters:
  ///   - folder: that of the dossier; it need not be there yet.
  ///   - known: the sources that the dossier has.
  package init(in folder: String, besides known: [Source] = []) {
    (self.folder, self.known) = (folder, known)
    let there = (try? FileManager.default.contentsOfDirectory(atPath: folder.literalPath)) ?? []
    files = FreeNames(taken: there + [Dossier.fileName, "notes.yaml"])
    ids = FreeNames(taken: known.map(\.id))
  }

  /// Reads a text that is to be a source.
  ///
  /// - Throws: a ``FileError``, or ``Findings`` where it is a source already.
  package mutating func add(_ path: String) throws {
    let file = try ImportFile(plain: path)
    let text = try TextFile(bytes: file.bytes, path: path)
    try refuse(path, ifKnown: text.sha256)
    let name = nameInFolder(of: path) ?? files.take(file.name)
    if nameInFolder(of: path) == nil { copies.append((name, file.bytes)) }
    sources.append(
      Source(
        id: ids.take(file.stem.slug ?? "text"), file: name, text: text.text, sha256: text.sha256,
        checked: text.sha256))
  }

  /// A copy of a text is no second witness.
  private func refuse(_ path: String, ifKnown sha256: String) throws {
    guard let other = (known + sources).first(where: { $0.sha256 == sha256 }) else { return }
    throw Findings(all: [
      Finding(
        .error, "this is the text of the source \"\(other.id)\" (\(other.file))",
        hint: "a copy of a text is no second witness: leave it out",
        at: Origin(file: path, line: 1, column: 1))
    ])
  }

  /// What the text is called in the folder, if it lies there and no link leads out of it.
  private func nameInFolder(of path: String) -> String? {
    guard let folder = folder.withoutLinks, let file = path.withoutLinks else { return nil }
    let start = folder.hasSuffix("/") ? folder : folder + "/"
    return file.hasPrefix(start) ? String(file.dropFirst(start.count)) : nil
  }

  /// Copies those that lie elsewhere into the folder, all or none; no file is replaced.
  package func copyIn() throws(FileError) {
    do {
      for copy in copies {
        let file = try WholeFile(folder + "/" + copy.name, overwrite: false)
        // The bytes are UTF-8: the text has the same.
        try file.write(String(decoding: copy.bytes, as: UTF8.self))
        try file.finish()
      }
    } catch {
      takeBack()
      throw error
    }
  }

  /// Takes the copies away again.
  package func takeBack() {
    for copy in copies {
      let path = folder + "/" + copy.name
      if let there = FileManager.default.contents(atPath: path.literalPath), there == copy.bytes {
        try? FileManager.default.removeItem(atPath: path.literalPath)
      }
    }
  }
}

/// Names of which each is given once, whatever the case of its letters.
struct FreeNames {
  private var taken: Set<String>

  init(taken: [String]) {
    self.taken = Set(taken.map { $0.lowercased() })
  }

  /// The name, or the first that is free with a number before its ending: `post-2.txt`.
  mutating func take(_ name: String) -> String {
    let dot = name.dropFirst().lastIndex(of: ".") ?? name.endIndex
    let others = (2...).lazy.map { "\(name[..<dot])-\($0)\(name[dot...])" }
    let free =
      taken.contains(name.lowercased()) ? others.first { !taken.contains($0.lowercased()) } : name
    taken.insert((free ?? name).lowercased())
    return free ?? name
  }
}
