import Foundation

/// The folders in which programs are looked for.
enum SearchPath {
  /// Leaves out of `PATH` all that depends on where one is: a folder that somebody sent may hold an
  /// `xdg-open` of its own.
  ///
  /// To be called before anything else reads it, and for the programs that are begun, too.
  static func keepAbsolute() {
    guard let path = ProcessInfo.processInfo.environment["PATH"] else { return }
    let folders = path.split(separator: ":", omittingEmptySubsequences: false)
    let absolute = folders.filter { $0.hasPrefix("/") }
    guard absolute.count < folders.count else { return }
    // Nothing would be where one is, again.
    unsafe setenv("PATH", absolute.isEmpty ? "/usr/bin:/bin" : absolute.joined(separator: ":"), 1)
  }
}
