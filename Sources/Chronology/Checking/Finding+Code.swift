extension Finding {
  /// What sort of doubt a warning is: a short word that stays the same between versions.
  package enum Code: String, Hashable, Sendable, CaseIterable {
    /// A passage of a source that no event cites and that is not set aside.
    case uncited
    /// A quotation whose words stand in the source more than once.
    case ambiguous
    /// Values whose relation nobody has judged.
    case unjudged
    /// A point of comparison on which nobody says anything.
    case unusedPoint = "unused-point"
  }
}
