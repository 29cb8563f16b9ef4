import Chronology
import Testing

@Suite struct FiguresTests {
  @Test(
    arguments: [
      ("Eleven coal miners", ["eleven"]),
      ("twenty-one of 1,500 men", ["twenty", "one", "1", "500"]),
      ("on the first Sunday in May", ["first", "sunday", "may"]), ("Jan. 3rd", ["jan", "3rd"]),
      ("it may be so, and they march", []),
      ("dozens, or half a million", ["dozens", "half", "million"]),
      ("三月三日警察は銃87丁を押収した", ["三", "三", "87"]), ("จับกุม 3คนที่สงขลา", ["3"]),
      ("On Sundays, twice", ["sundays", "twice"]), ("Marching on, nobody won", []),
    ])
  func `numbers, months and weekdays are told from other words`(text: String, figures: [String]) {
    #expect(text.figures == figures)
  }
}
