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
      ("On Sundays, twice", ["sundays", "twice"]), ("Marching on, nobody won", []),
    ])
  func `numbers, months and weekdays are told from other words`(text: String, figures: [String]) {
    #expect(text.figures == figures)
  }
}
