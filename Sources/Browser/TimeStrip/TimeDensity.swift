import Archive

/// How much happened in each bucket of a scale.
///
/// Every event weighs one, spread evenly over the time in which it may be, drawn or left out: so an
/// interval of seventy years hides no peak, and a bar is the same on any width and after any zoom.
struct TimeDensity: Hashable, Sendable {
  struct Bar: Hashable, Sendable {
    var weight = 0.0
    /// How much of it is what surely is here, or goes on here.
    var sure = 0.0
    /// Whether anything surely is here, or may be.
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
        bars[bucket].add(crowd.weight(in: bucket, starts), isSure: crowd.isSure(in: bucket))
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
  /// A bar of which all is sure.
  init(sure weight: Double) {
    (self.weight, sure, isSure, isPossible) = (weight, weight, true, true)
  }

  mutating func add(_ weight: Double, isSure: Bool) {
    self.weight += weight
    isPossible = true
    guard isSure else { return }
    sure += weight
    self.isSure = true
  }

  /// How a column looks: as high as it is dense, solid where half of that or more surely is there, in
  /// thin stripes where it only may be; where that is too little for a bar, a line for what goes on.
  func glyph(peak: Double) -> (text: String, isLine: Bool, isFaint: Bool) {
    guard weight >= TimeDensity.Bar.least else {
      return (isSure ? "─" : isPossible ? "┄" : " ", true, true)
    }
    let isSolid = sure * 2 >= weight
    let glyphs = isSolid ? TimeDensity.Bar.blocks : TimeDensity.Bar.stripes
    let level = Int((weight / peak * Double(glyphs.count)).rounded()) - 1
    return (glyphs[min(max(level, 0), glyphs.count - 1)], false, !isSolid)
  }

  private static let blocks = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
  private static let stripes = [".", "▖", "▌"]
  /// Less than this does not make a bar.
  private static let least = 0.5
}
