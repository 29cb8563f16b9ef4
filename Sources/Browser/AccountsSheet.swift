package import Archive
package import Chronology
package import Screen

/// The accounts of one event laid out for a width: as tall as it needs to be.
///
/// Top to bottom: the sources' names, which stay in sight, and their dates, their quotations inside
/// their contexts, the points of comparison with verdicts, who is silent, and what is editorial.
/// The browser draws a window of it, `annals show` draws it whole.
package struct AccountsSheet: Sendable {
  /// The sources' names.
  private var head: [SheetBlock] = []
  private(set) var blocks: [SheetBlock] = []
  /// Which of the blocks holds the quotations that stand beside each other.
  private(set) var quotations: Int?
  /// Which accounts stand beside each other, and which have rows below.
  private(set) var beside: [Int] = []
  /// The first account shown, among those that can stand beside each other.
  private(set) var first = 0
  package private(set) var height = 0
  /// The points of comparison.
  private var points: [Named] = []
  /// The accounts that have rows of their own.
  private var accounts: [Named] = []
  /// The lines, below the names, of what is pointed at.
  private(set) var pointed: Range<Int>?
  /// How many notes the editor has made, shown or not.
  private(set) var noteCount = 0

  /// A point's name, and the lines of it and its values below the sources' names; or the name of a
  /// source that has rows of its own, and the lines of it and its words.
  fileprivate struct Named: Sendable {
    let name: SheetBlock
    var lines: Range<Int>
  }

  /// How much context a quotation has on each side, in code points.
  static let context = 90

  /// An empty sheet.
  init() {}

  /// As many accounts as fit beside each other.
  ///
  /// - Parameter first: which account goes into the first column, if the selected one allows it.
  init(_ event: Event, from archive: Archive, width: Int, first: Int, _ options: SheetOptions)
    throws
  {
    let (beside, below) = AccountsSheet.split(event)
    let count = SheetColumns.count(of: beside.count, width: width, isDense: options.isDense)
    let latest = max(beside.count - count, 0)
    self.first = min(max(first, 0), latest)
    if let place = beside.firstIndex(where: { $0 == options.selected }) {
      self.first = min(max(self.first, place - count + 1), place)
    }
    self.beside = Array(beside.dropFirst(self.first).prefix(count))
    let writer = AccountsSheet.writer(
      event, from: archive, beside: self.beside, below: below, width: width,
      hidden: (self.first, max(beside.count - self.first - count, 0)), options)
    head = beside.isEmpty ? [] : [writer.heads]
    if !beside.isEmpty {
      blocks = [writer.dates, .blank(writer.rules), try writer.quotations()]
      quotations = 2
    }
    blocks += try writer.rowsBelow() + writer.points() + writer.editorial()
    noteCount = writer.noteCount
    measure()
  }

  /// All accounts, for a page without bright and dim: the quotations stand alone, in quotation
  /// marks, and accounts that do not fit beside each other stand below, with the points again.
  package init(
    whole event: Event, from archive: Archive, width: Int, own: [String] = []
  ) throws {
    let (beside, below) = AccountsSheet.split(event)
    let count = SheetColumns.count(of: beside.count, width: width)
    let options = SheetOptions(tellsEditors: true, own: own)
    for start in stride(from: 0, to: max(beside.count, 1), by: count) {
      let isLast = start + count >= beside.count
      let writer = AccountsSheet.writer(
        event, from: archive, beside: Array(beside.dropFirst(start).prefix(count)),
        below: isLast ? below : [], width: width, hidden: (0, 0), options)
      if start > 0 { blocks.append(.blank([])) }
      if !beside.isEmpty {
        blocks += [writer.heads, writer.dates, .blank(writer.rules), try writer.quotations()]
      }
      blocks += try writer.rowsBelow() + writer.points()
      if isLast { blocks += writer.editorial() }
    }
    measure()
  }

  /// The accounts that can stand beside each other, and those that need rows of their own.
  static func split(_ event: Event) -> (beside: [Int], below: [Int]) {
    let below = event.accounts.indices.filter { event.accounts[$0].isRightToLeft }
    return (event.accounts.indices.filter { !below.contains($0) }, below)
  }

  private static func writer(
    _ event: Event, from archive: Archive, beside: [Int], below: [Int], width: Int,
    hidden: (Int, Int), _ options: SheetOptions
  ) -> SheetWriter {
    let ranges = options.columns.ranges(
      of: beside.map { event.accounts[$0].source }, width: width)
    return SheetWriter(
      event: event,
      beside: zip(beside, ranges).map {
        SheetWriter.Placed(index: $0, account: event.accounts[$0], columns: $1)
      },
      below: below.map {
        SheetWriter.Placed(index: $0, account: event.accounts[$0], columns: 0..<width)
      }, hidden: hidden, width: width, archive: archive, options: options)
  }

  private mutating func measure() {
    (points, accounts, pointed) = ([], [], nil)
    var row = 0
    for block in blocks {
      count(block, at: row)
      for cell in block.cells {
        if let lines = cell.pointed {
          pointed = row + lines.lowerBound - cell.shift..<row + lines.upperBound - cell.shift
        }
      }
      row += block.height
    }
    height = head.height + row
  }

  private mutating func count(_ block: SheetBlock, at row: Int) {
    let named = Named(name: block, lines: row..<row + block.height)
    if block.point != nil {
      points.append(named)
    } else if block.named != nil {
      accounts.append(named)
    } else if block.filler == nil {
      points.extend(by: block.height, at: row)
      accounts.extend(by: block.height, at: row)
    }
  }

  /// The lines, below the names, of an account that has rows of its own.
  func lines(of account: Int) -> Range<Int>? {
    accounts.first { $0.name.named == account }?.lines
  }

  /// The lines, below the names, of the quotations that stand beside each other.
  var quotationLines: Range<Int>? {
    guard let quotations else { return nil }
    let start = blocks[..<quotations].reduce(0) { $0 + $1.height }
    return start..<start + blocks[quotations].height
  }

  /// The lines, below the names, of the editor's notes that are shown.
  var notes: [(subject: SheetBlock.Note, lines: Range<Int>)] {
    var row = 0
    return blocks.compactMap { block in
      defer { row += block.height }
      return block.note.map { ($0, row..<row + block.height) }
    }
  }

  /// The lines, below the names, of the contradictions, their values with them.
  var contradictions: [Range<Int>] {
    points.filter(\.name.isContradiction).map(\.lines)
  }

  /// The points of comparison where all of them stand below so many lines; else none.
  func points(below lines: Int) -> (count: Int, disputed: [String])? {
    guard let first = points.first, first.lines.lowerBound >= lines else { return nil }
    return (points.count, points.filter(\.name.isContradiction).compactMap(\.name.point))
  }
}

