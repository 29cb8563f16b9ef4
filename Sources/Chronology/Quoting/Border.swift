/// What stands on both sides of a place in a text, to tell whether a word or number goes on there.
///
/// A quotation that begins or ends inside a word says another thing than its source, as `11 dead`
/// does of "211 dead". Apostrophes and hyphens part words, but for those of ``Border/partsCompound``
/// and ``Border/partsEnding``. Digits in groups (`1,500`), decimals (`1.5`), figures with a colon or a
/// slash (`10:30`, `7/12`), the words of a number and a minus sign with its number stay together. In scripts that put no
/// blanks between words, and in Korean, where endings are written onto words, no letter joins
/// another; Chinese numerals do.
struct Border {
  /// Code points read away from the place, the nearest first; unseen ones are left out.
  let before: [Unicode.Scalar]
  let after: [Unicode.Scalar]

  /// Farther away nothing tells: as long as the two longest words of a number, with blanks around them.
  private static let reach = 24

  /// - Parameter place: the byte at which a code point begins, or the end of the text.
  init(at place: Int, in bytes: [UInt8]) {
    before = bytes.codePoints(before: place, Border.reach)
    after = bytes.codePoints(from: place, Border.reach)
  }

  /// Whether it parts what is one word or one number.
  var isInsideWord: Bool {
    guard let last = before.first, let next = after.first else { return false }
    if last.joinsLetters && next.joinsLetters || last.isFigure && next.isFigure { return true }
    return partsDigits(last, next) || partsMinus(last, next) || partsCompound || partsEnding
      || partsNumberWords || partsLines
  }

  /// Whether digits go on behind a separator: of `1,500`, `1.5`, `.5` and `1½`.
  private func partsDigits(_ last: Unicode.Scalar, _ next: Unicode.Scalar) -> Bool {
    if last.isDecimalDigit {
      return next.isFraction || isSeparated(next, before[...], after.dropFirst())
    }
    guard next.isDecimalDigit else { return false }
    if last == ".", before.dropFirst().first?.canStandBeforeNumber ?? true { return true }
    return isSeparated(last, before.dropFirst(), after[...])
  }

  /// Whether a sign holds digits together; blanks and apostrophes only before groups of three.
  private func isSeparated(
    _ sign: Unicode.Scalar, _ head: ArraySlice<Unicode.Scalar>, _ tail: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    let digits = (
      head.prefix { $0.isDecimalDigit }.count, tail.prefix { $0.isDecimalDigit }.count
    )
    guard digits.0 > 0, digits.1 > 0 else { return false }
    switch sign {
    case ".", ":", "/", "\u{2044}", "\u{066B}", "\u{066C}": return true
    // "3,2021" is a day and a year.
    case ",": return digits.1 <= 3
    case "'", "\u{2019}", " ", "\u{A0}", "\u{2009}", "\u{202F}":
      return digits.0 <= 3 && digits.1 == 3
    default: return false
    }
  }

  /// Whether a minus sign is parted from its number; between words or numbers it is a hyphen.
  private func partsMinus(_ last: Unicode.Scalar, _ next: Unicode.Scalar) -> Bool {
    guard ["-", "\u{2013}", "\u{2212}"].contains(last) else { return false }
    guard next.isDecimalDigit || next == "." && after.dropFirst().first?.isDecimalDigit ?? false
    else { return false }
    guard let other = before.dropFirst().first else { return true }
    // "2012 –2017" is a range.
    let isRange = before.dropFirst(2).first?.isDecimalDigit ?? false
    return other.canStandBeforeNumber && !isRange
  }
}

extension [UInt8] {
  /// So many code points before a place, or fewer, the nearest first, without unseen ones.
  fileprivate func codePoints(before place: Int, _ most: Int) -> [Unicode.Scalar] {
    var (points, end) = ([Unicode.Scalar](), place)
    points.reserveCapacity(most)
    while end > 0, points.count < most {
      var start = end - 1
      while start > 0, end - start < 4, self[start] & 0xC0 == 0x80 { start -= 1 }
      if let point = codePoint(start..<end) { points.append(point) }
      end = start
    }
    return points
  }

  fileprivate func codePoints(from place: Int, _ most: Int) -> [Unicode.Scalar] {
    var (points, start) = ([Unicode.Scalar](), place)
    points.reserveCapacity(most)
    while start < count, points.count < most {
      var end = start + 1
      while end < count, end - start < 4, self[end] & 0xC0 == 0x80 { end += 1 }
      if let point = codePoint(start..<end) { points.append(point) }
      start = end
    }
    return points
  }

