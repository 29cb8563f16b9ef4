import Foundation

/// A file that is half written, which is taken away when the program is ended by a signal.
enum Interruption {
  nonisolated(unsafe) private static var draft: UnsafeMutablePointer<CChar>?

  /// Has a file taken away if the program is interrupted before it ends; one at a time.
  static func removes(_ path: String) {
    unsafe draft = unsafe strdup(path)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      signal(number) { number in
        // Only what may be called at any moment (POSIX, 2.4.3).
        if let draft = unsafe Interruption.draft { unsafe unlink(draft) }
        signal(number, SIG_DFL)
        raise(number)
      }
    }
  }
}
