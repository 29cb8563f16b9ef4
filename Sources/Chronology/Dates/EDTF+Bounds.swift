extension EDTF {
  /// The first day that the date can mean.
  ///
  /// Qualifiers do not widen it. An interval has the start's first day, a set the first of all its
  /// members. A time is taken at the day that is written, whatever its offset.
  package var earliest: Bound {
    switch form {
    case .date(let date): .day(date.first)
    case .interval(let interval): interval.earliest
    case .set(let set): set.earliest
    }
  }

  /// The last day that the date can mean, found as `earliest` is.
  package var latest: Bound {
    switch form {
    case .date(let date): .day(date.last)
    case .interval(let interval): interval.latest
    case .set(let set): set.latest
    }
  }

  /// The place in a chronology.
  ///
  /// A set open on both sides, as `[..1983,1985..]`, has no day to stand by and sorts last.
  package var key: ChronologicalKey {
    let (first, last) = (earliest.day?.number, latest.day?.number)
    let clock = if case .date(let date) = form { date.time?.secondsInUTC ?? 0 } else { 0 }
    return ChronologicalKey(
      start: first ?? last ?? .max, end: last ?? .max, precision: precision, clock: clock)
  }
}

// Between hulls, for filters: the gaps in a set are inside its hull. `intersects` and `relation(to:)`
// see them.
extension EDTF {
  /// Whether the date may lie in a span, both ends included; nil leaves the span open.
  package func isPossiblyWithin(from: Day?, to: Day?) -> Bool {
    hull.meets(Span(from, to))
  }

  /// Whether the date lies in a span whatever it means, both ends included; nil leaves it open.
  package func isSurelyWithin(from: Day?, to: Day?) -> Bool {
    Span(from, to).holds(hull)
  }

  private var hull: Span {
    Span(earliest.day, latest.day)
  }
}
