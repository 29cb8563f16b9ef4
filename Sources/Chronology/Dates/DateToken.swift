/// A number, a word or a sign of a date as people write it.
struct DateToken: Hashable {
  enum Kind: Hashable {
    case number(Int, width: Int)
    /// `3rd`.
    case ordinal(Int)
    /// `1920s`.
    case decade(Int)
    /// In small letters.
    case word(String)
    case sign(Character)
  }

  let kind: Kind
  /// Whether a blank stands before it.
  let isApart: Bool
  /// Where it stands in the text.
  let range: Range<String.Index>

  /// The tokens of a text; nil where it has a sign that no date has, or too much of anything.
  static func all(in text: String) -> [DateToken]? {
    guard text.utf8.count <= longest else { return nil }
    var (tokens, place) = ([DateToken](), text.startIndex)
    while place < text.endIndex {
      let start = text[place...].firstIndex { $0 != " " } ?? text.endIndex
      guard start < text.endIndex else { break }
      guard let (kind, end) = next(in: text, at: start) else { return nil }
      if let kind {
        tokens.append(DateToken(kind: kind, isApart: start > place, range: start..<end))
      }
      place = end
    }
    return tokens
  }

  /// Longer than any date in words.
  private static let longest = 120

  /// What begins at a place, and where it ends; nothing for what says nothing.
  private static func next(in text: String, at start: String.Index) -> (Kind?, String.Index)? {
    let sign = text[start]
    if sign.isASCII, sign.isNumber { return number(in: text, at: start) }
    if sign.isLetter { return word(in: text, at: start) }
    switch sign {
    case "-", "–", "—", "‐", "‑": return (.sign("-"), text.index(after: start))
    case "/", "?", "~": return (.sign(sign), text.index(after: start))
    case ",", ";", ".", "(", ")", "[", "]", "'", "’": return (nil, text.index(after: start))
    default: return nil
    }
  }

  private static func number(in text: String, at start: String.Index) -> (Kind?, String.Index)? {
    var figures = text[start...].prefix { $0.isASCII && $0.isNumber }
    var digits = String(figures)
    // 10,000 BC: groups of three, and no year behind a day.
    while digits.count <= 9, text[figures.endIndex...].first == "," {
      let group = text[figures.endIndex...].dropFirst().prefix { $0.isASCII && $0.isNumber }
      guard group.count == 3 else { break }
      digits += group
      figures = text[start..<group.endIndex]
    }
    guard digits.count <= 9, let number = Int(digits) else { return nil }
    let tail = text[figures.endIndex...].prefix { $0.isLetter || $0 == "'" || $0 == "’" }
    switch tail.lowercased().filter(\.isLetter) {
    case "st", "nd", "rd", "th": return (.ordinal(number), tail.endIndex)
    case "s" where !tail.hasPrefix("S"): return (.decade(number), tail.endIndex)
    default: return (.number(number, width: digits.count), figures.endIndex)
    }
  }

  /// Letters, and points between single letters as in `B.C.`.
  private static func word(in text: String, at start: String.Index) -> (Kind?, String.Index)? {
    var (word, place, run) = ("", start, 0)
    while place < text.endIndex {
      if text[place].isLetter {
        (word, run) = (word + text[place].lowercased(), run + 1)
      } else if text[place] == ".", run == 1,
        text[text.index(after: place)...].first?.isLetter == true
      {
        run = 0
      } else {
        break
      }
      place = text.index(after: place)
    }
    return (.word(word), place)
  }
}
