import Foundation

/// Words of a mail's head in signs that ASCII has not (RFC 2047): `=?utf-8?q?Caf=C3=A9?=`.
enum EncodedWords {
  /// The text that they stand for; what is broken stays as it is.
  static func decoded(_ text: String) -> String {
    var (decoded, rest, isAfterWord) = ("", text[...], false)
    while let start = rest.firstRange(of: "=?")?.lowerBound {
      let plain = rest[..<start]
      guard let (word, end) = word(at: rest[start...]) else {
        decoded += rest[..<rest.index(start, offsetBy: 2)]
        rest = rest[rest.index(start, offsetBy: 2)...]
        isAfterWord = false
        continue
      }
      // Blanks between two such words only part them.
      if !(isAfterWord && plain.allSatisfy(\.isWhitespace)) { decoded += plain }
      decoded += word
      rest = rest[end...]
      isAfterWord = true
    }
    return decoded + rest
  }

  /// The word that begins here, and where it ends.
  private static func word(at text: Substring) -> (String, Substring.Index)? {
    // One is no longer than 75 signs; some programs write longer ones.
    let head = text.prefix(1_000).dropFirst(2)
    let parts = head.split(separator: "?", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4, parts[3].first == "=", parts[1].count == 1,
      let bytes = bytes(of: parts[2], in: parts[1].lowercased())
    else { return nil }
    let label = parts[0].prefix { $0 != "*" }
    guard let charset = Charset(named: String(label)) else { return nil }
    return (
      Charset.likelyText(of: bytes, declared: charset), parts[3].index(after: parts[3].startIndex)
    )
  }

  private static func bytes(of text: Substring, in encoding: String) -> Data? {
    switch encoding {
    case "b": Data(base64Encoded: String(text), options: .ignoreUnknownCharacters)
    case "q":
      Data(QuotedBytes.decoded(text.utf8.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }))
    default: nil
    }
  }
}

/// Bytes of which some stand as a sign and two digits: `=C3`.
enum QuotedBytes {
  /// The bytes that are meant; a sign without digits stays, and one at the end of a line goes with the line.
  static func decoded(_ bytes: [UInt8], sign: UInt8 = UInt8(ascii: "=")) -> [UInt8] {
    var (decoded, place) = ([UInt8](), 0)
    while place < bytes.count {
      guard bytes[place] == sign else {
        decoded.append(bytes[place])
        place += 1
        continue
      }
      if let byte = hexadecimal(bytes[(place + 1)...].prefix(2)) {
        decoded.append(byte)
        place += 3
      } else if let end = lineEnd(in: bytes, after: place) {
        place = end
      } else {
        decoded.append(sign)
        place += 1
      }
    }
    return decoded
  }

  private static func hexadecimal(_ digits: ArraySlice<UInt8>) -> UInt8? {
    guard digits.count == 2, digits.first != UInt8(ascii: "+") else { return nil }
    return UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
  }

  /// Where the next line begins, if nothing but blanks stands before it.
  private static func lineEnd(in bytes: [UInt8], after place: Int) -> Int? {
    // A line has no more than 76 signs.
    let rest = bytes[(place + 1)...].prefix(80).drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    if rest.isEmpty, rest.endIndex == bytes.count { return bytes.count }
    return rest.first == 0x0A ? rest.startIndex + 1 : nil
  }
}
