import Screen
import Testing

struct VisibleTests {
  @Test(
    arguments: [
      ("plain text, ~ and all", "plain text, ~ and all"),
      ("Ünïcödé — “quoted” … 日本語 😀", "Ünïcödé — “quoted” … 日本語 😀"),
      // Commands to the terminal.
      ("\u{1B}[2J\u{1B}]0;title\u{7}", "␛[2J␛]0;title␇"),
      ("\u{0}\u{8}\r\n\u{1F}\u{7F}", "␀␈␍␊␟␡"),
      ("\u{9B}31m\u{85}", "‹U+009B›31m‹U+0085›"),
      ("a\tb", "a b"),
      // What turns text around, or cannot be seen.
      ("\u{202E}abc\u{202C}", "‹U+202E›abc‹U+202C›"),
      ("\u{61C}\u{200E}\u{200F}\u{2066}\u{2069}", "‹U+061C›‹U+200E›‹U+200F›‹U+2066›‹U+2069›"),
      ("a\u{200B}b\u{FEFF}c\u{2060}\u{AD}", "a‹U+200B›b‹U+FEFF›c‹U+2060›‹U+00AD›"),
      ("\u{E0041}\u{FFF9}\u{2028}\u{2029}", "‹U+E0041›‹U+FFF9›‹U+2028›‹U+2029›"),
      ("\u{E000}\u{378}\u{FFFE}\u{10FFFF}", "‹U+E000›‹U+0378›‹U+FFFE›‹U+10FFFF›"),
      ("\u{3164}\u{115F}\u{FFA0}", "‹U+3164›‹U+115F›‹U+FFA0›"),
      // Joiners and selectors stay where they work.
      ("می\u{200C}خواهم", "می\u{200C}خواهم"),
      ("क्\u{200D}ष", "क्\u{200D}ष"),
      ("pass\u{200D}word\u{200C}", "pass‹U+200D›word‹U+200C›"),
      ("\u{200D}", "‹U+200D›"),
      // Of what terminals do not join alike the first is shown, and that there is more.
      ("👩\u{200D}👧x", "👩⁺x"), ("👩\u{200D}👩\u{200D}👧\u{200D}👦", "👩⁺"), ("👷🏽\u{200D}♂\u{FE0F}", "👷⁺"),
      ("❤\u{FE0F}\u{200D}🩹", "❤\u{FE0F}⁺"), ("👍🏿👍🏿", "👍⁺👍⁺"), ("👍🏿\u{301}", "👍⁺◌\u{301}"),
      ("👩\u{200D}🇵🇰", "👩‹U+200D›🇵🇰"),
      // Three flags are known; any other text in such letters is spelled out.
      ("🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}", "🏴⁺"),
      ("🏴\u{E0067}\u{E0062}x", "🏴‹U+E0067›‹U+E0062›x"),
      ("🏴\u{E0067}\u{E0062}\u{E0068}\u{E007F}", "🏴‹U+E0067›‹U+E0062›‹U+E0068›‹U+E007F›"),
      ("👩\u{E0067}", "👩‹U+E0067›"),
      // What chains more emoji than people do hides something.
      (
        String(repeating: "👩\u{200D}", count: 6) + "👩",
        "👩⁺👩⁺"
      ),
      ("👩\u{200D}x", "👩‹U+200D›x"),
      ("❤\u{FE0F}", "❤\u{FE0F}"),
      ("❤\u{FE0F}\u{FE0F}", "❤\u{FE0F}‹U+FE0F›"),
      ("a\u{FE0F}1\u{FE0F}", "a‹U+FE0F›1‹U+FE0F›"),
      ("1\u{FE0F}\u{20E3}", "1\u{FE0F}\u{20E3}"),
      ("葛\u{E0100}x\u{E0100}", "葛\u{E0100}x‹U+E0100›"),
      ("👍🏽🏽", "👍⁺🏽"), ("x🏽", "x🏽"),
      ("🇵🇰🇮", "🇵🇰🇮"),
      // Marks.
      ("e\u{301}", "e\u{301}"),
      ("\u{301}a \u{301}\n\u{301}", "◌\u{301}a ◌\u{301}␊◌\u{301}"),
      ("\u{202E}\u{301}", "‹U+202E›◌\u{301}"),
      ("\u{93E}क\u{93E}", "◌\u{93E}क\u{93E}"),
      (
        "z" + String(repeating: "\u{301}", count: 100) + "y",
        "z\u{301}\u{301}\u{301}\u{301}‹+96›y"
      ),
      // Korean letters join to syllables, and are nothing without a first.
      ("\u{1112}\u{1161}\u{11AB}", "\u{1112}\u{1161}\u{11AB}"),
      ("가\u{11A8}", "가\u{11A8}"),
      ("\u{1161}x\u{11A8}", "‹U+1161›x‹U+11A8›"),
      ("\u{1112}\u{301}\u{1161}", "\u{1112}\u{301}‹U+1161›"),
      ("\u{600}12\u{6DD}", "\u{600}12\u{6DD}"),
    ])
  func `what cannot be seen becomes a mark`(text: String, visible: String) {
    #expect(scalars(text.visible) == scalars(visible))
    #expect(scalars(text.visible.visible) == scalars(visible))
  }

