import Foundation

/// A text for the clipboard of the terminal, in the sequence that asks for it (OSC 52).
package struct TerminalClipboard: Hashable, Sendable {
  /// What is written to the terminal.
  package let sequence: String
  /// How many characters of the text it holds; fewer than there are where it is cut.
  package let count: Int

  /// How much a terminal takes, in bytes of base64; as in k9s.
  package static let limit = 74_994

  /// nil where the terminal has no clipboard.
  ///
  /// - Parameter environment: the variables that tell which terminal it is.
  package init?(_ text: String, environment: [String: String]) {
    let name = environment["TERM"] ?? ""
    guard !TerminalClipboard.isSimple(name) else { return nil }
    let kept = text.prefix(utf8Bytes: TerminalClipboard.limit / 4 * 3)
    count = kept.count
    let base64 = Data(kept.utf8).base64EncodedString()
    let isScreen = name.hasPrefix("screen") && environment["STY"]?.isEmpty == false
    sequence = isScreen ? TerminalClipboard.forScreen(base64) : "\u{1B}]52;c;\(base64)\u{7}"
  }

  /// Consoles and old terminals, which may print what they do not know.
  private static func isSimple(_ name: String) -> Bool {
    let names = ["", "dumb", "linux", "ansi", "pcansi", "cons25", "cygwin", "hurd", "sun"]
    return names.contains(name) || name.prefixMatch(of: /vt[0-9]/) != nil
  }

  /// GNU screen hands on what stands in a string for the terminal, of which it takes few bytes at once.
  private static func forScreen(_ base64: String) -> String {
    let bytes = Array(base64.utf8)
    let parts = stride(from: 0, to: bytes.count, by: 76).map { start in
      String(decoding: bytes[start..<min(start + 76, bytes.count)], as: UTF8.self)
    }
    return "\u{1B}P\u{1B}]52;c;" + parts.joined(separator: "\u{1B}\\\u{1B}P") + "\u{7}\u{1B}\\"
  }
}

extension String {
  /// As many whole characters as take no more than so many bytes.
  fileprivate func prefix(utf8Bytes limit: Int) -> Substring {
    var bytes = 0
    return prefix {
      bytes += $0.utf8.count
      return bytes <= limit
    }
  }
}
