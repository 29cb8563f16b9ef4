/// A text with what typesetting changes folded away, and the way back to the original.
///
/// Runs of white space (no-break and thin spaces too) become one space, curly quotation marks
/// straight ones, dashes hyphens; soft hyphens and zero-width characters go.
struct FoldedText {
  let text: SourceText
  /// For each folded byte, where it begins in the original; one more for the end.
  private let origins: [Int]

  init(_ bytes: [UInt8]) {
    var folded: [UInt8] = []
    var origins: [Int] = []
    var offset = 0
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      for byte in FoldedText.fold(scalar) where byte != 0x20 || folded.last != 0x20 {
        folded.append(byte)
        origins.append(offset)
      }
      offset += UTF8.width(scalar)
    }
    let start = folded.first == 0x20 ? 1 : 0
    let end = max(start, folded.count - (folded.last == 0x20 ? 1 : 0))
    text = SourceText(bytes: Array(folded[start..<end]))
    self.origins = Array((origins + [offset])[start...end])
  }

  /// The original's byte range of a range of folded bytes, without white space at its end.
  func original(_ range: Range<Int>) -> Range<Int> {
    origins[range.lowerBound]..<origins[range.upperBound]
  }

  private static func fold(_ scalar: Unicode.Scalar) -> [UInt8] {
    switch scalar {
    case "\u{2018}", "\u{2019}", "\u{201A}", "\u{201B}": [0x27]
    case "\u{201C}", "\u{201D}", "\u{201E}", "\u{201F}": [0x22]
    case "\u{2010}"..."\u{2015}", "\u{2212}": [0x2D]
    case "\u{00AD}", "\u{200B}"..."\u{200D}", "\u{2060}", "\u{FEFF}": []
    case _ where scalar.properties.isWhitespace: [0x20]
    default: Array(String(scalar).utf8)
    }
  }
}

extension SourceText {
  fileprivate init(bytes: [UInt8]) {
    self.bytes = bytes
  }
}
