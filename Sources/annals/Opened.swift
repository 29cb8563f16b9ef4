import Archive
import Chronology
import Formats

/// What is opened: a dossier, whose files are followed and can be changed, or an archive, which is only read.
enum Opened {
  case dossier(Dossier)
  case archive(Archive)

  /// All of it, where it is in memory.
  var timeline: Timeline? {
    if case .dossier(let dossier) = self { dossier.timeline } else { nil }
  }

  /// Stored, without the words of a dossier.
  func stored() throws -> Archive {
    switch self {
    case .dossier(let dossier): try Archive(eventsOf: dossier.timeline)
    case .archive(let archive): archive
    }
  }
}

extension DossierOption {
  /// Whether an archive is named, be it one or only called like one.
  var isArchive: Bool {
    guard let name else { return false }
    return ArchiveFile.isArchive(name) || ArchiveFile.isCalledSo(name) && !name.isFolder
  }

  /// - Throws: a `FileError`, `Findings` or an `ArchiveError`.
  func open() throws -> Opened {
    isArchive ? .archive(try Archive(opening: path())) : .dossier(try read())
  }

  /// Why nothing can be written into it; nil where that can be.
  var refusalToChange: String? {
    if name == "-" { return "a dossier from standard input cannot be changed" }
    return isArchive
      ? "an archive is only read: change what it was made of, and import that again" : nil
  }
}
