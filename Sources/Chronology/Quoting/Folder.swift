/// Reads a text character by character and gives the symbols of what counts.
struct Folder {
  private let bytes: [UInt8]
  private let text: String
  private let strength: FoldedText.Strength
  private var offset = 0
  /// What a character stands for that stands for several, such as an ellipsis; the last first.
  private var waiting: [Int] = []
  private var place = 0..<0
  private var isAfterLetter = false
  /// The symbols of characters that were met before.
  private var known: [Unicode.Scalar: [Int]] = [:]

  init(_ bytes: [UInt8], _ strength: FoldedText.Strength) {
    self.bytes = bytes
    self.strength = strength
    text = String(decoding: bytes, as: UTF8.self)
  }

  /// The next symbol, and the bytes of the character that it comes from; nil at the end.
  mutating func next() -> (symbol: Int, place: Range<Int>)? {
    while waiting.isEmpty {
      guard offset < bytes.count else { return nil }
      let byte = bytes[offset]
      // Most of most texts, without a detour.
      if byte.isLetter || byte == 0x20, offset + 1 < bytes.count, bytes[offset + 1] < 0x80 {
        offset += 1
        isAfterLetter = byte != 0x20
        return (byte == 0x20 ? FoldedText.blank : cased(byte), offset - 1..<offset)
      }
      read()
    }
    let symbol = waiting.removeLast()
    isAfterLetter = symbol < 0 || UInt8(truncatingIfNeeded: symbol).isLetter
    return (symbol, place)
  }

  private mutating func read() {
    let start = offset
    let byte = bytes[offset]
    if strength >= .typeset, dashLength(at: offset) != nil {
      offset += hyphens()
      place = start..<offset
      return
    }
    // A combining mark may follow what looks like a plain letter.
    if byte < 0x80, byte != 0x0D, offset + 1 == bytes.count || bytes[offset + 1] < 0x80 {
      readPlain(byte)
    } else if let scalar = loneScalar() {
      offset += UTF8.width(scalar)
      if known[scalar] == nil { known[scalar] = symbols(of: Character(scalar)) }
      waiting += known[scalar] ?? []
    } else {
      let character = text[text.utf8.index(text.startIndex, offsetBy: offset)]
      offset += character.utf8.count
      waiting += symbols(of: character)
    }
    place = start..<offset
  }

  /// The scalar here, where it and the next are such that no others ever join them.
  private func loneScalar() -> Unicode.Scalar? {
    let next = bytes[offset...].prefix(8)
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = next.makeIterator()
    guard case .valid(let encoded) = parser.parseScalar(from: &iterator) else { return nil }
    let scalar = UTF8.decode(encoded)
    guard scalar.isLone else { return nil }
    switch parser.parseScalar(from: &iterator) {
    case .valid(let other): return UTF8.decode(other).isLone ? scalar : nil
    case .emptyInput: return scalar
    case .error: return nil
    }
  }

  private mutating func readPlain(_ byte: UInt8) {
    if strength >= .typeset, let length = typesetting(byte) {
      offset += length
      return
    }
    offset += typedDash()
    waiting.append(byte.isBlank ? FoldedText.blank : cased(byte))
  }

  /// How many bytes a character takes here; a dash is typed as two hyphens, or three.
  private func typedDash() -> Int {
    let hyphens = bytes[offset...].prefix(4).prefix { $0 == UInt8(ascii: "-") }.count
    return (2...3).contains(hyphens) && !(offset > 0 && bytes[offset - 1] == UInt8(ascii: "-"))
      ? hyphens : 1
  }

