import Archive

// Selecting rows of the timeline.
extension Model {
  /// Begins a selection, or keeps the one that is growing; on a kept one, begins another.
  ///
  /// It is begun in the list, wherever keys went: there the rows are seen and moving extends it.
  mutating func toggleSelection() {
    if selectedRows?.isGrowing == true {
      selectedRows?.isGrowing = false
    } else if let id = selectedID {
      selectedRows = RowSelection(anchor: id, end: id)
      if focus != .timeline { switchFocus() }
    }
  }

  /// Lets a growing selection follow the selected event, and counts what it holds.
  mutating func updateSelection() throws {
    guard var rows = selectedRows else { return }
    if rows.isGrowing, let id = selectedID { rows.end = id }
    if rows.ids != selectedRows?.ids || rows.count == 0 {
      var selection = shown
      selection.stretch = Stretch(ids: rows.ids, words: "")
      rows.count = try archive.count(selection)
      rows.days = try archive.days(of: selection)
      rows.hasUndated = try archive.isUndated(rows.ids.upperBound)
      try countOthers(of: &rows)
    }
    selectedRows = rows
  }

  /// Counts what is shown of the same days before and behind the rows.
  private func countOthers(of rows: inout RowSelection) throws {
    (rows.others, rows.daysOfOthers) = (0, nil)
    guard let days = rows.days else { return }
    var (others, selected) = (shown, Selection())
    selected.stretch = Stretch(ids: rows.ids, words: "")
    others.from = [shown.from, days.lowerBound].compactMap { $0 }.max()
    others.to = [shown.to, days.upperBound].compactMap { $0 }.min()
    others.isSure = true
    others.except.append(selected)
    rows.others = try archive.count(others)
    if rows.others > 0 { rows.daysOfOthers = try archive.days(of: others) }
  }
}
