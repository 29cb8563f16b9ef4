// What a date can mean once its signs of doubt are taken to say that it may be another.
extension EDTF {
  /// Whether the two can mean a day in common, or could if what is in doubt were otherwise.
  ///
  /// Nobody has agreed how far `?` and `~` reach: a part with either may be any. So `1965~` may be
  /// in 1966, and `2021-01-~03` on another day of January, but not in February.
  func mayIntersect(_ other: EDTF) -> Bool {
    guard let one = undoubted, let other = other.undoubted else { return true }
    return one.intersects(other)
  }

  /// What is left without the parts in doubt and those that are finer; nil for nothing.
  private var undoubted: EDTF? {
    switch form {
    case .date(let date): date.undoubted.map { EDTF(form: .date($0)) }
    case .interval(let interval): EDTF(form: .interval(interval.undoubted))
    case .set(let set): set.undoubted.map { EDTF(form: .set($0)) }
    }
  }
}

extension CalendarDate {
  fileprivate var undoubted: CalendarDate? {
    let known = qualifiers.parts.prefix { $0.isEmpty }.count
    if known == qualifiers.parts.count { return self }
    guard known > 0 else { return nil }
    return CalendarDate(
      year: year, part: known > 1 ? part : nil, day: nil, time: nil, qualifiers: Qualifiers())
  }
}

extension Interval {
  fileprivate var undoubted: Interval {
    Interval(start: start.undoubted, end: end.undoubted)
  }
}

extension Interval.End {
  fileprivate var undoubted: Interval.End {
    switch self {
    case .date(let date): date.undoubted.map { .date($0) } ?? .unknown
    case .orEarlier(let date): date.undoubted.map { .orEarlier($0) } ?? .unknown
    case .orLater(let date): date.undoubted.map { .orLater($0) } ?? .unknown
    case .open, .unknown: self
    }
  }
}

extension DateSet {
  fileprivate var undoubted: DateSet? {
    let known = members.compactMap(\.undoubted)
    return known.count == members.count ? DateSet(kind: kind, members: known) : nil
  }
}

extension DateSet.Member {
  fileprivate var undoubted: DateSet.Member? {
    switch self {
    case .date(let date): date.undoubted.map { .date($0) }
    case .upTo(let date): date.undoubted.map { .upTo($0) }
    case .from(let date): date.undoubted.map { .from($0) }
    case .range(let start, let end):
      switch (start.undoubted, end.undoubted) {
      case (let start?, let end?): .range(start, end)
      case (let start?, nil): .from(start)
      case (nil, let end?): .upTo(end)
      case (nil, nil): nil
      }
    }
  }
}
