/// Where an account has its side of a contradiction, in the text of its source.
struct Side: Hashable, Sendable {
  let quotation: Range<Int>
  /// The first to the last of the value's words in it.
  let words: Range<Int>
}

/// The sides of a contradiction, which are to be read above it.
struct SoughtSides: Sendable {
  /// The line of the contradiction, below the sources' names.
  let line: Int
  /// By account.
  let sides: [Int: Side]
}

extension SheetCell {
  /// The lines that are to be in sight for a side; of a quotation for which there is no room, those
  /// of the value.
  func lines(of side: Side, rows: Int) -> Range<Int>? {
    guard let quotation = lines(of: side.quotation) else { return nil }
    return quotation.count <= rows ? quotation : lines(of: side.words) ?? quotation
  }
}

extension AccountsSheet {
  /// The quotations, moved so that each column shows its side; nil where all of them are in sight
  /// anyway, or there is no room.
  ///
  /// - Returns: the row where they begin, how many rows they take, they themselves, and whether what
  ///   follows them begins there.
  func sides(_ sought: SoughtSides?, scrolledBy offset: Int, rows: Int) -> (
    top: Int, rows: Int, block: SheetBlock, isEnd: Bool
  )? {
    guard let sought, let quotations else { return nil }
    let start = blocks[..<quotations].reduce(0) { $0 + $1.height } - offset
    var block = blocks(scrolledBy: offset, rows: rows)[quotations]
    let top = max(start, 0)
    let room = sought.line - offset - top - 1
    let shown = max(min(start + block.height, rows) - top, 0)
    let lines = zip(beside, block.cells).map { account, cell in
      sought.sides[account].flatMap { cell.lines(of: $0, rows: room) }
    }
    let first = block.cells.map { top - start + $0.shift }
    let isInSight = zip(lines, first).allSatisfy { lines, first in
      lines.map { first <= $0.lowerBound && $0.upperBound <= first + shown } ?? true
    }
    guard !isInSight, room > 0 else { return nil }
    let height = min(max(shown, lines.compactMap { $0?.count }.max() ?? 0), room)
    block.move(to: lines, else: first, rows: height)
    return (top, height, block, top + height == start + blocks[quotations].height)
  }
}

extension SheetBlock {
  /// Moves each column so that some of its lines are in the middle of so many rows.
  ///
  /// - Parameter first: where a column begins of which no lines are wanted.
  fileprivate mutating func move(to lines: [Range<Int>?], else first: [Int], rows: Int) {
    for index in cells.indices {
      let wanted = lines[index].map { $0.lowerBound - max(rows - $0.count, 0) / 2 }
      let last = max(cells[index].height - rows, 0)
      cells[index].shift = min(max(wanted ?? first[index], 0), last)
    }
  }
}
