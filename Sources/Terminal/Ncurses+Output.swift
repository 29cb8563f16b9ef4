import CNcurses
package import Screen

extension Ncurses {
  /// Brings the terminal to show the canvas; ncurses writes only what has changed.
  package mutating func show(_ canvas: Canvas) {
    let canvas = isPlain ? canvas.inASCII : canvas
    let size = size
    if canvas.size != size { cn_erase() }
    let changed = canvas.rowsChanged(since: shown)
    if let shown, canvas.hasMoved(changed, since: shown) {
      for row in changed {
        cn_forget_cell(Int32(row), Int32(canvas.columns(ofRow: row, since: shown).lowerBound))
      }
    }
    var buffer: [UInt32] = []
    for row in changed where row < size.rows {
      for run in canvas.runs(ofRow: row, columns: canvas.columns(ofRow: row, since: shown)) {
        put(run, row: row, buffer: &buffer)
      }
    }
    shown = canvas
    let cursor = canvas.cursor.flatMap { Rect(size).contains($0) ? $0 : nil }
    cn_show(Int32(cursor?.column ?? -1), Int32(cursor?.row ?? 0))
  }

  /// Hands a run to ncurses in one call: for each glyph a head, then its code points.
  private func put(_ run: Run, row: Int, buffer: inout [UInt32]) {
    buffer.removeAll(keepingCapacity: true)
    var head = 0
    for cell in run.cells {
      if cell.isContinuation {
        if !buffer.isEmpty { buffer[head] += 1 }
        continue
      }
      head = buffer.count
      buffer.append(1 << 8 | 1)
      buffer.append(cell.symbol.base.value)
      if !cell.symbol.isBare {
        for scalar in cell.symbol.scalars.dropFirst() { buffer.append(scalar.value) }
        buffer[head] = UInt32(buffer.count - head - 1) << 8 | 1
      }
    }
    let style = palette.resolve(run.style)
    unsafe buffer.withUnsafeBufferPointer { glyphs in
      unsafe cn_put(
        Int32(row), Int32(run.column), glyphs.baseAddress, Int32(glyphs.count),
        Ncurses.attributes(of: style), number(of: style.foreground),
        number(of: style.background))
    }
  }

  private static func attributes(of style: Style) -> Int32 {
    var attributes = 0
    if style.isBold { attributes |= CN_BOLD }
    if style.isDim { attributes |= CN_DIM }
    if style.isItalic { attributes |= CN_ITALIC }
    if style.isUnderlined { attributes |= CN_UNDERLINED }
    if style.isReversed { attributes |= CN_REVERSED }
    return Int32(attributes)
  }

  /// What ncurses calls a colour: its index, or red, green and blue where it takes them directly.
  private func number(of color: Color) -> Int32 {
    let color = color.reduced(to: colors)
    guard case .indexed(let index) = color else { return -1 }
    guard colors > 256, let (red, green, blue) = color.components else { return Int32(index) }
    return Int32(red << 16 | green << 8 | blue)
  }
}

extension Canvas {
  /// The rows that are not as they were; all of them on a screen of another size.
  fileprivate func rowsChanged(since old: Canvas?) -> [Int] {
    guard let old, old.size == size else { return Array(0..<size.rows) }
    return (0..<size.rows).filter { !row($0, equals: $0, of: old) }
  }

  /// The columns of a changed row that are to be put; all of them on a screen of another size.
  fileprivate func columns(ofRow row: Int, since old: Canvas?) -> Range<Int> {
    guard let old, old.size == size else { return 0..<size.columns }
    return columns(ofRow: row, changedSince: old)
  }

  /// Whether one of the rows reads as another, not its neighbour, did before.
  ///
  /// ncurses would scroll them by several lines at once (SU and SD), which some emulators of
  /// terminals do not know: they would leave old rows standing. Written anew they are right
  /// everywhere. A scroll by one line is a line feed, which all know.
  ///
  /// ncurses takes for moved what has the same letters, whatever they look like. Where it has
  /// forgotten one cell of a row, it does not know the row again; a cell that changes is to be
  /// written in any case, so that nothing is written for this alone.
  fileprivate func hasMoved(_ rows: [Int], since old: Canvas) -> Bool {
    guard old.size == size else { return false }
    let before = rows.map { (row: $0, extent: old.extent(ofRow: $0)) }
    return rows.contains { row in
      let extent = extent(ofRow: row)
      // Most rows differ in where their text ends, which is seen sooner than what it says.
      return !extent.isEmpty
        && before.contains {
          $0.extent == extent && abs($0.row - row) > 1 && self.row(row, reads: $0.row, of: old)
        }
    }
  }

  /// The columns of a row from its first glyph that is not blank to its last.
  private func extent(ofRow row: Int) -> Range<Int> {
    let cells = self[row: row]
    guard let first = cells.firstIndex(where: { !$0.isBlank }),
      let last = cells.lastIndex(where: { !$0.isBlank })
    else { return 0..<0 }
    return first - cells.startIndex..<last - cells.startIndex + 1
  }
}
