import Chronology

extension ReadText {
  /// A text with what stands in it in other writing as the letters that it stands for: `%20`, `&eacute;`, `\u00e9`.
  init(deciphering written: [Unicode.Scalar]) {
    var deciphering = Deciphering(written)
    deciphering.takeAll()
    self = deciphering.reading
  }
}

/// A text being deciphered.
private struct Deciphering {
  private(set) var reading: ReadText
  private let written: [Unicode.Scalar]

  init(_ written: [Unicode.Scalar]) {
    self.written = written
    reading = ReadText(ofAbout: written.count)
  }

  mutating func takeAll() {
    var place = 0
    while place < written.count { place = take(at: place) }
  }

  private mutating func take(at place: Int) -> Int {
    let end: Int? =
      switch written[place] {
      case "%": takeBytes(at: place)
      case "&": takeNumber(at: place) ?? takeReference(at: place)
      case "\\": takeEscape(at: place)
      default: nil
      }
    if let end { return end }
    reading.add(written[place], at: place..<place + 1)
    return place + 1
  }

  private mutating func add(_ text: String, at place: Range<Int>) -> Int {
    for scalar in text.unicodeScalars { reading.add(scalar, at: place) }
    return place.upperBound
  }

  /// Bytes of UTF-8 as addresses have them, `%C3%A9`, or one of Latin-1, or a sign as `%u00E9`.
  private mutating func takeBytes(at place: Int) -> Int? {
    guard let first = byte(at: place) else {
      return number(of: 4, behind: "%u", at: place).flatMap { addSign($0, at: place..<place + 6) }
    }
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    let bytes = (0..<length).compactMap { byte(at: place + 3 * $0) }
    if bytes.count == length, let text = String(validating: bytes, as: UTF8.self) {
      return add(text, at: place..<place + 3 * length)
    }
    return add(String(Character(Unicode.Scalar(first))), at: place..<place + 3)
  }

  private func byte(at place: Int) -> UInt8? {
    guard place < written.count, written[place] == "%" else { return nil }
    return number(of: 2, at: place + 1).flatMap(UInt8.init)
  }

  /// A character of HTML by its number, `&#233;`, however many zeros it has, and without its end, too.
  private mutating func takeNumber(at place: Int) -> Int? {
    guard place + 2 < written.count, written[place + 1] == "#" else { return nil }
    let isHexadecimal = written[place + 2] == "x" || written[place + 2] == "X"
    let digits = written[(place + (isHexadecimal ? 3 : 2))...].prefix {
      isHexadecimal ? $0.properties.isASCIIHexDigit : "0"..."9" ~= $0
    }
    let text = String(String.UnicodeScalarView(digits.drop { $0 == "0" }))
    guard let value = UInt32(text, radix: isHexadecimal ? 16 : 10),
      let scalar = Unicode.Scalar(value)
    else { return nil }
    let isEnded = digits.endIndex < written.count && written[digits.endIndex] == ";"
    return add(String(Character(scalar)), at: place..<digits.endIndex + (isEnded ? 1 : 0))
  }

  /// A character of HTML by its name, `&eacute;`; those of few letters have their end or not.
  private mutating func takeReference(at place: Int) -> Int? {
    let bytes = written[place...].prefix(24).map { UInt8(exactly: $0.value) ?? 0 }
    if let entity = Entity(in: bytes, at: 0) {
      return add(String(entity.character), at: place..<place + entity.length)
    }
    let name = bytes.prefix { $0 != UInt8(ascii: ";") }.dropFirst()
    if let sign = Deciphering.unseen[String(decoding: name, as: UTF8.self)] {
      return add(sign, at: place..<min(place + name.count + 2, written.count))
    }
    for length in stride(from: min(7, bytes.count), through: 4, by: -1) {
      if let entity = Entity(in: bytes.prefix(length) + Array(";".utf8), at: 0) {
        return add(String(entity.character), at: place..<place + length)
      }
    }
    return nil
  }

  /// Those of many letters for what is not seen.
  private static let unseen = [
    "ZeroWidthSpace": "\u{200B}", "NoBreak": "\u{2060}", "NegativeThinSpace": "\u{200B}",
    "NegativeVeryThinSpace": "\u{200B}", "NegativeMediumSpace": "\u{200B}",
    "NegativeThickSpace": "\u{200B}", "NewLine": "\n", "Tab": "\t",
  ]

  /// An escape of JSON, `\u00e9` or two of them, or `\n`, or one of programs, `\xe9`.
  private mutating func takeEscape(at place: Int) -> Int? {
    guard let sign = written[place...].dropFirst().first else { return nil }
    switch sign {
    case "n", "r": return add("\n", at: place..<place + 2)
    case "t": return add(" ", at: place..<place + 2)
    default: break
    }
    if let value = number(of: 2, behind: "\\x", at: place) {
      return addSign(value, at: place..<place + 4)
    }
    guard let first = unit(at: place) else { return nil }
    var units = [first]
    if UTF16.isLeadSurrogate(first), let second = unit(at: place + 6) { units.append(second) }
    guard let text = String(validating: units, as: UTF16.self) else { return nil }
    return add(text, at: place..<place + 6 * units.count)
  }

  private func unit(at place: Int) -> UInt16? {
    number(of: 4, behind: "\\u", at: place).flatMap(UInt16.init)
  }

  private func number(of digits: Int, behind mark: String, at place: Int) -> Int? {
    written[place...].starts(with: mark.unicodeScalars) ? number(of: digits, at: place + 2) : nil
  }

  private mutating func addSign(_ value: Int, at place: Range<Int>) -> Int? {
    Unicode.Scalar(UInt32(value)).map { add(String(Character($0)), at: place) }
  }

  private func number(of digits: Int, at place: Int) -> Int? {
    guard place + digits <= written.count else { return nil }
    let signs = written[place..<place + digits]
    guard signs.allSatisfy(\.properties.isASCIIHexDigit) else { return nil }
    return Int(String(String.UnicodeScalarView(signs)), radix: 16)
  }
}
