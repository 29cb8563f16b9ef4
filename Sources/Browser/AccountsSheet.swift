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
  private var blocks: [SheetBlock] = []
  /// The first account shown; those that fit beside it follow.
  private(set) var first = 0
  package private(set) var height = 0
  /// The lines, below the names, on which the contradictions stand.
  private(set) var contradictions: [Int] = []

  private static let narrowest = 26
  private static let widest = 90
  private static let gap = 3
  /// How much context a quotation has on each side, in code points.
  private static let context = 90

  /// An empty sheet.
  init() {}

  /// As many accounts as fit beside each other.
  ///
  /// - Parameters:
  ///   - selected: which account is marked; it is among those shown.
  ///   - first: which account goes into the first column, if `selected` allows it.
  init(
    _ event: Event, from archive: Archive, query: Query?, width: Int, selected: Int, first: Int
  ) throws {
    let columns = AccountsSheet.columns(of: event, width: width)
    let latest = max(event.accounts.count - columns.count, 0)
    self.first = min(max(first, selected - columns.count + 1, 0), selected, latest)
    let writer = SheetWriter(
      event, from: self.first, columns, width: width, archive: archive, query: query,
      margin: AccountsSheet.context)
    head = [writer.heads(selected: selected)]
    blocks = [writer.dates] + (try writer.quotations()) + writer.points() + writer.editorial()
    measure()
  }

  /// All accounts, for a page without bright and dim: the quotations stand alone, in quotation
  /// marks, and accounts that do not fit beside each other stand below, with the points again.
  package init(whole event: Event, from archive: Archive, width: Int) throws {
    let columns = AccountsSheet.columns(of: event, width: width)
    for start in stride(from: 0, to: max(event.accounts.count, 1), by: columns.count) {
      let writer = SheetWriter(
        event, from: start, columns, width: width, archive: archive)
      if start > 0 { blocks.append(SheetBlock(cells: [])) }
      blocks += [writer.heads(selected: nil), writer.dates] + (try writer.quotations())
      blocks += writer.points(tellsEditors: true)
      if start + columns.count >= event.accounts.count { blocks += writer.editorial() }
    }
    measure()
  }

  private mutating func measure() {
    var row = 0
    for block in blocks {
      if block.isContradiction { contradictions.append(row) }
      row += block.height
    }
    height = head.height + row
  }

  /// As many columns as are readable beside each other.
  private static func columns(of event: Event, width: Int) -> [Range<Int>] {
    let most = max((width + gap) / (narrowest + gap), 1)
    let count = min(max(event.accounts.count, 1), most)
    let column = min(max((width - gap * (count - 1)) / count, 1), widest)
    return (0..<count).map { index in
      let start = index * (column + gap)
      return start..<start + column
    }
  }

  package func draw(in rect: Rect, scrolledBy offset: Int = 0, on canvas: inout Canvas) {
    let (top, rest) = rect.split(top: head.height)
    draw(head, from: top.row, in: top, on: &canvas)
    draw(blocks, from: rest.row - offset, in: rest, on: &canvas)
  }

  private func draw(
    _ blocks: [SheetBlock], from row: Int, in rect: Rect, on canvas: inout Canvas
  ) {
    var row = row
    for block in blocks {
      if row + block.height > rect.row, row < rect.row + rect.rows {
        block.draw(at: row, in: rect, on: &canvas)
      }
      row += block.height
    }
  }
}

extension [SheetBlock] {
  var height: Int { reduce(0) { $0 + $1.height } }
}
