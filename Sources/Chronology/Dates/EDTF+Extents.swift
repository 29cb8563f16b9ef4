// What a date can mean, for the relations between dates.
extension EDTF {
  /// The cases of which one is real; in each, everything takes place that is listed.
  ///
  /// A one-of set has a case for each member, and a date with gaps under `X` one for each of the
  /// stretches between them; all else has one case. An all-of set lists its members.
  var cases: [[Extent]] {
    switch form {
    case .date(let date): date.extents.map { [$0] }
    case .interval(let interval): [[interval.extent]]
    case .set(let set) where set.kind == .oneOf:
      set.members.flatMap { $0.extentsOfOne.map { [$0] } }
    case .set(let set): [set.members.map(\.extentOfAll)]
    }
  }
}

extension CalendarDate {
  fileprivate var span: Span {
    Span(first: first, last: last)
  }

  /// The stretches in one of which it lies.
  fileprivate var extents: [Extent] {
    guard isMasked else { return [Extent(in: span)] }
    let runs = DayPattern(year: year, part: part, day: day).runs ?? [span]
    return runs.map { Extent(in: $0) }
  }
}

extension Interval {
  /// From a day of the start to a day of the end.
  ///
  /// Its frame reaches from the first day of the start to the last of the end. An end that nobody
  /// knows adds nothing to it but the other end's own days.
  fileprivate var extent: Extent {
    let (first, last) = (start.span(Span.always.first), end.span(Span.always.last))
    let from = start.written?.span ?? end.written?.span ?? .always
    let to = end.written?.span ?? start.written?.span ?? .always
    return Extent(
      start: first, end: last,
      frame: Span(
        first: start == .open ? first.first : from.first,
        last: end == .open ? last.last : to.last))
  }
}

extension Interval.End {
  /// The days on which this end may be; `limit` is where time ends on its side.
  fileprivate func span(_ limit: Day) -> Span {
    switch self {
    case .date(let date): date.span
    case .orEarlier(let date): Span(first: Span.always.first, last: date.last)
    case .orLater(let date): Span(first: date.first, last: Span.always.last)
    case .open: Span(first: limit, last: limit)
    case .unknown: .always
    }
  }
}

extension DateSet.Member {
  /// The date, or one of the dates.
  fileprivate var extentsOfOne: [Extent] {
    if case .date(let date) = self { date.extents } else { [extentOfOne] }
  }

  /// One of the dates: it takes place once, somewhere from the first to the last.
  fileprivate var extentOfOne: Extent {
    let hull = dates.map(\.span)
    return Extent(
      in: Span(
        first: isOpenBefore ? Span.always.first : hull.first?.first ?? Span.always.first,
        last: isOpenAfter ? Span.always.last : hull.last?.last ?? Span.always.last))
  }

  /// Each of the dates: they take place from the first on to the last.
  fileprivate var extentOfAll: Extent {
    if case .date(let date) = self { return Extent(in: date.span) }
    let frame = extentOfOne.frame
    let first = isOpenBefore ? nil : dates.first?.span
    let last = isOpenAfter ? nil : dates.last?.span
    return Extent(
      start: first ?? Span(first: frame.first, last: frame.first),
      end: last ?? Span(first: frame.last, last: frame.last), frame: frame)
  }

  private var isOpenBefore: Bool {
    if case .upTo = self { true } else { false }
  }

  private var isOpenAfter: Bool {
    if case .from = self { true } else { false }
  }
}
