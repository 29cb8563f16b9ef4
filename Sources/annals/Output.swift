import Chronology
import Foundation
import Screen

/// Where commands write: data to standard output, messages to standard error.
///
/// Both pass the gate that shows control characters as visible marks.
enum Output {
  static func say(_ text: String) {
    put(text.visibleLines + "\n", on: .standardOutput)
  }

  static func complain(_ text: String) {
    put(text.visibleLines + "\n", on: .standardError)
  }

  /// Text whose bytes are meant for a program, such as an export, as they are.
  static func put(_ text: String, on handle: FileHandle = .standardOutput) {
    // A reader that went away (`annals list | head`) ends the program by SIGPIPE, quietly.
    try? handle.write(contentsOf: Data(text.utf8))
  }
}

extension Finding {
  /// The finding and its hint, as they are printed.
  var report: String {
    hint.map { "\(self)\n  hint: \($0)" } ?? "\(self)"
  }
}
