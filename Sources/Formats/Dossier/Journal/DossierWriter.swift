package import Chronology
import Foundation

/// Writes a reader's changes into the file of a dossier, takes them back and makes them again.
///
/// Each is made in the file as it is then: what somebody else has written meanwhile stays, and a change
/// that no longer fits is refused. The file is written whole or not at all, and only where it is a
/// dossier afterwards.
package struct DossierWriter: Sendable {
  let file: String
  let readsOutside: Bool
  private let disk: JournalFile
  private(set) var journal = Journal()
  /// The file as this program last saw it; nil before it has.
  private var known: TextFile?
  /// Whether there was a journal, of another file than this one is now.
  private var hasForgotten = false
  /// Steps that met what others wrote: the next time the one before is taken back.
  var stuck: Set<Int> = []
  /// What was asked for, by the entries that can be made again.
  private(set) var changes: [Int: [Change]] = [:]

  /// What was done, and the dossier then.
  package struct Written {
    package let dossier: Dossier
    package let words: String
  }

  /// - Parameters:
  ///   - path: the dossier's folder or its YAML.
  ///   - journal: the file that remembers what was done; nil where nothing is to be remembered.
  ///   - readsOutside: whether texts may lie outside the dossier's folder.
  package init(_ path: String, journal: String?, readsOutside: Bool = false) {
    file = Dossier.file(at: path)
    self.readsOutside = readsOutside
    disk = JournalFile(path: journal)
  }

  /// Takes note of the file as it is, and of what was done to it before this program began.
  ///
  /// What others write from now on keeps nothing from being taken back.
  package mutating func begin() throws(FileError) {
    if known == nil { _ = try look() }
  }

  /// Whether the file's bytes are those that this program wrote or saw last.
  package func knows(_ text: TextFile) -> Bool { known?.sha256 == text.sha256 }

  /// Makes changes, all or none, as one step.
  ///
  /// - Throws: ``FileError``, ``Findings``, ``ChangeRefusal`` or ``Conflict``.
  package mutating func make(_ changes: [Change]) throws -> Written {
    try FileLock.holding(file) { try makeAlone(changes) }
  }

  private mutating func makeAlone(_ changes: [Change]) throws -> Written {
    let old = try look()
    let text = try DossierWriter.made(changes, in: old.text, file)
    try refuseIdleAcceptances(changes, in: old)
    let words = changes.map(\.words).joined(separator: ", ")
    let written = try write(text, over: old, .made, words, step: UUID().uuidString)
    self.changes[journal.entries.count - 1] = changes
    return written
  }

  /// Takes the last change back.
  package mutating func undo() throws -> Written {
    try FileLock.holding(file) { try undoAlone(nil, over: nil) }
  }

  /// Does what a reader asks for who has seen both sides of a conflict: ours takes the place of theirs.
  ///
  /// Where the file is no longer the one that they saw, it is tried as it was before, and perhaps meets
  /// another conflict.
  package mutating func overrule(_ remedy: Conflict.Remedy) throws -> Written {
    switch remedy {
    case .changes(let changes): try make(changes)
    case .undo(let step, let hash):
      try FileLock.holding(file) { try undoAlone(step, over: hash) }
    case .redo(let step, let hash):
      try FileLock.holding(file) { try redoAlone(step, over: hash) }
    }
  }

  /// - Parameters:
  ///   - step: which one; nil for the last.
  ///   - hash: of the file in which it may take the place of what others wrote.
  private mutating func undoAlone(_ step: String?, over hash: String?) throws -> Written {
    let old = try look()
    let place = try step.flatMap { lastDone($0) } ?? nextToUndo()
    let (entry, isFree) = (journal.entries[place], hash == old.sha256)
    let text = try textUndoing(place, in: old, isFree: isFree)
    if isFree { return try overrule(entry, with: text, over: old) }
    let written = try write(text, over: old, .undone, entry.words, step: entry.step)
    stuck.remove(place)
    changes[journal.entries.count - 1] = changes[place]
    return written
  }

  /// Writes what others have written over with a step taken back: that is a step, too, which gives them
  /// their words back when it is taken back itself.
  private mutating func overrule(
    _ entry: Journal.Entry, with text: String, over old: TextFile
  ) throws -> Written {
    let words = "taking back \(entry.words)"
    let written = try write(text, over: old, .overruled, words, step: UUID().uuidString)
    return Written(dossier: written.dossier, words: entry.words)
  }

  func lastDone(_ step: String) -> Int? {
    journal.done.last { journal.entries[$0].step == step }
  }

  /// The text with a step taken back; until it is, undo goes on to the step before.
  mutating func textUndoing(
    _ place: Int, in old: TextFile, isFree: Bool
  ) throws -> String {
    stuck.insert(place)
    let entry = journal.entries[place]
    do {
      return try inverse(
        of: place, in: old, as: "taking back \(entry.words)",
        or: .undo(step: entry.step, over: old.sha256), isFree: isFree)
    } catch var conflict as Conflict {
      conflict.leadsOn = journal.done.contains { !stuck.contains($0) }
      throw conflict
    }
  }

  /// The last step; after one that could not be taken back, the one before.
  ///
  /// Where there is none before it, that is said, and it begins all over again.
  private mutating func nextToUndo() throws(ChangeRefusal) -> Int {
    if let place = journal.done.last(where: { !stuck.contains($0) }) { return place }
    guard journal.done.isEmpty else {
      stuck = []
      throw .nothingBefore
    }
    throw hasForgotten ? .forgotten : .nothingDone
  }

  /// Makes again what was taken back last.
  package mutating func redo() throws -> Written {
    try FileLock.holding(file) { try redoAlone(nil, over: nil) }
  }

  private mutating func redoAlone(_ step: String?, over hash: String?) throws -> Written {
    let old = try look()
    guard let place = step.flatMap({ lastUndone($0) }) ?? journal.undone.last else {
      throw ChangeRefusal.nothingUndone
    }
    let entry = journal.entries[place]
    let text = try textRedoing(place, in: old, isFree: hash == old.sha256)
    let written = try write(text, over: old, .redone, entry.words, step: entry.step)
    changes[journal.entries.count - 1] = changes[place]
    return written
  }

  func lastUndone(_ step: String) -> Int? {
    journal.undone.last { journal.entries[$0].step == step }
  }

  func textRedoing(_ place: Int, in old: TextFile, isFree: Bool) throws -> String {
    let entry = journal.entries[place]
    do {
      return try inverse(
        of: place, in: old, as: "making again \(entry.words)",
        or: .redo(step: entry.step, over: old.sha256), isFree: isFree)
    } catch let conflict as Conflict {
      return try madeAgain(place, in: old.text, or: conflict)
    }
  }
}

