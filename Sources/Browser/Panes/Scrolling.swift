import Screen

/// Which lines of something longer than its pane are on the screen.
struct Scrolling: Sendable {
  private(set) var offset = 0
  /// How many lines the pane has.
  private(set) var height = 1
  private var lines = 0

  /// Counts lines anew, and keeps the first one on the screen where that can be.
  mutating func fit(lines: Int, height: Int) {
    (self.lines, self.height) = (lines, max(height, 1))
    scroll(to: offset)
  }

  mutating func scroll(to line: Int) {
    offset = min(max(line, 0), last)
  }

  mutating func scroll(by lines: Int) {
    // Within what there is first: nobody knows how many lines are asked for.
    scroll(to: offset + min(max(lines, -offset), last))
  }

  /// Scrolls so that a line stands a third of the way down, unless it is between `margins` already.
  mutating func reveal(_ line: Int, margins: (top: Int, bottom: Int)) {
    if line < offset + margins.top || line >= offset + height - margins.bottom {
      scroll(to: line - height / 3)
    }
  }

  /// Scrolls as little as it takes to have some lines in sight; where not all fit, their first.
  mutating func show(_ lines: Range<Int>) {
    scroll(to: min(max(offset, lines.upperBound - height), lines.lowerBound))
  }

  /// - Parameter count: the number typed before the key, which `top` and `bottom` take for a line.
  mutating func move(_ action: Action, times: Int, count: Int? = nil) {
    switch action {
    case .down, .scrollDown: scroll(by: times)
    case .up, .scrollUp: scroll(by: -times)
    case .pageDown: scroll(by: times * height)
    case .pageUp: scroll(by: -times * height)
    case .halfPageDown: scroll(by: times * (height / 2))
    case .halfPageUp: scroll(by: -times * (height / 2))
    case .top: scroll(to: (count ?? 1) - 1)
    case .bottom: scroll(to: (count ?? lines) - 1)
    default: break
    }
  }

  /// Whether the last line is in sight.
  var isAtEnd: Bool { offset == last }

  private var last: Int { max(lines - height, 0) }
}

extension Canvas {
  /// In the free column beside a window, so that no letter is covered: that there is more above its
  /// first line, and below its last.
  mutating func drawScrollSigns(beside rect: Rect, scrolledBy offset: Int, of lines: Int) {
    guard !rect.isEmpty else { return }
    let column = rect.columnRange.upperBound
    if offset > 0 { write("▲", at: column, rect.row, style: Theme.label) }
    if offset + rect.rows < lines {
      write("▼", at: column, rect.row + rect.rows - 1, style: Theme.label)
    }
  }
}
