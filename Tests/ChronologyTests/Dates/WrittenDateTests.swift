import Chronology
import Testing

@Suite struct WrittenDateTests {
  /// What is read of a text: the date, and the time behind a bar.
  private func read(_ text: String, _ order: WrittenDate.Order? = nil) -> String? {
    (try? WrittenDate(reading: text, order: order)).map { written in
      written.date.description + (written.time.map { " | \($0)" } ?? "")
    }
  }

  private func expect(_ table: KeyValuePairs<String, String>, order: WrittenDate.Order? = nil) {
    for (text, date) in table {
      let found = read(text, order)
      #expect(found == date, "\(text)")
    }
  }

  @Test func `EDTF is read as it stands`() {
    expect([
      "2021-01-03": "2021-01-03", "2021-01": "2021-01", "1820": "1820", "2004?": "2004?",
      "[2021-01-03,2021-01-04]": "[2021-01-03,2021-01-04]", "1914/1918": "1914/1918",
      "../2021-01-12": "../2021-01-12", "-0043": "-0043", "198X": "198X", "2019-21": "2019-21",
      "2021-01-03T14:05:00Z": "2021-01-03T14:05:00Z", " 1820 ": "1820",
    ])
  }

  @Test func `days by their names are days in any order`() {
    expect([
      "3 January 2021": "2021-01-03", "January 3, 2021": "2021-01-03", "Jan 3 2021": "2021-01-03",
      "3rd of January 2021": "2021-01-03", "the 3rd January, 2021": "2021-01-03",
      "3. Januar 2021": "2021-01-03", "3 janvier 2021": "2021-01-03",
      "Jan. 3rd, 2021": "2021-01-03",
      "Sunday, 3 January 2021": "2021-01-03", "2021 January 3": "2021-01-03",
      "15 March 44 BC": "-0043-03-15", "3-Jan-2021": "2021-01-03", "2021–01–03": "2021-01-03",
    ])
  }

  @Test func `months, seasons and quarters keep their precision`() {
    expect([
      "Jan 2021": "2021-01", "January, 2021": "2021-01", "Sept. 2021": "2021-09",
      "spring 2019": "2019-21", "Summer of 2019": "2019-22", "fall 2019": "2019-23",
      "winter 2019/20": "2019-24", "winter 2019-2020": "2019-24", "Q2 2021": "2021-34",
      "2021 Q2": "2021-34", "3/2021": "2021-03", "Jan-2021": "2021-01", "03.2021": "2021-03",
    ])
  }

  @Test func `years, decades and centuries`() {
    expect([
      "AD 79": "0079", "79 CE": "0079", "476": "0476", "44 BC": "-0043", "44BC": "-0043",
      "500 B.C.E.": "-0499", "1 BC": "0000", "10,000 BC": "-9999", "12000 BC": "Y-11999",
      "1920s": "192X", "the 1920's": "192X", "1800s": "18XX", "19th century": "18XX",
      "5th century BC": "-04XX", "1st century BC": "-0099/0000", "440s BC": "-0448/-0439",
      "year 1820": "1820",
    ])
  }

  @Test func `words that blur a date never make it finer`() {
    expect([
      "early 1914": "1914", "mid-1914": "1914", "late January 2021": "2021-01",
      "end of 1914": "1914", "early 1920s": "192X", "late 19th century": "18XX",
    ])
  }

  @Test func `doubt becomes a sign`() {
    expect([
      "c. 1820": "1820~", "c.1820": "1820~", "c1820": "1820~", "circa 1820": "1820~",
      "ca. 1820": "1820~", "about March 1820": "1820-03~", "approx 1820": "1820~",
      "~1820": "1820~", "perhaps 1820": "1820?", "1820 (?)": "1820?", "c. 1820?": "1820%",
      "c. 44 BC": "-0043~", "c. 1920s": "192X~", "c. 1914-1918": "1914~/1918~",
      "c. 1914 - 1918?": "1914~/1918%", "c. 2021-01": "2021-01~", "1914 - c. 1918": "1914/1918~",
    ])
  }

