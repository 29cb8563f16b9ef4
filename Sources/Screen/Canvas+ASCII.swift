extension Canvas {
  /// The same screen in ASCII alone, for a terminal that shows no more; every glyph stays in its place.
  package var inASCII: Canvas {
    var canvas = self
    for row in 0..<size.rows {
      for column in 0..<size.columns {
        let cell = self[column, row]
        if cell.isContinuation || cell.symbol.isASCII { continue }
        let sign = Symbol(cell.symbol.base.inASCII)
        canvas.put(sign, width: 1, at: column, row, style: cell.style)
        // Of what takes two columns both are seen to be taken.
        guard self[column + 1, row].isContinuation, sign == .unshown else { continue }
        canvas.put(sign, width: 1, at: column + 1, row, style: cell.style)
      }
    }
    return canvas
  }
}

extension Symbol {
  fileprivate static let unshown = Symbol("?")

  fileprivate var isASCII: Bool { isBare && base.isASCII }
}
