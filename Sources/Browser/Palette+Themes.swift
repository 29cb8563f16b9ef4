package import Screen

/// The palettes that come with the program.
package enum ThemeName: String, CaseIterable, Sendable {
  /// By what is known of the terminal.
  case auto
  /// For dark backgrounds, and for light ones.
  case dark, light
  /// For a background of which nothing is known: readable on black as on white.
  case either
  /// In the sixteen colours that the terminal's owner has chosen.
  case terminal
  /// Without colours.
  case mono

  /// What is right for a terminal.
  ///
  /// - Parameters:
  ///   - colors: how many colours it has; with fewer than 256 the shades of the themes are not there.
  ///   - background: nil as long as it is not known.
  package func suited(to colors: Int, background: Tone?) -> ThemeName {
    if self == .mono || colors < 8 { return .mono }
    if colors < 256 { return .terminal }
    guard self == .auto else { return self }
    return switch background {
    case .dark: .dark
    case .light: .light
    case nil: .either
    }
  }
}

extension Palette {
  /// The palette of a theme; that of `auto` is `dark`, since a picture brings its own background.
  package init(_ theme: ThemeName) {
    switch theme {
    case .light: self.init(ink: .indexed(235), paper: .indexed(231))
    case .auto, .dark: self.init(ink: .indexed(252), paper: .indexed(234))
    // No colour has a contrast of 4.5 to one with a dark grey and with a light grey at once: its shades
    // are for pure black and pure white, between which there is nothing to spare.
    case .either: self.init(ink: .indexed(252), paper: .indexed(16))
    case .terminal, .mono: self.init(ink: .indexed(7), paper: .indexed(0))
    }
    for slot in Slot.allCases {
      self[slot.rawValue] = Style(
        foreground: slot.hue.flatMap { Palette.shade(of: $0, in: theme) } ?? .standard,
        attributes: slot.attributes(in: theme))
    }
  }

  /// Nil where a theme does without the colour.
  ///
  /// A contrast of 4.5 to one with black and with white at once have only few of the 256 colours: no
  /// yellow and no cyan, for which the nearest stand in.
  private static func shade(of hue: Hue, in theme: ThemeName) -> Color? {
    let shades: (dark: UInt8, light: UInt8, either: UInt8, terminal: UInt8?) =
      switch hue {
      case .grey: (246, 242, 243, nil)
      case .red: (210, 124, 163, 1)
      case .yellow: (179, 94, 131, 3)
      case .green: (114, 22, 29, 2)
      case .cyan: (116, 24, 29, 6)
      case .blue: (111, 25, 63, 4)
      case .magenta: (176, 90, 98, 5)
      }
    switch theme {
    case .auto, .dark: return .indexed(shades.dark)
    case .light: return .indexed(shades.light)
    case .either: return .indexed(shades.either)
    case .terminal: return shades.terminal.map { .indexed($0) }
    case .mono: return nil
    }
  }
}

extension Slot {
  /// Where a theme has no grey, lines and counts are a dim shade of the terminal's own colour.
  ///
  /// How dim nobody knows: what is to be read, the context of a quotation or a note, is not.
  fileprivate func attributes(in theme: ThemeName) -> Style.Attributes {
    guard theme == .terminal || theme == .mono else { return attributes }
    let extra: Style.Attributes =
      self == .faint ? .dim : theme == .mono && self == .hit ? .bold : []
    return attributes.union(extra)
  }
}
