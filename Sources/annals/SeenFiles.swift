import Chronology
import Formats

/// The files of a dossier as they were when it was read: what they held, and how it was understood.
///
/// A file that is touched, or written by ourselves, holds what was seen.
struct SeenFiles {
  /// The YAML first, then the texts.
  let paths: [String]
  /// What each held; none where the dossier could not be read.
  private let hashes: [String: String]
  /// Whether it is an archive, which may be too long to be read for that.
  private var isArchive = false
  /// What was wrong, if the dossier could not be read.
  let findings: [Finding]

  init(_ opened: Opened, file: String) {
    switch opened {
    case .dossier(let dossier): self.init(dossier, yaml: file)
    case .archive: self.init(archive: file)
    }
  }

  private init(archive: String) {
    (paths, findings, isArchive) = ([archive], [], true)
    hashes = FileStamp.of(archive).map { [archive: $0] } ?? [:]
  }

  private init(_ dossier: Dossier, yaml: String) {
    let sources = dossier.timeline.sources
    paths = [yaml] + sources.map(\.path)
    hashes = Dictionary(
      sources.map { ($0.path, $0.sha256) } + [(yaml, dossier.sha256 ?? "")],
      uniquingKeysWith: { $1 })
    findings = []
  }

  /// What could not be read; the texts of the last good state count all the same.
  init(_ findings: [Finding], texts: [String], after last: SeenFiles) {
    paths = last.paths + texts
    (hashes, self.findings) = ([:], findings)
  }

  var isBroken: Bool { !findings.isEmpty }

  /// Whether one of some files holds something else than was seen; where nothing could be read, whatever
  /// comes is news, and so is what goes.
  func isNews(_ paths: Set<String>) -> Bool {
    if isBroken { return !paths.isEmpty }
    return paths.contains { path in
      hashes[path] != (isArchive ? FileStamp.of(path) : FileHash.of(path))
    }
  }

  /// Whether a file is not there: an editor may be about to put it in its place.
  var isMissingSomething: Bool { !paths.allSatisfy(\.isThere) }
}
