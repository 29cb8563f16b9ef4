extension Canvas {
  /// The screen as a picture: one file of SVG 1.1 that needs nothing else, the same bytes each time.
  ///
  /// Every stretch of text says where it begins and how long it is, so that the cells stay where
  /// they are whatever font is there. Lines and blocks are drawn as shapes, which no font interrupts.
  ///
  /// - Parameter title: what the picture shows, for those who do not see it.
  package func svg(_ palette: Palette, title: String) -> String {
    let width = size.columns * SVG.column + 2 * SVG.margin
    let height = size.rows * SVG.row + 2 * SVG.margin
    let rows = (0..<size.rows).map { svg(row: $0, palette) }.filter { !$0.isEmpty }
    return """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" \
      viewBox="\(-SVG.margin) \(-SVG.margin) \(width) \(height)" role="img" aria-labelledby="title">
      <title id="title">\(title.visible.escapedForXML)</title>
      <rect x="\(-SVG.margin)" y="\(-SVG.margin)" width="\(width)" height="\(height)" \
      fill="\(palette.paper.hex)"/>
      <g font-family="\(SVG.fonts)" font-size="\(SVG.size)" fill="\(palette.ink.hex)" \
      xml:space="preserve">
      \((rows + [svgCursor(palette)]).filter { !$0.isEmpty }.joined(separator: "\n"))
      </g>
      </svg>

      """
  }

  private func svg(row: Int, _ palette: Palette) -> String {
    runs(ofRow: row).map { run in
      let look = SVGLook(palette.resolve(run.style), palette)
      let place = Rect(column: run.column, row: row, columns: run.cells.count, rows: 1)
      return look.ground(place) + stretches(of: run, row, look)
    }.joined()
  }

  private func stretches(of run: Run, _ row: Int, _ look: SVGLook) -> String {
    var column = run.column
    var text = ""
    for stretch in SVGStretch.stretches(of: run.cells) {
      let place = Rect(column: column, row: row, columns: stretch.columns, rows: 1)
      text += SVGShape(stretch)?.drawn(in: place, look) ?? look.text(stretch.text, in: place)
      column += stretch.columns
    }
    return text
  }

  /// A bar at the edge of the cell in which the cursor stands.
  private func svgCursor(_ palette: Palette) -> String {
    guard let cursor, bounds.contains(cursor) else { return "" }
    return """
      <rect x="\(cursor.column * SVG.column)" y="\(cursor.row * SVG.row)" width="2" \
      height="\(SVG.row)" fill="\(palette.ink.hex)"/>
      """
  }
}

/// The measures of a cell, in pixels: of common fonts, a column is 0.6 of the size.
enum SVG {
  static let size = 15
  static let column = 9
  static let row = 18
  /// From the top of a row to the line on which letters stand.
  static let base = 14
  /// Of paper around the screen.
  static let margin = 9
  static let fonts = "'DejaVu Sans Mono', Menlo, Consolas, 'Liberation Mono', monospace"
}

extension Color {
  /// `#d7af5f`; black for what is no colour.
  var hex: String { hexOrNil ?? "#000000" }

  var hexOrNil: String? {
    components.map { color in
      "#"
        + [color.red, color.green, color.blue]
        .map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
  }
}

extension String {
  /// The text as XML 1.0 takes it; what may not be in it becomes U+FFFD.
  var escapedForXML: String {
    var escaped = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\t", "\n", "\r", " "..."\u{D7FF}", "\u{E000}"..."\u{FFFD}", "\u{10000}"...:
        escaped.unicodeScalars.append(scalar)
      default: escaped += "\u{FFFD}"
      }
    }
    return escaped
  }
}
