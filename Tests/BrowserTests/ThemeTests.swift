import Browser
import Foundation
import Screen
import Testing

/// The colours that come with the program, held against the contrast that WCAG 2.2 asks for text.
@Suite struct ThemeTests {
  private typealias RGB = (red: Int, green: Int, blue: Int)
  private static let black: RGB = (0, 0, 0)
  private static let darkGrey: RGB = (0x1E, 0x1E, 0x1E)
  private static let white: RGB = (255, 255, 255)
  private static let lightGrey: RGB = (0xF5, 0xF5, 0xF5)

  /// The backgrounds on which `either` has less, which nobody can help; the second is Ubuntu's.
  private static let greys = [darkGrey, (0x30, 0x0A, 0x24), lightGrey]

  private static let grounds: [ThemeName: [RGB]] = [
    .dark: [black, darkGrey], .light: [white, lightGrey], .either: [black, white],
    .auto: [black, darkGrey],
  ]

  @Test(arguments: [ThemeName.auto, .dark, .light, .either], Slot.allCases)
  func `everything reads at 4.5 to 1 on its backgrounds, and is never merely dimmed`(
    theme: ThemeName, slot: Slot
  ) throws {
    let palette = Palette(theme)
    let style = palette.resolve(Style(slot: slot.rawValue))
    #expect(style.background == .standard)
    #expect(!style.isDim)
    let paper = try #require(palette.paper.components)
    let grounds = try #require(Self.grounds[theme]) + [paper]
    // The terminal's own colour is its owner's; in a picture it is the ink.
    let color = style.foreground.components ?? (theme == .either ? nil : palette.ink.components)
    for ground in color == nil ? [] : grounds {
      let ratio = Self.contrast(try #require(color), ground)
      #expect(ratio >= 4.5, "\(slot) in \(theme): \(ratio)")
    }
  }

  @Test(arguments: Slot.allCases)
  func `where the background is unknown, greys leave 3.5 to 1, or it is the terminal's colour`(
    slot: Slot
  ) throws {
    guard let color = Palette(.either).resolve(Style(slot: slot.rawValue)).foreground.components
    else { return }
    for grey in Self.greys {
      let ratio = Self.contrast(color, grey)
      #expect(ratio >= 3.5, "\(slot): \(ratio)")
    }
  }

  @Test func `no colour reads at 4.5 to 1 on dark and on light greys, as the settings say`() {
    // Only how light a colour is counts.
    let best = (0...255).map {
      min(Self.contrast(($0, $0, $0), Self.darkGrey), Self.contrast(($0, $0, $0), Self.lightGrey))
    }.max()
    #expect(3.5...4 ~= best ?? 0)
  }

  @Test(arguments: [ThemeName.terminal, .mono])
  func `of the colours that are the terminal's, only lines and counts are dimmed`(theme: ThemeName)
  {
    let dim = Slot.allCases.filter { Palette(theme).resolve(Style(slot: $0.rawValue)).isDim }
    #expect(dim == [.faint])
  }

  @Test(
    arguments: [
      "", "x", "xlv", "/warehouse<enter>", "/zz", "j<enter>)", "j<enter>/men", "?", "s", "s<enter>",
      "&kind:fire<enter>", "Y", ":", "f", "fwar", "c", "C", "L", "P", "T", "z", "xO", "x<tab>",
    ])
  func `whatever is drawn leaves its colours to the palette`(keys: String) throws {
    for columns in [200, 100, 60] {
      let canvas = try Reader(columns: columns, rows: 40, typing: keys).model.view()
      for run in (0..<canvas.size.rows).flatMap({ canvas.runs(ofRow: $0) }) {
        #expect(run.style.background == .standard)
        if case .indexed = run.style.foreground {
          Issue.record("\"\(run.text)\" has a colour of its own: give it a Slot")
        }
      }
    }
  }

  @Test(arguments: Slot.allCases)
  func `the sixteen colours are the owner's, and mono has none`(slot: Slot) {
    let terminal = Palette(.terminal).resolve(Style(slot: slot.rawValue))
    if case .indexed(let index) = terminal.foreground { #expect(index < 16) }
    let mono = Palette(.mono).resolve(Style(slot: slot.rawValue))
    #expect(mono.foreground == .standard)
    #expect(mono.background == .standard)
  }

  @Test func `contrast is measured as WCAG does`() {
    #expect(Self.contrast(Self.black, Self.white) == 21)
    #expect(Self.contrast(Self.white, Self.white) == 1)
    #expect(abs(Self.contrast((0x76, 0x76, 0x76), Self.white) - 4.54) < 0.01)
  }

  @Test(
    arguments: [
      (.auto, 256, nil, .either), (.auto, 256, .dark, .dark), (.auto, 256, .light, .light),
      (.auto, 1 << 24, .dark, .dark), (.auto, 16, .dark, .terminal), (.auto, 8, nil, .terminal),
      (.auto, 0, .dark, .mono), (.dark, 256, .light, .dark), (.dark, 88, nil, .terminal),
      (.light, 0, nil, .mono), (.mono, 256, nil, .mono), (.terminal, 256, .dark, .terminal),
      (.either, 256, .dark, .either),
    ] as [(ThemeName, Int, Tone?, ThemeName)])
  func `a terminal gets the theme that suits it`(
    theme: ThemeName, colors: Int, background: Tone?, suited: ThemeName
  ) {
    #expect(theme.suited(to: colors, background: background) == suited)
  }

  private static func contrast(_ one: RGB, _ other: RGB) -> Double {
    let (one, other) = (luminance(one), luminance(other))
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)
  }

  /// Relative luminance, from 0 for black to 1 for white.
  private static func luminance(_ color: RGB) -> Double {
    0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue)
  }

  private static func linear(_ component: Int) -> Double {
    let part = Double(component) / 255
    return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
  }
}
