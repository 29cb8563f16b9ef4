/// Stretches of time that become longer, or more, with each place in time that is added in order.
struct Runs {
  private let apart: Int
  private let room: Int
  private var runs: [ClosedRange<Int>] = []
  /// How many minutes all but the last have together.
  private var length = 0

  /// - Parameters:
  ///   - apart: how many minutes at most may lie between two places of one.
  ///   - room: how many minutes all may have together.
  init(apart: Int, room: Int) {
    (self.apart, self.room) = (apart, room)
  }

  var count: Int { runs.count }

  /// Whether they have more minutes than there is room for.
  var isFull: Bool {
    runs.last.map { length + ($0.upperBound - $0.lowerBound) > room } ?? false
  }

  func prefix(_ most: Int) -> [ClosedRange<Int>] { Array(runs.prefix(most)) }
  func suffix(_ most: Int) -> [ClosedRange<Int>] { Array(runs.suffix(most)) }

  /// - Parameters:
  ///   - place: not before any that was added.
  ///   - reach: up to where it goes on.
  mutating func add(_ place: Int, reach: Int) {
    guard let last = runs.last, place - last.upperBound <= apart else {
      length += runs.last.map { $0.upperBound - $0.lowerBound } ?? 0
      runs.append(place...max(place, reach))
      return
    }
    runs[runs.count - 1] = last.lowerBound...max(last.upperBound, reach)
  }
}
