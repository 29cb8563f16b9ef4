/// Two changes to the same lines of a dossier, of which only one can stand.
package struct Conflict: Error, Hashable, Sendable {
  /// What was to be done: "take back: an account of fire by post".
  package let words: String
  /// What stands in the file now, and what was to stand there.
  package let theirs: String
  package let ours: String
  package let remedy: Remedy
  /// Why ours cannot stand in the place of theirs, whatever a reader says; nil where it can.
  package let hindrance: String?
  /// Whether there is a step before the one that is not taken back, with which undo goes on.
  package var leadsOn = false

  /// How ours is written in the place of theirs, once a reader has seen both.
  package enum Remedy: Hashable, Sendable {
    /// The same changes, to what stands there now.
    case changes([Change])
    /// Taking a step back or making it again, in the file that has this SHA-256.
    case undo(step: String, over: String)
    case redo(step: String, over: String)
  }

  package init(
    _ words: String, theirs: String, ours: String, remedy: Remedy, hindrance: String? = nil
  ) {
    (self.words, self.theirs, self.ours) = (words, theirs, ours)
    (self.remedy, self.hindrance) = (remedy, hindrance)
  }
}
