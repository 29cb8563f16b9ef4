import Chronology
import Foundation

// What names are compared by.
extension ReadText {
  /// The same in small letters, each as plain as it can be: `ß` as `ss`, `ﬃ` as `ffi`, `Ａ` as `a`, `é` as `e` and its mark.
  ///
  /// The points that Arabic and Hebrew may do without go.
  var folded: ReadText {
    if signs.allSatisfy({ $0.value < 0x80 }) { return withSmallLetters }
    var folded = ReadText(ofAbout: signs.count)
    for index in signs.indices {
      let sign = signs[index]
      if sign.value < 0x80 {
        folded.add(sign.small, at: place(of: index))
      } else {
        for letter in sign.folded { folded.fold(letter, at: place(of: index)) }
      }
    }
    return folded
  }

  private var withSmallLetters: ReadText {
    var small = self
    small.replaceSigns(\.small)
    return small
  }

  private mutating func fold(_ sign: Unicode.Scalar, at place: Range<Int>) {
    // Turkish has a capital with a point for the small letter that has one.
    if sign.isOptionalPoint || sign == "\u{307}" && signs.last == "i" { return addToLast(place) }
    add(sign, at: place)
    let order = sign.properties.canonicalCombiningClass
    guard order != .notReordered, signs.count > 1 else { return }
    // Of two marks on a letter either may have been typed first.
    if signs[signs.count - 2].properties.canonicalCombiningClass > order { swapLast() }
  }
}

extension String {
  /// Its words: runs of letters, digits and marks, folded.
  var foldedWords: [[Unicode.Scalar]] {
    ReadText(Array(unicodeScalars.filter { !$0.isHidden })).folded.signs.split { !$0.isInWord }
      .map(Array.init)
  }
}

extension Unicode.Scalar {
  /// A letter of ASCII in small.
  fileprivate var small: Unicode.Scalar {
    0x41...0x5A ~= value ? Unicode.Scalar(UInt8(truncatingIfNeeded: value | 0x20)) : self
  }

  /// What it is compared by.
  var folded: [Unicode.Scalar] {
    switch value {
    case 0x3400..<0xA000: return [self]
    case 0x80..<Unicode.Scalar.firstOfOthers: return Unicode.Scalar.letters[Int(value) - 0x80]
    default: return foldedAnew
    }
  }

  private static let firstOfOthers: UInt32 = 0x2200
  private static let letters = (0x80..<firstOfOthers).map { value in
    Unicode.Scalar(value)?.foldedAnew ?? []
  }

  private var foldedAnew: [Unicode.Scalar] {
    // A raised figure behind a name is a mark, and none of its letters.
    guard isInWord else { return [self] }
    if self == "İ" { return ["i"] }
    let plain = String(Character(self)).decomposedStringWithCompatibilityMapping
    return plain.unicodeScalars.flatMap { scalar in
      scalar.properties.lowercaseMapping.unicodeScalars.flatMap {
        $0.properties.uppercaseMapping.unicodeScalars
      }.flatMap { $0.properties.lowercaseMapping.unicodeScalars }
    }
  }
}