  /// How many bytes an entity, a hyphen or a reference mark takes; nil for anything else.
  private mutating func typesetting(_ byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "&"):
      guard let entity = Entity(in: bytes, at: offset) else { return nil }
      waiting += symbols(of: entity.character)
      return entity.length
    case UInt8(ascii: "["): return referenceMark()
    default: return nil
    }
  }

  /// Of a hyphen or a dash of any length, how many bytes it takes.
  private func dashLength(at index: Int) -> Int? {
    guard index < bytes.count else { return nil }
    if bytes[index] == UInt8(ascii: "-") { return 1 }
    guard bytes[index] == 0xE2, index + 2 < bytes.count else { return nil }
    let isDash =
      bytes[index + 1] == 0x80 && (0x90...0x95).contains(bytes[index + 2])
      || bytes[index + 1] == 0x88 && bytes[index + 2] == 0x92
    return isDash ? 3 : nil
  }

  /// Reads a hyphen or dash, or several, which are one, and gives the number of its bytes.
  ///
  /// Between letters it goes at the end of a line, with the line break; where capitals are folded,
  /// anywhere.
  private mutating func hyphens() -> Int {
    var (end, run) = (offset, 0)
    while let length = dashLength(at: end) { (end, run) = (end + length, run + 1) }
    let blanks = bytes[end...].prefix { $0.isBlank }
    let endsLine = blanks.contains(0x0A) || blanks.contains(0x0D)
    let next = end + (endsLine ? blanks.count : 0)
    guard run == 1, isAfterLetter, endsLine || strength >= .caseless, next < bytes.count,
      bytes[next].isLetter || bytes[next] >= 0x80
    else {
      waiting.append(Int(UInt8(ascii: "-")))
      return end - offset
    }
    return next - offset
  }

  /// How many bytes a mark such as `[12]`, `[note 3]` or `[citation needed]` takes; a letter is one
  /// only behind a word, for `[a] man` is an editor's.
  private func referenceMark() -> Int? {
    let inside = bytes[(offset + 1)...].prefix(30).prefix { $0 != UInt8(ascii: "]") }
    guard inside.endIndex < bytes.count, bytes[inside.endIndex] == UInt8(ascii: "]") else {
      return nil
    }
    let words = String(decoding: inside, as: UTF8.self).split(separator: " ")
    let isMark =
      switch words.count {
      case 1: words[0].isNumber(of: 1...3) || isBehindWord && words[0].isSmallLetter
      case 2 where words[0] == "note" || words[0] == "nb": words[1].isNumber(of: 1...3)
      default: words.count > 1 && words.last == "needed"
      }
    return isMark ? inside.count + 2 : nil
  }

  private var isBehindWord: Bool { offset > 0 && !bytes[offset - 1].isBlank }

  /// What a character stands for, the last first.
  private func symbols(of character: Character) -> [Int] {
    let scalars = character.unicodeScalars.filter {
      !$0.isUnseen && !(strength == .caseless && $0.isOptionalPoint)
    }
    guard let first = scalars.first else { return [] }
    if scalars.count == 1 {
      if let byte = first.plain { return [cased(byte)] }
      if first.properties.isWhitespace { return [FoldedText.blank] }
      if strength >= .typeset || first.isSetOfSeveral, let plain = first.typesetPlain {
        return plain.utf8.reversed().map(cased)
      }
    } else if scalars.allSatisfy(\.properties.isWhitespace) {
      return [FoldedText.blank]
    }
    let text = String(String.UnicodeScalarView(scalars))
    let hash = (strength == .caseless ? text.lowercased() : text).hashValue
    return [hash & ~1 | (first.isOfWords ? 1 : 0) | Int.min]
  }

  private func cased(_ byte: UInt8) -> Int { Int(strength == .caseless ? byte.lowercased : byte) }
}

extension UInt8 {
  var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
  var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
  fileprivate var lowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}

extension Substring {
  fileprivate func isNumber(of lengths: ClosedRange<Int>) -> Bool {
    lengths.contains(utf8.count) && utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  fileprivate var isSmallLetter: Bool {
    utf8.count == 1 && utf8.allSatisfy { (0x61...0x7A).contains($0) }
  }
}
