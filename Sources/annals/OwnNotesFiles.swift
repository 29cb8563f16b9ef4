import Archive
import Browser
import Chronology
import Formats
import Foundation

/// Where a reader's own notes on a dossier lie, and what of them is still to be written.
///
/// They lie beside the dossier or, where that folder cannot be written or is the program's own, in the
/// reader's state folder. What lies in both is read, and what could be written into neither.
struct OwnNotesFiles {
  private let beside: NotebookFile?
  private let elsewhere: NotebookFile?
  /// What could not be written; it is tried again with what comes next.
  var unwritten: UnwrittenNotes
  /// What of that was set down since the program was started.
  private var recent: Set<Jotting.Topic> = []
  private(set) var complaint: String?
  /// The same for a screen on which the folder is known.
  private(set) var brief = ""
  /// All as the reader has seen it.
  private(set) var shown = Notebook()
  /// What each file held when it was read, so that what we write ourselves is no news.
  private(set) var seen: [String: String] = [:]
  /// What stood in each when nothing was wrong with it.
  private var sound: [String: Notebook] = [:]

  init(of dossier: DossierOption, state: StateFolder?) {
    beside =
      dossier.isReadOnly || dossier.isBundled
      ? nil : (try? dossier.folder()).map { NotebookFile(in: $0) }
    elsewhere = state.map { NotebookFile(in: $0) }
    unwritten = UnwrittenNotes(in: state)
  }

  /// All that has been set down, and that has not been written.
  mutating func read() -> Notebook {
    var notebook = Notebook()
    complaint = nil
    if let path = unwritten.path { seen[path] = FileHash.of(path) }
    for file in files { notebook.join(read(file)) }
    for item in unwritten.all { notebook.jot(item.fitted(to: notebook)) }
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

  var files: [NotebookFile] { [beside, elsewhere].compactMap(\.self) }

  /// Writes what is set down into the file as it is now.
  mutating func jot(_ jotting: Jotting) -> Message {
    var seen: String?
    if case .note(let note) = jotting { seen = shown.note(on: note.subject)?.text }
    unwritten.hold(Unwritten(jotting.dated, seen: seen))
    let fault = write().faults[jotting.topic]
    guard let fault else { return .noted(read()) }
    recent.insert(jotting.topic)
    unwritten.keep()
    _ = read()
    let time = unwritten.isKept ? "until it can be written" : "until you quit"
    return .failed("\(fault); what you set down is kept \(time)")
  }

  /// Tries to write what is not written.
  ///
  /// - Returns: what was written, and why other things were not.
  mutating func write() -> (done: [Jotting], faults: [Jotting.Topic: String]) {
    var (done, faults) = ([Jotting](), [Jotting.Topic: String]())
    for item in unwritten.all {
      do {
        try write(item)
        unwritten.remove(item)
        done.append(item.jotting)
      } catch {
        let first = (error as? Findings)?.all.first
        faults[item.jotting.topic] = first.map { "\($0)" } ?? "\(error)"
      }
    }
    return (done, faults)
  }

  private func write(_ item: Unwritten) throws {
    var notebook = Notebook()
    for file in files { notebook.join(standing(in: file)) }
    let jotting = item.fitted(to: notebook)
    let others = try files(for: jotting, in: notebook).filter { !standing(in: $0).says(jotting) }
    // All or nothing: what stays in one of them would be shown again.
    for file in others { if let refusal = file.refusal { throw refusal } }
    for file in others { _ = try file.write([jotting]) }
  }

  /// What is in a file, as far as it can be read.
  private func standing(in file: NotebookFile) -> Notebook {
    (try? file.read().notebook) ?? Notebook()
  }

  /// Where a jotting changes something: where that stands, else the first file that can be written.
  ///
  /// - Throws: ``Findings`` where that file is broken.
  private func files(for jotting: Jotting, in notebook: Notebook) throws -> [NotebookFile] {
    guard let place = files.first(where: \.isWritable) ?? beside else {
      throw Failure("there is no place for your own notes", status: EX_CANTCREAT)
    }
    try place.read().check()
    let topic = jotting.topic
    let holding = files.filter { standing(in: $0).holds(topic) }
    if case .note(let subject) = topic {
      // Another note on the same is another one, and shown beside this.
      let words = notebook.note(on: subject)?.text
      let same = holding.filter { standing(in: $0).note(on: subject)?.text == words }
      return same.isEmpty && !jotting.isRemoval ? [place] : same
    }
    return jotting.isRemoval ? holding : [holding.first ?? place]
  }
}

// At the beginning and at the end.
extension OwnNotesFiles {
  /// Writes what could not be written another time, and says so where that is done.
  mutating func catchUp() -> [Message] {
    let told = unwritten.complaint.map { [Message.complained($0)] } ?? []
    let done = unwritten.all.isEmpty ? [] : write().done
    guard let words = done.map(\.topic).counted else { return told }
    let verb = done.count == 1 ? "is" : "are"
    return told + [
      .noted(read()), .said("Of your notes \(words) could not be written before and \(verb) now"),
    ]
  }

  /// Tries once more at the end; what cannot be written is told, so that nobody loses their words.
  mutating func finish() -> String? {
    let faults = unwritten.all.isEmpty ? [:] : write().faults
    let left = unwritten.all.map(\.jotting).filter { recent.contains($0.topic) }
    guard let first = left.first else { return nil }
    unwritten.keep()
    var lost = Notebook()
    for jotting in left { lost.jot(jotting) }
    let words = NotebookText.lines(of: lost)
    let gone = left.compactMap(\.removal).map { "# \($0)\n" }.joined()
    let until = unwritten.isKept ? " (it is kept until it can be)" : ""
    return "\(faults[first.topic] ?? "")\nnot written of your own notes\(until):\n\(words)\(gone)"
  }
}

extension DossierOption {
  /// The reader's own notes as commands read them; what is wrong in their file is told.
  func ownNotes(in archive: Archive, if isAsked: Bool) throws -> OwnNotes {
    guard isAsked else { return OwnNotes() }
    var files = OwnNotesFiles(of: self, state: StateFolder(of: self))
    let notes = try OwnNotes(files.read(), in: archive)
    [files.complaint, files.unwritten.complaint].compactMap(\.self).forEach { Output.complain($0) }
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
