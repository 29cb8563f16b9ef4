import Foundation

/// A file that is half written, which is taken away when the program is ended by a signal.
enum Interruption {
  nonisolated(unsafe) private static var draft: UnsafeMutablePointer<CChar>?
  private static let requests = [SIGINT, SIGTERM, SIGHUP]

  /// Has a file taken away if the program is interrupted before it ends; one at a time.
  static func removes(_ path: String) {
    unsafe draft = unsafe strdup(path)
    for number in requests where !isIgnored(number) {
      signal(number) { number in
        // Only what may be called at any moment (POSIX, 2.4.3).
        if let draft = unsafe Interruption.draft { unsafe unlink(draft) }
        signal(number, SIG_DFL)
        raise(number)
      }
    }
  }

  /// The file is whole, or gone.
  static func removesNothing() {
    for number in requests where !isIgnored(number) { signal(number, SIG_DFL) }
    unsafe free(draft)
    unsafe draft = nil
  }

  /// What nohup and the like have ignored stays ignored.
  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    guard unsafe sigaction(number, nil, &action) == 0 else { return false }
    return unsafe unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
      == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
