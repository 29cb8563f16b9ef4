extension Unicode.Scalar {
  /// What of ASCII stands for the code point where there is nothing else: for a letter of the Latin
  /// script the letter without its marks, for a sign one that is alike; `?` where nothing is.
  var inASCII: Unicode.Scalar {
    if isASCII { return self }
    if let sign = Unicode.Scalar.signs[self] { return sign }
    if properties.generalCategory == .spaceSeparator { return " " }
    return asciiDigit ?? asciiLetter ?? "?"
  }

  private var asciiDigit: Unicode.Scalar? {
    guard properties.numericType == .decimal, let value = properties.numericValue else {
      return nil
    }
    return Unicode.Scalar(0x30 + UInt8(value))
  }

  /// Unicode's name of it tells: `LATIN SMALL LETTER E WITH ACUTE`.
  private var asciiLetter: Unicode.Scalar? {
    let words = (properties.name ?? "").split(separator: " ").drop { $0 == "FULLWIDTH" }
    guard words.count >= 4, words.first == "LATIN", let at = words.firstIndex(of: "LETTER") else {
      return nil
    }
    let rest = words[(at + 1)...].drop { $0 == "DOTLESS" || $0 == "SHARP" }
    guard let name = rest.first?.unicodeScalars, name.count == 1, let letter = name.first else {
      return nil
    }
    return words.contains("SMALL") ? Unicode.Scalar(letter.value | 0x20) : letter
  }

  private static let signs: [Unicode.Scalar: Unicode.Scalar] = [
    "‘": "'", "’": "'", "‚": "'", "‛": "'", "′": "'", "´": "'", "“": "\"", "”": "\"", "„": "\"",
    "‟": "\"", "″": "\"", "«": "\"", "»": "\"", "‹": "<", "›": ">",
    "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-", "…": "~", "·": ".",
    "•": "*", "×": "x", "⁺": "+", "◌": "o",
    // What stands for kinds, sources and values.
    "■": "#", "▲": "^", "†": "+", "◆": "&", "◇": "@", "○": "o", "□": "=", "≡": "%", "▪": "-",
    "●": "O", "◐": "C", "◦": "o", "≠": "!", "≈": "~", "≤": "<", "≥": ">",
    "Δ": "!", "★": "*", "☞": ">", "✎": "&", "⏎": "/",
    // Where something is, and how it goes on.
    "△": "?", "▼": "v", "▶": ">", "▸": ">", "◀": "{", "◂": "<", "←": "<", "→": ">", "↑": "^",
    "↓": "v", "↕": "^",
    // Lines, and the bars of the strip, each as high as its number.
    "─": "-", "━": "=", "│": "|", "┃": "#", "┄": "_", "┆": "/", "┣": "[", "┫": "]",
    "▖": ":", "▌": "I", "▁": "1", "▂": "2", "▃": "3", "▄": "4", "▅": "5", "▆": "6", "▇": "7",
    "█": "8",
  ]
}
