/// How a run of cells looks in a picture.
struct SVGLook {
  private let ink: String
  /// Nil where the paper shows.
  private let ground: String?
  /// What is not said once for the whole picture.
  private let attributes: String
  private let isUnderlined: Bool
  private let opacity: String

  init(_ style: Style, _ palette: Palette) {
    let foreground = style.foreground.hexOrNil ?? palette.ink.hex
    let background = style.background.hexOrNil
    ink = style.isReversed ? background ?? palette.paper.hex : foreground
    ground = style.isReversed ? foreground : background
    isUnderlined = style.isUnderlined
    opacity = style.isDim ? " opacity=\"0.6\"" : ""
    attributes =
      (ink == palette.ink.hex ? "" : " fill=\"\(ink)\"")
      + (style.isBold ? " font-weight=\"bold\"" : "")
      + (style.isItalic ? " font-style=\"italic\"" : "") + opacity
  }

  /// What lies under the text: a background, and the line of underlined text.
  func ground(_ place: Rect) -> String {
    let x = place.column * SVG.column
    let width = place.columns * SVG.column
    let back = ground.map {
      "<rect x=\"\(x)\" y=\"\(place.row * SVG.row)\" width=\"\(width)\" height=\"\(SVG.row)\""
        + " fill=\"\($0)\"/>"
    }
    let line = isUnderlined ? shape(x, place.row * SVG.row + SVG.base + 2, width, 1) : ""
    return (back ?? "") + line
  }

  /// Text in its place; blanks at its ends need not be written.
  func text(_ text: String, in place: Rect) -> String {
    let before = text.prefix { $0 == " " }.count
    let after = text.reversed().prefix { $0 == " " }.count
    guard before < text.count else { return "" }
    let columns = place.columns - before - after
    return """
      <text x="\((place.column + before) * SVG.column)" y="\(place.row * SVG.row + SVG.base)" \
      textLength="\(columns * SVG.column)" lengthAdjust="spacingAndGlyphs"\(attributes)>\
      \(String(text.dropFirst(before).dropLast(after)).escapedForXML)</text>
      """
  }

  /// A rectangle in the colour of the text.
  func shape(_ x: Int, _ y: Int, _ width: Int, _ height: Int, opacity: String? = nil) -> String {
    let opacity = opacity.map { " opacity=\"\($0)\"" } ?? self.opacity
    return "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\""
      + " fill=\"\(ink)\"\(opacity)/>"
  }
}
