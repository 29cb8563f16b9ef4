/// What a reader adds to a dossier or alters in it at one go.
///
/// It names events and sources by their ids, never by places in a file: so it can be made in a file
/// that somebody else has changed meanwhile.
package enum Change: Hashable, Sendable {
  /// A new event, with what sources say of it.
  case event(Event)
  /// More of what a source says of an event: quotations are added, all else takes the place of what is
  /// there; an account is begun where the source has none.
  case account(Account, in: Event.ID)
  /// The value that a source gives for a point of comparison, instead of the one that the reader saw; nil
  /// takes it away.
  case value(String?, was: String?, of: String, by: Source.ID, in: Event.ID)
  /// An editor's word on a point of comparison, instead of the one that the reader saw; one with neither
  /// verdict nor note is taken away.
  case point(Point, was: Point?, in: Event.ID)
  /// A passage that no event cites, with the reason.
  case aside(Aside, of: Source.ID)
  /// A new source, whose text lies in the folder.
  case source(Source)
  /// A warning on an event or a source that the author knows, with the reason.
  case acceptance(Acceptance, of: Subject)

  /// What a warning may be accepted for.
  package enum Subject: Hashable, Sendable {
    case event(Event.ID)
    case source(Source.ID)
  }
}

extension Change {
  /// The event that it concerns.
  package var event: Event.ID? {
    switch self {
    case .event(let event): event.id
    case .account(_, let id), .value(_, _, _, _, let id), .point(_, _, let id): id
    case .acceptance(_, .event(let id)): id
    case .aside, .source, .acceptance(_, .source): nil
    }
  }

  /// What it does, as a notice says it after "Written: " or "Undone: ".
  package var words: String {
    switch self {
    case .event(let event): "the event \"\(event.title)\""
    case .account(let account, let id): "an account of \(id) by \(account.source)"
    case .value(let value?, _, let point, let source, _): "\(point): \(value), by \(source)"
    case .value(nil, _, let point, let source, _): "no value for \(point) by \(source)"
    case .point(let point, _, _): "a word on \(point.name)"
    case .aside(_, let source): "a passage of \(source) set aside"
    case .source(let source): "the source \(source.id)"
    case .acceptance(let acceptance, let subject):
      "\(acceptance.code.rawValue) accepted for \(subject.words)"
    }
  }
}
