import Chronology

/// Tells at a glance, of nearly every text, that no name is in it: names begin with other three letters.
struct NameSieve: Hashable, Sendable {
  /// By the last five bits of each of three signs, which are alike of a letter and its capital.
  private var begins = [Bool](repeating: false, count: 1 << 15)

  init(_ spellings: [HiddenSpelling]) {
    for spelling in spellings { add(spelling.words[0].prefix(3)) }
    // What may stand before data.
    for mark in ["e64", "?b?"] { add(Array(mark.unicodeScalars)[...]) }
  }

  private mutating func add(_ signs: ArraySlice<Unicode.Scalar>) {
    let free = 5 * (3 - signs.count)
    let first = signs.reduce(0) { $0 << 5 | Int($1.value & 31) } << free
    for place in first..<first + 1 << free { begins[place] = true }
  }

  /// Whether a name may be in a text, or anything that has to be looked at more closely.
  func mayHold(_ text: String) -> Bool {
    var (last, mayBeOther) = (0, false)
    for sign in text.unicodeScalars {
      // Nearly all are plain, and this is asked of each sign that leaves.
      if sign.value < 0x80 {
        // Behind `%` and `&` stands a blank mostly.
        if sign.value < 0x20 || sign.value == 0x7F || mayBeOther && (sign.isInWord || sign == "#") {
          return true
        }
        mayBeOther = sign == "%" || sign == "&" || sign == "\\"
        last = (last << 5 | Int(sign.value & 31)) & 0x7FFF
        if begins[last] { return true }
      } else if sign.mayMoveLetters || sign.folded.contains(where: { hold($0, &last) }) {
        return true
      }
    }
    // A short word may stand at the end.
    return begins[last << 5 & 0x7FFF] || begins[last << 10 & 0x7FFF]
  }

  /// Whether a name may begin with the last three signs.
  private func hold(_ sign: Unicode.Scalar, _ last: inout Int) -> Bool {
    last = (last << 5 | Int(sign.value & 31)) & 0x7FFF
    return begins[last]
  }
}

extension Unicode.Scalar {
  /// Whether a sign of ASCII may be part of other writing, or the end of a line.
  var mayBeOther: Bool {
    switch value {
    case 0x25, 0x26, 0x5C, 0x00..<0x20, 0x7F: true
    default: false
    }
  }

  /// Whether it is not what stands there when letters are compared: a mark, or what is not seen.
  fileprivate var mayMoveLetters: Bool {
    if 0xA0..<0x300 ~= value { return value == 0xAD }
    return isHidden || endsLine || isOptionalPoint
      || properties.canonicalCombiningClass != .notReordered
  }
}
