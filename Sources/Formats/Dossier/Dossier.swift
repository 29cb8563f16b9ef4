package import Chronology
import Foundation

/// A folder that a person writes in an editor: one `dossier.yaml` and the source texts beside it.
package struct Dossier {
  package let timeline: Timeline
  private let file: String
  /// SHA-256 of its YAML, where that comes from a file.
  package private(set) var sha256: String?
  /// What was doubtful on the way.
  private let found: [Finding]

  /// The name of the file in the folder.
  package static let fileName = "dossier.yaml"

  /// Reads a dossier from its folder or its YAML file; `-` reads the YAML from standard input.
  ///
  /// - Parameter readsOutside: whether texts may lie outside its folder.
  /// - Throws: a ``FileError`` when the YAML cannot be had, ``Findings`` when it is wrong.
  package init(reading path: String, readsOutside: Bool = false) throws {
    let (yaml, file) = try Dossier.yaml(at: path)
    try self.init(parsing: yaml, file: file, readsOutside: readsOutside)
  }

  /// Reads the YAML of a file that has been read or written.
  init(parsing yaml: TextFile, file: String, readsOutside: Bool) throws {
    try self.init(parsing: yaml.text, file: file, readsOutside: readsOutside)
    sha256 = yaml.sha256
  }

  /// The YAML of a dossier, and the name of its file.
  static func yaml(at path: String) throws(FileError) -> (text: TextFile, file: String) {
    let file = Dossier.file(at: path)
    guard path == "-" else {
      if path.isFolder, !file.isThere { throw .noDossier(path) }
      return (try TextFile(reading: file), file)
    }
    return (try TextFile(bytes: FileError.readingInput(), path: file), file)
  }

  /// Reads a dossier from YAML text; the sources are looked for beside `file`.
  package init(parsing yaml: String, file: String, readsOutside: Bool = false) throws {
    var reader = DossierReader(file: file, readsOutside: readsOutside)
    var timeline = reader.read(yaml)
    reader.findings += timeline?.locateQuotationsAtOnce(except: reader.gaps.unread) ?? []
    reader.findings += timeline?.errors() ?? []
    guard let timeline, !reader.findings.hasErrors else {
      var gaps = reader.gaps
      if let timeline { gaps.add(unfoundIn: timeline) }
      let findings = reader.findings + (timeline?.warnings(gaps) ?? [])
      throw Findings(
        all: findings.map { $0.placed(in: file) }.inOrder(),
        texts: timeline?.sources.map(\.path) ?? [])
    }
    self.timeline = timeline
    self.file = file
    found = reader.findings
  }

  /// What is doubtful; what is wrong is thrown when the dossier is read, but for passages set aside
  /// that are not in their source, which only this looks for.
  package var warnings: [Finding] {
    (found + timeline.warnings()).map { $0.placed(in: file) }.inOrder()
  }

  /// The YAML file of a dossier that is named by its folder or by that file.
  package static func file(at path: String) -> String {
    if path == "-" { return "standard input" }
    guard path.isFolder else { return path }
    return path.hasSuffix("/") ? path + fileName : path + "/" + fileName
  }
}

extension Timeline {
  /// Looks for the quotations of both halves of the events at the same time.
  fileprivate mutating func locateQuotationsAtOnce(except unread: Set<Source.ID>) -> [Finding] {
    let middle = events.count / 2
    let halves = [0..<middle, middle..<events.count].concurrentMap { [self] places in
      located(places, except: unread)
    }
    return halves.flatMap { take($0) }
  }
}

/// All that is wrong with a file, told at once.
package struct Findings: Error, CustomStringConvertible {
  package let all: [Finding]
  /// The texts that the file names, read or not.
  package private(set) var texts: [String] = []

  package init(all: [Finding], texts: [String] = []) { (self.all, self.texts) = (all, texts) }

  package var description: String { all.map(\.description).joined(separator: "\n") }
}

extension Finding {
  /// What concerns the whole dossier stands at its beginning.
  fileprivate func placed(in file: String) -> Finding {
    var finding = self
    finding.origin = origin ?? Origin(file: file, line: 1, column: 1)
    return finding
  }
}
