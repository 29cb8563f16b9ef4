/// Letters of the Arabic script that keyboards write in several ways for the same, and signs that nobody needs
/// to type: tatweel, which only widens a word, and the marks of vowels.
enum ArabicLetters {
  /// The ways in which texts are written: as typed, but for signs, and with the letters of Arabic, of
  /// Persian and of Urdu.
  static let manners: [@Sendable (String) -> String] = [
    { plain($0, [:]) },
    { plain($0, ["\u{6CC}": "\u{64A}", "\u{6A9}": "\u{643}", "\u{6C1}": "\u{647}"]) },
    {
      plain(
        $0,
        ["\u{64A}": "\u{6CC}", "\u{649}": "\u{6CC}", "\u{643}": "\u{6A9}", "\u{6C1}": "\u{647}"])
    },
    {
      plain(
        $0,
        ["\u{64A}": "\u{6CC}", "\u{649}": "\u{6CC}", "\u{643}": "\u{6A9}", "\u{647}": "\u{6C1}"])
    },
  ]

  /// One form for all of them, to tell whether two words are the same.
  static func folded(_ word: String) -> String {
    word.unicodeScalars.contains(where: \.isArabic) ? manners[2](word) : word
  }

  private static func plain(_ word: String, _ others: [Unicode.Scalar: Unicode.Scalar]) -> String {
    let scalars = word.unicodeScalars.filter { !$0.isLeftOut }.map { others[$0] ?? $0 }
    return String(String.UnicodeScalarView(scalars))
  }
}

extension Unicode.Scalar {
  var isArabic: Bool { (0x600...0x6FF).contains(value) || (0x750...0x77F).contains(value) }

  fileprivate var isLeftOut: Bool {
    value == 0x640 || (0x64B...0x65F).contains(value) || value == 0x670
      || (0x6D6...0x6ED).contains(value)
  }
}
