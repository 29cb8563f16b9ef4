import Archive
import Browser
import Chronology
import Formats
import Foundation

/// A reader who types, the file that comes of it, and somebody who edits that file meanwhile.
final class WritingDesk {
  private let folder: URL
  private var writer: DossierWriter
  private(set) var reader: Reader
  /// The file as others left it, without what the reader did.
  private(set) var others = LogBook(events: LogBook.first)
  private(set) var done: [LogBook.Step] = []
  private var undone: [LogBook.Step] = []

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("annals-\(UInt64.random(in: .min ... .max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(LogBook.source.utf8).write(to: folder.appendingPathComponent("star.txt"))
    try Data(others.text.utf8).write(to: folder.appendingPathComponent(Dossier.fileName))
    writer = WritingDesk.writer(folder)
    reader = try WritingDesk.reader(folder)
    try writer.begin()
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private static func writer(_ folder: URL) -> DossierWriter {
    DossierWriter(folder.path, journal: folder.appendingPathComponent("journal").path)
  }

  private static func reader(_ folder: URL) throws -> Reader {
    try Reader(of: Dossier(reading: folder.path).timeline, columns: 120, rows: 40)
  }

  var text: String {
    get throws {
      try String(contentsOf: folder.appendingPathComponent(Dossier.fileName), encoding: .utf8)
    }
  }

  /// What writing all by hand gives.
  var expected: String {
    var book = others
    for step in done { book.make(step) }
    return book.text
  }

  func make(_ step: LogBook.Step) throws {
    try type(step.keys)
    (done, undone) = (done + [step], [])
  }

  func undo() throws {
    guard let step = done.popLast() else { return }
    try type("u")
    undone.append(step)
  }

  func redo() throws {
    guard let step = undone.popLast() else { return }
    try type("<c-r>")
    done.append(step)
  }

  /// Another program writes the file, and the browser is told.
  func edit(_ edit: LogBook.Edit) throws {
    others.make(edit)
    try Data(expected.utf8).write(to: folder.appendingPathComponent(Dossier.fileName))
    reader.send(.reloaded(try Archive(Dossier(reading: folder.path).timeline)))
  }

  /// Begins the program anew; what is no longer the file that it wrote is written once more.
  func restart(_ step: LogBook.Step) throws {
    try make(step)
    (writer, reader) = (WritingDesk.writer(folder), try WritingDesk.reader(folder))
    try writer.begin()
  }

  /// Types keys and does what is asked for then, as the session does.
  private func type(_ keys: String) throws {
    let before = reader.effects.count
    try reader.type(keys)
    for effect in reader.effects.dropFirst(before) {
      guard let written = try perform(effect) else { continue }
      reader.send(.written(try Archive(written.dossier.timeline), written.words))
    }
  }

  private func perform(_ effect: Effect) throws -> DossierWriter.Written? {
    switch effect {
    case .change(let changes): try writer.make(changes)
    case .undo: try writer.undo()
    case .redo: try writer.redo()
    default: nil
    }
  }
}
