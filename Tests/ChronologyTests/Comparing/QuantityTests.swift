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
      ("some 100", 90, 110, ""), ("twenty-one", 21, 21, ""), ("ninety nine", 99, 99, ""),
      ("two hundred", 200, 200, ""), ("two hundred and fifty men", 250, 250, "men"),
      ("three thousand two hundred", 3200, 3200, ""), ("a hundred and one", 101, 101, ""),
      ("two hundred thousand", 200_000, 200_000, ""), ("1.5 million", 1.5e6, 1.5e6, ""),
      ("two dozen miners", 24, 24, "miners"), ("3 dozen", 36, 36, ""), ("an hour", 1, 1, "hour"),
      ("dozens", 24, .infinity, ""), ("scores of people", 40, .infinity, "people"),
      ("hundreds", 200, .infinity, ""), ("several", 3, .infinity, ""), ("a few", 2, .infinity, ""),
      ("a couple of days", 2, 3, "days"), ("3 or 4", 3, 4, ""), ("3 to 4 days", 3, 4, "days"),
      ("10-12", 10, 12, ""), ("10–12 km", 10, 12, "km"), ("between 10 and 12", 10, 12, ""),
      ("between ten and twelve men", 10, 12, "men"), ("about 10 to 20", 9, 22, ""),
      ("no fewer than 11", 11, .infinity, ""), ("no more than 9", 0, 9, ""),
      ("$6.75", 6.75, 6.75, "$"), ("at least US$60 billion", 6e10, .infinity, "us$"),
      ("exactly 4", 4, 4, ""), ("a hundred", 100, 100, ""),
      ("10 to 12 million", 1e7, 1.2e7, ""), ("ten to fifteen thousand", 1e4, 1.5e4, ""),
      ("two or three hundred", 200, 300, ""), ("between 2 and 3 thousand", 2000, 3000, ""),
      ("10-12 million", 1e7, 1.2e7, ""), ("one or two dozen", 12, 24, ""),
      ("$2 to $3 million", 2e6, 3e6, "$"), ("1.5 to 2 million", 1.5e6, 2e6, ""),
      ("two hundred to three hundred thousand", 2e5, 3e5, ""),
      ("2 million to 3 million", 2e6, 3e6, ""),
      ("500 to 1 million", 500, 1e6, ""), ("six to a dozen", 6, 12, ""),
      ("one to a dozen", 1, 12, ""), ("10 to 1,200", 10, 1200, ""),
      ("2 to 250 thousand men", 2000, 250_000, "men"),
      ("20% to 30%", 20, 30, "%"), ("20%-30%", 20, 30, "%"), ("10 km to 12 km", 10, 12, "km"),
      ("10km–12km", 10, 12, "km"), ("10 per cent to 12 per cent", 10, 12, "per cent"),
      ("between 10 km and 12 km", 10, 12, "km"), ("10 men or 12 men", 10, 12, "men"),
      ("£1-£2 billion", 1e9, 2e9, "£"), ("2 million–3 million", 2e6, 3e6, ""),
      ("10 miles to go", 10, 10, "miles to go"),
      ("10 km to 12 miles", 10, 10, "km to 12 miles"),
      ("between one hundred and two hundred", 100, 200, ""),
      ("between one hundred and fifty and two hundred men", 150, 200, "men"),
      ("between two hundred and three hundred and fifty", 200, 350, ""),
      ("half a dozen", 6, 6, ""), ("half a dozen to a dozen", 6, 12, ""),
      ("about half a million people", 450_000, 550_000, "people"),
      ("two and a half hours", 2.5, 2.5, "hours"), ("2 and a half", 2.5, 2.5, ""),
      ("two and a half million", 2.5e6, 2.5e6, ""),
      ("19 covid-19 cases", 19, 19, "covid - 19 cases"),
    ] as [(String, Double, Double, String)])
  func `a number in prose has bounds and a unit`(
    text: String, lower: Double, upper: Double, unit: String
  ) throws {
    let quantity = try #require(Quantity(text))
    #expect(abs(quantity.lower - lower) < 0.001 && quantity.lower.isFinite)
    #expect(upper == .infinity ? quantity.upper == upper : abs(quantity.upper - upper) < 0.001)
    #expect(quantity.unit == unit)
  }

  @Test(
    arguments: [
      ("100", 10), ("30", 3), ("62", 0.5), ("7", 0.5), ("3", 0.3), ("1.5", 0.05), ("1,500", 50),
      ("6.75", 0.005), ("600,000", 50_000), ("1.5 million", 50_000), ("0", 0), ("several", 0),
      ("10 to 12 million", 1e6), ("two and a half hours", 0.25), ("half a million", 50_000),
    ] as [(String, Double)])
  func `a figure is taken to be rounded at its last digit, by no more than a tenth`(
    text: String, tolerance: Double
  ) throws {
    #expect(try abs(#require(Quantity(text)).tolerance - tolerance) < 1e-9)
  }

  @Test func `more and fewer leave the number itself out`() throws {
    #expect(try #require(Quantity("more than 200")).lower > 200)
    #expect(try #require(Quantity("less than 3")).upper < 3)
  }

  @Test(
    arguments: [
      "", " ", "a", "some", "at least", "nearly a", "gunmen", ",", ".", "1.2.3", "1,50",
      "2021-01-03", "2021-01", "11th", "٣", "½", "4 to 3", "half", "half the men", "half a man",
      "two and a", "between 1 and", "miners: 11", "a day's",
      "twenty twenty", "three eleven", "hundred", "10-", "-", "$", "a gunman", "3 to many", "1-2-3",
      "three-legged", "3 or 4 or 5", "million", "ten-one", "1,,000", ",000", "9-2021",
      "- 5", "--5", "-a dozen", "-", ">", "> about 10", "-5 to 10", "-5-10", "10-12+", "about 10+",
      "+",
      String(repeating: "9", count: 400),
    ])
  func `other words are no quantity`(text: String) {
    #expect(Quantity(text) == nil)
  }
}