  @Test func `spans reach from the first to the last, each as precise as it is told`() {
    expect([
      "1914-1918": "1914/1918", "1914 – 1918": "1914/1918", "1914–18": "1914/1918",
      "1914-18": "1914/1918", "from 1914 to 1918": "1914/1918",
      "between 1914 and 1918": "1914/1918", "500 BCE - 480 BCE": "-0499/-0479",
      "500-480 BC": "-0499/-0479", "50–40 BC": "-0049/-0039", "27 BC - AD 14": "-0026/0014",
      "3-9 January 2021": "2021-01-03/2021-01-09", "January 3–9, 2021": "2021-01-03/2021-01-09",
      "3 Jan - 9 Feb 2021": "2021-01-03/2021-02-09", "Jan–Mar 2021": "2021-01/2021-03",
      "January 3 to February 9, 2021": "2021-01-03/2021-02-09",
      "Dec 2020 - Jan 2021": "2020-12/2021-01", "2021-01-03 - 2021-01-09": "2021-01-03/2021-01-09",
      "1920s–1930s": "192X/193X", "1920s-30s": "192X/193X", "5th-4th century BC": "-04XX/-03XX",
      "summer 2019 - spring 2020": "2019-22/2020-21",
    ])
  }

  @Test func `one of two days`() {
    expect([
      "3 or 4 January 2021": "[2021-01-03,2021-01-04]", "1914 or 1915": "[1914,1915]",
      "January or February 2021": "[2021-01,2021-02]",
    ])
  }

  @Test func `what lies before or after leaves out the time that is named`() {
    expect([
      "before 1914": "[..1913]", "after 1914": "[1915..]",
      "before 3 January 2021": "[..2021-01-02]",
      "after January 2021": "[2021-02..]", "before 44 BC": "[..-0044]", "by 1914": "../1914",
      "until March 2021": "../2021-03", "since 1914": "1914/..", "before the 1920s": "[..1919]",
      "after spring 2019": "[2019-06-01..]", "before c. 1914": "[..1913~]",
    ])
  }

  @Test func `a date that has another year than its words says why`() throws {
    let before = try WrittenDate(reading: "before 1914")
    #expect(before.inferred == "\"before 1914\" is read as [..1913], in or before 1913.")
    #expect(try WrittenDate(reading: "1914-1918").inferred == nil)
    #expect(try WrittenDate(reading: "440s BC").inferred?.contains("449") == true)
  }

  @Test func `a time of day stands beside its date, or in it where EDTF has room for it`() {
    expect([
      "2021-01-03 14:05": "2021-01-03 | 14:05", "2021-01-03T14:05": "2021-01-03 | 14:05",
      "2021-01-03 14:05:30": "2021-01-03 | 14:05:30",
      "3 January 2021, 2:05 pm": "2021-01-03 | 2:05 pm",
      "3 January 2021 at 14:05": "2021-01-03 | 14:05",
      "2021-01-03T14:05:00.000Z": "2021-01-03T14:05:00Z",
      "2021-01-03 14:05:00 UTC": "2021-01-03T14:05:00Z",
      "2021-01-03 14:05:00+01:00": "2021-01-03T14:05:00+01:00",
      "2021-01-03 14:05:00 +0530": "2021-01-03T14:05:00+05:30",
      "2021-01-03 14:05+01": "2021-01-03 | 14:05+01", "13/1/2021 9:30": "2021-01-13 | 9:30",
    ])
  }

  @Test func `figures are read where they can mean one day only`() {
    expect([
      "2021/1/3": "2021-01-03", "2021-1-3": "2021-01-03", "2021.01.03": "2021-01-03",
      "20210103": "2021-01-03", "13/1/2021": "2021-01-13", "1/13/2021": "2021-01-13",
      "31.12.2021": "2021-12-31", "1/1/2021": "2021-01-01",
    ])
    expect(["3/1/2021": "2021-01-03", "1/13/2021": "2021-01-13"], order: .dayFirst)
    expect(["3/1/2021": "2021-03-01", "13-1-2021": "2021-01-13"], order: .monthFirst)
  }

  @Test func `a month or a span of years is no date`() throws {
    for text in ["2004–05", "2004/5", "1914–8"] {
      let error = try #require(throws: EDTFError.self) { try WrittenDate(reading: text) }
      #expect(error.reason.contains("for a span of years"), "\(text)")
    }
  }

  @Test func `two days are no date`() throws {
    #expect(WrittenDate.isAmbiguous("3/1/2021"))
    #expect(!WrittenDate.isAmbiguous("13/1/2021"))
    #expect(!WrittenDate.isAmbiguous("2021-01-03"))
    #expect(!WrittenDate.isAmbiguous("Easter"))
    let error = try #require(throws: EDTFError.self) { try WrittenDate(reading: "3/1/2021") }
    #expect(error.reason.contains("2021-01-03 if 1 is the month, 2021-03-01 if 3 is the month"))
  }

