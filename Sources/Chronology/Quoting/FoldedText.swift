/// A text with what typesetting changes folded away, and the way back to the original.
///
/// Runs of white space (no-break and thin spaces too) become one space, curly quotation marks
/// straight ones, dashes hyphens; soft hyphens and zero-width characters go.
struct FoldedText: Sendable {
  let bytes: [UInt8]
  /// For each folded byte, where it begins in the original; one more for the end.
  private let origins: [Int]

  init(_ original: [UInt8]) {
    var folded: [UInt8] = []
    var origins: [Int] = []
    folded.reserveCapacity(original.count)
    origins.reserveCapacity(original.count + 1)
    var offset = 0
    func keep(_ byte: UInt8) {
      folded.append(byte)
      origins.append(offset)
    }
    for scalar in String(decoding: original, as: UTF8.self).unicodeScalars {
      switch FoldedText.fold(scalar) {
      case .gone: break
      case .itself: UTF8.encode(scalar)?.forEach(keep)
      case .byte(let byte): if byte != 0x20 || folded.last != 0x20 { keep(byte) }
      }
      offset += UTF8.width(scalar)
    }
    let start = folded.first == 0x20 ? 1 : 0
    let end = max(start, folded.count - (folded.last == 0x20 ? 1 : 0))
    bytes = Array(folded[start..<end])
    self.origins = Array((origins + [offset])[start...end])
  }

  /// The original's byte range of a range of folded bytes, without white space at its end.
  func original(_ range: Range<Int>) -> Range<Int> {
    origins[range.lowerBound]..<origins[range.upperBound]
  }

  private enum Fold {
    case gone, itself
    case byte(UInt8)
  }

  private static func fold(_ scalar: Unicode.Scalar) -> Fold {
    switch scalar {
    case "!"..."~": .itself
    case "\u{2018}", "\u{2019}", "\u{201A}", "\u{201B}": .byte(0x27)
    case "\u{201C}", "\u{201D}", "\u{201E}", "\u{201F}": .byte(0x22)
    case "\u{2010}"..."\u{2015}", "\u{2212}": .byte(0x2D)
    case "\u{00AD}", "\u{200B}"..."\u{200D}", "\u{2060}", "\u{FEFF}": .gone
    case _ where scalar.properties.isWhitespace: .byte(0x20)
    default: .itself
    }
  }
}
