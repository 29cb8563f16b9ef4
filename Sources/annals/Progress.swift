import Foundation

/// A line on the terminal that says how far something long has come; none for what is soon done, and none
/// where standard error is no terminal.
struct Progress {
  private let begun = ContinuousClock.now
  private var last = ContinuousClock.now
  private let isSeen = isatty(STDERR_FILENO) == 1
  private var isShown = false

  /// Nobody is to be told of what takes no longer.
  private static let patience = Duration.seconds(1)
  private static let pause = Duration.milliseconds(200)

  /// - Parameter words: what is said; the last of them stays until the end.
  mutating func show(_ words: @autoclosure () -> String, isStep: Bool = false) {
    let now = ContinuousClock.now
    guard isSeen, now - begun > Progress.patience, isStep || now - last > Progress.pause
    else { return }
    (last, isShown) = (now, true)
    Progress.put("\r\(words())\u{1B}[K")
  }

  /// Takes the line away.
  mutating func end() {
    if isShown { Progress.put("\r\u{1B}[K") }
    isShown = false
  }

  private static func put(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}
