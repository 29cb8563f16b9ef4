/// Two changes to the same lines of a dossier, of which only one can stand.
package struct Conflict: Error, Hashable, Sendable {
  /// What was to be done: "take back: an account of fire by post".
  package let words: String
  /// What stands in the file now, and what was to stand there.
  package let theirs: String
  package let ours: String

  package init(_ words: String, theirs: String, ours: String) {
    (self.words, self.theirs, self.ours) = (words, theirs, ours)
  }
}