  @Test(
    arguments: [
      ("a\nb\n", "a\nb\n"), ("a\r\nb", "a\nb"), ("a\rb", "a␍b"),
      ("\u{1B}\n\t\u{301}", "␛\n ◌\u{301}"),
      ("e\n\u{301}b\n\n漢\u{202E}c\r\n", "e\n◌\u{301}b\n\n漢‹U+202E›c\n"),
    ])
  func `lines stay lines where they may`(text: String, visible: String) {
    #expect(scalars(text.visibleLines) == scalars(visible))
    #expect(scalars(text.visibleLines.visibleLines) == scalars(visible))
  }

  @Test func `no code point passes that a terminal would obey or not show`() {
    var passed: [String] = []
    for scalar in Unicode.Scalar.all where !Self.isLikeOthers(scalar) {
      let text = "\(scalar)a\(scalar)ب\(scalar)ب\(scalar)"
      if text.visible.unicodeScalars.contains(where: Self.isForbidden) {
        passed.append(scalars(text))
      }
    }
    #expect(passed.isEmpty)
  }

  @Test func `doing it twice changes nothing, whatever the text`() {
    var random = Seeded(1)
    var changed: [String] = []
    for _ in 0..<5000 {
      let text = Self.hostileText(using: &random)
      let (visible, lines) = (text.visible, text.visibleLines)
      if scalars(visible.visible) != scalars(visible) { changed.append(scalars(text)) }
      if scalars(lines.visibleLines) != scalars(lines) { changed.append(scalars(text)) }
    }
    #expect(changed.isEmpty)
  }

  @Test func `nothing that can be seen is lost, whatever stands beside it`() {
    var random = Seeded(2)
    var changed: [String] = []
    for _ in 0..<5000 {
      let text = Self.hostileText(using: &random)
      let seen = text.unicodeScalars.filter { Self.letters.contains($0) }
      let kept = text.visible.unicodeScalars.filter { Self.letters.contains($0) }
      if scalars(seen) != scalars(kept) { changed.append(scalars(text)) }
    }
    #expect(changed.isEmpty)
  }
}

extension VisibleTests {
  /// What behaves like the many others of its block that this leaves out, to save time.
  private static func isLikeOthers(_ scalar: Unicode.Scalar) -> Bool {
    (scalar.isUnassigned || scalar.properties.isIdeographic || 0xAC00...0xD7A3 ~= scalar.value)
      && scalar.value % 101 != 0
  }

  /// Written down from the outside: what must never reach a terminal.
  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x61C, 0x180E, 0x200B, 0x200E...0x200F, 0x2028...0x202E,
      0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default: scalar.isUnassigned
    }
  }

  private static let letters = Array("aZ日한क가ب🇵\u{1112}\u{93E}".unicodeScalars)

  private static let hostile: [Unicode.Scalar] =
    letters + [
      "👩", "❤", "🏴", "\u{E0067}", "1", "‹", "›", "◌", " ", "\t", "\n", "\r", "\u{1B}", "\u{9B}",
      "\u{202E}", "\u{200B}",
      "\u{200C}", "\u{200D}",
      "\u{FE0F}", "\u{FE0E}", "\u{FE00}", "\u{E0100}", "\u{180B}", "\u{301}", "\u{20E3}", "\u{94D}",
      "\u{1F3FD}", "\u{1161}", "\u{11AB}", "\u{E0041}", "\u{34F}", "\u{E000}", "\u{600}", "\u{A0}",
    ]

  private static func hostileText(using random: inout Seeded) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...14, using: &random) {
      text.unicodeScalars.append(hostile.randomElement(using: &random) ?? "a")
    }
    return text
  }
}

/// Code points as text, because strings are equal when they only look the same.
private func scalars(_ text: some Sequence<Unicode.Scalar>) -> String {
  text.map { String($0.value, radix: 16) }.joined(separator: " ")
}

private func scalars(_ text: String) -> String { scalars(text.unicodeScalars) }

/// The same numbers on every run.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64
  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 29
  }
}
