/// The days from one to another, both included.
///
/// No range of the standard library, since a span that a reader types may be reversed. That one
/// holds nothing and meets nothing.
struct Span: Hashable, Sendable {
  var first: Day
  var last: Day

  /// Before all days, and after all days.
  static let always = Span(first: Day(number: .min), last: Day(number: .max))

  init(first: Day, last: Day) {
    (self.first, self.last) = (first, last)
  }

  /// The days from the earliest to the latest; nil leaves a side without a bound.
  init(_ first: Day?, _ last: Day?) {
    self.init(first: first ?? Span.always.first, last: last ?? Span.always.last)
  }

  func holds(_ other: Span) -> Bool {
    first <= other.first && other.last <= last
  }

  func meets(_ other: Span) -> Bool {
    max(first, other.first) <= min(last, other.last)
  }

  /// Stretches of time in order, those that overlap or follow each other joined.
  static func joined(_ spans: [Span]) -> [Span] {
    var result: [Span] = []
    for span in spans.sorted(by: { $0.first < $1.first }) { result.join(span) }
    return result
  }

  fileprivate func reaches(_ next: Span) -> Bool {
    meets(next) || (last.number < .max && last.number + 1 == next.first.number)
  }
}

extension [Span] {
  /// Adds a span that starts after all others do, to the last of them if it reaches that far.
  mutating func join(_ span: Span) {
    if let last, last.reaches(span) {
      self[count - 1].last = Swift.max(last.last, span.last)
    } else {
      append(span)
    }
  }
}
