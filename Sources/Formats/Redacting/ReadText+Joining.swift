import Chronology

// What parts a word that is one: what is not seen, and the break of a line.
extension ReadText {
  /// The same without what is not seen, and with words whole that are broken over lines.
  var joined: ReadText {
    var joined = ReadText(ofAbout: signs.count)
    var index = 0
    while index < signs.count {
      let end = endOfBetween(index)
      guard end > index else {
        joined.add(signs[index], at: place(of: index))
        index += 1
        continue
      }
      if !isJoint(index..<end) {
        for between in index..<end where !signs[between].isHidden {
          joined.add(signs[between], at: place(of: between))
        }
      }
      index = end
    }
    return joined
  }

  /// Behind what stands there of white space, hyphens, and signs that are not seen.
  private func endOfBetween(_ start: Int) -> Int {
    var end = start
    while end < signs.count, signs[end].mayPartWord { end += 1 }
    return end
  }

  /// Whether a word goes on behind some signs.
  private func isJoint(_ range: Range<Int>) -> Bool {
    guard range.lowerBound > 0, range.upperBound < signs.count else { return false }
    let (last, next) = (signs[range.lowerBound - 1], signs[range.upperBound])
    guard last.isInWord, next.isInWord else { return false }
    let seen = signs[range].filter { !$0.isHidden || $0 == "\u{AD}" }
    let hyphens = seen.prefix(while: \.isHyphen)
    let blanks = seen.dropFirst(hyphens.count)
    if blanks.isEmpty { return hyphens.allSatisfy { $0 == "\u{AD}" } }
    guard blanks.allSatisfy(\.properties.isWhitespace), blanks.contains(where: \.endsLine) else {
      return false
    }
    if !hyphens.isEmpty { return hyphens.count(where: { $0 != "\u{AD}" }) <= 1 }
    return blanks.isFold || last.isUnspaced && next.isUnspaced
  }
}

extension ArraySlice<Unicode.Scalar> {
  /// The break of a line with one blank behind, at which calendars fold long ones.
  fileprivate var isFold: Bool {
    let line = drop { $0 == "\r" }
    return line.count == 2 && line.first == "\n" && (line.last == " " || line.last == "\t")
  }
}

extension Unicode.Scalar {
  fileprivate var mayPartWord: Bool {
    if value > 0x20, value < 0x7F { return self == "-" || self == "=" }
    return properties.isWhitespace || isHyphen || isHidden
  }

  /// What stands at the end of a line in a word: `=` in mail, `¬` in what is read by machine.
  fileprivate var isHyphen: Bool {
    switch self {
    case "-", "=", "\u{AC}", "\u{AD}", "\u{2010}", "\u{2011}", "\u{2043}": true
    default: false
    }
  }

  /// Whether it is not seen in a word, and no white space.
  var isHidden: Bool {
    guard value < 0x20 || value > 0x7E, !properties.isWhitespace else { return false }
    switch properties.generalCategory {
    case .control, .format: return true
    default: return properties.isDefaultIgnorableCodePoint
    }
  }

  /// Whether words of its script stand side by side with no blank between them.
  var isUnspaced: Bool { isOfUnspacedScript && !isHangul }

  var isHangul: Bool {
    switch value {
    case 0x1100...0x11FF, 0xA960...0xA97F, 0xAC00...0xD7FF: true
    default: false
    }
  }
}
