import Chronology
import Crypto
import Foundation

/// Gives the text of a file of any length in UTF-8, piece by piece.
struct TextStream {
  private let handle: FileHandle
  private let path: String
  let survey: TextSurvey
  private var hash = SHA256()
  /// What is cut at the end of the last piece of UTF-16.
  private var rest: [UInt8] = []
  private var isBigEndian: Bool?

  /// So much is read at once.
  static let piece = 1 << 20

  /// - Throws: a ``FileError`` when the file cannot be read, or is no text that is known.
  init(_ handle: FileHandle, path: String) throws {
    (self.handle, self.path) = (handle, path)
    survey = try TextSurvey(handle, path: path)
  }

  /// The next piece, which may end within a character; empty at the end.
  mutating func next() throws -> Data {
    while true {
      let read = try handle.read(upToCount: TextStream.piece) ?? Data()
      let text = try converted(read)
      hash.update(data: text)
      if !text.isEmpty || read.isEmpty { return text }
    }
  }

  /// SHA-256 of all that has been given, in lower-case hexadecimal.
  var sha256: String { hash.finalize().hexadecimal }

  private mutating func converted(_ read: Data) throws -> Data {
    switch survey.encoding {
    case .utf8: return read
    case .windows1252:
      let text = String(String.UnicodeScalarView(read.compactMap(DecodedText.windows1252)))
      return Data(text.utf8)
    case .utf16: return Data(try utf16(read).utf8)
    }
  }

  /// The whole units, without a half of a character at the end.
  private mutating func utf16(_ read: Data) throws -> String {
    let isFirst = isBigEndian == nil
    let isBig = isBigEndian ?? read.isBigEndianUTF16
    isBigEndian = isBig
    let bytes = rest + read
    var units = stride(from: 0, to: bytes.count - 1, by: 2).map { index in
      let pair = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isBig ? pair.0 << 8 | pair.1 : pair.1 << 8 | pair.0
    }
    if let last = units.last, UTF16.isLeadSurrogate(last), !read.isEmpty { units.removeLast() }
    rest = Array(bytes[(2 * units.count)...])
    if isFirst, units.first == 0xFEFF { units.removeFirst() }
    guard let text = String(validating: units, as: UTF16.self), !read.isEmpty || rest.isEmpty else {
      throw FileError.notText(.damagedUTF16(path))
    }
    return text
  }
}
