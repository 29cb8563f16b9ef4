import Screen
import Testing

struct ToneTests {
  @Test(
    arguments: [
      (0, 0, 0, .dark), (1, 1, 1, .light), (0.99, 0.96, 0.89, .light), (0, 0.17, 0.21, .dark),
      (0.16, 0.16, 0.21, .dark), (0, 0, 1, .dark), (1, 1, 0, .light), (0.3, 0.3, 0.3, .dark),
      (0.6, 0.6, 0.6, .light),
    ] as [(Double, Double, Double, Tone)])
  func `a background is dark if white is easier to read on it than black`(
    red: Double, green: Double, blue: Double, tone: Tone
  ) {
    #expect(Tone(red: red, green: green, blue: blue) == tone)
  }

  @Test(
    arguments: [
      ("15;0", .dark), ("0;15", .light), ("12;default;8", .dark), ("0;7", .light),
      ("0;default", nil), ("", nil), ("0;99", nil),
    ] as [(String, Tone?)])
  func `the last number is the background`(hint: String, tone: Tone?) {
    #expect(Tone(hint: hint) == tone)
  }
}
