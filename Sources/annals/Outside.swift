import Archive
import Browser
import Chronology
import Formats
import Foundation

/// What the browser asks for and cannot do itself: reading and writing files.
struct Outside {
  let dossier: DossierOption
  /// Begun with the first change: most readers make none.
  var writer: DossierWriter?
  /// The command that copies.
  var clipboard: String?

  func reload() -> Message {
    guard dossier.name != "-" else {
      return .failed("standard input cannot be read again")
    }
    do {
      return .reloaded(try dossier.archive())
    } catch let findings as Findings {
      let (first, count) = (findings.all.first?.brief ?? "", findings.all.count)
      let counted = count == 1 ? "" : "1 of \(count) findings; "
      return .failed("\(first) (\(counted)the last good state is shown)")
    } catch {
      return .failed("\(error)")
    }
  }

  func export(_ request: ExportRequest, of archive: Archive) -> Message {
    guard let format = Exporter.named(request.format) else {
      return .exportFailed(reason: "no format \(request.format)", exists: false)
    }
    do {
      let extract = try Extract(archive, request.selection)
      try extract.write(as: format, to: request.path.withHome, overwrite: request.overwrite)
      return .exported(path: request.path, count: extract.count)
    } catch FileError.exists(let path) {
      return .exportFailed(reason: "\(path) exists", exists: true)
    } catch {
      return .exportFailed(reason: "\(error)", exists: false)
    }
  }
}

extension String {
  /// The path with the reader's home for a `~` before its first slash, as a shell would have it.
  var withHome: String {
    guard hasPrefix("~/"), let home = ProcessInfo.processInfo.environment["HOME"], !home.isEmpty
    else { return self }
    return home + dropFirst()
  }
}
