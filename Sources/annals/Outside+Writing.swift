import Archive
import Browser
import Chronology
import Formats

// Changes to the file of the dossier.
extension Outside {
  mutating func make(_ changes: [Change]) -> Message {
    write("Written") { writer throws in try writer.make(changes) }
  }

  mutating func undo() -> Message {
    write("Taken back") { writer throws in try writer.undo() }
  }

  mutating func redo() -> Message {
    write("Made again") { writer throws in try writer.redo() }
  }

  /// Writes one side of a conflict over the other, as the reader says who has seen both.
  mutating func overrule(_ remedy: Conflict.Remedy) -> Message {
    let done =
      switch remedy {
      case .changes: "Written"
      case .undo: "Taken back"
      case .redo: "Made again"
      }
    return write(done) { writer throws in try writer.overrule(remedy) }
  }

  /// What is in the way now of something that met a conflict.
  mutating func meetAgain(_ remedy: Conflict.Remedy) -> Message {
    guard var writer else { return .settled }
    defer { self.writer = writer }
    do {
      return try writer.obstacle(to: remedy).map { .conflicted($0) } ?? .settled
    } catch {
      return .hindered("\(error)")
    }
  }

  /// Takes note of the dossier as it is, so that what was done before can be taken back whatever others
  /// write from now on.
  mutating func beginToWrite() {
    guard dossier.refusalToChange == nil, var writer = try? newWriter else { return }
    try? writer.begin()
    self.writer = writer
  }

  private var newWriter: DossierWriter {
    get throws {
      try? state?.create()
      return DossierWriter(
        try dossier.path(), journal: state?.file("journal.jsonl"), readsOutside: dossier.outside)
    }
  }

  private mutating func write(
    _ done: String, _ work: (inout DossierWriter) throws -> DossierWriter.Written
  ) -> Message {
    if let refusal = dossier.refusalToChange { return .failed(refusal) }
    do {
      var writer = try self.writer ?? newWriter
      defer { self.writer = writer }
      let written = try work(&writer)
      return .written(try take(.dossier(written.dossier)), "\(done): \(written.words)")
    } catch let conflict as Conflict {
      return .conflicted(conflict)
    } catch let findings as Findings {
      return .failed("nothing was written: \(findings.all.first?.brief ?? "the file is broken")")
    } catch {
      return .failed("\(error)")
    }
  }
}