  /// The code point of some bytes; nil for an unseen one.
  private func codePoint(_ place: Range<Int>) -> Unicode.Scalar? {
    // Nearly all are plain, and to make a text of each takes ten times as long.
    if place.count == 1, self[place.lowerBound] < 0x80 {
      return Unicode.Scalar(self[place.lowerBound])
    }
    let point = String(decoding: self[place], as: UTF8.self).unicodeScalars.first
    return point.flatMap { $0.isUnseen ? nil : $0 }
  }
}

extension SourceText {
  /// Whether a place, given as a byte, lies inside a word or a number.
  func cutsWord(at place: Int) -> Bool { bytes.cutWord(at: place) }
}

extension [UInt8] {
  /// Whether a place lies inside a word or a number.
  func cutWord(at place: Int) -> Bool {
    // What nearly every place is, told without a closer look.
    guard place > 0, place < count, !standsBesideBlank(place), !standsBesideBreak(place) else {
      return false
    }
    if self[place].isPlainWord, self[place - 1].isPlainWord { return true }
    return Border(at: place, in: self).isInsideWord
  }

  /// Whether a line ends on one side, and the next one begins with no letter that may go on with a
  /// word or a number of the last: most records of a table begin with a figure or a capital.
  private func standsBesideBreak(_ place: Int) -> Bool {
    guard self[place].isBreak || self[place - 1].isBreak else { return false }
    let next = self[place...].first { !$0.isBreak && $0 != 0x20 }
    return next.map { $0 < 0x80 && !(0x61...0x7A).contains($0) } ?? true
  }

  /// Whether a blank is on one side, and not one that may stand in a number.
  private func standsBesideBlank(_ place: Int) -> Bool {
    guard self[place] == 0x20 || self[place - 1] == 0x20 else { return false }
    let blank = self[place] == 0x20 ? place : place - 1
    guard blank > 0, blank + 1 < count else { return true }
    if self[blank + 1].isPlainDigit { return !self[blank - 1].isPlainDigit }
    // Behind `twenty`, `hundred`, `million` and `point`, or before what goes on with a number.
    return !"ydnt".utf8.contains(self[blank - 1])
      && !"abdefhmnopqst".utf8.contains(self[blank + 1])
  }
}

extension UInt8 {
  fileprivate var isPlainDigit: Bool { (0x30...0x39).contains(self) }

  fileprivate var isBreak: Bool { self == 0x0A || self == 0x0D }

  /// Whether it is a letter or a digit of ASCII.
  fileprivate var isPlainWord: Bool { isLetter || isPlainDigit }
}

extension Unicode.Scalar {
  fileprivate var joinsLetters: Bool {
    // The letter apostrophe is set as an apostrophe.
    isInWord && value != 0x02BC && !isOfUnspacedScript
  }

  /// Whether words of its script stand side by side without blanks, or endings are written on.
  package var isOfUnspacedScript: Bool {
    switch value {
    // Thai to Myanmar, Hangul, Khmer, Tai, Balinese, Kana, Yi, Javanese, Cham.
    case 0x0E00...0x11FF, 0x1780...0x17FF, 0x1950...0x19DF, 0x1A20...0x1AAF, 0x1B00...0x1B7F,
      0x3000...0x31FF, 0xA000...0xA4CF, 0xA960...0xA9FF, 0xAA60...0xAADF, 0xAC00...0xD7FF,
      0xFF66...0xFFDC, 0x1B000...0x1B16F:
      !(0x10A0...0x10FF).contains(value)
    default: properties.isIdeographic
    }
  }

  /// A digit of any script, or a Chinese numeral.
  fileprivate var isFigure: Bool {
    isDecimalDigit || value >= 0x3007 && "〇零一二三四五六七八九十百千万萬亿億两".unicodeScalars.contains(self)
  }

  fileprivate var isDecimalDigit: Bool {
    isDigit || value >= 0x80 && properties.generalCategory == .decimalNumber
  }

  /// A fraction in one sign, such as `½`; a raised digit may be a reference mark.
  fileprivate var isFraction: Bool {
    value >= 0x80 && properties.generalCategory == .otherNumber
      && properties.numericType == .numeric
  }

  fileprivate var canStandBeforeNumber: Bool {
    if properties.isWhitespace || self == "\"" || self == "'" { return true }
    return [.openPunctuation, .initialPunctuation].contains(properties.generalCategory)
  }
}
