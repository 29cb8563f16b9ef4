import Chronology

/// What the words before the colon say: a date, or two of them with a dash or a slash between, and what of
/// them is not taken.
struct MarkwhenDates {
  /// Why what is written is not all taken.
  enum Problem {
    case relative, dayless, unread, repeated, endless
  }

  /// As the dossier's own readers take them; nil where no day is told.
  private(set) var start: String?
  private(set) var end: String?
  /// Times of day that stand beside a day.
  private(set) var time: String?
  private(set) var problem: Problem?

  init(_ when: String, _ order: WrittenDate.Order) {
    if let span = MarkwhenDates.span(when, order) {
      (start, end) = span
    } else if let (span, rest) = MarkwhenDates.head(when, order) {
      (start, end) = span
      take(rest)
    } else {
      let words = MarkwhenWords.split(when)
      let isClock = words.allSatisfy(MarkwhenWords.isClock)
      problem =
        words.contains(where: MarkwhenWords.countsTime) ? .relative : isClock ? .dayless : .unread
    }
  }

  /// Takes what stands behind a date.
  private mutating func take(_ rest: String) {
    let words = MarkwhenWords.split(rest)
    if words.contains("every") {
      problem = .repeated
    } else if words.allSatisfy(MarkwhenWords.isClock) {
      time = rest
    } else {
      problem = .endless
    }
  }

  /// A date, or two of them.
  static func span(
    _ text: String, _ order: WrittenDate.Order
  ) -> (start: String, end: String?)? {
    // With blanks around it a slash is no part of a date.
    if let slash = text.firstRange(of: " / ") {
      let (first, last) = (String(text[..<slash.lowerBound]), String(text[slash.upperBound...]))
      if isDate(first, order), isDate(last, order) { return (first, last) }
    }
    if isDate(text, order) { return (text, nil) }
    for (first, last) in text.halves where isDate(first, order) {
      if isDate(last, order) { return (first, last) }
      if ["now", "today"].contains(last.lowercased()),
        let date = try? WrittenDate(reading: first, order: order)
      {
        return ("\(String("\(date.date)".prefix { $0 != "T" }))/..", nil)
      }
    }
    return nil
  }

  /// The date with which a text begins, the longest that has a year and no time of day beside it, and the rest.
  private static func head(
    _ text: String, _ order: WrittenDate.Order
  ) -> (span: (start: String, end: String?), rest: String)? {
    for place in text.indices.reversed() where text[place].isWhitespace {
      let rest = String(text[place...]).withoutDashes
      let date = String(text[..<place]).withoutDashes
      guard date.holdsYear, !rest.isEmpty, !MarkwhenWords.isUnit(MarkwhenWords.split(rest)[0]),
        (try? WrittenDate(reading: date, order: order))?.time == nil,
        let span = span(date, order)
      else { continue }
      return (span, rest)
    }
    return nil
  }

  static func isDate(_ text: String, _ order: WrittenDate.Order) -> Bool {
    guard text.contains(where: \.isNumber) else { return false }
    return (try? WrittenDate(reading: text, order: order)) != nil
  }
}

extension MarkwhenDates.Problem {
  /// What is told of it.
  func message(on when: String) -> String {
    switch self {
    case .relative: "\"\(when)\" is counted from another event: the event is kept undated"
    case .dayless: "\"\(when)\" has no day: the event is kept undated"
    case .unread: "\"\(when)\" is not read as a date: the event is kept undated"
    case .repeated: "\"\(when)\" happens again: it is taken once"
    case .endless: "the end of \"\(when)\" is not reckoned: only the start is taken"
    }
  }
}

extension String {
  /// What stands before and behind each dash or slash.
  fileprivate var halves: [(String, String)] {
    indices.filter { "-–—/".contains(self[$0]) }.map { place in
      (String(self[..<place]).trimmingBlanks, String(self[index(after: place)...]).trimmingBlanks)
    }
  }

  /// Without blanks at its ends, nor dashes, slashes and commas.
  fileprivate var withoutDashes: String {
    let isBeside = { (sign: Character) in sign.isWhitespace || "-–—/,".contains(sign) }
    let rest = drop(while: isBeside)
    return String(
      rest[..<(rest.lastIndex { !isBeside($0) }.map(rest.index(after:)) ?? rest.startIndex)])
  }

  /// Whether four figures stand in it side by side.
  fileprivate var holdsYear: Bool {
    split { !$0.isNumber }.contains { $0.count >= 4 }
  }
}
