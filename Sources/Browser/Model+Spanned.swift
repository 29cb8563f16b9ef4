import Archive
import Chronology

// A span over a dossier that is read again.
extension Model {
  /// The ends of a span, by what the dossier calls them: places in the archive are another state's.
  struct Spanned {
    let anchor: Event.ID
    let end: Event.ID
    let isGrowing: Bool
  }

  var spanned: Spanned? {
    get throws {
      guard let span, let anchor = try archive.event(span.anchor)?.id,
        let end = try archive.event(span.end)?.id
      else { return nil }
      return Spanned(anchor: anchor, end: end, isGrowing: span.isGrowing)
    }
  }

  /// The same span in what the dossier is now; nil, which is said, where one of its ends is gone.
  mutating func span(again old: Spanned) throws -> Span? {
    let anchor = try archive.id(of: old.anchor)
    // The end of one that grows is where the reader is.
    let end = try archive.id(of: old.end) ?? (old.isGrowing ? anchor : nil)
    guard let anchor, let end else {
      notice = Notice(text: "The span is gone: the dossier has the event at its end no more")
      return nil
    }
    return Span(anchor: anchor, end: end, isGrowing: old.isGrowing)
  }
}
