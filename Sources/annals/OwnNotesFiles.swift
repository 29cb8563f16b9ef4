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
  /// The same for a screen on which the folder is known.
  private var brief = ""
  /// All as the reader has seen it.
  private var shown = Notebook()
  /// What each file held when it was read, so that what we write ourselves is no news.
  private var seen: [String: String] = [:]
  /// What stood in each when nothing was wrong with it.
  private var sound: [String: Notebook] = [:]

  init(of dossier: DossierOption, state: StateFolder?) {
    beside = dossier.isBundled ? nil : (try? dossier.folder()).map { NotebookFile(in: $0) }
    elsewhere = state.map { NotebookFile(in: $0) }
  }

  /// All that has been set down, and that has not been written.
  mutating func read() -> Notebook {
    var notebook = Notebook()
    complaint = nil
    for file in files { notebook.join(read(file)) }
    for jotting in pending { notebook.jot(jotting) }
    shown = notebook
    return notebook
  }

  /// What is in a file; where something is wrong with it, what was in it before that.
  private mutating func read(_ file: NotebookFile) -> Notebook {
    // Before it is read: what is written meanwhile is news.
    seen[file.path] = FileHash.of(file.path)
    do {
      let text = try file.read()
      guard let first = text.findings.first else {
        sound[file.path] = text.notebook
        return text.notebook
      }
      (complaint, brief) = ("\(first)", first.brief)
      return sound[file.path] ?? text.notebook
    } catch {
      (complaint, brief) = ("\(error)", "\(error)")
      return sound[file.path] ?? Notebook()
    }
  }

  private var files: [NotebookFile] { [beside, elsewhere].compactMap(\.self) }

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
    let jotting = joined(jotting).dated
    pending.append(jotting)
    shown.jot(jotting)
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

// What others write into them while they are shown: an editor, or another annals.
extension OwnNotesFiles {
  /// Where they lie, or would.
  var paths: Set<String> { Set(files.map(\.path)) }

  /// Whether one of some files holds something else than was read.
  func isNews(_ changed: Set<String>) -> Bool {
    !paths.isDisjoint(with: changed)
      && paths.intersection(changed).contains { FileHash.of($0) != seen[$0] }
  }

  /// Whether a file that was there is not: an editor may be about to put it in its place.
  var isMissingSomething: Bool { seen.keys.contains { !$0.isThere } }

  /// Reads them again, and says what is other.
  mutating func lookAgain() -> [Message] {
    let (before, fault) = (shown, complaint)
    var now = read()
    // What could not be set down in a broken file can be, now that it is mended.
    if complaint == nil, !pending.isEmpty, (try? write()) != nil { now = read() }
    let news: [Message] = now == before ? [] : [.noted(now)]
    if let complaint {
      let words = "\(brief) (your notes are shown as they were before)"
      return complaint == fault ? news : news + [.complained(words)]
    }
    let whole = fault == nil ? nil : "Your notes can be read again"
    let words = [whole, now.words(since: before)].compactMap(\.self).joined(separator: ": ")
    return words.isEmpty ? news : news + [.said(words)]
  }
}

extension Notebook {
  /// "Your notes were changed on disk: 2 stars, 1 note"; nil where they say the same.
  fileprivate func words(since before: Notebook) -> String? {
    let counts = [
      ("mark", Set(marks).symmetricDifference(before.marks).map(\.letter).distinctCount),
      ("star", Set(stars).symmetricDifference(before.stars).count),
      ("note", Set(notes).symmetricDifference(before.notes).map(\.subject).distinctCount),
    ].filter { $0.1 > 0 }
    if counts.isEmpty { return nil }
    return "Your notes were changed on disk: "
      + counts.map { $1 == 1 ? "1 \($0)" : "\($1) \($0)s" }.joined(separator: ", ")
  }
}

extension Array where Element: Hashable {
  /// How many different ones there are.
  fileprivate var distinctCount: Int { Set(self).count }
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
