import Archive
import Formats
import Foundation

// Files that are whole timelines, of which nothing is to be guessed.
extension ImportTables {
  /// Whether a file is no table, but a dossier, an archive or what annals exported.
  func isWhole(_ path: String) -> Bool {
    ArchiveFile.holdsOne(path) || path.isFolder || path.hasSuffix(".yaml")
      || path.hasSuffix(".yml") || path != "-" && ExportReader.reads(path)
  }

  /// Whether an archive or an export is all that there is.
  var isOneWhole: Bool {
    files.count == 1 && (ArchiveFile.holdsOne(files[0]) || ExportReader.reads(files[0]))
  }

  /// The dossier that is made of an archive, if one is named.
  func remadeArchive() throws -> RemadeDossier? {
    guard let archive = files.first(where: ArchiveFile.holdsOne) else { return nil }
    try refuseOthers(than: archive)
    return try RemadeDossier(archiveAt: archive)
  }

  /// The dossier that is made of an export, if there is one among the files.
  func remade(of inputs: [ImportFile]) throws -> RemadeDossier? {
    guard let export = inputs.first(where: \.isExport) else { return nil }
    try refuseOthers(than: export.path)
    return try RemadeDossier(reading: export)
  }

  private func refuseOthers(than whole: String) throws {
    if files.count > 1 {
      throw Failure(
        "\(whole) is a dossier of its own, from which a folder is made alone; "
          + "-o NAME.annals takes it together with others", status: EX_USAGE)
    }
    try refuseTableOptions(for: whole)
  }

  func refuseTableOptions(for whole: String) throws {
    let given = [
      ("--map", !map.isEmpty), ("--dates", dates != nil), ("--format", format != nil),
      ("--list", list != nil),
    ].filter(\.1).map(\.0)
    guard let option = given.first else { return }
    throw Failure(
      "\(option) is for tables, and \(whole) is a dossier of its own", status: EX_USAGE)
  }
}
