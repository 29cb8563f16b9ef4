import CNcurses
import Glibc

/// Another program that has the terminal for a while, such as an editor.
package struct ForeignProgram: Hashable, Sendable {
  /// Its name, which is looked for in `PATH`, and what it is told.
  package let arguments: [String]

  package init(_ arguments: [String]) {
    self.arguments = arguments
  }

  /// How a program ended.
  package enum End: Hashable, Sendable {
    case status(Int32)
    case signal(Int32)
    /// It was not begun, for this reason.
    case failure(String)
  }

  /// Runs it and waits for its end; the terminal must have been lent.
  package func run() -> End {
    var words: [UnsafeMutablePointer<CChar>?] = unsafe arguments.map { unsafe strdup($0) } + [nil]
    defer { unsafe words.forEach { unsafe free($0) } }
    let status = unsafe words.withUnsafeMutableBufferPointer { unsafe cn_run($0.baseAddress) }
    if status == -1 { return .failure(unsafe String(cString: strerror(errno))) }
    // As wait(2) has it: the signal in the lowest seven bits, else the exit status above them.
    let signal = status & 0x7F
    return signal == 0 ? .status(status >> 8 & 0xFF) : .signal(signal)
  }
}
