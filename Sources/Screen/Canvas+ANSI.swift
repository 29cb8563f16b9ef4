extension Canvas {
  /// The rows as text with the escape sequences that give it its colours (ECMA-48, SGR), and no
  /// others; every line ends with a reset and a newline.
  ///
  /// - Parameter colors: how many colours the terminal has, up to 256; 0 for none.
  package func ansi(_ palette: Palette, colors: Int = 256) -> String {
    (0..<size.rows).map { row in
      var runs = runs(ofRow: row)
      if let last = runs.last, palette.resolve(last.style) == .plain {
        let text = last.text.trimmingTrailingSpaces
        runs.removeLast()
        return line(runs, palette, colors) + text + Canvas.reset
      }
      return line(runs, palette, colors) + Canvas.reset
    }.map { $0 + "\n" }.joined()
  }

  private func line(_ runs: [Run], _ palette: Palette, _ colors: Int) -> String {
    runs.map { run in
      let parameters = palette.resolve(run.style).parameters(colors)
      guard !parameters.isEmpty else { return run.text }
      return "\u{1B}[\(parameters.joined(separator: ";"))m\(run.text)\(Canvas.reset)"
    }.joined()
  }

  private static let reset = "\u{1B}[0m"
}

extension Style {
  /// The numbers of the sequence that begins it.
  fileprivate func parameters(_ colors: Int) -> [String] {
    [(isBold, "1"), (isDim, "2"), (isItalic, "3"), (isUnderlined, "4"), (isReversed, "7")]
      .filter(\.0).map(\.1)
      + foreground.parameter(colors, base: 30) + background.parameter(colors, base: 40)
  }
}

extension Color {
  fileprivate func parameter(_ colors: Int, base: Int) -> [String] {
    guard case .indexed(let index) = reduced(to: min(colors, 256)) else { return [] }
    switch index {
    case 0..<8: return ["\(base + Int(index))"]
    case 8..<16: return ["\(base + 60 + Int(index) - 8)"]
    default: return ["\(base + 8);5;\(index)"]
    }
  }
}

extension String {
  fileprivate var trimmingTrailingSpaces: String {
    String(reversed().drop { $0 == " " }.reversed())
  }
}
