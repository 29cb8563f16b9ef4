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
      || holdsFigure && words.contains { isUnit($0) || WrittenDate.isMonth($0) }
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

  /// `9am`, `14:05`, `18:00:00Z`, `+01:00`; `am` alone has its figures before it.
  static func isClock(_ word: String) -> Bool {
    if halves.contains(word) || zones.contains(word) { return true }
    let isHalf = halves.contains(where: word.hasSuffix)
    let figures = word.dropLast(isHalf ? 2 : word.hasSuffix("z") ? 1 : 0)
    let parts = figures.drop { $0 == "+" }.split(separator: ":", omittingEmptySubsequences: false)
    guard (isHalf ? 1...3 : 2...3) ~= parts.count, 1...2 ~= parts[0].count else { return false }
    return parts[0].allSatisfy(\.isNumber)
      && parts.dropFirst().allSatisfy { $0.prefix(while: \.isNumber).count == 2 }
      && parts.dropFirst().dropLast().allSatisfy { $0.count == 2 }
      && isFraction(parts[parts.count - 1].drop(while: \.isNumber))
  }

  private static func isFraction(_ text: Substring) -> Bool {
    text.isEmpty || text.first == "." && text.count > 1 && text.dropFirst().allSatisfy(\.isNumber)
  }

  /// What is looked up comes before what is read.
  private static func isKnown(_ word: String) -> Bool {
    countsTime(word) || WrittenDate.isMonth(word) || isCount(word) || isClock(word) || isDay(word)
  }

  /// `3`, `3rd`, `x5`: a day, and how often.
  private static func isCount(_ word: String) -> Bool {
    let rest = word.first == "x" ? word.dropFirst() : word[...]
    let ending = rest.drop(while: \.isNumber)
    return word == "x" || 1...4 ~= rest.count - ending.count && endings.contains(String(ending))
  }

  /// Whether it is a date by itself, be it a year; fewer figures may be anything.
  private static func isDay(_ word: String) -> Bool {
    word.utf8.count >= 4 && word.first?.isNumber == true && MarkwhenDates.isDate(word, .monthFirst)
  }

  private static let units: Set = [
    "second", "sec", "minute", "min", "hour", "hr", "day", "weekday", "week", "month", "year",
    "decade", "century", "centurie",
  ]
  private static let halves = ["am", "pm"]
  private static let zones = ["z", "utc", "gmt"]
  private static let endings = ["", "st", "nd", "rd", "th"]
  private static let days: Set = ["now", "today", "tomorrow", "yesterday"]
  private static let joining: Set = [
    "every", "other", "for", "times", "to", "after", "before", "by", "from",
  ]
}
