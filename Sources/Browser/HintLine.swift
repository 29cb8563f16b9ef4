/// The hints that a line has room for, the most useful first.
///
/// The vital ones are all there where they can be: in long words, in shorter ones, or closer together.
/// What room that leaves is filled with others; the way out has its room before these, and help after it.
struct HintLine: Hashable, Sendable {
  private(set) var hints: [Hint] = []
  let gap: Int
  /// Whether all that is vital has room.
  private let isWhole: Bool

  /// A way to say them: how much shorter, and how far apart.
  private struct Way {
    let level: Int
    let gap: Int
  }

  private static let ways = [
    Way(level: 0, gap: Hint.gap), Way(level: 1, gap: Hint.gap), Way(level: 1, gap: 2),
  ]
  private static let tightest = Way(level: 2, gap: 2)

  /// - Parameters:
  ///   - all: the hints in full.
  ///   - fewer: the same with some of them taken together, for where these have no room.
  init(_ all: [Hint], else fewer: @autoclosure () -> [Hint], columns: Int) {
    if let whole = HintLine.whole(all, columns) {
      self = whole
    } else {
      let fewer = fewer()
      self = HintLine.whole(fewer, columns) ?? HintLine(fewer, HintLine.tightest, columns: columns)
    }
  }

  private static func whole(_ hints: [Hint], _ columns: Int) -> HintLine? {
    ways.lazy.map { HintLine(hints, $0, columns: columns) }.first(where: \.isWhole)
  }

  /// How many columns the vital ones take at least, and the way out.
  static func leastColumns(of hints: [Hint]) -> Int {
    let kept = hints.filter(\.isVital) + hints.filter(\.isWayOut).prefix(1)
    return Hint.width(of: kept.map { $0.shorter(tightest.level) }, gap: tightest.gap)
  }

  private init(_ all: [Hint], _ way: Way, columns: Int) {
    let all = all.map { $0.shorter(way.level) }
    let wayOut = Array(all.filter(\.isWayOut).prefix(1))
    let vital = all.filter { $0.isVital || wayOut.contains($0) }
    gap = way.gap
    isWhole = Hint.width(of: vital, gap: way.gap) <= columns
    let kept = [vital, all.filter(\.isHelp) + wayOut].first {
      Hint.width(of: $0, gap: way.gap) <= columns
    }
    fill(with: all, keepingRoomFor: kept ?? wayOut, columns)
  }

  private mutating func fill(with all: [Hint], keepingRoomFor kept: [Hint], _ columns: Int) {
    var isFull = false
    for hint in all where !isFull || hint.isVital || kept.contains(hint) {
      let more = hints + [hint]
      let needed = more + kept.filter { !more.contains($0) }
      if Hint.width(of: needed, gap: gap) <= columns { hints = more } else { isFull = true }
    }
  }
}
