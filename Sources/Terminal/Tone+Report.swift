package import Screen

extension Tone {
  /// Reads what a terminal answers when it is asked for its background: `11;rgb:1c1c/1f1f/2626`, each
  /// component with one to four hexadecimal digits (xterm's control sequences, OSC 11).
  ///
  /// Nil for what is no such answer.
  package init?(report: String) {
    let prefix = ["11;rgb:", "11;rgba:"].first { report.hasPrefix($0) }
    guard let prefix else { return nil }
    let parts = report.dropFirst(prefix.count).split(
      separator: "/", omittingEmptySubsequences: false)
    let components = parts.compactMap { Tone.component($0) }
    guard components.count == parts.count, parts.count >= 3 else { return nil }
    self.init(red: components[0], green: components[1], blue: components[2])
  }

  /// A number from 0 to 1, as the share of the most that so many digits can say.
  private static func component(_ digits: Substring) -> Double? {
    guard 1...4 ~= digits.utf8.count, digits.allSatisfy(\.isHexDigit),
      let value = Int(digits, radix: 16)
    else { return nil }
    return Double(value) / Double(1 << (4 * digits.utf8.count) - 1)
  }
}
