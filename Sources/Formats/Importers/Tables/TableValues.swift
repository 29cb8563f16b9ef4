import Chronology

/// A row seen through the roles of its columns.
struct TableValues {
  let row: TableRow
  let map: ColumnMap

  /// What stands in the column of a role, without white space at its ends; nil where that is nothing.
  subscript(role: ColumnRole) -> String? {
    map.column(of: role).flatMap(row.value)
  }

  /// What the row is of a timeline: by where it stands, or by TimelineJS's word for it.
  var part: TableRow.Part {
    guard row.part == .event, let word = self[.slide]?.lowercased() else { return row.part }
    return word == "title" ? .title : word == "era" ? .era : .event
  }

  /// Where the value of a role stands, or where the row begins.
  func place(of role: ColumnRole) -> TableRow.Place {
    let cell = map.column(of: role).flatMap { row.cells.indices.contains($0) ? row.cells[$0] : nil }
    return cell.map(row.place) ?? row.place
  }

  /// What has no home, by the columns' names; of cells beyond the header, by their number.
  var fields: [EventField] {
    let own = map.fields.compactMap { column in
      row.value(column).map { EventField(map.names[column], $0) }
    }
    guard row.cells.count > map.names.count else { return own }
    let beyond = row.cells.indices.dropFirst(map.names.count)
    return own
      + beyond.compactMap { column in
        row.value(column).map { EventField("column \(column + 1)", $0) }
      }
  }
}
