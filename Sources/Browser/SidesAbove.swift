import Screen

/// The words of the sources as they stand above a contradiction, each moved to its side of it: the columns
/// beside each other, and below them the accounts that have rows of their own, each under its name.
struct SidesAbove: Sendable {
  /// Some rows of a block, or of two that belong together.
  struct Strip: Sendable {
    let blocks: [SheetBlock]
    let rows: Int
  }

  /// The row where they begin.
  let top: Int
  let strips: [Strip]
  /// Free rows below them, so that no point is cut by what stands above it.
  let blank: Int
  /// Whether what follows them in the sheet begins where they end.
  let isEnd: Bool

  var rows: Int { strips.rows + blank }

  func draw(in rect: Rect, on canvas: inout Canvas) {
    var rest = rect
    for strip in strips {
      let (area, below) = rest.split(top: strip.rows)
      strip.blocks.draw(in: area, on: &canvas)
      rest = below
    }
  }
}

extension [SidesAbove.Strip] {
  fileprivate var rows: Int { reduce(0) { $0 + $1.rows } }
}

extension AccountsSheet {
  /// The words moved so that each source shows its side; nil where all sides are in sight anyway, or there
  /// is no room.
  func sides(_ sought: SoughtSides?, scrolledBy offset: Int, rows: Int) -> SidesAbove? {
    guard let sought, let words = wordsOfSources else { return nil }
    let top = max(words.lowerBound - offset, 0)
    let room = sought.line - offset - top - 1
    let blocks = blocks(scrolledBy: offset, rows: rows)
    guard room > 0, !areInSight(sought, in: blocks, from: offset, rows: room) else { return nil }
    let shown = max(min(words.upperBound - offset, rows) - top, 0)
    func strips(_ shown: Int) -> [SidesAbove.Strip] {
      self.strips(of: sought, in: blocks, shown: shown, room: room, first: offset + top)
    }
    let least = strips(shown)
    let end = offset + top + least.rows
    let rest = end == words.upperBound ? 0 : rowsCut(at: end + 1)
    let most = rest > 0 ? strips(least.rows + rest) : least
    return SidesAbove(
      top: top, strips: most, blank: max(least.rows + rest - most.rows, 0),
      isEnd: rest == 0 && end == words.upperBound)
  }

  /// The lines, below the names, of what the sources say in their own words.
  private var wordsOfSources: Range<Int>? {
    let begin = quotations ?? blocks.firstIndex { $0.named != nil }
    let end = blocks.lastIndex { $0.account != nil } ?? quotations
    guard let begin, let end else { return nil }
    return Array(blocks[..<begin]).height..<Array(blocks[...end]).height
  }

  /// Whether every side is in sight in the rows from a line on, with as many rows as that.
  private func areInSight(
    _ sought: SoughtSides, in blocks: [SheetBlock], from offset: Int, rows: Int
  ) -> Bool {
    var line = 0
    for (index, block) in blocks.enumerated() {
      // The name of a source with rows of its own covers the first of them that are in sight.
      let first = block.account == nil ? offset : offset + 1
      let end = sought.line
      for (account, cell) in cells(ofWords: index, in: blocks) {
        guard let side = sought.sides[account], let lines = cell.lines(of: side, rows: rows) else {
          continue
        }
        let start = line + lines.lowerBound - cell.shift
        guard first <= start, start + lines.count <= end else { return false }
      }
      line += block.height
    }
    return true
  }

  /// What of a block are the words of accounts.
  private func cells(ofWords index: Int, in blocks: [SheetBlock]) -> [(Int, SheetCell)] {
    if index == quotations { return Array(zip(beside, blocks[index].cells)) }
    guard let account = blocks[index].account else { return [] }
    return blocks[index].cells.map { (account, $0) }
  }

  /// As many rows as the words have where they stand, and more where that takes their sides.
  ///
  /// - Parameter first: the line of the first row.
  private func strips(
    of sought: SoughtSides, in blocks: [SheetBlock], shown: Int, room: Int, first: Int
  ) -> [SidesAbove.Strip] {
    let own = blocks.indices.filter { blocks[$0].account.map { sought.sides[$0] != nil } ?? false }
    // None has more than its share as long as another needs its own.
    let share = max(room / (own.count + (quotations == nil ? 0 : 1)), 2)
    let columns = quotations.map {
      columnsBeside($0, sought, in: blocks, room: share, first: first)
    }
    var rest = room - (columns?.needed ?? 0)
    var strips: [SidesAbove.Strip] = []
    for index in own where rest > 1 {
      let strip = strip(of: index, sought, in: blocks, rows: min(share, rest))
      strips.append(strip)
      rest -= strip.rows
    }
    guard let columns else { return strips }
    let used = strips.reduce(0) { $0 + $1.rows }
    let rows = min(max(shown - used, columns.needed), room - used, max(columns.height, 1))
    return [SidesAbove.Strip(blocks: [columns.block(rows)], rows: rows)] + strips
  }

  /// An account with rows of its own: its name and its side.
  private func strip(
    of index: Int, _ sought: SoughtSides, in blocks: [SheetBlock], rows: Int
  ) -> SidesAbove.Strip {
    var words = blocks[index]
    let side = words.account.flatMap { sought.sides[$0] }
    let lines = words.cells.map { cell in side.flatMap { cell.lines(of: $0, rows: rows - 1) } }
    let needed = min(lines.compactMap { $0?.count }.max() ?? 1, rows - 1)
    words.move(to: lines, else: [0], rows: needed)
    let name = blocks[..<index].last { $0.named != nil }
    return SidesAbove.Strip(blocks: [name, words].compactMap(\.self), rows: needed + 1)
  }

  /// The columns: how many rows their sides need, how many there are, and they themselves on some rows.
  private func columnsBeside(
    _ index: Int, _ sought: SoughtSides, in blocks: [SheetBlock], room: Int, first: Int
  ) -> (needed: Int, height: Int, block: (Int) -> SheetBlock) {
    let block = blocks[index]
    let lines = zip(beside, block.cells).map { account, cell in
      sought.sides[account].flatMap { cell.lines(of: $0, rows: room) }
    }
    let top = first - Array(blocks[..<index]).height
    let needed = min(lines.compactMap { $0?.count }.max() ?? 0, room)
    return (
      needed, block.height,
      { rows in
        var moved = block
        moved.move(to: lines, else: block.cells.map { top + $0.shift }, rows: rows)
        return moved
      }
    )
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
