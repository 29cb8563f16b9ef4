package import Chronology
import Foundation

/// Writes a reader's changes into the file of a dossier, takes them back and makes them again.
///
/// Each is made in the file as it is then: what somebody else has written meanwhile stays, and a change
/// that no longer fits is refused. The file is written whole or not at all, and only where it is a
/// dossier afterwards.
package struct DossierWriter: Sendable {
  private let file: String
  private let disk: JournalFile
  private var journal = Journal()
  /// The file as this program last saw it; nil before it has.
  private var known: TextFile?
  /// Whether there was a journal, of another file than this one is now.
  private var hasForgotten = false
  /// Steps that met what others wrote: the next time the one before is taken back.
  private var stuck: Set<Int> = []
  /// What was asked for, by the entries that can be made again.
  private var changes: [Int: [Change]] = [:]

  /// What was done, and the dossier then.
  package struct Written {
    package let dossier: Dossier
    package let words: String
  }

  /// - Parameters:
  ///   - path: the dossier's folder or its YAML.
  ///   - journal: the file that remembers what was done; nil where nothing is to be remembered.
  package init(_ path: String, journal: String?) {
    file = Dossier.file(at: path)
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
    var text = old.text
    for change in changes { text = try DossierWriter.made(change, in: text, file) }
    let words = changes.map(\.words).joined(separator: ", ")
    let written = try write(text, over: old, .made, words, step: UUID().uuidString)
    self.changes[journal.entries.count - 1] = changes
    return written
  }

  /// Takes the last change back.
  package mutating func undo() throws -> Written {
    try FileLock.holding(file) { try undoAlone() }
  }

  private mutating func undoAlone() throws -> Written {
    let old = try look()
    guard let place = nextToUndo() else {
      throw hasForgotten ? ChangeRefusal.forgotten : .nothingDone
    }
    stuck.insert(place)
    let words = journal.entries[place].words
    let text = try inverse(of: place, in: old, as: "taking back \(words)")
    let written = try write(text, over: old, .undone, words, step: journal.entries[place].step)
    stuck.remove(place)
    changes[journal.entries.count - 1] = changes[place]
    return written
  }

  /// The last step; after one that could not be taken back, the one before, and then all over again.
  private mutating func nextToUndo() -> Int? {
    if let place = journal.done.last(where: { !stuck.contains($0) }) { return place }
    stuck = []
    return journal.done.last
  }

  /// Makes again what was taken back last.
  package mutating func redo() throws -> Written {
    try FileLock.holding(file) { try redoAlone() }
  }

  private mutating func redoAlone() throws -> Written {
    let old = try look()
    guard let place = journal.undone.last else { throw ChangeRefusal.nothingUndone }
    let words = journal.entries[place].words
    let text: String
    do {
      text = try inverse(of: place, in: old, as: "making again \(words)")
    } catch let conflict as Conflict {
      text = try madeAgain(place, in: old.text, or: conflict)
    }
    let written = try write(text, over: old, .redone, words, step: journal.entries[place].step)
    changes[journal.entries.count - 1] = changes[place]
    return written
  }
}

extension DossierWriter {
  private static func made(_ change: Change, in text: String, _ file: String) throws -> String {
    do {
      var yaml = try YAMLText(text, file: file)
      if let (theirs, ours) = try yaml.rival(of: change) {
        throw Conflict(change.words, theirs: theirs, ours: ours)
      }
      try yaml.make(change)
      return try yaml.edited()
    } catch let conflict as Conflict {
      throw conflict
    } catch let error as YAMLEditError {
      throw ChangeRefusal.misfit(change.words, reason: error.description)
    } catch {
      throw ChangeRefusal.broken(file)
    }
  }

  private func inverse(of place: Int, in old: TextFile, as words: String) throws -> String {
    let lines = old.text.textLines
    let revision: Revision?
    do {
      revision = try journal.revision(undoing: place, in: lines)
    } catch {
      throw Conflict(words, error)
    }
    guard let new = revision?.applied(to: lines) else {
      throw ChangeRefusal.misfit(words, reason: "the file is another one now")
    }
    return String(new)
  }

  /// The same by what was asked for, where others have written at the same place.
  private func madeAgain(_ place: Int, in text: String, or conflict: Conflict) throws -> String {
    guard let changes = changes[place] else { throw conflict }
    do {
      return try changes.reduce(text) { try DossierWriter.made($1, in: $0, file) }
    } catch {
      throw conflict
    }
  }

  /// Reads the file as it is now, and takes note of what others did to it.
  private mutating func look() throws(FileError) -> TextFile {
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
    let dossier = try Dossier(parsing: new, file: file)
    let draft = try WholeFile(file, overwrite: true)
    try draft.write(old.mark + text)
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
