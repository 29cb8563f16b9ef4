/// A text that is no date, written anew in the signs of the standard.
///
/// It mends the signs of the draft of 2012, such as `199u` and `2004?~`, and slips that can mean one
/// thing only, such as a space behind a comma. Every step replaces signs; none guesses a date.
struct OldSigns {
  /// The date, in the signs of the standard.
  let date: EDTF

  /// Mends a text; nil where that does not make it a date.
  init?(in text: String) {
    guard text.utf8.count <= Self.longest else { return nil }
    let mended = Self.mended(text)
    guard mended != text, let date = try? EDTF(strictlyParsing: mended) else { return nil }
    self.date = date
  }

  /// More than any date that somebody wrote by hand.
  private static let longest = 1_000

  private static func mended(_ text: String) -> String {
    if let day = NumericSlip(text)?.yearFirst { return day.description }
    if let day = basicDay(text) { return day }
    if let slip = MonthSlip(text) { return slip.onlyMonth ?? text }
    var text = padded(withoutSpaces(text))
    for (old, new) in phrases { text = text.replacing(old, with: new) }
    let ends = text.split(separator: "/", omittingEmptySubsequences: false).map { end in
      words[end.lowercased()] ?? OldGroups(String(end))?.description ?? letters(in: String(end))
    }
    return ends.joined(separator: "/")
  }

  /// Two signs that have become one, and typographic ones.
  private static let phrases = [
    ("?~", "%"), ("~?", "%"), ("–", "-"), ("‐", "-"), ("‑", "-"), ("−", "-"), ("…", ".."),
  ]

  /// The old words for the end of an interval.
  private static let words = ["unknown": "", "open": ".."]

  /// `20210103` with hyphens.
  private static func basicDay(_ text: String) -> String? {
    let figures = Array(text.unicodeScalars)
    guard figures.count == 8, figures.allSatisfy({ $0.figure != nil }) else { return nil }
    return [figures[..<4], figures[4..<6], figures[6...]].map { String($0) }.joined(separator: "-")
  }

  /// The text without the spaces around it and beside what parts dates, and with `T` before a time.
  private static func withoutSpaces(_ text: String) -> String {
    let characters = Array(text)
    var result = ""
    for (index, character) in characters.enumerated() {
      let next = characters[(index + 1)...].first { $0 != " " }
      if character != " " {
        result.append(character)
      } else if let last = result.last, let next, !"[{,/".contains(last), !"]},/ ".contains(next) {
        result += last.isNumber && next.isNumber && text.contains(":") ? "T" : " "
      }
    }
    return result
  }

  /// The text with a zero before each month and day of one figure, as in `2021-1-3?/2021-1-9`.
  private static func padded(_ text: String) -> String {
    guard !text.contains(where: "Tt".contains) else { return text }
    let signs = Array(text)
    let isDigit = { (index: Int) in
      signs.indices.contains(index) && (signs[index].isNumber || "Xxu".contains(signs[index]))
    }
    let isQualifier = { (sign: Character) in "?~%(".contains(sign) }
    var result = ""
    for (index, sign) in signs.enumerated() {
      let before = signs[..<index].reversed().drop(while: isQualifier)
      let isAlone = sign.isNumber && !isDigit(index - 1) && !isDigit(index + 1)
      // A hyphen that follows nothing is the sign of a year.
      if isAlone, before.first == "-",
        before.dropFirst().first.map({ !"/,.[{".contains($0) }) == true
      {
        result.append("0")
      }
      result.append(sign)
    }
    return result
  }

  /// The letters of one date or set, each where it can stand.
  private static func letters(in text: String) -> String {
    var result = ""
    for character in text {
      switch (character, result.last?.isNumber ?? false) {
      case ("u", _), ("x", _): result += "X"
      case ("y", false): result += "Y"
      case ("e", true): result += "E"
      case ("p", true), ("s", true): result += "S"
      case ("t", true): result += "T"
      case ("z", true): result += "Z"
      default: result.append(character)
      }
    }
    return result
  }
}

extension EDTF {
  /// A text that is no date, in canonical form: `199u` as `199X`, with what was wrong with it.
  ///
  /// It is nil for what is a date already, and for what takes a person to mend.
  package static func mended(_ text: String) -> (text: String, reason: String)? {
    do throws(EDTFError) {
      _ = try EDTF(strictlyParsing: text)
      return nil
    } catch {
      guard let mended = OldSigns(in: text) else { return nil }
      return (mended.date.description, (EDTFError(slipIn: text) ?? error).clause)
    }
  }
}
