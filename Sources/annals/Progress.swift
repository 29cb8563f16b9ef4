import Foundation
import Screen

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

  /// - Parameters:
  ///   - words: what is said; the last of them stays until the end.
  ///   - isStep: whether it begins something that may take long without another word.
  mutating func show(_ words: @autoclosure () -> String, isStep: Bool = false) {
    let now = ContinuousClock.now
    guard isSeen, now - begun > Progress.patience, isStep || now - last > Progress.pause
    else { return }
    (last, isShown) = (now, true)
    // One column is left, so that no terminal goes on to the next line.
    Progress.put("\r\(words().visible.fitted(to: Progress.columns - 1))\u{1B}[K")
  }

  /// Takes the line away.
  mutating func end() {
    if isShown { Progress.put("\r\u{1B}[K") }
    isShown = false
  }

  private static var columns: Int {
    var size = winsize()
    let isKnown = unsafe ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 1
    return isKnown ? Int(size.ws_col) : 80
  }

  private static func put(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}
