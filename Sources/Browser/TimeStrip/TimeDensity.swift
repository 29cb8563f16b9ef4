import Archive

/// How much happened in each bucket of a scale.
///
/// Every event weighs one, spread evenly over the buckets in which it may be: so an interval of
/// seventy years hides no peak.
struct TimeDensity: Hashable, Sendable {
  struct Bar: Hashable, Sendable {
    /// The weight of what is surely there, and of what only may be.
    var sure = 0.0
    var possible = 0.0
    /// Whether something that lasts longer surely goes on here, or may go on.
    var lasts = false
    var mayLast = false
  }

  /// Of all time before the first bucket, and then of each bucket.
  private(set) var bars: [Bar]

  init(_ crowds: [Crowd] = [], buckets: Int = 0) {
    bars = Array(repeating: Bar(), count: buckets + 1)
    for crowd in crowds {
      let hull = crowd.hull.clamped(to: 0...buckets)
      let weight = Double(crowd.count) / Double(crowd.hull.count)
      for bucket in hull {
        let isSure = crowd.isCertain && crowd.core?.contains(bucket) == true
        if isSure { bars[bucket].sure += weight } else { bars[bucket].possible += weight }
        guard crowd.hull.count > 1 else { continue }
        if isSure { bars[bucket].lasts = true } else { bars[bucket].mayLast = true }
      }
    }
  }

  /// The bar of a bucket of the scale.
  subscript(bucket: Int) -> Bar {
    bars.indices.contains(bucket + 1) ? bars[bucket + 1] : Bar()
  }

  /// The weight that fills a row; a few events alone fill only half of it.
  var peak: Double {
    max(bars.dropFirst().reduce(0) { max($0, $1.sure, $1.possible) }, 4)
  }
}

extension TimeDensity.Bar {
  /// How a column looks: blocks for what surely is there, dots for what may be, a line for what
  /// goes on from before.
  func glyph(peak: Double) -> (text: String, isLine: Bool, isFaint: Bool) {
    if let level = TimeDensity.Bar.level(sure, of: peak, 8) {
      return (TimeDensity.Bar.blocks[level], false, false)
    }
    if let level = TimeDensity.Bar.level(possible, of: peak, 3) {
      return (TimeDensity.Bar.dots[level], false, true)
    }
    return (lasts ? "─" : mayLast ? "┄" : " ", true, true)
  }

  private static let blocks = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
  private static let dots = [".", ":", "░"]
  /// Less than this does not make a bar.
  private static let least = 0.5

  private static func level(_ weight: Double, of peak: Double, _ levels: Int) -> Int? {
    guard weight >= least else { return nil }
    return min(max(Int((weight / peak * Double(levels)).rounded()) - 1, 0), levels - 1)
  }
}
