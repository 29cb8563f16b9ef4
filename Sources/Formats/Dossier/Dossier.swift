package import Chronology
import Foundation

/// A folder that a person writes in an editor: one `dossier.yaml` and the source texts beside it.
package struct Dossier {
  package let timeline: Timeline
  /// What is doubtful; what is wrong is thrown.
  package let warnings: [Finding]

  /// The name of the file in the folder.
  package static let fileName = "dossier.yaml"

  /// Reads a dossier from its folder or its YAML file; `-` reads the YAML from standard input.
  ///
  /// - Throws: a ``FileError`` when the YAML cannot be had, ``Findings`` when it is wrong.
  package init(reading path: String) throws {
    let file = Dossier.file(at: path)
    let yaml =
      path == "-"
      ? try TextFile(bytes: FileHandle.standardInput.readDataToEndOfFile(), path: file)
      : try TextFile(reading: file)
    try self.init(parsing: yaml.text, file: file)
  }

  /// Reads a dossier from YAML text; the sources are looked for beside `file`.
  package init(parsing yaml: String, file: String) throws {
    var reader = DossierReader(file: file)
    var timeline = reader.read(yaml)
    reader.findings += timeline?.locateQuotations(except: reader.unread) ?? []
    reader.findings += timeline?.check() ?? []
    let findings = reader.findings.map { $0.placed(in: file) }.inOrder()
    guard let timeline, !findings.hasErrors else { throw Findings(all: findings) }
    self.timeline = timeline
    warnings = findings
  }

  private static func file(at path: String) -> String {
    if path == "-" { return "standard input" }
    guard path.isFolder else { return path }
    return path.hasSuffix("/") ? path + fileName : path + "/" + fileName
  }
}

/// All that is wrong with a file, told at once.
package struct Findings: Error, CustomStringConvertible {
  package let all: [Finding]

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
