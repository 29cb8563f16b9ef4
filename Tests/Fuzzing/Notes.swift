import Chronology
import Formats

/// What a reader sets down beside a dossier, in a file that they may edit.
enum Notes {
  private static let jottings: [Jotting] = [
    .star("fire"), .unstar("fire"), .mark(Notebook.Mark("a", on: "fire")), .unmark("a"),
    .note(Notebook.Note(on: .event("fire"), "Who saw it?\n- nobody: \"so far\"")),
  ]

  static func feed(_ bytes: [UInt8]) throws {
    let text = String(decoding: bytes, as: UTF8.self)
    let notes = NotebookText(text, file: "notes.yaml")
    guard notes.findings.isEmpty else { return }
    let lines = NotebookText.lines(of: notes.notebook)
    let again = NotebookText(lines, file: "notes.yaml")
    try BrokenLaw.unless(again.notebook == notes.notebook, "notes are written as others: \(lines)")
    for jotting in jottings {
      // What is better edited by hand is refused; what is written holds what was meant.
      guard let written = try? notes.with(jotting) else { continue }
      var meant = notes.notebook
      meant.jot(jotting)
      try BrokenLaw.unless(written.notebook == meant, "\(jotting) writes something else")
    }
  }
}
