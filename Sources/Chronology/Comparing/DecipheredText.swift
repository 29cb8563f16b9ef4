/// A text with what stands in it in other writing as the letters that it stands for: `%20`, `&eacute;`, `\u00e9`.
///
/// What is not seen in a word goes, and so does the hyphen at which it is broken over two lines.
struct DecipheredText {
  private(set) var scalars: [Unicode.Scalar] = []
  /// Where each of them is written in the text.
  private(set) var places: [Range<Int>] = []
  private let written: [Unicode.Scalar]

  init(_ written: [Unicode.Scalar]) {
    self.written = written
    var place = 0
    while place < written.count { place = take(at: place) }
  }

  /// Whether there is anything in a text that may have to be deciphered.
  static func isNeeded(for text: String) -> Bool {
    text.utf8.contains { $0 == 0x25 || $0 == 0x26 || $0 == 0x5C || $0 == 0x0A || $0 >= 0x80 }
  }

  private mutating func take(at place: Int) -> Int {
    switch written[place] {
    case "%": if let end = takeBytes(at: place) { return end }
    case "&": if let end = takeReference(at: place) { return end }
    case "\\": if let end = takeEscape(at: place) { return end }
    case "-", "\u{2010}": if let end = endOfBreak(at: place) { return end }
    case let scalar where scalar.value > 0x7F && scalar.properties.isDefaultIgnorableCodePoint:
      return place + 1
    default: break
    }
    add(written[place], at: place..<place + 1)
    return place + 1
  }

  private mutating func add(_ scalar: Unicode.Scalar, at place: Range<Int>) {
    scalars.append(scalar)
    places.append(place)
  }

  /// Bytes of UTF-8 as addresses have them, `%C3%A9`.
  private mutating func takeBytes(at place: Int) -> Int? {
    guard let first = byte(at: place) else { return nil }
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    let bytes = (0..<length).compactMap { byte(at: place + 3 * $0) }
    guard bytes.count == length, let text = String(validating: bytes, as: UTF8.self) else {
      return nil
    }
    for scalar in text.unicodeScalars { add(scalar, at: place..<place + 3 * length) }
    return place + 3 * length
  }

  private func byte(at place: Int) -> UInt8? {
    guard place < written.count, written[place] == "%" else { return nil }
    return number(of: 2, at: place + 1).flatMap(UInt8.init)
  }

  /// A character of HTML, `&#233;`.
  private mutating func takeReference(at place: Int) -> Int? {
    let bytes = written[place...].prefix(12).map { UInt8(exactly: $0.value) ?? 0 }
    guard let entity = Entity(in: bytes, at: 0) else { return nil }
    for scalar in entity.character.unicodeScalars {
      add(scalar, at: place..<place + entity.length)
    }
    return place + entity.length
  }

  /// An escape of JSON, `\u00e9` or two of them, or `\n`.
  private mutating func takeEscape(at place: Int) -> Int? {
    guard let sign = written[place...].dropFirst().first else { return nil }
    if "nrt".unicodeScalars.contains(sign) {
      add(" ", at: place..<place + 2)
      return place + 2
    }
    guard let first = unit(at: place) else { return nil }
    var units = [first]
    if UTF16.isLeadSurrogate(first), let second = unit(at: place + 6) { units.append(second) }
    guard let text = String(validating: units, as: UTF16.self) else { return nil }
    let end = place + 6 * units.count
    for scalar in text.unicodeScalars { add(scalar, at: place..<end) }
    return end
  }

  private func unit(at place: Int) -> UInt16? {
    guard place + 1 < written.count, written[place] == "\\", written[place + 1] == "u" else {
      return nil
    }
    return number(of: 4, at: place + 2).flatMap(UInt16.init)
  }

  private func number(of digits: Int, at place: Int) -> Int? {
    guard place + digits <= written.count else { return nil }
    let text = String(String.UnicodeScalarView(written[place..<place + digits]))
    return text.allSatisfy(\.isHexDigit) ? Int(text, radix: 16) : nil
  }

  /// Behind the line break of a word that is broken here.
  private func endOfBreak(at place: Int) -> Int? {
    guard let last = scalars.last, last.isInWord else { return nil }
    let rest = written[(place + 1)...].prefix { $0.properties.isWhitespace }
    guard rest.contains("\n"), rest.endIndex < written.count, written[rest.endIndex].isInWord
    else { return nil }
    return rest.endIndex
  }
}
