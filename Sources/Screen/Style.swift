/// How a cell looks: two colours and attributes.
package struct Style: Hashable, Sendable {
  package struct Attributes: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let bold = Attributes(rawValue: 1)
    package static let dim = Attributes(rawValue: 2)
    package static let italic = Attributes(rawValue: 4)
    package static let underlined = Attributes(rawValue: 8)
    package static let reversed = Attributes(rawValue: 16)
  }

  /// The terminal's own colours, no attributes.
  package static let plain = Style()

  package var foreground: Color
  package var background: Color
  package var attributes: Attributes

  package init(
    foreground: Color = .standard, background: Color = .standard, attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  package var isBold: Bool { attributes.contains(.bold) }
  package var isDim: Bool { attributes.contains(.dim) }
  package var isItalic: Bool { attributes.contains(.italic) }
  package var isUnderlined: Bool { attributes.contains(.underlined) }
  package var isReversed: Bool { attributes.contains(.reversed) }
}

// The same style with one thing changed.
extension Style {
  package func bold() -> Style { with(.bold) }
  package func dim() -> Style { with(.dim) }
  package func italic() -> Style { with(.italic) }
  package func underlined() -> Style { with(.underlined) }
  package func reversed() -> Style { with(.reversed) }

  package func with(_ attributes: Attributes) -> Style {
    var style = self
    style.attributes.formUnion(attributes)
    return style
  }

  package func with(foreground: Color) -> Style {
    var style = self
    style.foreground = foreground
    return style
  }

  package func with(background: Color) -> Style {
    var style = self
    style.background = background
    return style
  }

  /// This style laid over another: where it has no colour, the other's shows; attributes add up.
  package func over(_ base: Style) -> Style {
    Style(
      foreground: foreground == .standard ? base.foreground : foreground,
      background: background == .standard ? base.background : background,
      attributes: attributes.union(base.attributes))
  }
}
