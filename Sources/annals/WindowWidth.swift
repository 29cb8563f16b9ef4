import Foundation

/// How wide the window is, as the environment has it.
enum WindowWidth {
  /// Takes `COLUMNS` away where it is no width: what lays out the help reckons with whatever it says.
  static func keepSound() {
    guard let columns = ProcessInfo.processInfo.environment["COLUMNS"] else { return }
    guard Int(columns).map({ 1...10_000 ~= $0 }) != true else { return }
    unsafe unsetenv("COLUMNS")
  }
}
