extension Finding {
  /// What sort of doubt a warning is: a short word that stays the same between versions.
  package enum Code: String, Hashable, Sendable, CaseIterable {
    /// A source whose text is not the one that its quotations were checked against.
    case changedText = "changed-text"
    /// A date finer than the words on which it rests.
    case fineDate = "fine-date"
    /// A kind that is nearly one of the known.
    case nearKind = "near-kind"
    /// Names that look alike and are neither joined nor kept apart.
    case lookAlike = "look-alike"
    /// An editor's verdict against the one that follows from the values, without a note.
    case opposedVerdict = "opposed-verdict"
    /// A source's date that the event's leaves no room for.
    case outsideDate = "outside-date"
    /// A spelling that stands under two names.
    case sharedSpelling = "shared-spelling"
    /// An event that rests on one witness.
    case singleSource = "single-source"
    /// A passage of a source that no event cites and that is not set aside.
    case uncited
    /// Values whose relation nobody has judged.
    case unjudged
    /// A person, place or group that `names` does not know.
    case unknownName = "unknown-name"
    /// An acceptance of something that is not found.
    case unusedAcceptance = "unused-acceptance"
    /// A point of comparison on which nobody says anything.
    case unusedPoint = "unused-point"

    /// Those that an author may accept for an event.
    package static let ofEvents: [Code] = [
      .fineDate, .nearKind, .opposedVerdict, .outsideDate, .singleSource, .unjudged, .unknownName,
    ]
    /// Those that an author may accept for a name.
    package static let ofNames: [Code] = [.lookAlike, .sharedSpelling]
    /// Those that an author may accept for a source, for all that it alone tells.
    package static let ofSources: [Code] = [.singleSource, .uncited]
  }
}
