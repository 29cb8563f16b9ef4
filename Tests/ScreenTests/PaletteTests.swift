import Screen
import Testing

struct PaletteTests {
  private static let red = Style(foreground: .indexed(9), attributes: .bold)

  @Test func `a slot looks as the palette says, and what is said beside it adds up`() {
    var palette = Palette()
    palette[3] = Self.red
    #expect(palette.resolve(Style(slot: 3)) == Self.red)
    #expect(palette.resolve(Style(slot: 3).italic()) == Self.red.italic())
    let ground = Style(slot: 3).with(background: .indexed(4))
    #expect(palette.resolve(ground) == Self.red.with(background: .indexed(4)))
    #expect(palette.resolve(Style.plain.with(background: .slot(3))).background == .indexed(9))
  }

  @Test func `in a reversed bar only what is reversed itself keeps its colour`() {
    var palette = Palette()
    palette[3] = Self.red
    palette[4] = Self.red.reversed()
    #expect(palette.resolve(Style(slot: 3).reversed()) == Style.plain.bold().reversed())
    #expect(palette.resolve(Style(slot: 4).reversed()) == Self.red.reversed())
  }

  @Test func `in a reversed bar nothing is dim`() {
    var palette = Palette()
    palette[3] = Style.plain.dim().bold()
    #expect(palette.resolve(Style(slot: 3).reversed()) == Style.plain.bold().reversed())
    #expect(palette.resolve(Style(slot: 3)) == Style.plain.dim().bold())
  }

  @Test(arguments: [Style.plain, red, red.reversed(), Style.plain.with(background: .indexed(7))])
  func `what has no slot stays as it is`(style: Style) {
    var palette = Palette()
    palette[0] = Self.red
    #expect(palette.resolve(style) == style)
  }

  @Test(arguments: [0, 3, 255] as [UInt8])
  func `a slot that nobody has set is plain`(slot: UInt8) {
    #expect(Palette().resolve(Style(slot: slot)) == .plain)
  }

  @Test func `a slot cannot hide another`() {
    var palette = Palette()
    palette[1] = Style(foreground: .slot(1), background: .slot(1))
    #expect(palette.resolve(Style(slot: 1)) == .plain)
  }

  @Test func `a slot has no colour of its own`() {
    #expect(Color.slot(3).components == nil)
    #expect(Color.slot(3).reduced(to: 8) == .slot(3))
  }

  @Test(
    arguments: [
      ("245", .indexed(245)), ("0", .indexed(0)), ("red", .indexed(1)), ("Grey", .indexed(8)),
      ("bright-white", .indexed(15)), ("standard", .standard), ("#d7af5f", .indexed(179)),
      ("#000000", .indexed(16)), ("#FFFFFF", .indexed(231)), ("#d0b060", .indexed(179)),
      ("256", nil), ("-1", nil), ("rd", nil), ("#12345", nil), ("#1234567", nil), ("#zzzzzz", nil),
      ("", nil), ("#+12345", nil), ("٣", nil),
    ] as [(String, Color?)])
  func `colours are read as people write them`(text: String, color: Color?) {
    #expect(Color(parsing: text) == color)
  }
}
