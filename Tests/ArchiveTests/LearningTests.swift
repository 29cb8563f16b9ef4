import Archive
import Chronology
import Testing

/// What was known by a day, held against working it out event by event.
@Suite struct LearningTests {
  private static let dates: [(String, String?)] = [
    ("early", "2021-01-04?"), ("late", "2021-01-12"), ("month", "[2021-01-10..2021-01-31]"),
    ("open", "[2021-01-12..]"), ("none", nil),
  ]

  /// For every set of the five sources an event that these and no others tell.
  private func told() throws -> (archive: Archive, timeline: Timeline) {
    let sources = LearningTests.dates.map { id, date in
      Source(
        id: id, file: "\(id).txt", published: date.flatMap { try? EDTF(parsing: $0) }, text: "x")
    }
    let events = (1..<32).map { set in
      let tellers = sources.enumerated().filter { set & 1 << $0.offset != 0 }.map(\.element.id)
      return Event(
        id: "e\(set)", date: try? EDTF(parsing: "20\(10 + set)"),
        kind: set % 2 == 0 ? .attack : .protest, title: "e\(set)",
        accounts: tellers.map { Account(source: $0, quotations: [Quotation(exact: "x")]) })
    }
    var timeline = Timeline(title: "Learned", sources: sources, names: [], events: events)
    _ = timeline.locateQuotations()
    return (try Archive(timeline), timeline)
  }

  /// The events known, as a pair of the day's number and the place in time, worked out here.
  private func known(_ timeline: Timeline, by day: Day?, kind: Kind?) -> [(day: Int, id: Int)] {
    timeline.events.enumerated().compactMap { index, event -> (day: Int, id: Int)? in
      guard kind == nil || event.kind == kind else { return nil }
      let days = event.accounts.map { account in
        timeline.sources.first { $0.id == account.source }?.published?.latest.day?.number ?? .max
      }
      guard let first = days.min(), first <= day?.number ?? .max else { return nil }
      return (first, index + 1)
    }.sorted { ($0.day, $0.id) < ($1.day, $1.id) }
  }

  @Test(
    arguments: ["2021-01-03", "2021-01-04", "2021-01-05", "2021-01-12", "2021-01-31", nil],
    [nil, Kind.attack])
  func `what was known by a day, and in which order one learned it`(
    date: String?, kind: Kind?
  ) throws {
    let (archive, timeline) = try told()
    let day = try date.flatMap { try EDTF(parsing: $0).earliest.day }
    var selection = Selection()
    selection.kinds = kind.map { [$0] } ?? []
    let knowledge = Knowledge(by: day, of: selection)
    let expected = known(timeline, by: day, kind: kind)
    #expect(try archive.count(knowledge) == expected.count)
    let rows = try archive.rows(0..<100, of: knowledge)
    #expect(rows.map(\.row.id) == expected.map(\.id))
    #expect(rows.map { $0.day?.number ?? .max } == expected.map(\.day))
    #expect(try archive.rows(3..<6, of: knowledge) == Array(rows.dropFirst(3).prefix(3)))
    for (place, row) in rows.enumerated() {
      #expect(try archive.place(of: row.row.id, in: knowledge) == place)
      let next = try archive.next(
        from: row.row.id, in: Selection(), of: knowledge, forward: true)
      #expect(next == (place + 1 < rows.count ? rows[place + 1].row.id : nil))
      let previous = try archive.next(
        from: row.row.id, in: Selection(), of: knowledge, forward: false)
      #expect(previous == (place > 0 ? rows[place - 1].row.id : nil))
    }
  }

  @Test func `a date in doubt counts from its last day, an open one never`() throws {
    let (archive, timeline) = try told()
    #expect(
      archive.publicationDays.map(\.description) == ["2021-01-04", "2021-01-12", "2021-01-31"])
    let fifth = Knowledge(by: Day(year: 2021, month: 1, day: 5))
    #expect(try archive.count(fifth) == 16)
    let onlyOpen = try #require(timeline.events.firstIndex { $0.id == "e8" }) + 1
    #expect(try archive.place(of: onlyOpen, in: Knowledge(by: archive.publicationDays.last)) == nil)
    #expect(try archive.place(of: onlyOpen, in: Knowledge(by: nil)) != nil)
  }

  @Test func `nothing is known where there is nothing`() throws {
    let archive = try archive([], sources: [:])
    #expect(try archive.count(Knowledge(by: nil)) == 0)
    #expect(try archive.rows(0..<10, of: Knowledge(by: nil)).isEmpty)
    #expect(archive.publicationDays.isEmpty)
  }
}
