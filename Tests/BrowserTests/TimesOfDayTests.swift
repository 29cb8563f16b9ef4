import Browser
import Chronology
import Testing

/// Events of one day at their times.
@Suite struct TimesOfDayTests {
  private static let timeline: Timeline = {
    let dates = [
      "2021-01-03T09:10", "2021-01-03T09:25", "2021-01-03T14:40", "2021-01-04", "2021-01-04T08:00",
      "2021-01-05?", "2021-01-05T08:00",
    ]
    return Timeline(
      title: "Days", sources: [], names: [],
      events: dates.enumerated().map {
        Event(
          id: "e\($0)", date: try? EDTF(parsing: $1 + ($1.contains("T") ? ":00" : "")),
          kind: .report,
          title: "Event \($0)", accounts: [])
      })
  }()

  @Test func `the day is said once, the times after it`() throws {
    let reader = try Reader(of: TimesOfDayTests.timeline, columns: 120, rows: 40)
    let rows = reader.screen.split(separator: "\n").filter { $0.contains("Event ") }
    let dates = rows.compactMap { row in row.firstIndex(of: "≡").map { String(row[..<$0]) } }
      .map { $0.split(separator: " ").joined(separator: " ") }.prefix(7)
    #expect(
      dates == [
        "3 Jan 2021 09:10", "09:25", "14:40", "Mon 4 Jan 08:00", "Mon 4 Jan", "Tue 5 Jan 08:00",
        "Tue 5 Jan?",
      ], "\(reader.screen)")
  }
}
