/// A record of a table: its cells, and where it stands.
struct TableRow {
  /// Where a cell begins, both from 1, the column in code points.
  struct Place: Hashable {
    var line: Int
    var column: Int
  }

  struct Cell {
    /// Without the quotation marks, and with doubled ones once.
    let text: String
    let place: Place
    /// As it stands in the file, in bytes.
    let bytes: Range<Int>
    /// Whether there is text behind the closing quotation mark.
    var isOdd = false
  }

  let cells: [Cell]
  /// The whole record in the file, without the line break behind it.
  let bytes: Range<Int>

  var place: Place { cells.first?.place ?? Place(line: 1, column: 1) }

  /// Whether no cell says anything.
  var isBlank: Bool { cells.allSatisfy { $0.text.allSatisfy(\.isWhitespace) } }
}
