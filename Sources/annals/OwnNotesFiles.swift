import Archive
import Browser
import Chronology
import Formats
import Foundation

/// Where a reader's own notes on a dossier lie, and what of them is still to be written.
///
/// They lie beside the dossier or, where that folder cannot be written or is the program's own, in the
/// reader's state folder. What lies in both is read.
struct OwnNotesFiles {
  private let beside: NotebookFile?
  private let elsewhere: NotebookFile?
  /// What could not be written; it is tried again with what comes next.
  private var pending: [Jotting] = []
  private(set) var complaint: String?
  /// All as the reader has seen it.
  private var shown = Notebook()

  init(of dossier: DossierOption, state: StateFolder?) {
    beside = dossier.isBundled ? nil : (try? dossier.folder()).map { NotebookFile(in: $0) }
    elsewhere = state.map { NotebookFile(in: $0) }
  }

  /// All that has been set down, and that has not been written.
  mutating func read() -> Notebook {
    var notebook = Notebook()
    for file in [beside, elsewhere].compactMap(\.self) where file.isThere {
      do {
        let text = try file.read()
        notebook.join(text.notebook)
        if let first = text.findings.first { complaint = "\(first)" }
      } catch {
        complaint = "\(error)"
      }
    }
    for jotting in pending { notebook.jot(jotting) }
    shown = notebook
    return notebook
  }

  /// A note that somebody else has changed since the reader saw it stays, with the reader's words behind
  /// it: which of both is right only they can say.
  private mutating func joined(_ jotting: Jotting) -> Jotting {
    guard case .note(var note) = jotting else { return jotting }
    let seen = shown.note(on: note.subject)?.text
    guard let theirs = read().note(on: note.subject)?.text, theirs != seen, theirs != note.text
    else { return jotting }
    note.text = note.text.isEmpty ? theirs : theirs + "\n" + note.text
    return .note(note)
  }

  /// Writes what is set down into the file as it is now.
  mutating func jot(_ jotting: Jotting) -> Message {
    pending.append(joined(jotting).dated)
    do {
      try write()
      return .noted(read())
    } catch let findings as Findings {
      let first = findings.all.first
      return .failed("\(first.map { "\($0)" } ?? ""); what you set down is kept until you quit")
    } catch {
      return .failed("\(error); what you set down is kept until you quit")
    }
  }

  private mutating func write() throws {
    guard let file else {
      throw Failure("there is no place for your own notes", status: EX_CANTCREAT)
    }
    _ = try file.write(pending)
    pending = []
  }

  private var file: NotebookFile? {
    if let beside, beside.isWritable { return beside }
    return elsewhere ?? beside
  }

  /// Tries once more at the end; what cannot be written is told, so that nobody loses their words.
  mutating func finish() -> String? {
    guard !pending.isEmpty else { return nil }
    do {
      try write()
      return nil
    } catch {
      var lost = Notebook()
      for jotting in pending { lost.jot(jotting) }
      let words = NotebookText.lines(of: lost)
      let gone = pending.compactMap(\.removal).map { "# \($0)\n" }.joined()
      return "\(error)\nnot written of your own notes:\n\(words)\(gone)"
    }
  }
}

extension DossierOption {
  /// The reader's own notes as commands read them; what is wrong in their file is told.
  func ownNotes(in archive: Archive, if isAsked: Bool) throws -> OwnNotes {
    guard isAsked else { return OwnNotes() }
    var files = OwnNotesFiles(of: self, state: StateFolder(of: self))
    let notes = try OwnNotes(files.read(), in: archive)
    if let complaint = files.complaint { Output.complain(complaint) }
    return notes
  }
}

extension StateFolder {
  /// That of the dossier which is opened.
  init?(of dossier: DossierOption) {
    guard let identity = dossier.identity else { return nil }
    self.init(of: identity, environment: ProcessInfo.processInfo.environment)
  }
}

extension Jotting {
  /// A note has the day on which it is written.
  fileprivate var dated: Jotting {
    guard case .note(var note) = self, !note.text.isEmpty else { return self }
    note.written = Day.today
    return .note(note)
  }
}

extension Day {
  /// The day it is where the reader is, as EDTF has it.
  fileprivate static var today: String {
    var (now, parts) = unsafe (time(nil), tm())
    unsafe localtime_r(&now, &parts)
    let numbers = unsafe [parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday].map { "\($0)" }
    return numbers.map { $0.count < 2 ? "0" + $0 : $0 }.joined(separator: "-")
  }
}

extension Jotting {
  /// What it takes away, in words; nil where it sets something down.
  fileprivate var removal: String? {
    switch self {
    case .unmark(let letter): "the mark \(letter) is to go"
    case .unstar(let event): "the star of \(event) is to go"
    case .note(let note) where note.text.isEmpty: "a note is to go"
    case .mark, .star, .note: nil
    }
  }
}
