/// What the indexes of words hold beside the words of an event: signs for what it is, and its place and
/// its people as words of their own.
///
/// A list that is filtered by all of these is read like one that is searched: in order, and nothing that is
/// not shown. Every sign is of the plane for private use that no font and no text has (U+F0000 on),
/// and a token to SQLite's `unicode61`.
enum Token {
  /// All signs are from here on.
  static let first = 0xF0000 as UInt32
  /// Stands between two parts of an event, so that no phrase goes on from one to the next.
  static let border = "\u{F0000}"
  /// The same between two lines.
  static let borderLine = "\n\(border)\n"
  /// Every event has it: what is asked not to be so is left out of these.
  static let every = "\u{F0003}"
  static let disputed = "\u{F0004}"
  static let single = "\u{F0005}"
  static let undated = "\u{F0006}"

  static func kind(_ number: Int) -> String { sign(number, from: 0xF1000) }
  static func source(_ number: Int) -> String { sign(number, from: 0xF2000) }

  /// A number as characters from one on, of which there are 4096.
  private static func sign(_ number: Int, from first: UInt32) -> String {
    var (sign, rest) = (String.UnicodeScalarView(), number)
    repeat {
      if let digit = Unicode.Scalar(first + UInt32(rest & 0xFFF)) { sign.append(digit) }
      rest >>= 12
    } while rest > 0
    return String(sign)
  }
}

// Places and people: each word of them alone, and with the word behind it.
extension Token {
  /// All there are of a text.
  static func words(_ text: String, as role: Mention.Role) -> String {
    let words = Word.words(of: text).flatMap(\.tokens)
    return (words.map { word($0, as: role) } + pairs(words, as: role)).joined(separator: " ")
  }

  /// One of them.
  static func word(_ word: String, as role: Mention.Role) -> String { role.sign + word }

  /// Words that stand one after the other, in FTS5's language.
  static func phrase(_ words: some Collection<Word>, as role: Mention.Role) -> String {
    let texts = words.flatMap(\.tokens)
    let tokens = texts.count == 1 ? ["\(role.sign)\(texts[0])"] : pairs(texts, as: role)
    return tokens.map { "\"\($0)\"" }.joined(separator: " AND ")
  }

  /// Words, of which the last may be the beginning of a longer one, in FTS5's language; nil without a word.
  static func beginning(of text: String, as role: Mention.Role) -> String? {
    let words = Word.words(of: text).flatMap(\.tokens)
    if words.isEmpty { return nil }
    return words.map { "\"\(role.sign)\($0)\"" }.joined(separator: " AND ") + "*"
  }

  /// A name in that role, whatever its spelling.
  static func name(_ name: Int, as role: Mention.Role) -> String {
    "\(role.sign)\(Vocabulary.token(for: name))"
  }

  private static func pairs(_ words: [String], as role: Mention.Role) -> [String] {
    zip(words, words.dropFirst()).map { "\(role.sign)\($0)\(Token.joint)\($1)" }
  }

  /// Stands between the two of a pair.
  static let joint = "\u{F0007}"
}

extension String {
  /// Without what would be taken for a sign.
  var withoutSigns: String {
    // None has a byte of 0xF3 in UTF-8 but these, and a few that nobody writes.
    guard utf8.contains(0xF3) else { return self }
    return String(UnicodeScalarView(unicodeScalars.filter { $0.value < Token.first }))
  }
}

extension Word {
  /// Whether SQLite's `unicode61` has it as one, and not as several that stand together.
  var isOneToken: Bool { text.unicodeScalars.allSatisfy(\.isTokenPart) }

  /// As `unicode61` has it: it takes most marks for what parts words.
  fileprivate var tokens: [String] {
    text.unicodeScalars.split { !$0.isTokenPart }.map { String($0) }
  }
}

extension Unicode.Scalar {
  fileprivate var isTokenPart: Bool {
    if isASCII { return true }
    return switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: isFoldedMark
    // Letters now, and marks when its tables were written.
    case .otherLetter: !(0x19B0...0x19C9).contains(value) && !(0x1CF2...0x1CF3).contains(value)
    default: true
    }
  }

  /// The marks that `unicode61` leaves out of a word, as of letters of the Latin alphabet, from U+0300 on.
  private var isFoldedMark: Bool {
    (0x300..<0x332).contains(value) && 0x361F8_0802_9FDF & (1 << UInt64(value - 0x300)) != 0
  }
}

extension Mention.Role {
  /// What its tokens begin with; words that are anywhere have nothing before them.
  fileprivate var sign: String {
    switch self {
    case .place: "\u{F0001}"
    case .person: "\u{F0002}"
    case .name: ""
    }
  }
}
