import Chronology
import Testing

@Suite struct TimelineOrderTests {
  /// In the order of the rule: earliest bound, latest bound, precision, undated last.
  static let inOrder: [String?] = [
    "2018", "2020-12-31", "2021-01-02/2021-01-04", "2021-01-03", "2021-01-03/2021-01-09", "2021-02",
    "2021-02-01/..", nil,
  ]

  @Test(arguments: 0..<8)
  func `events stand in the order of time, whatever the order of the file`(shift: Int) {
    let shuffled = Array(Self.inOrder[shift...] + Self.inOrder[..<shift])
    let timeline = Timeline(shuffled.map { .dated($0) })
    #expect(timeline.events.map { $0.date?.description } == Self.inOrder)
    let reversed = Timeline(shuffled.reversed().map { .dated($0) })
    #expect(reversed.events.map { $0.date?.description } == Self.inOrder)
  }

  @Test func `of two dates with the same bounds the more precise comes first`() {
    let timeline = Timeline(["2021-01", "2021-01-01/2021-01-31"].map { .dated($0) })
    #expect(
      timeline.events.map { $0.date?.description } == ["2021-01-01/2021-01-31", "2021-01"])
  }

  @Test func `events at one place keep the order of the file`() {
    let dates = ["2021-01-03", nil, "2021-01-03?", nil, "2021-01-03"]
    let events = zip("abcde", dates).map { Event.dated($1, id: String($0)) }
    #expect(Timeline(events).events.map(\.id) == ["a", "c", "e", "b", "d"])
    #expect(Timeline(events.reversed()).events.map(\.id) == ["e", "c", "a", "d", "b"])
  }
}
