import Browser
import Chronology
import Screen
import Testing

/// The words below the bars, read from left to right as one line of time.
@Suite struct AxisTests {
  /// A date as far as it has been read.
  private struct Reading {
    var year: Int?
    var month: Int?
    var day: Int?

    /// Reads on; false where a part is left out that nothing has told.
    mutating func read(_ text: String) -> Bool {
      let words = text.split(separator: " ").map(String.init)
      if let year = words.compactMap({ Int($0) }).first(where: { $0 > 31 }) {
        (self.year, month, day) = (year, nil, nil)
      }
      if let month = words.compactMap({ Reading.months.firstIndex(of: $0) }).first {
        (self.month, day) = (month + 1, nil)
      }
      if let day = words.compactMap({ Int($0) }).first(where: { $0 <= 31 }) { self.day = day }
      let isHour = words.last?.hasSuffix("h") == true
      return year != nil && (day == nil || month != nil) && (!isHour || day != nil)
    }

    func isTrue(ofMinute minute: Int) -> Bool {
      let date = Day(number: Int((Double(minute) / 1440).rounded(.down)))
      return year == date.year && month ?? date.month == date.month && day ?? date.day == date.day
    }

    /// Whether two words below two cells read as one date: "Dec 2021", "12 Feb", "23h 4 Jan".
    static func joins(_ text: String, _ next: String) -> Bool {
      let (words, others) = (text.split(separator: " "), next.split(separator: " "))
      guard let last = words.last.map(String.init), let first = others.first.map(String.init)
      else { return false }
      if months.contains(last) { return Int(first).map { $0 > 31 } ?? false }
      guard words.count == 1 else { return false }
      if last.hasSuffix("h") { return others.count > 1 && Int(first).map { $0 <= 31 } ?? false }
      return Int(last).map { $0 <= 31 } ?? false && months.contains(first)
    }

    private static let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
  }

  private static let stretches: [[TimeScale.Stretch]] = [
    [years(2019...2019), months(24_241...24_241), days(18_321...18_321), days(18_628...18_639)],
    [months(24_000...24_030), days(18_300...18_301), days(18_620...18_660)],
    [days(18_600...18_680), days(18_993...19_003)],
    [hours(447_116...447_135), hours(447_220...447_221), hours(455_900...455_960)],
    [years(1947...1990), days(18_262...18_263), hours(447_110...447_170)],
    [days(18_620...18_620), days(18_622...18_622), days(18_630...18_630), days(19_000...19_000)],
  ]

  private static func years(_ cells: ClosedRange<Int>) -> TimeScale.Stretch {
    TimeScale.Stretch(unit: .years(1), cells: cells)
  }
  private static func months(_ cells: ClosedRange<Int>) -> TimeScale.Stretch {
    TimeScale.Stretch(unit: .months, cells: cells)
  }
  private static func days(_ cells: ClosedRange<Int>) -> TimeScale.Stretch {
    TimeScale.Stretch(unit: .days, cells: cells)
  }
  private static func hours(_ cells: ClosedRange<Int>) -> TimeScale.Stretch {
    TimeScale.Stretch(unit: .hours, cells: cells)
  }

  @Test(arguments: stretches)
  func `what a word leaves out is what a word to its left has said`(
    stretches: [TimeScale.Stretch]
  ) throws {
    for columns in 40...200 {
      var reading = Reading()
      let labels = TimeScale(stretches, columns: columns).labels(columns: columns) { $0 % 7 < 4 }
      for label in labels where !label.isGap {
        let isClear = reading.read(label.text)
        #expect(isClear, "\(columns): \(label.text)")
        #expect(reading.isTrue(ofMinute: try #require(label.minute)), "\(columns): \(label.text)")
      }
      for (label, next) in zip(labels, labels.dropFirst())
      where next.column - label.columns.upperBound < 4 {
        #expect(!Reading.joins(label.text, next.text), "\(columns): \(label.text) \(next.text)")
      }
      #expect(!labels.isEmpty)
    }
  }

  @Test func `a new day is named, though the end of the one before stands first`() {
    let stretch = AxisTests.hours(18_629 * 24 + 20...18_630 * 24 + 23)
    for columns in 30...150 {
      let labels = TimeScale([stretch], columns: columns).labels(columns: columns)
      #expect(labels.contains { $0.text.hasPrefix("3 Jan") })
    }
  }

  @Test(arguments: [80, 93, 100, 120, 160, 200])
  func `hits neither move nor hide a word, and their bars are underlined`(columns: Int) throws {
    let timeline = TimeStripTests.attack
    var reader = try Reader(of: timeline, columns: columns, rows: 30)
    let before = reader.strip
    try reader.type("/happening<enter>gg")
    let words = reader.strip.split(separator: "\n", omittingEmptySubsequences: false)[1]
    #expect(before.hasSuffix(words.replacing("*", with: " ")))
    let bars = reader.model.view().runs(ofRow: 1).filter(\.style.isUnderlined)
    #expect(bars.map(\.text).joined().count { "▃▄█".contains($0) } >= 10)
  }
}
