import Chronology

/// The days by which sources had surely been published, and the one by which one looks at what was
/// known.
struct PublicationDays: Sendable {
  let days: [Day]
  /// Whether some source has no such day, so that behind the last of them there is more.
  private let hasUndated: Bool
  /// Which of the days, or their count for everything.
  private(set) var selected: Int
  /// A day that was asked for, on which nothing need have been published.
  private var asked: Day?

  /// - Parameter choice: what is looked at first; nil for the last of the days.
  init(_ days: [Day], hasUndated: Bool, by choice: LearnedPane.Choice?) {
    (self.days, self.hasUndated, asked) = (days, hasUndated, choice?.day)
    selected = max(asked.map { day in days.count { $0 <= day } - 1 } ?? days.count - 1, 0)
    if choice == .everything { selected = days.count }
  }

  /// The day that is looked at; nil for everything.
  var day: Day? { asked ?? (days.indices.contains(selected) ? days[selected] : nil) }

  var hasSteps: Bool { days.count + (hasUndated ? 1 : 0) > 1 }
  var whereabouts: [Int] { [selected, asked?.number ?? .min] }

  mutating func showAll() {
    selected = days.count
  }

  /// - Returns: whether it leads anywhere.
  mutating func step(by steps: Int) -> Bool {
    let last = hasUndated || days.isEmpty ? days.count : days.count - 1
    let start = start(for: steps)
    let next = min(max(start + steps, 0), last)
    // Before the first publication there is no earlier one, whatever day was asked for.
    let goesOn = asked == nil ? next != selected : steps > 0 || start > 0
    if goesOn { (selected, asked) = (next, nil) }
    return goesOn
  }

  /// From where one steps: a day that was asked for may lie between two of the days.
  private func start(for steps: Int) -> Int {
    guard let asked else { return selected }
    let before = days.count { $0 <= asked } - 1
    let isBetween = before < 0 || days[before] < asked
    return steps < 0 && isBetween ? before + 1 : before
  }
}