// Scrolling one column alone.
extension AccountsSheet {
  /// How many lines of names stay in sight above what scrolls.
  var headHeight: Int { head.height }

  /// Moves the quotations of one account, while everything else stands.
  ///
  /// - Parameters:
  ///   - offset: how far all of the sheet is scrolled.
  /// - Returns: where they stand then.
  mutating func shift(_ account: Int, to shift: Int, scrolledBy offset: Int) -> Int {
    guard let quotations, let column = beside.firstIndex(of: account) else { return 0 }
    let top = max(offset - blocks[..<quotations].reduce(0) { $0 + $1.height }, 0)
    let last = max(blocks[quotations].cells[column].height - 1, 0)
    let shift = min(max(shift, -top), max(last - top, 0))
    blocks[quotations].cells[column].shift = shift
    measure()
    return shift
  }
}

extension AccountsSheet {
  package func draw(in rect: Rect, scrolledBy offset: Int = 0, on canvas: inout Canvas) {
    draw(in: rect, scrolledBy: offset, above: nil, on: &canvas)
  }

  /// - Parameter sought: what is to stand above a contradiction that was gone to.
  func draw(
    in rect: Rect, scrolledBy offset: Int, above sought: SoughtSides?, on canvas: inout Canvas
  ) {
    let (top, rest) = rect.split(top: head.height)
    // What says how many sources there are more ends in the free column beside it.
    draw(
      head, from: top.row,
      in: Rect(column: top.column, row: top.row, columns: top.columns + 1, rows: top.rows),
      on: &canvas)
    if let sides = sides(sought, scrolledBy: offset, rows: rest.rows) {
      let (upper, lower) = rest.split(top: sides.top + sides.rows)
      drawBlocks(in: upper.split(top: sides.top).0, scrolledBy: offset, on: &canvas)
      sides.draw(in: upper.split(top: sides.top).1, on: &canvas)
      draw([SheetBlock(filler: "┄")], from: lower.row, in: lower, on: &canvas)
      // The line at their end may have words.
      let rule = sides.isEnd ? 0 : 1
      drawBlocks(
        in: lower.split(top: rule).1, scrolledBy: offset + upper.rows + rule, on: &canvas)
    } else {
      drawBlocks(in: rest, scrolledBy: offset, on: &canvas)
    }
    canvas.drawScrollSigns(beside: rest, scrolledBy: offset, of: height - head.height)
  }

