import Archive
import Chronology
import Screen

/// What the selected source of a comparison says of the selected point, and the quotations that hold
/// it, in their contexts.
struct CompareWords: Sendable {
  private(set) var details = Details(width: 1)
  /// The quotations in which the selected value stands, for those who listen.
  private(set) var spoken: String?

  /// No words.
  init() {}

  /// Where there is little room, the source's words come before the editor's note.
  init(_ grid: CompareGrid, row: Int, column: Int, in room: Size, from archive: Archive) throws {
    guard grid.columns.indices.contains(column) else { return }
    let row = grid.rows.indices.contains(row) ? grid.rows[row] : nil
    let column = (source: grid.columns[column], says: row?.values[column])
    details = Details(width: room.columns)
    try write(row, column, isNoteFirst: room.rows >= 8, from: archive)
    if let said = details.firstSaid, said + 2 > room.rows {
      details = Details(width: room.columns)
      try write(row, column, isNoteFirst: false, from: archive)
    }
  }

  private mutating func write(
    _ row: CompareGrid.Row?, _ column: (source: CompareGrid.Column, says: String?),
    isNoteFirst: Bool, from archive: Archive
  ) throws {
    if let row { details.add(row, withNote: isNoteFirst) }
    let said = column.source.sentence(on: row?.point, saying: column.says)
    let label = details.fitted(column.source.source.label)
    let lateness = column.source.lateness.map { ", \($0)" } ?? ""
    details.add(
      "\(label)\(lateness)  \(said)", marks: [(0..<label.unicodeScalars.count, Theme.title)])
    if let account = column.source.account {
      try details.add(account, saying: column.says, from: archive)
      spoken = try Details.spoken(account, saying: column.says, from: archive)
    }
    if !isNoteFirst, let note = row?.note {
      details.addBlank()
      details.add(note, style: Theme.editorial)
    }
  }
}
