import Chronology
import Formats
import Foundation

/// Records that become events, read as a whole for a folder and part by part for an archive.
enum Tables {
  static func feed(_ bytes: [UInt8], name: String, as format: ImportFormat) throws {
    let path = try Workshop.put(bytes, name)
    let options = ImportOptions(format: format)
    guard let whole = try read(path, options) else { return }
    if let parts = try readInParts(path, name, options) {
      try BrokenLaw.unless(
        parts == whole.timeline.events.count,
        "\(whole.timeline.events.count) events as a whole, \(parts) part by part")
    }
    let folder = Workshop.free("of-\(name)")
    try whole.write(to: folder)
    do {
      let dossier = try Dossier(reading: folder)
      try BrokenLaw.unless(
        dossier.timeline.events.count == whole.timeline.events.count, "events are lost in writing")
      try Dossiers.goesOn(dossier.timeline, file: folder + "/" + Dossier.fileName)
    } catch let findings as Findings {
      throw BrokenLaw(description: "what is imported does not open: \(findings)")
    }
  }

  /// nil where it is refused, which is told.
  private static func read(_ path: String, _ options: ImportOptions) throws -> Import? {
    do {
      return try Import([ImportFile(reading: path)], options)
    } catch let findings as Findings {
      try BrokenLaw.unless(!findings.description.isEmpty, "it is refused without a word")
    } catch FileError.notText {}
    return nil
  }

  /// How many events there are; nil where it is refused, as where a part is.
  private static func readInParts(
    _ path: String, _ name: String, _ options: ImportOptions
  ) throws -> Int? {
    var count = 0
    do {
      let (handle, _) = try ImportFile.opening(path)
      defer { try? handle.close() }
      let parts = TableParts(try StreamedTable(handle, path: path, name: name, options))
      try parts.forEach(making: { _ in 0 }) { part, _ in count += part.events.count }
      return count
    } catch is Findings {
      return nil
    } catch is FileError {
      return nil
    }
  }
}
