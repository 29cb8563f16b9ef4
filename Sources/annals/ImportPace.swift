import Browser
import Chronology
import Formats
import Foundation

/// How far a table has been read, and how quickly.
struct ImportPace {
  private let path: String
  /// In bytes; nil where nobody knows, as of a pipe.
  private let size: Int?
  private let begun = ContinuousClock.now
  private var events = 0
  private var position = 0

  init(of path: String) {
    self.path = path
    size =
      path == "-" ? nil : try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
  }

  mutating func note(_ part: StreamedTable.Part) {
    events += part.events.count
    position = part.position
  }

  /// "incidents.csv: 42 % of 208 MB, 421,000 events, 45,000 a second, 12 s left".
  var words: String {
    let seconds = max(Double((ContinuousClock.now - begun).components.seconds), 1)
    let pace = "\(events.grouped) events, \(Int(Double(events) / seconds).grouped) a second"
    guard let size, size > 0 else { return "\(path): \(position >> 20) MB, \(pace)" }
    let share = min(Double(position) / Double(size), 1)
    let left = share > 0 ? ", \(Int(seconds / share - seconds)) s left" : ""
    return "\(path): \(Int(share * 100)) % of \(size >> 20) MB, \(pace)\(left)"
  }
}
