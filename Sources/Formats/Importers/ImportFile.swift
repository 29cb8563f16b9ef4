import Chronology
package import Foundation

/// A file to import, as it is: its bytes and its name.
package struct ImportFile: Sendable {
  /// As the user calls it.
  package let path: String
  let bytes: Data

  private static let advice = ": import it into an archive, -o NAME.annals"

  /// Reads a plain file, or standard input for `-`.
  ///
  /// - Throws: a ``FileError``.
  package init(reading path: String) throws(FileError) {
    if path == "-" {
      self.path = "standard input"
      bytes = try FileError.readingInput(advice: ImportFile.advice)
    } else {
      self.path = path
      bytes = try ImportFile.read(path)
    }
  }

  /// Reads a plain file.
  ///
  /// - Throws: a ``FileError``.
  init(plain path: String) throws(FileError) {
    self.path = path
    bytes = try FileError.reading(ImportFile.handle(path, advice: ""), path)
  }

  /// Opens a plain file, or standard input for `-`, to be read part by part.
  ///
  /// - Returns: the file, and what it is called in a dossier.
  /// - Throws: a ``FileError``.
  package static func opening(_ path: String) throws(FileError) -> (FileHandle, name: String) {
    let name = name(of: path == "-" ? "standard input" : path)
    return (path == "-" ? FileHandle.standardInput : try handle(path), name)
  }

  private static func read(_ path: String) throws(FileError) -> Data {
    try FileError.reading(handle(path), path, advice: advice)
  }

  static func handle(
    _ path: String, advice: String = "; `annals import -` reads a pipe"
  ) throws(FileError) -> FileHandle {
    guard path.isThere else { throw .missing(path) }
    guard !path.isFolder else { throw .unreadable(path, reason: "it is a folder") }
    guard path.isPlainFile else {
      throw .unreadable(path, reason: "it is no plain file" + advice)
    }
    guard let handle = FileHandle(forReadingAtPath: path.literalPath) else {
      throw .unreadable(path, reason: "it may not be read")
    }
    return handle
  }
}

extension ImportFile {
  /// Refuses what would be too long for a source of a dossier, unless it is a dossier's export.
  ///
  /// - Throws: a ``FileError``.
  package func refuseTooLongSource() throws(FileError) {
    guard bytes.count > TextFile.longestSource, !isExport else { return }
    throw .unreadable(
      path,
      reason: "it is longer than \(TextFile.longestSource >> 20) MB, which is too much for a folder"
        + ": import it into an archive, -o NAME.annals")
  }

  /// The name in the dossier's folder: its own, without what a name in YAML or on a screen should
  /// not have.
  var name: String {
    path == "standard input"
      ? ImportFormat(of: Array(bytes.prefix(1 << 16)), file: "").fileName
      : ImportFile.name(of: path)
  }

  static func name(of path: String) -> String {
    guard path != "standard input" else { return "table.csv" }
    let last = path.split(separator: "/").last.map(String.init) ?? "table.csv"
    let plain = String(last.map { $0.isLetter || $0.isNumber || "._- ()".contains($0) ? $0 : "-" })
    return plain.hasPrefix(".") || plain.hasPrefix("-") ? "table" + plain : plain
  }

  /// The name without its ending.
  var stem: String {
    let name = name
    return name.dropFirst().contains(".")
      ? String(name[..<(name.lastIndex(of: ".") ?? name.endIndex)]) : name
  }
}
