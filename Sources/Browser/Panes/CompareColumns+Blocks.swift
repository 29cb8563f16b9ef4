import Chronology
import Screen

// What is written into the columns of a comparison.
extension CompareColumns {
  func head(_ grid: CompareGrid, selected: Int) -> [SheetBlock] {
    var names = SheetBlock([], rules: rules)
    for (source, columns) in beside {
      let label = grid.columns[source].source.label
      let name = label.width <= columns.count ? label : label.fitted(to: columns.count * 2 - 4)
      let style = CompareColumns.style(isSelected: source == selected)
      names.cells.append(
        SheetCell(
          "\(name)\n\(grid.columns[source].facts)", in: columns, style: Theme.label,
          marks: [(0..<name.unicodeScalars.count, style)]))
    }
    names.cells.append(corner(grid))
    let rows = below.map { row(grid.columns[$0], isSelected: $0 == selected) }
    return [names] + rows + [SheetBlock(filler: "┄")]
  }

  private static func style(isSelected: Bool) -> Style {
    isSelected ? Theme.title.reversed() : Theme.title
  }

  /// How many sources there are, and how many of them are out of sight.
  private func corner(_ grid: CompareGrid) -> SheetCell {
    let arrows = [
      hidden.left > 0 ? "◂\(hidden.left)" : nil,
      hidden.right > 0 ? "▸\(hidden.right) more" : nil,
    ].compactMap { $0 }.joined(separator: " ")
    let sources = grid.sourcesWords
    return SheetCell(
      "\(sources.fitted(to: points))\n\(arrows)", in: 0..<points, style: Theme.faint,
      marks: [(sources.unicodeScalars.count..<Int.max, Theme.key)])
  }

  /// A source that has a row of its own: its day first, since figures behind its name would be put
  /// in order with that.
  private func row(_ column: CompareGrid.Column, isSelected: Bool) -> SheetBlock {
    let facts = column.facts.replacing("\n", with: ", ") + "  "
    let start = facts.unicodeScalars.count
    return SheetBlock([
      SheetCell(
        facts + column.source.label, in: values, style: Theme.label,
        marks: [(start..<Int.max, CompareColumns.style(isSelected: isSelected))])
    ])
  }

  /// A point, its verdict, and what the sources beside each other say of it.
  func block(_ row: CompareGrid.Row, mostLines: Int) -> SheetBlock {
    let sign = Theme.sign(of: row.verdict)
    let point = row.point.fitted(to: points * 2)
    let then = row.thenWords.map { "\n\($0)" } ?? ""
    let end = point.unicodeScalars.count + 1 + sign.text.unicodeScalars.count
    let name = SheetCell(
      point + "\n" + sign.text + then, in: 0..<points, style: sign.style,
      marks: [(0..<point.unicodeScalars.count, Theme.title), (end..<Int.max, Theme.label)])
    let values = beside.map { source, columns in
      CompareColumns.cell(row.values[source], in: columns, mostLines: mostLines)
    }
    return SheetBlock([name] + values, rules: rules)
  }

  /// Wrapped into as many lines as it may take, and only then cut.
  private static func cell(_ value: String?, in columns: Range<Int>, mostLines: Int) -> SheetCell {
    let style = value == nil ? Theme.faint : Theme.text
    let cell = SheetCell(value ?? "—", in: columns, style: style)
    guard cell.height > mostLines, let value else { return cell }
    let kept = cell.parts[0].layout.offsets(ofLine: mostLines - 1)?.upperBound ?? 0
    let start = String(value.unicodeScalars.prefix(max(kept - 1, 0))).unpadded
    return SheetCell(start + "…", in: columns, style: style)
  }

  /// What a source says that has a row of its own.
  func block(_ grid: CompareGrid, row: Int, of source: Int) -> SheetBlock {
    let value = grid.rows[row].values[source]
    let label = grid.columns[source].source.label
    return SheetBlock([
      SheetCell(
        "\(label): \(value ?? "—")", in: values, style: value == nil ? Theme.faint : Theme.text)
    ])
  }
}
