import Chronology
import Testing

@Suite struct QuantityTests {
  @Test(
    arguments: [
      ("11", 11, 11, ""), ("Eleven", 11, 11, ""), ("zero", 0, 0, ""), ("a dozen", 12, 12, ""),
      ("1,500", 1500, 1500, ""), ("2.5 km", 2.5, 2.5, "km"), ("30  Miles", 30, 30, "miles"),
      ("at least 11", 11, .infinity, ""), ("more than 200", 200.0.nextUp, .infinity, ""),
      ("over 200 people", 200.0.nextUp, .infinity, "people"), ("up to 9", 0, 9, ""),
      ("at most a score", 0, 20, ""), ("fewer than 3", 0, 3.0.nextDown, ""),
      ("under 18", 0, 18.0.nextDown, ""), ("nearly a dozen", 10, 12, ""),
      ("almost 6 months", 5, 6, "months"), ("about 30 miles", 27, 33, "miles"),
      ("some 100", 90, 110, ""), ("exactly 4", 4, 4, ""), ("a hundred", 100, 100, ""),
    ] as [(String, Double, Double, String)])
  func `a number in prose has bounds and a unit`(
    text: String, lower: Double, upper: Double, unit: String
  ) throws {
    let quantity = try #require(Quantity(text))
    #expect(abs(quantity.lower - lower) < 0.001 && quantity.lower.isFinite)
    #expect(upper == .infinity ? quantity.upper == upper : abs(quantity.upper - upper) < 0.001)
    #expect(quantity.unit == unit)
  }

  @Test func `more and fewer leave the number itself out`() throws {
    #expect(try #require(Quantity("more than 200")).lower > 200)
    #expect(try #require(Quantity("less than 3")).upper < 3)
  }

  @Test(
    arguments: [
      "", " ", "a", "some", "at least", "nearly a", "several", "gunmen", ",", ".", "1.2.3", "-5",
      "2021-01-03", "11th", "٣", "½", "3 or 4", "3 to 4 days", "2 and a half", "miners: 11",
      String(repeating: "9", count: 400),
    ])
  func `other words are no quantity`(text: String) {
    #expect(Quantity(text) == nil)
  }
}
