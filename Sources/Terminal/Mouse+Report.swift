package import Screen

extension Mouse {
  /// Reads what a terminal reports of its mouse, `<0;5;6` and then `M`, or `m` for a release.
  ///
  /// The numbers are the button and, from 1 on, column and row. Nil for other buttons than the left
  /// one and the wheel, and for what is no such report.
  package init?(report: String, end: Unicode.Scalar) {
    let numbers = report.dropFirst().split(separator: ";").compactMap { Int($0) }
    guard report.first == "<", end == "M" || end == "m", numbers.count == 3 else { return nil }
    let modifiers = 4 | 8 | 16
    let action: Action
    switch (numbers[0] & ~modifiers, end) {
    case (0, "m"), (32, "m"): action = .release
    case (0, _): action = .press
    case (32, "M"): action = .drag
    case (64, "M"): action = .wheelUp
    case (65, "M"): action = .wheelDown
    default: return nil
    }
    let position = Position(column: max(numbers[1], 1) - 1, row: max(numbers[2], 1) - 1)
    self.init(action, at: position)
  }
}
