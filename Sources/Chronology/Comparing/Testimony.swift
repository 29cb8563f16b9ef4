/// How a source stands to an event.
package enum Testimony: String, Hashable, Sendable, CaseIterable {
  /// It has an account.
  case told
  /// It has none, though it could have.
  case silent
  /// It was published before the event: that is not silence.
  case earlier
}

extension Event {
  package func testimony(of source: Source) -> Testimony {
    if account(of: source.id) != nil { return .told }
    guard case .day(let published) = source.published?.latest,
      case .day(let happened) = date?.earliest
    else { return .silent }
    return published < happened ? .earlier : .silent
  }
}
