import Screen
import Testing

struct StyleTests {
  @Test(
    arguments: [
      // Greys stay grey, and the darker of them dark.
      (16, 256, 16), (16, 16, 0), (244, 16, 8), (240, 16, 8), (250, 16, 7), (231, 16, 15),
      (255, 16, 7),
      (232, 8, 0), (238, 8, 0), (240, 8, 7), (244, 8, 7), (231, 8, 7), (8, 8, 7), (15, 8, 7),
      // Hues stay hues.
      (196, 16, 9), (124, 16, 1), (46, 16, 10), (21, 16, 4), (208, 8, 3), (214, 16, 3), (39, 8, 6),
      (9, 16, 9), (9, 8, 1), (3, 8, 3), (12, 8, 4), (201, 8, 5),
      (196, 88, 9), (196, 1 << 24, 196),
    ] as [(UInt8, Int, UInt8)])
  func `a colour becomes the nearest that there is`(index: UInt8, colors: Int, nearest: UInt8) {
    #expect(Color.indexed(index).reduced(to: colors) == .indexed(nearest))
  }

  @Test(arguments: [-1, 0, 2, 7])
  func `a terminal with hardly any colours has its own`(colors: Int) {
    #expect(Color.indexed(9).reduced(to: colors) == .standard)
  }

  @Test(arguments: UInt8.min...UInt8.max)
  func `every colour is reduced to one that there is, and that stays`(index: UInt8) throws {
    for colors in [256, 88, 16, 8] {
      let reduced = Color.indexed(index).reduced(to: colors)
      guard case .indexed(let nearest) = reduced else { throw Unexpected() }
      #expect(Int(nearest) < (colors == 88 ? 16 : colors))
      #expect(reduced.reduced(to: colors) == reduced)
    }
    #expect(Color.standard.reduced(to: 8) == .standard)
  }

  private struct Unexpected: Error {}

  @Test func `colours have xterm's components`() throws {
    let components = [1, 16, 110, 231, 232, 255].map { Color.indexed($0).components }
    #expect(components[0] ?? (0, 0, 0) == (205, 0, 0))
    #expect(components[1] ?? (1, 1, 1) == (0, 0, 0))
    #expect(components[2] ?? (0, 0, 0) == (135, 175, 215))
    #expect(components[3] ?? (0, 0, 0) == (255, 255, 255))
    #expect(components[4] ?? (0, 0, 0) == (8, 8, 8))
    #expect(components[5] ?? (0, 0, 0) == (238, 238, 238))
    #expect(Color.standard.components == nil)
  }

  @Test func `a style laid over another keeps its own colours and adds its attributes`() {
    let base = Style(foreground: .indexed(1), background: .indexed(2)).bold()
    let over = Style(foreground: .indexed(3)).italic().over(base)
    #expect(over == Style(foreground: .indexed(3), background: .indexed(2)).bold().italic())
    #expect(Style.plain.over(base) == base)
    #expect(base.over(.plain) == base)
  }

  @Test func `each modifier changes one thing`() {
    let style = Style.plain.bold().dim().italic().underlined().reversed()
    #expect(style.isBold && style.isDim && style.isItalic && style.isUnderlined && style.isReversed)
    #expect(style.foreground == .standard && style.background == .standard)
    #expect(Style.plain.dim().attributes == .dim)
    #expect(Style.plain.with(background: .indexed(4)).background == .indexed(4))
  }
}
