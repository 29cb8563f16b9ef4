import Chronology
import Screen

extension JumpItem {
  /// How many columns its sort takes.
  static let sortColumns = 8

  /// Draws it as a line of a list.
  func draw(isChosen: Bool, in line: Rect, on canvas: inout Canvas) {
    canvas.write(
      sort.fitted(to: JumpItem.sortColumns - 1), at: line.column + 3, line.row,
      style: sort == "event" ? Theme.faint : Theme.label, in: line)
    var rest = line.split(left: JumpItem.sortColumns + 3).1
    if let kind {
      let columns = BriefColumns(width: rest.columns)
      columns.draw(date, kind, in: rest, on: &canvas)
      rest = rest.split(left: columns.title).1
    }
    let room = max(rest.columns - 1, 1)
    let layout = TextLayout(text.fitted(to: room), width: room)
    canvas.write(layout[0], at: rest.column, rest.row, in: rest) { place in
      match.places.contains(place) ? Theme.match : Theme.text
    }
    guard isChosen else { return }
    canvas.write("›", at: line.column + 1, line.row, style: Theme.key, in: line)
    canvas.restyle(line) { $0.with(Theme.selected.attributes) }
  }
}
