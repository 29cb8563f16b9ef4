import Chronology
import Screen

// What is said at the foot of the accounts of points of comparison that are out of sight.
extension AccountsPane {
  /// "┄ ▼ 8 points of comparison, ≠ where taken · distance ┄┄┄┄┄┄ x goes to them ┄".
  func drawPointsBelow(in rect: Rect, on canvas: inout Canvas) {
    guard let points = pointsBelow, !rect.isEmpty else { return }
    let line = rect.line(rect.rows - 1)
    canvas.fill(line, with: Theme.faint, glyph: "┄")
    let way = wayToPoints(areDisputed: !points.disputed.isEmpty)
    let room = line.columns - 2
    let count = points.count.counted("point")
    let forms = ["\(count) of comparison below", "\(count) below"]
    // Names of contradictions are worth more than the longer words.
    let names = points.disputed.isEmpty ? 0 : points.disputed.joined(separator: " · ").width + 4
    let words = forms.first { $0.width + names + way.width + 8 <= room } ?? forms[1]
    var column = line.column + 1
    column += canvas.write(" ▼ \(words)", at: column, line.row, style: Theme.label, in: line)
    let end = line.columnRange.upperBound - way.width - 3
    let disputed = disputedWords(points.disputed, room: end - column - 3)
    if !disputed.isEmpty {
      column += canvas.write(", ", at: column, line.row, style: Theme.label, in: line)
      column += canvas.write("≠", at: column, line.row, style: Theme.dispute, in: line)
      column += canvas.write(
        String(disputed.dropFirst()), at: column, line.row, style: Theme.label, in: line)
    }
    canvas.write(" ", at: column, line.row, style: Theme.faint, in: line)
    if column + 2 < end {
      canvas.write(" \(way) ", at: end, line.row, style: Theme.label, in: line)
    }
  }

  /// The contradictions by the names of their points, as many as there is room for.
  private func disputedWords(_ points: [String], room: Int) -> String {
    guard !points.isEmpty else { return "" }
    for count in (1...points.count).reversed() {
      let more = count < points.count ? " · …" : ""
      let words = "≠ " + points.prefix(count).joined(separator: " · ") + more
      if words.width <= room { return words }
    }
    return "≠\(points.count)".width <= room ? "≠\(points.count)" : ""
  }

  /// The key for contradictions would lead on where one has been at them already.
  private func wayToPoints(areDisputed: Bool) -> String {
    areDisputed && contradiction == nil
      ? "\(disputedKey) goes to them" : "\(scrollKey) scrolls to them"
  }
}
