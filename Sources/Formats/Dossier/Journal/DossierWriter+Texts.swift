import Chronology
import Foundation

// The text that comes of a step, and both sides of it where others have written at the same place.
extension DossierWriter {
  static func made(_ changes: [Change], in text: String, _ file: String) throws -> String {
    // To read a long file takes longer than all that is done with it.
    guard let yaml = try? YAMLText(text, file: file) else { throw ChangeRefusal.broken(file) }
    if let conflict = conflict(of: changes, in: yaml) { throw conflict }
    return try changes.reduce(yaml) { try made($1, in: $0) }.text
  }

  /// An acceptance of what is not there would be one more thing that is doubtful.
  func refuseIdleAcceptances(_ changes: [Change], in old: TextFile) throws {
    for case .acceptance(let acceptance, let subject) in changes {
      // What is wrong with the file is said where it is written.
      let dossier = try? Dossier(parsing: old, file: file, readsOutside: readsOutside)
      guard let timeline = dossier?.timeline else { return }
      let codes = timeline.acceptable(of: subject)
      guard codes.contains(acceptance.code) else {
        throw ChangeRefusal.nothingToAccept(acceptance, subject, codes)
      }
    }
  }

  private static func made(_ change: Change, in text: YAMLText) throws -> YAMLText {
    var yaml = text
    do {
      try yaml.make(change)
      return try yaml.written()
    } catch {
      throw ChangeRefusal.misfit(change.words, reason: error.description)
    }
  }

  /// All that somebody else has written where some changes are to be made; nil where there is nothing.
  private static func conflict(of changes: [Change], in yaml: YAMLText) -> Conflict? {
    let rivals = changes.map { (change: $0, rival: try? yaml.rival(of: $0)) }
    let met = rivals.filter { $0.rival != nil }
    guard !met.isEmpty else { return nil }
    let sides = met.compactMap(\.rival)
    return Conflict(
      met.map(\.change.words).joined(separator: ", "),
      theirs: sides.map(\.theirs).filter { !$0.isEmpty }.joined(separator: "\n"),
      ours: sides.map(\.ours).filter { !$0.isEmpty }.joined(separator: "\n"),
      remedy: .changes(rivals.map { $0.rival?.change ?? $0.change }))
  }

  /// The text in which a step is taken back.
  ///
  /// - Parameter isFree: whether it may take the place of what others wrote on the same lines.
  func inverse(
    of place: Int, in old: TextFile, as words: String, or remedy: Conflict.Remedy, isFree: Bool
  ) throws -> String {
    let lines = old.text.textLines
    let revision: Revision?
    do {
      revision = try journal.revision(undoing: place, in: lines)
    } catch {
      let forced = journal.text(overruling: place, in: lines)
      if isFree, let forced { return String(forced) }
      throw conflict(words, error, from: lines, to: forced, remedy)
    }
    guard let new = revision?.applied(to: lines) else {
      throw ChangeRefusal.misfit(words, reason: "the file is another one now")
    }
    return String(new)
  }

  /// Both sides of lines that two changes concern; ours may be written only where that is a dossier.
  private func conflict(
    _ words: String, _ collision: Revision.Collision, from now: [TextLine], to forced: [TextLine]?,
    _ remedy: Conflict.Remedy
  ) -> Conflict {
    let single = Revision(
      [Revision.Run(line: 0, old: collision.theirs.new, new: collision.ours.new)])
    guard let forced, forced != now else {
      return Conflict(
        words, theirs: single.sides.old, ours: single.sides.new,
        remedy: remedy, hindrance: "it does not fit into what the file says now")
    }
    let sides = Revision(from: now, to: forced).sides
    return Conflict(
      words, theirs: sides.old, ours: sides.new, remedy: remedy,
      hindrance: fault(in: String(forced)))
  }

  /// Why a text would be no dossier; nil where it would be one.
  private func fault(in text: String) -> String? {
    do {
      let yaml = try TextFile(bytes: Data(text.utf8), path: file)
      _ = try Dossier(parsing: yaml, file: file, readsOutside: readsOutside)
      return nil
    } catch let findings as Findings {
      return findings.all.first?.message ?? "the file would be broken"
    } catch {
      return "\(error)"
    }
  }

  /// The same by what was asked for, where others have written at the same place.
  func madeAgain(_ place: Int, in text: String, or conflict: Conflict) throws -> String {
    guard let changes = changes[place] else { throw conflict }
    do {
      return try DossierWriter.made(changes, in: text, file)
    } catch {
      throw conflict
    }
  }
}
