package import Chronology
import Foundation

/// The file of a reader's own notes: read, and written whole or not at all.
package struct NotebookFile: Sendable {
  /// The name of the file, in a dossier's folder and elsewhere.
  package static let name = "notes.yaml"

  package let path: String
  /// Where nobody but the reader is to see it: the folder, which is made when it is needed.
  private let hidden: StateFolder?

  /// The file beside a dossier.
  package init(in folder: String) {
    path = (folder.hasSuffix("/") ? folder : folder + "/") + NotebookFile.name
    hidden = nil
  }

  package init(in state: StateFolder) {
    path = state.file(NotebookFile.name)
    hidden = state
  }

  package var isThere: Bool { path.isThere }

  /// Whether it can be written as far as the permissions of its folder and its own tell.
  package var isWritable: Bool { refusal == nil }

  /// Why it cannot be written; nil where nothing is known against it.
  package var refusal: FileError? {
    if hidden != nil { return nil }
    guard unsafe access(folder, W_OK) != 0 || (isThere && access(path, W_OK) != 0) else {
      return nil
    }
    return .uncreatable(path, reason: unsafe String(cString: strerror(errno)))
  }

  private var folder: String {
    let folder = path.dropLast(NotebookFile.name.count + 1)
    return folder.isEmpty ? "/" : String(folder)
  }

  /// What is in it; nothing where there is no file.
  ///
  /// - Throws: a ``FileError`` where it cannot be read or is no text.
  package func read() throws(FileError) -> NotebookText { try content().notebook }

  private func content() throws(FileError) -> (notebook: NotebookText, mark: String) {
    guard path.isThere else { return (NotebookText("", file: path), "") }
    let file = try TextFile(reading: path)
    return (NotebookText(file.text, file: path), file.mark)
  }

  /// Sets some things down in what is in the file now.
  ///
  /// - Throws: a ``FileError``, or ``Findings`` where the file is broken.
  package func write(_ jottings: [Jotting]) throws -> Notebook {
    try hidden?.create()
    return try FolderLock.holding(folder) { try writeAlone(jottings) }
  }

  private func writeAlone(_ jottings: [Jotting]) throws -> Notebook {
    let (before, mark) = try content()
    var text = before
    for jotting in jottings { text = try text.with(jotting) }
    if text.text != before.text {
      let file = try WholeFile(path, overwrite: true, mode: hidden == nil ? 0o666 : 0o600)
      try file.write(mark + text.text)
      try file.finish()
    }
    return text.notebook
  }
}
