import Chronology

/// How often names were hidden, and what is left that may tell them: counted while events leave.
package final class HiddenCount {
  private var hidden: [String: Int] = [:]
  private var parts: [String: Int] = [:]
  private var longer: (first: String, times: Int)?

  package init() {}

  func add(_ times: Int, of placeholder: String) { hidden[placeholder, default: 0] += times }

  func add(parts words: [String]) {
    for word in words { parts[word, default: 0] += 1 }
  }

  func add(longer words: [String]) {
    guard let first = words.first else { return }
    longer = (longer?.first ?? first, (longer?.times ?? 0) + words.count)
  }

  /// "hidden: [person 1] 9 times, [group 1] once", and a warning a word that is left.
  package var lines: [String] {
    let all = hidden.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.times)" }
    let warnings = parts.sorted { $0.key < $1.key }.map { word, count in
      "warning: “\(word)”, which is part of a hidden name, is still there, \(count.times)"
    }
    let words = all.isEmpty ? "no name was there to be hidden" : all.joined(separator: ", ")
    let inside = longer.map { first, times in
      "warning: a hidden name stands in a longer word \(times.times), first in “\(first)”"
    }
    return ["hidden: \(words)"] + warnings + (inside.map { [$0] } ?? [])
  }
}

extension Int {
  fileprivate var times: String {
    switch self {
    case 1: "once"
    case 2: "twice"
    default: "\(grouped) times"
    }
  }
}
