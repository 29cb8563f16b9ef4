/// Neighbouring glyphs that a picture can place as one.
struct SVGStretch {
  private(set) var glyphs: [Symbol]
  private(set) var columns: Int
  private let sort: Sort

  private enum Sort: Hashable {
    /// Letters and signs that a font has in one width.
    case text
    /// Letters that a renderer puts in order and joins, which must not be torn apart.
    case rightToLeft
    /// The same glyph again and again.
    case same(Symbol)
  }

  var text: String { String(glyphs.map(\.character)) }

  /// The glyph, where all are the same.
  var symbol: Symbol? {
    if case .same(let symbol) = sort { symbol } else { nil }
  }

  static func stretches(of cells: ArraySlice<Cell>) -> [SVGStretch] {
    var stretches: [SVGStretch] = []
    for cell in cells {
      if cell.isContinuation {
        if !stretches.isEmpty { stretches[stretches.count - 1].columns += 1 }
      } else if stretches.last?.sort == sort(of: cell.symbol, after: stretches.last?.sort) {
        stretches[stretches.count - 1].glyphs.append(cell.symbol)
        stretches[stretches.count - 1].columns += 1
      } else {
        let sort = sort(of: cell.symbol, after: nil)
        stretches.append(SVGStretch(glyphs: [cell.symbol], columns: 1, sort: sort))
      }
    }
    return stretches
  }

  private static func sort(of symbol: Symbol, after last: Sort?) -> Sort {
    switch symbol.base.value {
    // A blank between such letters belongs to them.
    case 0x20 where last == .rightToLeft: .rightToLeft
    case 0..<0x590, 0x2010..<0x2028: .text
    case 0x590..<0x900, 0xFB1D..<0xFE00, 0xFE70..<0xFF00: .rightToLeft
    default: .same(symbol)
    }
  }
}
