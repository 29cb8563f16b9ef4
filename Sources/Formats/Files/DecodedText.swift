import Chronology
package import Foundation

/// A text out of bytes in any of the encodings in which tables are met.
///
/// UTF-8 is taken at its word, UTF-16 by its mark or its pattern of NULs; what is neither is held for
/// windows-1252, of which Latin-1 is a part. A text that is UTF-8 here and something else there is refused.
package struct DecodedText {
  package enum Encoding: String, Sendable {
    case utf8 = "UTF-8"
    case utf16 = "UTF-16"
    case windows1252 = "windows-1252"
  }

  /// Without a byte order mark.
  package let text: String
  package let encoding: Encoding

  /// - Throws: ``FileError/notText(_:)`` with the place of what is no text.
  package init(bytes: Data, path: String) throws(FileError) {
    if bytes.isZIP { throw .notText(.spreadsheet(path)) }
    if case .utf16 = ForeignFormat(of: bytes) {
      (text, encoding) = (try DecodedText.utf16(bytes, path), .utf16)
    } else if ForeignFormat(of: bytes) == nil, String(validating: bytes) == nil {
      (text, encoding) = (try DecodedText.windows1252(bytes, path), .windows1252)
    } else {
      (text, encoding) = (try TextFile(bytes: bytes, path: path).text, .utf8)
    }
    // SQLite, for one, takes it for the end of the text.
    guard !text.utf8.contains(0) else {
      throw .notText(.nul(at: text.origin(where: { $0 == "\0" }, in: path)))
    }
  }
}

extension DecodedText {
  private static func utf16(_ bytes: Data, _ path: String) throws(FileError) -> String {
    let isBig = bytes.isBigEndianUTF16
    let hasMark = bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE])
    let body = Array(bytes.dropFirst(hasMark ? 2 : 0))
    let units = stride(from: 0, to: body.count - 1, by: 2).map { index -> UInt16 in
      let pair = (UInt16(body[index]), UInt16(body[index + 1]))
      return isBig ? pair.0 << 8 | pair.1 : pair.1 << 8 | pair.0
    }
    guard body.count.isMultiple(of: 2), let text = String(validating: units, as: UTF16.self) else {
      throw .notText(.damagedUTF16(path))
    }
    return text
  }

  private static func windows1252(_ bytes: Data, _ path: String) throws(FileError) -> String {
    try refuseUnlike1252(bytes, path)
    return String(String.UnicodeScalarView(bytes.compactMap(windows1252)))
  }

  /// - Throws: a ``FileError`` where bytes that are no UTF-8 are no windows-1252 either, or both are mixed.
  static func refuseUnlike1252(_ bytes: Data, _ path: String) throws(FileError) {
    let place = TextFile.firstBadPlace(in: bytes, path: path)
    guard !bytes.holdsLongUTF8 else {
      throw .notText(
        Finding(
          .error, "the text is UTF-8, but not from here on: encodings are mixed",
          hint: "save it anew in UTF-8, and look at the letters with accents", at: place))
    }
    guard bytes.allSatisfy({ windows1252($0) != nil }) else {
      throw .notText(
        Finding(
          .error, "the text is neither UTF-8 nor UTF-16 nor windows-1252",
          hint: "save it in UTF-8", at: place))
    }
  }

  /// A byte of windows-1252; nil for the five that mean nothing there.
  static func windows1252(_ byte: UInt8) -> Unicode.Scalar? {
    guard 0x80...0x9F ~= byte else { return Unicode.Scalar(byte) }
    let value = upper[Int(byte) - 0x80]
    return value == 0 ? nil : Unicode.Scalar(value)
  }

  /// What stands from 0x80 to 0x9F.
  private static let upper: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
    0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]
}

extension Data {
  /// Of a text that is UTF-16: by its mark, else by the first letter, which is hardly one of another script.
  var isBigEndianUTF16: Bool { starts(with: [0xFE, 0xFF]) || first == 0 }

  /// Whether it is packed as the files of spreadsheet programs are.
  var isZIP: Bool { starts(with: [0x50, 0x4B, 0x03, 0x04]) }

  /// Whether a letter of several bytes in UTF-8 stands somewhere.
  ///
  /// In windows-1252 it would be signs such as `Ã©` side by side, which hardly any word has.
  fileprivate var holdsLongUTF8: Bool {
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = makeIterator()
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let scalar): if scalar.count > 1 { return true }
      case .emptyInput: return false
      case .error: continue
      }
    }
  }
}

extension String {
  /// Where a character first stands, in lines and columns.
  fileprivate func origin(where isWanted: (Unicode.Scalar) -> Bool, in path: String) -> Origin {
    let before = unicodeScalars.prefix { !isWanted($0) }
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    return Origin(file: path, line: lines.count, column: (lines.last?.count ?? 0) + 1)
  }
}

extension Finding {
  static func spreadsheet(_ path: String) -> Finding {
    Finding(
      .error, "this is a spreadsheet program's own file, or an archive, and no text",
      hint: "save the sheet as CSV, in UTF-8", at: Origin(file: path, line: 1, column: 1))
  }

  static func converted(
    from encoding: DecodedText.Encoding, _ original: String, at origin: Origin
  ) -> Finding {
    Finding(
      .warning, "the text is \(encoding.rawValue): it is converted to UTF-8, \(original)",
      hint: "look at the letters with accents", at: origin)
  }

  static func damagedUTF16(_ path: String) -> Finding {
    Finding(
      .error, "the text is UTF-16 that is cut or damaged",
      hint: "export it anew, in UTF-8", at: Origin(file: path, line: 1, column: 1))
  }

  static func nul(at origin: Origin) -> Finding {
    Finding(
      .error, "the text holds a NUL character", hint: "take it out, or export the text anew",
      at: origin)
  }
}

extension DecodedText {
  /// That the text is not as it stands in the file, at its first letter that ASCII has not.
  func finding(at path: String) -> Finding? {
    guard encoding != .utf8 else { return nil }
    return .converted(
      from: encoding, "and the original kept", at: text.origin(where: { !$0.isASCII }, in: path))
  }

  /// Reads a whole file.
  package init(reading path: String) throws(FileError) {
    try self.init(bytes: FileError.reading(path), path: path)
  }
}
