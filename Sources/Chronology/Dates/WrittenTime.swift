/// A time of day behind a date, as people and programs write one: `14:05`, `2:05 pm`, `14:05:00Z`.
struct WrittenTime {
  /// As it is written.
  let text: String
  private var hour = 0
  private var minute = 0
  private var second: Int?
  /// `Z`, or `+01:00`; nil where none is written, or only in words.
  private var offset: String?

  /// The time as EDTF has it, where it has its seconds and its offset; a fraction is left out.
  var exact: String? {
    guard let second, let offset else { return nil }
    return [hour, minute, second].map { $0.magnitude.padded(to: 2) }.joined(separator: ":") + offset
  }

  /// What stands before a time at the end of a text, and the time; nil where there is none.
  static func split(_ text: String) -> (date: Substring, time: WrittenTime)? {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let head = text[..<colon]
    let hour = head.reversed().prefix(while: \.isNumber).count
    let start = text.index(colon, offsetBy: -hour)
    guard 1...2 ~= hour, let time = WrittenTime(text[start...]) else { return nil }
    return date(before: start, in: text).map { ($0, time) }
  }

  /// The date without the sign or the word that joins the time to it.
  private static func date(before time: String.Index, in text: String) -> Substring? {
    let date = text[..<time]
    if date.hasSuffix(" at ") { return date.dropLast(4) }
    let rest = date.drop(fromEndWhile: " ,")
    if rest.endIndex < date.endIndex { return rest }
    return date.last == "T" ? date.dropLast() : nil
  }

  private init?(_ text: Substring) {
    self.text = String(text)
    let figures = text.prefix { $0.isNumber || $0 == ":" || $0 == "." }
    let parts = figures.split(separator: ":", omittingEmptySubsequences: false)
    guard 2...3 ~= parts.count, let hour = Int(parts[0]), 0...23 ~= hour,
      let minute = WrittenTime.sixtieth(parts[1])
    else { return nil }
    (self.hour, self.minute) = (hour, minute)
    if parts.count == 3 {
      guard let second = WrittenTime.second(parts[2]) else { return nil }
      self.second = second
    }
    guard readEnd(text[figures.endIndex...]) else { return nil }
  }

  private static func sixtieth(_ text: Substring) -> Int? {
    text.count == 2 ? Int(text).flatMap { 0...59 ~= $0 ? $0 : nil } : nil
  }

  /// Two figures and perhaps a fraction.
  private static func second(_ text: Substring) -> Int? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard 1...2 ~= parts.count, parts.last?.isEmpty == false else { return nil }
    return sixtieth(parts[0])
  }

  /// Half of the day, or the zone.
  private mutating func readEnd(_ text: Substring) -> Bool {
    let end = text.drop { $0 == " " }.lowercased()
    switch end.filter({ $0 != "." }) {
    case "", "h", "hrs", "local", "local time": return true
    case "am", "pm": return 1...12 ~= hour
    case "z", "utc", "gmt":
      offset = "Z"
      return true
    default: return readOffset(end)
    }
  }

  /// `+01:00`, `+0100` or `+01`.
  private mutating func readOffset(_ text: String) -> Bool {
    let figures = text.dropFirst().filter { $0 != ":" }
    guard let sign = text.first, "+-".contains(sign), figures.allSatisfy(\.isNumber),
      [2, 4].contains(figures.count)
    else { return false }
    let minutes = figures.count == 4 ? ":\(figures.suffix(2))" : ":00"
    offset = "\(sign)\(figures.prefix(2))\(minutes)"
    return true
  }
}

extension Substring {
  fileprivate func drop(fromEndWhile signs: String) -> Substring {
    var rest = self
    while let last = rest.last, signs.contains(last) { rest = rest.dropLast() }
    return rest
  }
}
