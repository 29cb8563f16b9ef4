package import Chronology
import Foundation

/// Documents that become sources of a dossier: those in its folder where they lie, others as copies.
///
/// A text that had to be converted stands in a file beside its original.
package struct NewTexts {
  /// Without their texts, which are read with the dossier.
  package private(set) var sources: [Source] = []
  /// What is to be looked at in the texts.
  package private(set) var findings: [Finding] = []
  private let folder: String
  private let known: [Source]
  /// What is to be written into the folder.
  private(set) var copies: [(name: String, bytes: Data)] = []
  private var files: FreeNames
  private var ids: FreeNames

  /// How much can be held in memory until it is written.
  private static let longest = 1 << 30

  /// - Parameters:
  ///   - folder: that of the dossier; it need not be there yet.
  ///   - known: the sources that the dossier has.
  package init(in folder: String, besides known: [Source] = []) {
    (self.folder, self.known) = (folder, known)
    files = FreeNames(taken: [Dossier.fileName, "notes.yaml"])
    ids = FreeNames(taken: known.map(\.id))
  }

  /// Reads a document whose text is to be a source.
  ///
  /// - Throws: a ``FileError``, or ``Findings`` where it is a source already.
  package mutating func add(_ path: String) throws {
    let file = try ImportFile(plain: path)
    let document = try Document(file)
    let bytes = document.bytes ?? file.bytes
    try refuse(path, ifKnown: bytes.sha256)
    guard copies.reduce(bytes.count, { $0 + $1.bytes.count }) <= NewTexts.longest else {
      throw FileError.unreadable(path, reason: "all texts together are longer than 1 GB")
    }
    let original = place(file, at: path)
    let text = document.bytes.map { place($0, madeOf: original, document) } ?? original
    sources.append(source(document, of: file, at: path, in: text, from: original, bytes.sha256))
    findings += document.findings
  }

  private mutating func source(
    _ document: Document, of file: ImportFile, at path: String, in name: String,
    from original: String, _ sha256: String
  ) -> Source {
    let imprint = document.imprint
    let conversion = document.conversion.map {
      "Converted to \($0); the original is \(original), SHA-256 \(file.bytes.sha256)."
    }
    let stem = path.stemOfName
    let notes = [conversion, imprint.guess].compactMap(\.self)
    return Source(
      id: ids.take(stem.slug ?? "text"), file: name,
      title: imprint.title ?? stem.titleOfName, author: imprint.author,
      publisher: imprint.publisher, published: imprint.published, printed: imprint.printed,
      url: imprint.url, note: notes.isEmpty ? nil : notes.joined(separator: " "),
      sha256: sha256, checked: sha256)
  }

  /// What a document is called in the folder, into which it is copied if it lies elsewhere.
  private mutating func place(_ file: ImportFile, at path: String) -> String {
    if let name = nameInFolder(of: path) { return name }
    let name = free(file.name)
    copies.append((name, file.bytes))
    return name
  }

  /// What a converted text is called: `report.pdf.txt`, or `post.utf-8.txt` of `post.txt`.
  private mutating func place(
    _ text: Data, madeOf original: String, _ document: Document
  ) -> String {
    let dot = original.dropFirst().lastIndex(of: ".") ?? original.endIndex
    let wanted =
      document.isPlain ? original[..<dot] + ".utf-8" + original[dot...] : original + ".txt"
    // It may have been made before.
    if text == FileManager.default.contents(atPath: (folder + "/" + wanted).literalPath) {
      return String(wanted)
    }
    let name = free(String(wanted))
    copies.append((name, text))
    return name
  }

  private mutating func free(_ name: String) -> String {
    let folder = folder
    return files.take(name) { (folder + "/" + $0).isLinkedOrThere }
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

  /// Writes what is not in the folder yet into it, all or none; no file is replaced.
  package func copyIn() throws(FileError) {
    do {
      for copy in copies {
        let file = try WholeFile(folder + "/" + copy.name, overwrite: false)
        try file.write(Array(copy.bytes))
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

extension String {
  /// The name of a file as it is, on one line and without its ending.
  fileprivate var stemOfName: String {
    let name = (split(separator: "/").last.map(String.init) ?? "").onOneLine
    let dot = name.dropFirst().lastIndex(of: ".") ?? name.endIndex
    return String(name[..<dot])
  }
}

/// Names of which each is given once, whatever the case of its letters.
struct FreeNames {
  private var taken: Set<String>

  init(taken: [String]) {
    self.taken = Set(taken.map { $0.lowercased() })
  }

  /// The name, or the first that is free with a number before its ending: `post-2.txt`.
  ///
  /// - Parameter isThere: whether a name is taken that nobody has counted.
  mutating func take(_ name: String, unless isThere: (String) -> Bool = { _ in false }) -> String {
    let dot = name.dropFirst().lastIndex(of: ".") ?? name.endIndex
    let others = (2...).lazy.map { "\(name[..<dot])-\($0)\(name[dot...])" }
    let free = isFree(name, unless: isThere) ? name : others.first { isFree($0, unless: isThere) }
    taken.insert((free ?? name).lowercased())
    return free ?? name
  }

  private func isFree(_ name: String, unless isThere: (String) -> Bool) -> Bool {
    !taken.contains(name.lowercased()) && !isThere(name)
  }
}
