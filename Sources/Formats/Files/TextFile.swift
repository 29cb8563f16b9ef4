import Chronology
import Crypto
package import Foundation

/// A text file as read: its words and the hash of its bytes.
package struct TextFile {
  /// Without the byte order mark that some programs put first; otherwise as it stands.
  package let text: String
  private let bytes: Data
  /// What stood before the text: the byte order mark, or nothing.
  var mark: String { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? "\u{FEFF}" : "" }

  /// Reads a whole file that must be UTF-8 without NUL.
  ///
  /// - Throws: a ``FileError``.
  package init(reading path: String) throws(FileError) {
    try self.init(bytes: FileError.reading(path), path: path)
  }

  /// Reads the text of a source, which must not be longer than a reader can be shown.
  ///
  /// - Throws: a ``FileError``.
  init(ofSource path: String) throws(FileError) {
    try TextFile.refuse(path.fileSize ?? 0, at: path)
    try self.init(reading: path)
  }

  /// - Throws: a ``FileError`` where a text of so many bytes is too long for a source.
  static func refuse(_ bytes: Int, at path: String) throws(FileError) {
    guard bytes > longestSource else { return }
    throw .notText(
      Finding(
        .error, "the text has \(bytes >> 20) MB, and a source at most \(longestSource >> 20)",
        hint: "cut it into parts, and make a source of each",
        at: Origin(file: path, line: 1, column: 1)))
  }

  /// Some ten thousand pages, which take fifty times the room of their bytes while one reads them.
  static let longestSource = 32 << 20

  package init(bytes: Data, path: String) throws(FileError) {
    if let format = ForeignFormat(of: bytes) { throw .notText(format.finding(at: path)) }
    guard let text = String(validating: bytes) else {
      throw .notText(
        Finding(
          .error, "the text is not UTF-8", hint: "save it as UTF-8: iconv -f windows-1252 -t utf-8",
          at: TextFile.firstBadPlace(in: bytes, path: path)))
    }
    // SQLite, for one, takes it for the end of the text.
    guard !bytes.holdsNul else {
      throw .notText(
        Finding(
          .error, "the text holds a NUL character",
          hint: "take it out, or export the text anew",
          at: TextFile.firstBadPlace(in: bytes, path: path)))
    }
    self.text = text.first == "\u{FEFF}" ? String(text.dropFirst()) : text
    self.bytes = bytes
  }

  /// SHA-256 of the bytes, in lower-case hexadecimal.
  package var sha256: String { bytes.sha256 }

  /// Where the first NUL stands, in characters of UTF-8 or bytes of another encoding.
  static func firstPlace(ofNulIn bytes: Data, path: String) -> Origin {
    let before = bytes.prefix { $0 != 0 }
    let line = before.split(separator: 0x0A, omittingEmptySubsequences: false).last ?? Data()
    return Origin(
      file: path, line: before.count { $0 == 0x0A } + 1,
      column: String(decoding: line, as: UTF8.self).unicodeScalars.count + 1)
  }

  /// Where the first byte stands that is not UTF-8 or is NUL.
  static func firstBadPlace(in bytes: Data, path: String) -> Origin {
    var (line, column) = (1, 1)
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    while case .valid(let scalar) = parser.parseScalar(from: &iterator),
      !scalar.elementsEqual([0])
    {
      (line, column) = scalar.elementsEqual([0x0A]) ? (line + 1, 1) : (line, column + 1)
    }
    return Origin(file: path, line: line, column: column)
  }
}

extension Data {
  /// SHA-256 in lower-case hexadecimal.
  var sha256: String { SHA256.hash(data: self).hexadecimal }

  var holdsNul: Bool {
    // Looking at it byte by byte takes longer than making it text.
    unsafe withUnsafeBytes { bytes in
      unsafe bytes.baseAddress.flatMap { unsafe memchr($0, 0, bytes.count) } != nil
    }
  }
}

extension String {
  /// nil when the bytes are not UTF-8.
  init?(validating bytes: Data) {
    guard let valid = try? UTF8Span(validating: bytes.span) else { return nil }
    self.init(copying: valid)
  }
}

extension SHA256.Digest {
  /// In lower-case letters.
  var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
