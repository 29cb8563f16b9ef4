import Chronology
import Foundation
import Screen

/// Where commands write: data to standard output, messages to standard error.
///
/// Text passes the gate that shows control characters as visible marks.
enum Output {
  /// - Throws: a ``Failure`` when standard output cannot be written to.
  static func say(_ text: String) throws {
    try put(text.visibleLines + "\n")
  }

  static func complain(_ text: String) {
    // Where standard error is gone there is nobody left to tell.
    try? put(text.visibleLines + "\n", on: STDERR_FILENO)
  }

  /// Whether a person looks at standard output, and no program.
  static var isSeen: Bool { isatty(STDOUT_FILENO) == 1 }

  /// JSON, in which `JSONText` has escaped what a terminal would obey.
  ///
  /// - Throws: a ``Failure`` when standard output cannot be written to.
  static func put(json: String) throws {
    try put(json + "\n")
  }

  /// A diff: on a terminal with marks for what it would obey, else byte for byte, for `patch`.
  ///
  /// - Throws: a ``Failure`` when standard output cannot be written to.
  static func put(patch: String) throws {
    try put(isSeen ? patch.visibleLines : patch)
  }

  /// Text whose bytes are meant for a program, such as an export, as they are.
  ///
  /// - Throws: a ``Failure`` when standard output cannot be written to.
  static func put(_ text: String) throws {
    try put(text, on: STDOUT_FILENO)
  }

  /// The same, as bytes of UTF-8.
  ///
  /// - Throws: a ``Failure`` when standard output cannot be written to.
  static func put(_ bytes: [UInt8]) throws {
    try put(bytes, on: STDOUT_FILENO)
  }

  private static func put(_ text: String, on descriptor: Int32) throws {
    try put(Array(text.utf8), on: descriptor)
  }

  private static func put(_ bytes: [UInt8], on descriptor: Int32) throws {
    var bytes = bytes[...]
    while !bytes.isEmpty {
      // A reader that went away (`annals list | head`) ends the program by SIGPIPE, quietly.
      let count = unsafe bytes.withUnsafeBytes {
        unsafe write(descriptor, $0.baseAddress, $0.count)
      }
      if count >= 0 {
        bytes = bytes.dropFirst(count)
      } else if errno == EPIPE {
        throw Failure("", status: 128 + SIGPIPE)
      } else if errno != EINTR {
        let reason = unsafe String(cString: strerror(errno))
        throw Failure("standard output: cannot be written: \(reason)", status: EX_IOERR)
      }
    }
  }
}
