import Testing

@testable import Archive

/// Words cut out of a part of a text, and found in it, against the same done letter by letter.
@Suite struct TextPortionTests {
  /// Of one to four bytes.
  private static let alphabet: [Unicode.Scalar] = [
    "a", "\n", "ü", "\u{301}", "ک", "日", "𝄞", "\u{1F1F5}",
  ]

  /// So many letters, with stretches of such as have one byte and of such as have more.
  private func letters(_ count: Int, _ dice: inout Dice) -> [Unicode.Scalar] {
    var letters: [Unicode.Scalar] = []
    while letters.count < count {
      let sides = [2, TextPortionTests.alphabet.count][dice.roll(2)]
      letters += (0...dice.roll(30)).map { _ in TextPortionTests.alphabet[dice.roll(sides)] }
    }
    return Array(letters.prefix(count))
  }

  private func portion(_ text: String, at start: Int = 0) -> TextPortion {
    TextPortion(Array(text.utf8), at: start)
  }

  @Test(arguments: [0, 1, 7, 8, 9, 31, 63, 64, 65, 129, 300], [0, 1000])
  func `words stand where their code points are counted`(count: Int, start: Int) {
    var dice = Dice(state: UInt64(count))
    let letters = letters(count, &dice)
    let portion = portion(letters.text, at: start)
    #expect(portion.range == start..<start + count)
    for low in 0...count {
      for high in Set([0, 1, 2, 8, 63, 64, 65, count].map { min(low + $0, count) }) {
        #expect(portion.words(start + low..<start + high) == letters[low..<high].text)
      }
    }
  }

  @Test(arguments: ["abcdefgh", "äbcdéfgh", "ابجدهوزح", "𝄞🂡🂢🂣🂤🂥🂦🂧"])
  func `of places outside nothing stands there`(text: String) {
    let portion = portion(text, at: 10)
    #expect(portion.words(0..<100) == text)
    #expect(portion.words(8..<12) == text.cut(0..<2))
    #expect(portion.words(16..<20) == text.cut(6..<8))
    for places in [0..<10, 9..<9, 18..<20, 50..<60, 12..<12] {
      #expect(portion.words(places) == "")
    }
  }

  @Test func `an empty part has no words`() {
    let portion = portion("", at: 5)
    #expect(portion.range == 5..<5)
    #expect(portion.words(0..<9) == "")
    #expect(portion.place(of: "a", in: 0..<9) == nil)
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `words are found where they stand for the first time`(seed: UInt64) {
    var dice = Dice(state: seed)
    let letters = letters(200, &dice)
    let portion = portion(letters.text, at: 70)
    for low in stride(from: 0, to: 200, by: 3) {
      let high = low + dice.roll(min(90, 200 - low)) + 1
      let start = low + dice.roll(high - low)
      let words = Array(letters[start..<start + dice.roll(high - start) + 1])
      let first = (low...start).first { Array(letters[$0..<$0 + words.count]) == words }
      #expect(
        portion.place(of: words.text, in: 70 + low..<70 + high)
          == first.map { 70 + $0..<70 + $0 + words.count })
    }
  }

  @Test(
    arguments: [
      ("mill", 0..<40, 4..<8), ("mill", 5..<40, 13..<17), ("mill", 5..<16, nil),
      ("mill", 9..<9, nil),
      ("burnt", 0..<40, 18..<23), ("burnt", 18..<22, nil), ("burnt.", 0..<40, nil),
      ("", 0..<40, nil),
      ("Ø", 0..<40, 9..<10), ("the", 40..<60, nil),
    ] as [(String, Range<Int>, Range<Int>?)])
  func `words are looked for in a stretch alone`(
    words: String, stretch: Range<Int>, place: Range<Int>?
  ) {
    #expect(portion("the mill Ø a mill burnt").place(of: words, in: stretch) == place)
  }
}

extension Collection<Unicode.Scalar> {
  fileprivate var text: String { String(String.UnicodeScalarView(self)) }
}
