import Archive

/// How much happened in each bucket of a scale.
///
/// Every event weighs one, spread evenly over the time in which it may be, drawn or left out: so an
/// interval of seventy years hides no peak, and a bar is the same on any width and after any zoom.
struct TimeDensity: Hashable, Sendable {
  struct Bar: Hashable, Sendable {
    var weight = 0.0
    /// Whether something surely is here, or goes on here; whether anything may.
    var isSure = false
    var isPossible = false
    /// Whether something is told as finely as this.
    var isTold = false
  }

  /// Of all time before the first bucket, and then of each bucket.
  private(set) var bars: [Bar]

  /// - Parameter starts: the first minute of each bucket.
  init(_ crowds: [Crowd] = [], starts: [Int] = []) {
    bars = Array(repeating: Bar(), count: starts.count + 1)
    for crowd in crowds {
      for bucket in crowd.hull.clamped(to: 0...starts.count) {
        bars[bucket].weight += crowd.weight(in: bucket, starts)
        bars[bucket].isPossible = true
        if crowd.isSure(in: bucket) { bars[bucket].isSure = true }
        if crowd.hull.count == 1 { bars[bucket].isTold = true }
      }
    }
  }

  /// The bar of a bucket of the scale.
  subscript(bucket: Int) -> Bar {
    bars.indices.contains(bucket + 1) ? bars[bucket + 1] : Bar()
  }

  /// The weight that fills a row, among the buckets that are drawn; a few events alone fill only half
  /// of it.
  func peak(of buckets: [TimeScale.Bucket]) -> Double {
    let drawn = buckets.indices.filter { !buckets[$0].isLeftOut }
    return drawn.reduce(4) { max($0, self[$1].weight) }
  }
}

extension TimeDensity.Bar {
  /// How a column looks: as high as it is dense, in blocks where something surely is, in dots where
  /// it only may be; where that is too little for a bar, a line for what goes on.
  func glyph(peak: Double) -> (text: String, isLine: Bool, isFaint: Bool) {
    if let level = TimeDensity.Bar.level(weight, of: peak, isSure ? 8 : 3) {
      return isSure
        ? (TimeDensity.Bar.blocks[level], false, false) : (TimeDensity.Bar.dots[level], false, true)
    }
    return (isSure ? "─" : isPossible ? "┄" : " ", true, true)
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
