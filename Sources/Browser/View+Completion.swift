import Screen

// The list above the line at the foot in which something is typed.
extension Model {
  /// How many are in sight at once.
  static let mostChoices = 8

  func drawCompletion(in body: Rect, on canvas: inout Canvas) {
    guard let prompt, !prompt.isHelping, let completion = prompt.completion else { return }
    let rows = min(completion.items.count, Model.mostChoices, max(body.rows - 2, 0))
    guard rows > 0 else { return }
    let (list, _) = body.split(bottom: rows + 1)
    canvas.fill(list, with: Theme.text)
    let selected = completion.selected ?? 0
    let offset = min(max(selected - rows / 2, 0), completion.items.count - rows)
    let shown = offset..<offset + rows
    let count = completion.items.count
    drawRule(
      count > rows
        ? "\(shown.lowerBound + 1)–\(shown.upperBound) of \(count)" : "\(count) possible",
      ["\(keyMap.hint(for: .nextChoice, in: .prompt)) chooses"],
      in: list.line(0), style: Theme.faint, on: &canvas)
    let columns = column(of: completion.items, in: list)
    for (line, index) in shown.enumerated() {
      let item = completion.items[index]
      let isSelected = index == completion.selected
      let rect = list.line(line + 1)
      canvas.write(
        (isSelected ? "›" : " ") + item.label.fitted(to: columns), at: rect.column + 1, rect.row,
        style: isSelected ? Theme.selected : Theme.key, in: rect)
      let note = rect.split(left: columns + 4).1.split(right: 1).1
      canvas.write(
        item.note.fitted(to: note.columns), at: note.column, note.row, style: Theme.text, in: note)
    }
  }

  /// How wide the first column is: as its words need, up to a half.
  private func column(of items: [Completion.Item], in list: Rect) -> Int {
    let widest = items.map(\.label.width).max() ?? 0
    return min(widest, max(list.columns / 2 - 4, 1))
  }
}
