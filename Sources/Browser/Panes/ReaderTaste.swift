/// How a reader likes texts set; it stays from text to text.
struct ReaderTaste: Hashable, Sendable {
  /// Whether lines that are too long go on in the next, or run out of the screen.
  var wraps = true
  /// By how many steps the lines are longer than they would be, or shorter.
  private(set) var steps = 0

  static let step = 4
  /// A longer line is not easily followed.
  private static let widest = 78
  private static let narrowest = 20
  /// A margin that is narrower says nothing.
  static let narrowestMargin = 24
  /// Beside a margin, lines may be this short; else the margin goes.
  private static let narrowestBeside = 38
  /// The signs before the text, and the space behind it.
  private static let gutter = 4
  /// The same where no margin stands behind the text but the bar at the edge.
  private static let gutterWithBar = 5

  /// Beside a margin, lines of a usual length on a screen that has room for the timeline, too.
  private static let usual = 66

  /// How many columns a text wants of a screen that it shares with the timeline.
  static func wanted(of columns: Int) -> Int {
    let rest = columns / 2 - narrowestMargin - gutter - 2
    return min(max(rest, usual), widest) + narrowestMargin + gutter + 2
  }

  /// The width of the text, beside which a margin for the events stays free where that can be.
  func width(in columns: Int) -> Int {
    limited(standard(in: columns) + steps * ReaderTaste.step, in: columns)
  }

  /// Makes the lines longer by some steps, or shorter by as many below 0.
  ///
  /// - Returns: whether that can be.
  mutating func widen(by more: Int, in columns: Int) -> Bool {
    let old = width(in: columns)
    let wanted = old + min(max(more, -1_000), 1_000) * ReaderTaste.step
    let standard = standard(in: columns)
    let difference = limited(wanted, in: columns) - standard
    // Rounded away from the old width, so that the last step reaches the edge.
    steps = difference / ReaderTaste.step + (difference % ReaderTaste.step).signum()
    return width(in: columns) != old
  }

  mutating func forgetWidth() { steps = 0 }

  private func standard(in columns: Int) -> Int {
    let beside = columns - ReaderTaste.narrowestMargin - ReaderTaste.gutter - 2
    return limited(
      min(
        ReaderTaste.widest,
        beside >= ReaderTaste.narrowestBeside ? beside : columns - ReaderTaste.gutterWithBar),
      in: columns)
  }

  private func limited(_ width: Int, in columns: Int) -> Int {
    max(min(max(width, ReaderTaste.narrowest), columns - ReaderTaste.gutterWithBar), 1)
  }
}
