package import Chronology
import Foundation

/// A dossier that is begun: a folder, the texts, and a `dossier.yaml` that has no events yet.
package struct NewDossier {
  /// Without a slash at its end.
  package let folder: String
  private let title: String
  private var texts: NewTexts

  /// The sources that it begins with.
  package var sources: [Source] { texts.sources }

  /// Reads the texts; of a folder that is there and for which none are named, those in it.
  ///
  /// - Parameter title: nil for the name of the folder.
  /// - Throws: a ``FileError`` where there is a dossier already or a text cannot be read, ``Findings``
  ///   where some are no texts.
  package init(in path: String, texts paths: [String], title: String?) throws {
    folder = path.withoutSlash
    guard !(folder + "/" + Dossier.fileName).isLinkedOrThere else {
      throw FileError.exists(folder + "/" + Dossier.fileName)
    }
    guard folder.isFolder || !folder.isLinkedOrThere else {
      throw FileError.uncreatable(folder, reason: "it is no folder")
    }
    self.title = title ?? folder.titleOfFolder
    texts = NewTexts(in: folder)
    try read(paths.isEmpty ? NewDossier.texts(in: folder) : paths)
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

  /// The plain texts that lie in a folder, by name; not those to which a link leads out of it.
  package static func texts(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.literalPath)) ?? []
    return names.sorted().filter { name in
      let ending = name.split(separator: ".").last?.lowercased() ?? ""
      return !name.hasPrefix(".") && ["txt", "md"].contains(ending)
    }.map { folder + "/" + $0 }.filter { !$0.isFolder && !$0.leads(outOf: folder) }
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
  fileprivate var isLinkedOrThere: Bool {
    var status = stat()
    return unsafe lstat(self, &status) == 0
  }

  /// "harbour-fire" as a title: "Harbour fire".
  fileprivate var titleOfFolder: String {
    let name = URL(fileURLWithPath: literalPath).standardizedFileURL.lastPathComponent
    let words = name.split { "-_ ".contains($0) }.joined(separator: " ")
    return words.isEmpty ? "Untitled" : words.prefix(1).uppercased() + words.dropFirst()
  }
}
