package import Chronology
import Foundation

/// A dossier that is begun: a folder, the texts, and a `dossier.yaml` that has no events yet.
package struct NewDossier {
  /// Without a slash at its end.
  package let folder: String
  private let title: String
  private var texts: NewTexts

  /// What of the folder becomes no source.
  package private(set) var leftOut: [LeftOut] = []

  /// The sources that it begins with.
  package var sources: [Source] { texts.sources }

  /// What is to be looked at, in the order of the files.
  package var findings: [Finding] {
    (texts.findings + leftOut.compactMap(\.finding)).inOrder()
  }

  /// Reads the documents; of a folder that is there and for which none are named, those in it, of which
  /// one that cannot be read is left out.
  ///
  /// - Parameter title: nil for the name of the folder.
  /// - Throws: a ``FileError`` where there is a dossier already or a text cannot be read, ``Findings``
  ///   where some are no texts.
  package init(in path: String, texts paths: [String], title: String?) throws {
    folder = path.withoutSlash
    guard !(folder + "/" + Dossier.fileName).isLinkedOrThere else {
      throw FileError.dossierExists(folder + "/" + Dossier.fileName)
    }
    guard folder.isFolder || !folder.isLinkedOrThere else {
      throw FileError.uncreatable(folder, reason: "it is no folder")
    }
    self.title = title ?? folder.nameOfFolder.titleOfName
    texts = NewTexts(in: folder)
    if !paths.isEmpty {
      try read(paths)
    } else if folder.isFolder {
      try readFolder()
    }
  }

  private mutating func readFolder() throws {
    let files = FolderFiles(of: folder)
    leftOut = files.others
    for path in files.documents {
      do {
        try texts.add(path)
      } catch let error as FileError {
        leftOut.append(LeftOut(path, error))
      } catch let copies as Findings {
        leftOut.append(LeftOut(path, copies.all.first?.message ?? "it is a source already"))
      }
    }
    leftOut.sort { $0.path < $1.path }
  }

  /// Reads all of them before it says what is wrong with some.
  private mutating func read(_ paths: [String]) throws {
    var findings: [Finding] = []
    for path in paths {
      do {
        try texts.add(path)
      } catch FileError.notText(let finding) {
        findings.append(finding)
      } catch let others as Findings {
        findings += others.all
      }
    }
    if !findings.isEmpty { throw Findings(all: findings) }
  }

  /// The documents that lie in a folder, by name; not those to which a link leads out of it.
  package static func documents(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.literalPath)) ?? []
    return names.sorted().filter { !$0.hasPrefix(".") && DocumentForm(ofName: $0) != nil }
      .map { folder + "/" + $0 }.filter { !$0.isFolder && !$0.leads(outOf: folder) }
  }

  /// Writes it; where that fails, nothing of it is left.
  ///
  /// - Throws: a ``FileError``.
  package func write() throws {
    folder.isFolder ? try writeIntoFolder() : try writeFolder()
  }

  private func writeFolder() throws {
    let whole = try WholeFolder(folder)
    for copy in texts.copies { try whole.write(copy.bytes, to: copy.name) }
    try whole.write(Data(yaml.utf8), to: Dossier.fileName)
    try whole.finish()
  }

  private func writeIntoFolder() throws {
    try texts.copyIn()
    do {
      let file = try WholeFile(folder + "/" + Dossier.fileName, overwrite: false)
      try file.write(yaml)
      try file.finish()
    } catch {
      texts.takeBack()
      throw error
    }
  }

  /// The file, with what an author who opens it should know.
  var yaml: String {
    let begun = Timeline(title: title, sources: sources, names: [], events: []).yaml
    return NewDossier.head + begun + (sources.isEmpty ? "sources: {}\n" : "") + NewDossier.shape
      + "events: []\n"
  }

  private static let head = """
    # A dossier of annals. `annals check` on its folder says what is wrong or doubtful.

    """

  private static let shape = """
    # A source may have: title, author, publisher, published (a date), url, note.
    # An event, with the exact words of each source that tells it:
    #   - id: fire
    #     date: 1921-08-05   # or 1921-08, 1921-08-05?, 1921-08-05/1921-08-07: EDTF
    #     kind: report
    #     title: The warehouse burns down
    #     accounts:
    #       - source: gazette
    #         quotes: [The old warehouse burnt down on Friday night]

    """
}

extension String {
  /// Without slashes at its end, which would make a link to a folder the folder itself.
  fileprivate var withoutSlash: String {
    let bare = String(reversed().drop { $0 == "/" }.reversed())
    return bare.isEmpty ? self : bare
  }

  /// Whether there is anything, be it a link that leads nowhere.
  var isLinkedOrThere: Bool {
    var status = stat()
    return unsafe lstat(self, &status) == 0
  }

  fileprivate var nameOfFolder: String {
    URL(fileURLWithPath: literalPath).standardizedFileURL.lastPathComponent
  }

  /// The name of a file or folder in words: "harbour-fire" is "Harbour fire".
  var titleOfName: String {
    let words = split { "-_ ".contains($0) }.joined(separator: " ")
    return words.isEmpty ? "Untitled" : words.prefix(1).uppercased() + words.dropFirst()
  }
}
