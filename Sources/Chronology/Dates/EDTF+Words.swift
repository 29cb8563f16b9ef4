extension EDTF {
  /// The date for a person to read, in English: `3 or 4 January 2021`.
  ///
  /// The words say what the expression says, no more, and name no day that is not written:
  ///
  /// | expression                | words                                | what it means          |
  /// |---------------------------|--------------------------------------|------------------------|
  /// | `[2021-01-03,2021-01-04]` | 3 or 4 January 2021                  | one of the two days    |
  /// | `../2021-01-12`           | by 12 January 2021                   | that day or earlier    |
  /// | `2013~`                   | about 2013                           | no width is claimed    |
  /// | `[2021-01-03..]`          | on or after 3 January 2021           | once, that day or later|
  /// | `2021-01-03/..`           | from 3 January 2021 on               | it lasts, with no end  |
  /// | `/2021-01-12`             | until 12 January 2021, start unknown | it began, who knows when |
  ///
  /// An interval open at its start is read as a limit, "by", since that is what it is written for;
  /// one open at its end as something that began and goes on. All bounds are included, so "after
  /// 3 January", if that day is out of question, is written `[2021-01-04..]`: on or after the 4th.
  package var words: String {
    switch form {
    case .date(let date): date.words()
    case .interval(let interval): interval.words
    case .set(let set): set.words
    }
  }
}

extension Interval {
  /// The interval in words: `3 to 9 January 2021`, `by 12 January 2021`, `from 2013 on`.
  var words: String {
    switch (start, end) {
    case (.date(let start), .date(let end)): Self.words(start, end)
    case (.date(let start), .open): "from \(start.words().goingOn) on"
    case (.date(let start), .unknown): "from \(start.words()), end unknown"
    case (.open, .date(let end)): "by \(end.words())"
    case (.unknown, .date(let end)): "until \(end.words()), start unknown"
    case (.orEarlier(let start), _): "from \(start.words().goingOn) or earlier" + end.words
    case (.date(let start), _): "from \(start.words().goingOn)" + end.words
    case (.open, .orLater(let end)): "until \(end.words().goingOn) or later, start open"
    case (_, .orLater(let end)): "until \(end.words().goingOn) or later, start unknown"
    case (_, _): description
    }
  }

  /// Where the start is in doubt, "from" keeps its "perhaps" from reaching over to the end.
  private static func words(_ start: CalendarDate, _ end: CalendarDate) -> String {
    if start == end { return start.words() }
    let words = CalendarDate.words([start, end]).joined(by: "to")
    return start.qualifiers.any.isEmpty && start.isExact ? words : "from " + words
  }
}

extension Interval.End {
  /// The end of an interval whose ends are not both plain dates: ` to 2006 or later`.
  fileprivate var words: String {
    switch self {
    case .date(let date), .orEarlier(let date): " to \(date.words())"
    case .orLater(let date): " to \(date.words().goingOn) or later"
    case .open: " on"
    case .unknown: ", end unknown"
    }
  }
}

extension DateSet {
  /// The set in words: `3 or 4 January 2021`, `on or after 3 January 2021`, `3 and 5 January 2021`.
  var words: String {
    if members.count == 1 { return members.map { $0.words(alone: true, kind) }.joined() }
    let words =
      lone.count == members.count
      ? CalendarDate.words(lone) : members.map { $0.words(alone: false, kind) }
    return Names.list(words, kind == .oneOf ? "or" : "and")
  }
}

extension DateSet.Member {
  fileprivate func words(alone: Bool, _ kind: DateSet.Kind) -> String {
    kind == .oneOf ? wordsForOne(alone: alone) : wordsForAll
  }

  private func wordsForOne(alone: Bool) -> String {
    switch self {
    case .date(let date): date.words()
    case .range(let start, let end):
      "between " + CalendarDate.words([start, end]).joined(by: "and")
    case .upTo(let end) where alone: "\(end.preposition) or before \(end.words())"
    case .from(let start) where alone: "\(start.preposition) or after \(start.words())"
    case .upTo(let end): "\(end.words().goingOn) or earlier"
    case .from(let start): "\(start.words().goingOn) or later"
    }
  }

  private var wordsForAll: String {
    switch self {
    case .date(let date): date.words()
    case .range(let start, let end):
      "every \(start.precision) from "
        + CalendarDate.words([start, end]).joined(by: "to")
    case .upTo(let end): "every \(end.precision) up to \(end.words())"
    case .from(let start): "every \(start.precision) from \(start.words().goingOn) on"
    }
  }
}

extension String {
  /// The words of a date before more words: a remark behind a comma gets one behind it, too.
  fileprivate var goingOn: String { hasSuffix(", roughly") ? self + "," : self }
}

extension [String] {
  /// The words of two dates in one phrase.
  fileprivate func joined(by preposition: String) -> String {
    (dropLast().map(\.goingOn) + suffix(1)).joined(separator: " \(preposition) ")
  }
}

extension CalendarDate {
  /// On a day, but in a month or a year.
  fileprivate var preposition: String {
    precision == .day ? "on" : "in"
  }
}
