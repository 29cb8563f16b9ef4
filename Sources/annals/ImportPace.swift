import Browser
import Chronology
import Formats
import Foundation
import Screen

/// How far a table has been read, and how quickly.
struct ImportPace {
  let path: String
  /// In bytes; nil where nobody knows, as of a pipe.
  private let size: Int?
  private let begun = ContinuousClock.now
  private var events = 0
  private var position = 0
  /// Of the bar, in columns.
  private static let width = 20

  init(of path: String) {
    self.path = path
    size = path == "-" ? nil : path.fileSize
  }

  /// More events, and how many bytes have been read by now.
  mutating func note(_ events: Int, at position: Int) {
    self.events += events
    self.position = position
  }

  /// "incidents.csv: 42 % of 208 MB, 421,000 events, 45,000 a second, 12 s left [########            ]".
  var words: String {
    let seconds = max(Double((ContinuousClock.now - begun).components.seconds), 1)
    let pace = "\(events.grouped) events, \(Int(Double(events) / seconds).grouped) a second"
    guard let size, size > 0 else { return "\(path): \(position >> 20) MB, \(pace)" }
    let share = min(Double(position) / Double(size), 1)
    let left = share > 0 ? ", \(Int(seconds / share - seconds)) s left" : ""
    let bar = String(repeating: "#", count: Int(share * Double(ImportPace.width)))
    return "\(path): \(Int(share * 100)) % of \(size >> 20) MB, \(pace)\(left) "
      + "[\(bar.fitted(to: ImportPace.width, aligned: .left))]"
  }
}
