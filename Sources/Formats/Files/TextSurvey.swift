import Chronology
import Foundation

/// In which encoding a file of any length is, found out by reading it once before it is read.
///
/// A pipe can be read once: it is taken for UTF-8.
struct TextSurvey {
  private(set) var encoding = DecodedText.Encoding.utf8
  /// SHA-256 of a file that is converted.
  private(set) var original: String?
  /// That it is converted.
  private(set) var finding: Finding?

  /// - Parameter handle: of a file at its beginning, where it is afterwards.
  /// - Throws: a ``FileError`` for what is no text in an encoding that is known.
  init(_ handle: FileHandle, path: String) throws {
    guard handle.isPlainFile, let encoding = try TextSurvey.foreign(handle, path) else { return }
    let bytes = try handle.mapped()
    self.encoding = encoding
    if encoding == .windows1252 { try DecodedText.refuseUnlike1252(bytes, path) }
    original = bytes.sha256
    finding = .converted(
      from: encoding, "and its hash noted", at: TextFile.firstBadPlace(in: bytes, path: path))
  }

  /// nil for UTF-8, and for what is told by others.
  private static func foreign(_ handle: FileHandle, _ path: String) throws -> DecodedText.Encoding?
  {
    defer { try? handle.seek(toOffset: 0) }
    var rest = Data()
    var isFirst = true
    while let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty {
      if isFirst, piece.isZIP { return nil }
      if isFirst, let format = ForeignFormat(of: piece) {
        if case .utf16 = format { return .utf16 }
        return nil
      }
      isFirst = false
      if piece.holdsNul { throw try nul(handle, path) }
      let bytes = rest.isEmpty ? piece : rest + piece
      let length = bytes.lengthOfWholeCharacters
      guard bytes.prefix(length).isUTF8 else { return .windows1252 }
      rest = Data(bytes.dropFirst(length))
    }
    return rest.isEmpty ? nil : .windows1252
  }

  /// That there is a NUL, which no text has, and where.
  private static func nul(_ handle: FileHandle, _ path: String) throws -> FileError {
    let bytes = try handle.mapped()
    return .notText(.nul(at: TextFile.firstPlace(ofNulIn: bytes, path: path)))
  }
}

extension FileHandle {
  /// All of a plain file, of which the system holds in memory what is looked at.
  fileprivate func mapped() throws -> Data {
    try Data(
      contentsOf: URL(fileURLWithPath: "/proc/self/fd/\(fileDescriptor)"), options: .alwaysMapped)
  }

  /// Whether it can be read from its beginning again.
  fileprivate var isPlainFile: Bool {
    var status = stat()
    return unsafe fstat(fileDescriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }
}

extension Data {
  fileprivate var isUTF8: Bool { (try? UTF8Span(validating: span)) != nil }

  /// How many bytes are characters of UTF-8 that are not cut at the end, if they are any.
  fileprivate var lengthOfWholeCharacters: Int {
    for back in 1...4 where back <= count {
      let byte = self[endIndex - back]
      guard byte & 0xC0 != 0x80 else { continue }
      let width = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      return width > back ? count - back : count
    }
    return count
  }
}
