import Screen

/// What is in sight of a line that runs on: signs that are whole, and whether there is more of it.
///
/// Glyphs with the same place are one sign. Where the line goes on to the right, its last column is for
/// the mark that says so.
struct LinePiece: Sendable {
  let glyphs: ArraySlice<Glyph>
  /// How many columns stay free before it, since the sign there begins out of sight.
  let indent: Int
  let isCutBefore, isCutAfter: Bool

  init(of line: ArraySlice<Glyph>, from column: Int, columns: Int) {
    let (before, start) = line.run(upTo: column)
    let isWithinSign = line.isWithinSign(before)
    let first = isWithinSign ? line.endOfSign(before) : before
    indent = start + line[before..<first].columns - column
    let room = columns - indent
    let whole = line[first...].run(within: room)
    let end = whole < line.endIndex ? line[first...].run(within: room - 1) : whole
    glyphs = line[first..<line.startOfSign(end, after: first)]
    isCutBefore = first > line.startIndex
    isCutAfter = end < line.endIndex
  }
}

extension ArraySlice<Glyph> {
  var columns: Int { reduce(0) { $0 + $1.width } }

  /// The first glyph that begins at a column or behind it, and where it begins.
  fileprivate func run(upTo column: Int) -> (index: Int, start: Int) {
    var (index, start) = (startIndex, 0)
    while index < endIndex, start < column {
      start += self[index].width
      index += 1
    }
    return (index, index < endIndex ? start : Swift.max(start, column))
  }

  /// How far one comes in so many columns.
  fileprivate func run(within columns: Int) -> Int {
    var (index, room) = (startIndex, columns)
    while index < endIndex, self[index].width <= room {
      room -= self[index].width
      index += 1
    }
    return index
  }

  /// Whether the glyph is of the same sign as the one before.
  fileprivate func isWithinSign(_ index: Int) -> Bool {
    indices.contains(index) && index > startIndex && self[index - 1].offset == self[index].offset
  }

  fileprivate func endOfSign(_ index: Int) -> Int {
    self[index...].firstIndex { $0.offset != self[index].offset } ?? endIndex
  }

  /// Where the sign begins, unless what stands from `first` on is nothing but a part of it.
  fileprivate func startOfSign(_ index: Int, after first: Int) -> Int {
    var start = index
    while start > first, isWithinSign(start) { start -= 1 }
    return start > first ? start : index
  }
}
