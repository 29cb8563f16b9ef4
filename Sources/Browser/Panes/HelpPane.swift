import Screen

/// Every key and what it does, made from the key map.
struct HelpPane: Sendable {
  private let lines: [(keys: String, help: String, places: String)]
  private var offset = 0
  private var height = 1
  private static let keyColumns = 20

  init(_ keyMap: KeyMap) {
    lines = keyMap.bindings.map { binding in
      let places = binding.places == "everywhere" ? "" : binding.places
      return (binding.keys.map(\.label).joined(separator: " "), binding.action.help, places)
    }
  }

  mutating func layOut(_ size: Size) {
    height = max(size.rows, 1)
    scroll(to: offset)
  }

  mutating func move(_ action: Action, times: Int) {
    switch action {
    case .down, .scrollDown: scroll(to: offset + times)
    case .up, .scrollUp: scroll(to: offset - times)
    case .pageDown: scroll(to: offset + height)
    case .pageUp: scroll(to: offset - height)
    case .halfPageDown: scroll(to: offset + height / 2)
    case .halfPageUp: scroll(to: offset - height / 2)
    case .top: scroll(to: 0)
    case .bottom: scroll(to: lines.count)
    default: break
    }
  }

  private mutating func scroll(to line: Int) {
    offset = min(max(line, 0), max(lines.count - height, 0))
  }

  /// "1–20 of 38", or nothing where all lines are on the screen.
  var placeWords: String {
    lines.count <= height ? "" : "\(offset + 1)–\(min(offset + height, lines.count)) of \(lines.count)"
  }

  func draw(in rect: Rect, on canvas: inout Canvas) {
    for (index, line) in lines.dropFirst(offset).prefix(rect.rows).enumerated() {
      let row = rect.row + index
      canvas.write(
        line.keys.fitted(to: HelpPane.keyColumns - 2), at: rect.column + 2, row, style: Theme.key,
        in: rect)
      let help = rect.split(left: HelpPane.keyColumns + 2).1
      let used = canvas.write(
        line.help.fitted(to: help.columns), at: help.column, row, style: Theme.text, in: help)
      if used + line.places.count + 4 <= help.columns {
        canvas.write(
          line.places, at: rect.column + rect.columns - line.places.count - 1, row,
          style: Theme.faint)
      }
    }
    canvas.cursor = nil
  }
}
