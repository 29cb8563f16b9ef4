import Chronology

/// The words in which Markwhen tells when.
enum MarkwhenWords {
  /// Whether a text is made of such words alone, and of more than figures and words of joining.
  static func tellTime(_ text: String) -> Bool {
    if MarkwhenDates.span(text, .monthFirst) != nil { return true }
    let words = split(text)
    guard !words.isEmpty, words.allSatisfy(isKnown) else { return false }
    let holdsFigure = words.contains { $0.contains(where: \.isNumber) }
    return words.contains(where: isDay) || words.contains(where: isClock)
      || holdsFigure && words.contains { isUnit($0) || isMonth($0) }
      || words.contains { $0.hasPrefix("!") } || words.first.map(days.contains) == true
  }

  /// The words in small letters; a dash that joins no date parts two.
  static func split(_ text: String) -> [String] {
    let pieces = text.lowercased().split { $0.isWhitespace || $0 == "," }.map(String.init)
    return pieces.flatMap { piece in
      isDay(piece) ? [piece] : piece.split { "-–—/".contains($0) }.map(String.init)
    }
  }

  /// Whether it is a length of time.
  static func isUnit(_ word: String) -> Bool {
    units.contains(word) || word.hasSuffix("s") && units.contains(String(word.dropLast()))
  }

  /// Whether it is an event, or a length of time that goes by from one.
  static func countsTime(_ word: String) -> Bool {
    isUnit(word) || word.hasPrefix("!") || days.contains(word) || joining.contains(word)
  }

  /// `9am`, `14:05`, `18:00:00Z`; `am` alone has its figures before it.
  static func isClock(_ word: String) -> Bool {
    word.wholeMatch(
      of: /\d{1,2}(:\d\d){0,2}[ap]m|\+?\d{1,2}:\d\d(:\d\d(\.\d+)?)?z?|[ap]m|z|utc|gmt/) != nil
  }

  private static func isKnown(_ word: String) -> Bool {
    isDay(word) || isClock(word) || countsTime(word) || isMonth(word)
      || word.wholeMatch(of: /x|x?\d{1,4}(st|nd|rd|th)?/) != nil
  }

  /// Whether it is a date by itself, be it a year; fewer figures may be anything.
  private static func isDay(_ word: String) -> Bool {
    word.utf8.count >= 4 && word.first?.isNumber == true && MarkwhenDates.isDate(word, .monthFirst)
  }

  private static func isMonth(_ word: String) -> Bool {
    word.count > 2 && word.allSatisfy(\.isLetter)
      && (try? WrittenDate(reading: "1 \(word) 2000")) != nil
  }

  private static let units: Set = [
    "second", "sec", "minute", "min", "hour", "hr", "day", "weekday", "week", "month", "year",
    "decade", "century", "centurie",
  ]
  private static let days: Set = ["now", "today", "tomorrow", "yesterday"]
  private static let joining: Set = [
    "every", "other", "for", "times", "to", "after", "before", "by", "from",
  ]
}
