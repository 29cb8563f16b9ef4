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
    account(of: source.id) != nil ? .told : Testimony(of: source, on: date)
  }
}

extension Testimony {
  /// How a source stands to an event of a date that it does not tell.
  package init(of source: Source, on date: EDTF?) {
    guard case .day(let published) = source.published?.latest,
      case .day(let happened) = date?.earliest, published < happened
    else {
      self = .silent
      return
    }
    self = .earlier
  }
}
