/// Whether a background is dark or light.
package enum Tone: Hashable, Sendable {
  case dark, light

  /// That of a colour of sRGB, its components from 0 to 1: dark if white is easier to read on it than
  /// black, by the contrast of WCAG 2.2.
  package init(red: Double, green: Double, blue: Double) {
    // Squares are close to the curve of sRGB, closer than any screen is to the standard.
    let luminance = 0.2126 * red * red + 0.7152 * green * green + 0.0722 * blue * blue
    self = 1.05 / (luminance + 0.05) > (luminance + 0.05) / 0.05 ? .dark : .light
  }

  /// Reads what some terminals say in `COLORFGBG`: `15;0`, the background last.
  ///
  /// It is a number of the sixteen colours. Nil for what says nothing.
  package init?(hint: String) {
    switch hint.split(separator: ";").last.flatMap({ Int($0) }) ?? -1 {
    case 0...6, 8: self = .dark
    case 7, 9...15: self = .light
    default: return nil
    }
  }
}
