import Chronology

/// What an export has no place for, counted while it is written and told when it is done.
package final class Omissions {
  private var warnings: [String] = []
  private var counts: [(noun: String, reason: String, count: Int)] = []

  package init() {}

  /// - Parameters:
  ///   - noun: what is left out, one of it: "undated event".
  ///   - reason: why: "a calendar has no place for it".
  func add(_ noun: String, because reason: String) {
    if let place = counts.firstIndex(where: { $0.noun == noun && $0.reason == reason }) {
      counts[place].count += 1
    } else {
      counts.append((noun, reason, 1))
    }
  }

  /// Tells something about the whole.
  func warn(_ words: String) { warnings.append(words) }

  /// "3 undated events are left out: a calendar has no place for what has no day", a line a reason.
  package var lines: [String] {
    warnings
      + counts.map { noun, reason, count in
        "\(count.counted(noun)) \(count == 1 ? "is" : "are") left out: \(reason)"
      }
  }
}
