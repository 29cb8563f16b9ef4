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

  /// Whether a file is named that an importer reads, by what it is called or says of itself.
  var isImported: Bool {
    guard let name, name != "-", !isArchive, !name.isFolder else { return false }
    return ImportFormat.isCalledSo(name) || ExportReader.reads(name)
  }

  /// Whether nothing is followed and nothing can be changed.
  var isReadOnly: Bool { isArchive || isImported }

  /// - Throws: a `FileError`, `Findings` or an `ArchiveError`.
  func open() throws -> Opened {
    if isArchive { return .archive(try Archive(opening: path())) }
    return isImported ? .archive(try Archive(imported())) : .dossier(try read())
  }

  /// What an import would make of the file.
  private func imported() throws -> Timeline {
    let file = try ImportFile(reading: path())
    guard !file.isExport else { return try RemadeDossier(reading: file).timeline }
    let tables = try Import([file], ImportOptions())
    if !tables.findings.isEmpty {
      Output.complain(
        "\(file.path): \(tables.findings.count.counted("warning")), told by annals import --dry-run"
      )
    }
    return tables.timeline
  }

  /// Why nothing can be written into it; nil where that can be.
  var refusalToChange: String? {
    if name == "-" { return "a dossier from standard input cannot be changed" }
    if isImported { return "a file is only read: annals import makes a dossier of it" }
    return isArchive
      ? "an archive is only read: change what it was made of, and import that again" : nil
  }
}
