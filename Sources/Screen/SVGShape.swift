/// A line or a block that a picture draws itself: the same in every font, and without gaps.
struct SVGShape {
  private enum Form {
    /// A line across, and one down, so many pixels thick.
    case across(Int), down(Int)
    /// The lower part of the cell, in eighths.
    case lower(Int)
    /// The whole cell, lighter.
    case shade(String)
  }

  private let form: Form

  /// Nil for what is left to the font.
  init?(_ stretch: SVGStretch) {
    guard let symbol = stretch.symbol, symbol.isBare else { return nil }
    switch symbol.base {
    case "─": form = .across(1)
    case "━": form = .across(2)
    case "│": form = .down(1)
    case "┃": form = .down(2)
    case "▁"..."█": form = .lower(Int(symbol.base.value) - 0x2580)
    case "░": form = .shade("0.25")
    case "▒": form = .shade("0.5")
    case "▓": form = .shade("0.75")
    default: return nil
    }
  }

  func drawn(in place: Rect, _ look: SVGLook) -> String {
    let (x, y) = (place.column * SVG.column, place.row * SVG.row)
    let width = place.columns * SVG.column
    switch form {
    case .across(let thickness): return look.shape(x, y + SVG.row / 2, width, thickness)
    case .down(let thickness):
      return (0..<place.columns)
        .map { look.shape(x + $0 * SVG.column + SVG.column / 2, y, thickness, SVG.row) }.joined()
    case .lower(let eighths):
      let height = (SVG.row * eighths + 4) / 8
      return look.shape(x, y + SVG.row - height, width, height)
    case .shade(let opacity): return look.shape(x, y, width, SVG.row, opacity: opacity)
    }
  }
}
