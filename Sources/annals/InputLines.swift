import Foundation

/// The lines of standard input, as bytes, as soon as they are there.
///
/// A line ends with a line feed, or a carriage return and a line feed; the last one may go without. The
/// byte order mark that some programs put first is no part of a line.
/// Unlike `readLine`, it tells bytes that are not UTF-8 from those that are.
struct InputLines {
  private static let size = 1 << 16
  private var chunk = [UInt8](repeating: 0, count: size)
  /// The start of a line whose end has not come yet.
  private var rest: [UInt8] = []
  private var isAtEnd = false
  private var isAtStart = true

  /// The next lines, all that have come; nil at the end.
  ///
  /// - Throws: a ``Failure`` when standard input cannot be read.
  mutating func next() throws -> [ArraySlice<UInt8>]? {
    guard !isAtEnd else { return nil }
    let count = try read()
    guard count > 0 else {
      isAtEnd = true
      return rest.isEmpty ? nil : [Self.withoutReturn(withoutMark(rest))]
    }
    guard let end = chunk[..<count].lastIndex(of: 0x0A) else {
      rest += chunk[..<count]
      return []
    }
    let lines = withoutMark(rest + chunk[..<end])
    rest = Array(chunk[(end + 1)..<count])
    return lines.split(separator: 0x0A, omittingEmptySubsequences: false).map(Self.withoutReturn)
  }

  private mutating func read() throws -> Int {
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes {
        unsafe Foundation.read(STDIN_FILENO, $0.baseAddress, $0.count)
      }
      if count >= 0 { return count }
      guard errno == EINTR else {
        let reason = unsafe String(cString: strerror(errno))
        throw Failure("standard input: cannot be read: \(reason)", status: EX_IOERR)
      }
    }
  }

  private mutating func withoutMark(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    defer { isAtStart = false }
    return isAtStart && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
  }

  private static func withoutReturn(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    line.last == 0x0D ? line.dropLast() : line
  }
}