extension DossierWriter {
  /// Reads the file as it is now, and takes note of what others did to it.
  mutating func look() throws(FileError) -> TextFile {
    let now = try TextFile(reading: file)
    defer { known = now }
    guard let known else {
      journal = Journal(disk.entries(until: now.sha256))
      hasForgotten = journal.entries.isEmpty && !disk.isEmpty
      disk.replace(with: journal.entries)
      return now
    }
    guard known.sha256 != now.sha256 else { return now }
    // What was in the way may be gone.
    stuck = []
    let others = disk.entries(since: known.sha256)
    if others.last?.after == now.sha256 {
      for entry in others { journal.add(foreign: entry) }
      return now
    }
    let revision = Revision(from: known.text.textLines, to: now.text.textLines)
    let entry = Journal.Entry(
      kind: .foreign, step: "", words: "", revision: revision, after: now.sha256)
    journal.add(entry)
    disk.append(entry)
    return now
  }

  /// Writes a text in the place of the old one, if that is a dossier and nobody else has written meanwhile.
  private mutating func write(
    _ text: String, over old: TextFile, _ kind: Journal.Entry.Kind, _ words: String,
    step: String
  ) throws -> Written {
    let new = try TextFile(bytes: Data((old.mark + text).utf8), path: file)
    let dossier = try Dossier(parsing: new, file: file, readsOutside: readsOutside)
    let draft = try WholeFile(file, overwrite: true)
    try draft.write(old.mark + text)
    try draft.settle()
    guard try TextFile(reading: file).sha256 == old.sha256 else {
      throw ChangeRefusal.misfit(words, reason: "somebody else is writing the file; try again")
    }
    try draft.finish()
    let revision = Revision(from: old.text.textLines, to: text.textLines)
    let entry = Journal.Entry(
      kind: kind, step: step, words: words, revision: revision, after: new.sha256)
    journal.add(entry)
    disk.append(entry)
    known = new
    return Written(dossier: dossier, words: words)
  }
}