  private func drawBlocks(in rect: Rect, scrolledBy offset: Int, on canvas: inout Canvas) {
    draw(
      blocks(scrolledBy: offset, rows: rect.rows), from: rect.row - offset, in: rect, on: &canvas)
    // Values never stand without the name of their point, nor words without that of their source.
    if let named = named(cutAt: offset) {
      let line = rect.line(0)
      canvas.fill(line, with: Theme.text, glyph: " ")
      draw([named.name], from: line.row, in: line, on: &canvas)
    }
  }

  /// What begins above a line, below the names, and goes on there.
  private func named(cutAt line: Int) -> Named? {
    (accounts + points).last { $0.lines.lowerBound < line && $0.lines.contains(line) }
  }

  /// How many rows of a point, or of a source's own, are left at a line above which it began.
  func rowsCut(at line: Int) -> Int { named(cutAt: line).map { $0.lines.upperBound - line } ?? 0 }

  /// The blocks where a column that has come to its end waits there for longer ones, so that every
  /// source has its words above the points.
  func blocks(scrolledBy offset: Int, rows: Int) -> [SheetBlock] {
    guard let quotations else { return blocks }
    let top = offset - blocks[..<quotations].reduce(0) { $0 + $1.height }
    let rows = min(rows, blocks[quotations].height - top)
    guard top > 0, rows > 0 else { return blocks }
    var blocks = blocks
    for (index, cell) in blocks[quotations].cells.enumerated() where cell.shift <= 0 {
      let first = min(top, max(cell.height - rows, 0))
      blocks[quotations].cells[index].shift = min(cell.shift, first - top)
    }
    return blocks
  }

  /// Where the name of a source stands that is in sight, counted from the sheet's left edge.
  func column(of account: Int) -> Int? { columns(of: account)?.lowerBound }

  func columns(of account: Int) -> Range<Int>? {
    beside.firstIndex(of: account).flatMap { head.first?.cells[$0].columns }
  }

  private func draw(
    _ blocks: [SheetBlock], from row: Int, in rect: Rect, on canvas: inout Canvas
  ) {
    var row = row
    for block in blocks {
      let height = block.height
      if row + height > rect.row, row < rect.row + rect.rows {
        block.draw(at: row, in: rect, on: &canvas)
      }
      row += height
    }
  }
}

extension [AccountsSheet.Named] {
  /// Counts what stands right below the last of them to it.
  fileprivate mutating func extend(by height: Int, at row: Int) {
    guard let last, last.lines.upperBound == row else { return }
    self[count - 1].lines = last.lines.lowerBound..<row + height
  }
}
