import Chronology
import Testing

@Suite struct IntWordsTests {
  @Test(
    arguments: [
      (0, "0 events"), (1, "1 event"), (-1, "-1 events"), (999, "999 events"),
      (1000, "1,000 events"), (12_345, "12,345 events"), (1_000_000, "1,000,000 events"),
      (-1234, "-1,234 events"),
    ])
  func `a number is read with its noun, and with commas between thousands`(
    number: Int, words: String
  ) {
    #expect(number.counted("event") == words)
  }

  @Test func `the largest number there is is read as well`() {
    #expect(Int.min.grouped == "-9,223,372,036,854,775,808")
  }
}
