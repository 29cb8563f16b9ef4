/// Where something lies in time: between which days it starts, and between which it ends.
///
/// A date that is no single day tells of something that took place in it, nobody knows when: it may
/// start and end on any of its days. What an interval tells of lasts from one end to the other.
struct Extent: Hashable, Sendable {
  /// The days on which it may start.
  private(set) var start: Span
  /// The days on which it may end.
  private(set) var end: Span
  /// The time that it names, taken for all its days: what lies in there lies surely in it.
  let frame: Span

  init(start: Span, end: Span, frame: Span) {
    (self.start, self.end, self.frame) = (start, end, frame)
    self.start.last = min(start.last, end.last)
    self.end.first = max(end.first, start.first)
  }

  /// Something in a stretch of time.
  init(in span: Span) {
    self.init(start: span, end: span, frame: span)
  }

  /// All the days that it may have.
  var hull: Span {
    Span(first: start.first, last: end.last)
  }

  /// The days that it surely has; nil where there is none.
  var core: Span? {
    let isMoment = start == end && start.first != start.last
    return isMoment || start.last > end.first ? nil : Span(first: start.last, last: end.first)
  }

  /// Whether some of what it can mean lies in a stretch of time.
  func canLie(in span: Span) -> Bool {
    hull.meets(span) && start.last >= span.first && end.first <= span.last
  }
}
