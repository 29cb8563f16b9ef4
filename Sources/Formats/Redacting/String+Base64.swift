import Foundation

extension String {
  /// The texts that it has in it as data, each with where its signs stand: behind `;base64,` in an address,
  /// `ENCODING=BASE64:` in a calendar, `=?utf-8?B?` in mail.
  var base64Data: [(text: String, range: Range<String.Index>)] {
    let bytes = Array(utf8)
    var (marks, found) = (Base64Marks(bytes), [(String, Range<String.Index>)]())
    while let start = marks.next() {
      guard let data = Base64Run(at: start, in: bytes) else { continue }
      marks.place = data.end
      guard let text = data.text else { continue }
      let first = utf8.index(startIndex, offsetBy: start)
      found.append((text, first..<utf8.index(first, offsetBy: data.end - start)))
    }
    return found
  }
}

/// Where data begins.
private struct Base64Marks {
  private let bytes: [UInt8]
  var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Int? {
    while place < bytes.count {
      place += 1
      // Nearly no sign is the last of a mark.
      let last = bytes[place - 1]
      if last != UInt8(ascii: "4"), last != UInt8(ascii: "?") { continue }
      let start = ends(with: "?b?") ? place : ends(with: "base64") ? startOfData : nil
      guard let start else { continue }
      place = start
      return start
    }
    return nil
  }

  /// Whether some small letters stand before the place, in whatever case.
  private func ends(with letters: String) -> Bool {
    let letters = letters.utf8
    return place >= letters.count
      && bytes[(place - letters.count)..<place].elementsEqual(letters) {
        ($0 | 0x20) == ($1 | 0x20)
      }
  }

  /// Behind the sign that ends what is said of the data, and blanks.
  private var startOfData: Int? {
    var end = place
    if end < bytes.count, bytes[end] == UInt8(ascii: ";") {
      let said = bytes[end...].prefix(200).prefix { $0 > 0x20 && $0 != UInt8(ascii: ":") }
      end = said.endIndex
    }
    let signs = bytes[end...]
    if signs.starts(with: "%2C".utf8) || signs.starts(with: "%2c".utf8) {
      end += 3
    } else if let sign = signs.first, ",:\n\r".utf8.contains(sign) {
      end += 1
    } else {
      return nil
    }
    return bytes[end...].firstIndex { !" \t\r\n".utf8.contains($0) }
  }
}

/// The signs of data, over the ends of lines.
private struct Base64Run {
  /// Those that tell it, as they are without `%`.
  private var signs: [UInt8] = []
  private(set) var end: Int

  init?(at start: Int, in bytes: [UInt8]) {
    end = start
    var place = start
    while place < bytes.count {
      let (sign, next) = Base64Run.sign(at: place, in: bytes)
      if sign.isOfBase64 {
        if signs.last == UInt8(ascii: "=") { break }
        signs.append(sign)
      } else if sign == UInt8(ascii: "=") {
        signs.append(sign)
      } else if !"\r\n".utf8.contains(sign), !Base64Run.isFold(place, in: bytes) {
        break
      }
      place = next
      if !sign.isBlank { end = next }
    }
    if signs.isEmpty { return nil }
  }

  /// What a sign is that may be written as `%2B`, and where the next one stands.
  private static func sign(at place: Int, in bytes: [UInt8]) -> (UInt8, Int) {
    let digits = bytes[place...].dropFirst().prefix(2)
    guard bytes[place] == UInt8(ascii: "%"), digits.count == 2,
      let sign = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
    else { return (bytes[place], place + 1) }
    return (sign, place + 3)
  }

  /// Whether a blank stands behind the break of a line.
  private static func isFold(_ place: Int, in bytes: [UInt8]) -> Bool {
    bytes[place].isBlank && place > 0 && bytes[place - 1] == 0x0A
  }

  var text: String? {
    var plain = signs.prefix { $0 != UInt8(ascii: "=") }.map(\.plainBase64)
    // What stands behind it in an address may be taken for more of it.
    if plain.count % 4 == 1 { plain.removeLast() }
    plain += Array(repeating: UInt8(ascii: "="), count: (4 - plain.count % 4) % 4)
    return Data(base64Encoded: Data(plain)).map { String(decoding: $0, as: UTF8.self) }
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { " \t\r\n".utf8.contains(self) }

  /// Whether it is one of the 64 signs, or of those for the last two in addresses.
  fileprivate var isOfBase64: Bool {
    0x30...0x39 ~= self || 0x41...0x5A ~= self || 0x61...0x7A ~= self
      || "+/-_".utf8.contains(self)
  }

  fileprivate var plainBase64: UInt8 {
    switch self {
    case UInt8(ascii: "-"): UInt8(ascii: "+")
    case UInt8(ascii: "_"): UInt8(ascii: "/")
    default: self
    }
  }
}
