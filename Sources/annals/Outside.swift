import Archive
import Browser
import Chronology
import Formats
import Foundation

/// What the browser asks for and cannot do itself: reading and writing files.
struct Outside: ~Copyable {
  let dossier: DossierOption
  /// The command that copies.
  let clipboard: String?
  /// Where it is remembered what was done to the dossier; nil where it is not.
  let state: StateFolder?
  /// Begun with the first change: most readers make none.
  var writer: DossierWriter?
  /// What was opened, as it was when it could last be read, and what its files held.
  private(set) var opened: Opened
  private(set) var seen: SeenFiles
  var watch: Watch
  /// The reader's own notes, which others may change, too.
  var notes: OwnNotesFiles

  /// Follows nothing yet: the first screen does not wait for the kernel, and ``lookAtAll()`` sees what
  /// has changed meanwhile.
  ///
  /// - Parameter opened: what was read of the dossier to show it.
  init(
    _ dossier: DossierOption, opened: Opened, clipboard: String?, state: StateFolder?
  ) {
    (self.dossier, self.clipboard, self.state) = (dossier, clipboard, state)
    self.opened = opened
    seen = SeenFiles(opened, file: (try? dossier.file()) ?? "")
    watch = Watch()
    notes = OwnNotesFiles(of: dossier, state: state)
  }

  /// Reads the dossier as it is now.
  mutating func read() throws -> Archive {
    let opened: Opened
    do {
      opened = try dossier.open()
    } catch {
      seen = SeenFiles(error.findings, texts: error.texts, after: seen)
      follow()
      throw error
    }
    return try take(opened)
  }

  /// Takes what the dossier is now for the last good state.
  mutating func take(_ opened: Opened) throws -> Archive {
    let archive = try opened.stored()
    (self.opened, seen) = (opened, SeenFiles(opened, file: try dossier.file()))
    follow()
    return archive
  }

  /// Has the files watched that the dossier has now, and the notes; while it is broken, all that lies
  /// beside its files.
  mutating func follow() {
    guard dossier.name != "-" else { return }
    let files = Set(seen.paths)
    watch.watch(files.union(notes.paths), loosely: seen.isBroken ? files : [])
  }

  mutating func reload() -> Message {
    guard dossier.name != "-" else {
      return .failed("standard input cannot be read again")
    }
    let before = opened.timeline
    do {
      let archive = try read()
      let both = before.flatMap { before in opened.timeline.map { (before, $0) } }
      return .reloaded(archive, both.map { Changes(from: $0, to: $1) } ?? Changes())
    } catch {
      return .broken(error.findings.withExcerpts)
    }
  }

  /// All that `annals check` would say.
  func check() -> Message {
    guard dossier.name != "-" else {
      return .failed("standard input cannot be read again")
    }
    guard !dossier.isReadOnly else {
      return .failed("there is no dossier to check: check what this was made of, or make one of it")
    }
    do {
      return .checked(try dossier.read().warnings.withExcerpts)
    } catch {
      return .checked(error.findings.withExcerpts)
    }
  }

  /// - Parameter note: told how many events have been written, and how many there are; where it throws,
  ///   nothing is written.
  static func export(
    _ request: ExportRequest, of archive: Archive, in dossier: DossierOption,
    noting note: (Int, Int) throws -> Void = { _, _ in }
  ) -> Message {
    guard let format = Exporter.offered(named: request.format) else {
      return .exportFailed(reason: "no format \(request.format)", exists: false)
    }
    do {
      let form = ExportForm(request.choices)
      let path = request.path.withHome
      try dossier.refuseToReplace(inputsBy: path, archive.sources, and: [form.redaction])
      let leaving = try Leaving(
        request.selection, of: archive, as: format, in: form,
        own: dossier.ownNotes(in: archive, if: form.includesNotes))
      try leaving.extract.write(as: format, to: path, overwrite: request.overwrite) {
        try note($0, leaving.extract.count)
      }
      return .exported(path: request.path, count: leaving.extract.count, report: leaving.report)
    } catch is Stopped {
      return .exportFailed(reason: "stopped: nothing was written", exists: false)
    } catch FileError.exists(let path) {
      return .exportFailed(reason: "\(path) exists", exists: true)
    } catch let failure as Failure {
      return .exportFailed(reason: failure.message, exists: false)
    } catch {
      return .exportFailed(reason: "\(error)", exists: false)
    }
  }
}

extension Error {
  /// What is wrong with a dossier that cannot be read.
  fileprivate var findings: [Finding] {
    if let findings = self as? Findings { return findings.all }
    if case .notText(let finding)? = self as? FileError { return [finding] }
    return [Finding(.error, "\(self)")]
  }

  fileprivate var texts: [String] { (self as? Findings)?.texts ?? [] }
}

extension String {
  /// The path with the reader's home for a `~` before its first slash, as a shell would have it.
  var withHome: String {
    guard hasPrefix("~/"), let home = ProcessInfo.processInfo.environment["HOME"], !home.isEmpty
    else { return self }
    return home + dropFirst()
  }
}
