/// An editor's word on a point of comparison of one event.
package struct Point: Hashable, Sendable {
  package var name: String
  package var verdict: Verdict?
  package var note: String?
  package var origin: Origin?

  package init(
    name: String, verdict: Verdict? = nil, note: String? = nil, origin: Origin? = nil
  ) {
    self.name = name
    self.verdict = verdict
    self.note = note
    self.origin = origin
  }
}

/// How the values that sources give for one point stand to each other.
package enum Verdict: String, Hashable, Sendable, CaseIterable {
  /// They say the same.
  case agree
  /// One says it more precisely; all can be true.
  case finer
  /// Other words or spellings for the same thing.
  case naming
  /// They cannot all be true.
  case contradiction
  /// The words differ and nobody has judged them yet; never written by an editor.
  case unjudged
}
