/// A row seen through the roles of its columns.
struct TableValues {
  let row: TableRow
  let map: ColumnMap

  /// What stands in the column of a role, without white space at its ends; nil where that is nothing.
  subscript(role: ColumnRole) -> String? {
    map.places[role].flatMap { self[$0] }
  }

  subscript(column: Int) -> String? {
    guard row.cells.indices.contains(column) else { return nil }
    return row.cells[column].text.withoutMargin
  }

  /// Where the value of a role stands, or where the row begins.
  func place(of role: ColumnRole) -> TableRow.Place {
    let cell = map.places[role].flatMap { row.cells.indices.contains($0) ? row.cells[$0] : nil }
    return cell?.place ?? row.place
  }

  /// What has no home, by the columns' names; of cells beyond the header, by their number.
  var fields: [(name: String, value: String)] {
    let beyond = row.cells.indices.dropFirst(map.names.count)
    return map.fields.compactMap { column in self[column].map { (map.names[column], $0) } }
      + beyond.compactMap { column in self[column].map { ("column \(column + 1)", $0) } }
  }
}

extension String {
  /// Without white space at its ends; nil where nothing is left.
  fileprivate var withoutMargin: String? {
    guard let first = unicodeScalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = unicodeScalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return nil }
    return String(unicodeScalars[first...last])
  }
}
