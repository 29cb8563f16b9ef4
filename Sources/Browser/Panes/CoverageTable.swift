import Archive
import Chronology
import Screen

/// Where the columns of the grid stand: what happened at the left, the sources behind it.
///
/// A column of a source holds a dot and is as narrow as that allows: where titles would be cut
/// otherwise, every other name stands a line lower, so that each has the room of two columns.
struct CoverageTable: Sendable {
  /// How many sources are on the screen.
  let shown: Int
  /// How many lines the heads take.
  let headRows: Int
  private let start: Int
  private let column: Int

  private static let narrowest = 6
  private static let widest = 16
  /// On a narrow screen.
  private static let narrowWidest = 12
  private static let narrowestTitle = 16
  /// The margin, the date, the mark of the kind and the witnesses, each with its gap.
  private static let fixed = 2 + CoverageTable.date + 2 + 1 + 2 + 2 + 4 + 2
  static let date = 18
  /// Of dates on a narrow screen, where titles need the room.
  static let narrowDate = 14
  /// What the columns of the witnesses and the kind have above them.
  static let witnesses = "witnesses"
  static let fewWitnesses = "wit."
  private static let kind = 12

  init(width: Int, sources: [Source], titles: Int, by order: EventOrder) {
    let most = (width < 100 ? CoverageTable.narrowWidest : CoverageTable.widest) - 2
    let longest = min(sources.map(\.label.width).max() ?? 0, most)
    let whole = max(longest + 2, CoverageTable.narrowest)
    let kind = order == .kind ? CoverageTable.kind - 1 : 0
    let room = width - CoverageTable.fixed - kind
    let fitsOneRow = titles + whole * sources.count <= room
    headRows = fitsOneRow || sources.count < 2 ? 1 : 2
    let pitch = headRows == 1 ? whole : max((longest + 2) / 2, CoverageTable.narrowest)
    let title = max(CoverageTable.narrowestTitle, width * 3 / 10)
    column = pitch
    // The dates and the witnesses yield before a source does.
    // Where all names stand in one line, what is out of sight needs room behind the last.
    let arrow = headRows == 1 ? "▸\(sources.count)".width + 1 : 0
    let fitting = max((width - CoverageTable.fixed + 9 - title - arrow) / pitch, 1)
    shown = fitsOneRow ? max(sources.count, 1) : min(fitting, max(sources.count, 1))
    // The last name may stand out by half of what its column lacks.
    let beyond = headRows == 1 ? 0 : pitch / 2
    let events = CoverageTable.fixed + titles + CoverageTable.moreForWitnesses + kind
    start = max(min(width - shown * pitch - beyond, events), 0)
  }

  /// What the whole word for the witnesses takes beyond its number.
  private static let moreForWitnesses =
    CoverageTable.witnesses.width - CoverageTable.fewWitnesses.width

  /// The columns of a source, by its place on the screen.
  func span(_ index: Int) -> Range<Int> {
    start + index * column..<start + (index + 1) * column
  }

  /// The columns that a source's name may take.
  func head(_ index: Int) -> Range<Int> {
    let (span, room) = (span(index), column * headRows - 1)
    let first = span.lowerBound - (room - column) / 2
    return first..<first + room
  }

  /// The columns of the event; of its date as much as the rows on the screen need, if titles are cut.
  ///
  /// By what the list is in order has its column before all others but the titles.
  func events(_ dates: [String], titles: Int, by order: EventOrder) -> TableColumns {
    let needed = min(dates.map(\.width).max() ?? 0, CoverageTable.date)
    let kind = order == .kind ? CoverageTable.kind : 1
    let rest = start - CoverageTable.fixed + CoverageTable.date - titles - (kind - 1)
    let date = max(min(rest, CoverageTable.date), needed)
    let isByColumn = order == .kind || order == .single
    let least = isByColumn ? CoverageTable.narrowestTitle : 28
    let few = CoverageTable.fewWitnesses.width
    let spare = start - 3 - (date + 2 + kind + 2 + titles + 2 + few)
    let isSpacious = spare >= CoverageTable.moreForWitnesses
    return TableColumns(
      [
        .init(date, yields: isByColumn ? 1 : 0), .init(kind),
        .init(min(max(titles, 1), least), to: .max),
        .init(
          isSpacious ? CoverageTable.witnesses.width : few, yields: order == .single ? 0 : 2),
      ], width: max(start - 3, 1))
  }

  /// How many rows the heads and the sums take: what the signs mean goes first.
  func edges(of rows: Int) -> Int { headRows + CoverageTable.sums(of: rows) }

  static func sums(of rows: Int) -> Int { rows >= 14 ? 4 : rows >= 10 ? 3 : 2 }
}