  @Test(
    arguments: [
      "3/1/21", "Easter 2021", "3 January", "January", "32 January 2021", "30 February 2021",
      "2021-02-30", "13/13/2021", "1918-1914", "44199", "1.5", "1920-1", "2020/4", "2010–12",
      "20s", "0 BC", "in the time of Nero", "2021-01-03 25:00", "2021-01-03 14:60", "1 2 3",
      "3 January 2021 2022", "January February", "AD", "BC", "c.", "-", "1914-", "to 1914 to",
      "Jan '21", "31st century BC AD", "1914 and", "\u{0}", "🎉 2021", "٣ January 2021",
      String(repeating: "1914 - ", count: 40), String(repeating: "9", count: 400),
    ])
  func `what cannot be read is refused, never guessed`(text: String) {
    #expect(read(text) == nil)
  }

  @Test(arguments: [
    ("199u", "199X"), ("2004?~", "2004%"), ("unknown/2006", "/2006"), ("1999/open", "1999/.."),
    ("19xx", "19XX"),
  ])
  func `old signs are mended, and told`(text: String, date: String) throws {
    let written = try WrittenDate(reading: text)
    #expect(written.date.description == date)
    #expect(written.doubt?.contains(date) == true)
  }

  @Test func `what may be meant otherwise is told`() throws {
    let season = try WrittenDate(reading: "1920-21")
    #expect(season.date.description == "1920-21")
    #expect(season.doubt?.contains("write 1920/1921 if the years are meant") == true)
    #expect(try WrittenDate(reading: "2022-21").doubt == nil)
    let weekday = try WrittenDate(reading: "Monday, 3 January 2021")
    #expect(weekday.doubt == "3 January 2021 is a Sunday, not a monday")
    #expect(try WrittenDate(reading: "Sun 3 January 2021").doubt == nil)
    #expect(try WrittenDate(reading: "3 January 2021").doubt == nil)
  }

  @Test(
    arguments: [
      ("2021", "1", "3", "2021-01-03"), ("2021", "01", nil, "2021-01"), ("79", nil, nil, "0079"),
      ("-44", "3", "15", "-0043-03-15"), ("-12000", nil, nil, "Y-11999"),
      ("2021", "Jan", "3", "2021-01-03"), ("c. 1820", nil, nil, "1820~"),
      ("44 BC", nil, nil, "-0043"),
    ] as [(String, String?, String?, String)])
  func `parts of a date are read from columns of their own`(
    year: String, month: String?, day: String?, date: String
  ) throws {
    #expect(try WrittenDate(year: year, month: month, day: day).date.description == date)
  }

  @Test(
    arguments: [("2021", "13", nil), ("2021", nil, "3"), ("2021", "2", "30"), ("x", "1", "1")]
      as [(String, String?, String?)])
  func `parts that make no date are refused`(year: String, month: String?, day: String?) {
    #expect(throws: EDTFError.self) { try WrittenDate(year: year, month: month, day: day) }
  }

  @Test func `a year before the first is counted as people count it, and says so`() throws {
    let written = try WrittenDate(year: "-44", month: nil, day: nil)
    #expect(written.inferred == "The year -44 is taken for 44 BC.")
  }

  @Test(arguments: [Int.min, Int.max])
  func `a year beyond all years is a year`(year: Int) throws {
    let written = try WrittenDate(year: "\(year)", month: nil, day: nil)
    #expect(
      written.date.description.hasPrefix(
        year < 0 ? "Y-9223372036854775807" : "Y9223372036854775807"))
  }

  @Test(arguments: ["", " ", "?", "unknown", "N/A", "n.d.", "Undated", "—", "no date"])
  func `what says that there is no date`(text: String) {
    #expect(WrittenDate.isNone(text))
  }

  @Test func `what is no date is not the word for none`() {
    #expect(!WrittenDate.isNone("Easter"))
    #expect(!WrittenDate.isNone("1914"))
  }

  /// Whatever comes out prints and parses, whatever goes in.
  @Test func `what is read parses as it prints`() throws {
    let pieces = [
      "1914", "14", "3", "0", "2021-01-03", "3/1/2021", "January", "spring", "c.", "?", "~", "-",
      " – ", " to ", " or ", "before ", "BC", "AD", "s", "th century", "Q1", ":05", "T14:05:00Z",
      ",", " ", " of ", "early ", "/", "mid-", "1800s",
    ]
    var generator = SplitMix(state: 7)
    var read = 0
    for _ in 0..<4_000 {
      let text = (0..<Int.random(in: 1...5, using: &generator))
        .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      guard let date = (try? WrittenDate(reading: text))?.date else { continue }
      read += 1
      let again = try? EDTF(parsing: date.description)
      #expect(again == date, "\(text)")
    }
    #expect(read > 200)
  }
}

/// Random numbers that are the same in every run.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
