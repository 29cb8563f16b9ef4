/// A colour of the terminal.
package enum Color: Hashable, Sendable {
  /// What the terminal itself uses.
  case standard
  /// One of xterm's 256: 0-15 the user's own palette, 16-231 a 6 x 6 x 6 cube, 232-255 greys.
  case indexed(UInt8)
  /// What a ``Palette`` has in this slot.
  case slot(UInt8)

  /// The nearest colour that a terminal with so many colours has.
  ///
  /// Greys stay grey and hues stay hues, because the nearest by distance alone turns a middle grey
  /// into cyan. With 8 colours the greys from 240 up become white, so that dim text on black stays
  /// readable, and the darker ones black.
  package func reduced(to colors: Int) -> Color {
    guard case .indexed(let index) = self, colors < 256 else { return self }
    if colors >= 16 { return .indexed(index < 16 ? index : nearest(of: 16)) }
    if colors < 8 { return .standard }
    if index < 8 { return self }
    if index == 8 { return .indexed(7) }
    return .indexed(index < 16 ? index - 8 : nearest(of: 8))
  }

  /// Red, green and blue, as xterm has them by default; nil for the standard colour and for a slot.
  package var components: (red: Int, green: Int, blue: Int)? {
    guard case .indexed(let index) = self else { return nil }
    switch Int(index) {
    case let i where i < 16: return Color.palette[i]
    case let i where i < 232:
      let i = i - 16
      return (Color.cubeStep(i / 36), Color.cubeStep(i / 6 % 6), Color.cubeStep(i % 6))
    case let i:
      let grey = 8 + 10 * (i - 232)
      return (grey, grey, grey)
    }
  }
}

extension Color {
  /// Xterm's first sixteen.
  private static let palette: [(red: Int, green: Int, blue: Int)] = [
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0),
    (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
    (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0),
    (92, 92, 255), (255, 0, 255), (0, 255, 255), (255, 255, 255),
  ]

  private static func cubeStep(_ i: Int) -> Int { i == 0 ? 0 : 55 + 40 * i }

  private func nearest(of count: Int) -> UInt8 {
    guard let (red, green, blue) = components else { return 7 }
    let isGrey = max(red, green, blue) - min(red, green, blue) < 32
    if isGrey && count == 8 { return red < 80 ? 0 : 7 }
    let candidates = isGrey ? [0, 8, 7, 15] : (0..<count).filter { ![0, 7, 8, 15].contains($0) }
    let nearest = candidates.min { a, b in
      Color.distance(Color.palette[a], (red, green, blue))
        < Color.distance(Color.palette[b], (red, green, blue))
    }
    return UInt8(nearest ?? 7)
  }

  static func distance(_ a: (Int, Int, Int), _ b: (Int, Int, Int)) -> Int {
    let (red, green, blue) = (a.0 - b.0, a.1 - b.1, a.2 - b.2)
    return red * red + green * green + blue * blue
  }
}
