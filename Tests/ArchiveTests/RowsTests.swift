import Archive
import Chronology
import Testing

@Suite struct RowsTests {
  /// Twenty events, one a day; every other is a protest.
  private func days() throws -> Archive {
    try archive(
      (1...20).map { number in
        event(
          "e\(number)", "2021-01-\(number < 10 ? "0" : "")\(number)",
          kind: number.isMultiple(of: 2) ? .protest : .attack, ["wsws": "x"])
      }, sources: ["alwaght": "", "wsws": "x"])
  }

  private var protests: Selection {
    var selection = Selection()
    selection.kinds = [.protest]
    return selection
  }

  @Test(
    arguments: [
      (0..<3, ["e1", "e2", "e3"], ["e2", "e4", "e6"]), (3..<5, ["e4", "e5"], ["e8", "e10"]),
      (18..<30, ["e19", "e20"], []), (9..<11, ["e10", "e11"], ["e20"]), (20..<40, [], []),
      (5..<5, [], []), (1_000_000..<1_000_010, [], []),
    ])
  func `a window gives the rows at some places`(
    places: Range<Int>, all: [String], some: [String]
  ) throws {
    let archive = try days()
    #expect(try archive.rows(places, of: Selection()).map(\.key) == all)
    #expect(try archive.rows(places, of: protests).map(\.key) == some)
  }

  @Test func `rows know their place, their date, their tellers and their contradictions`() throws {
    let archive = try archive(
      [
        event(
          "killing", "2021-01-03?", title: "Eleven miners", ["presstv": "x", "alwaght": "x"],
          says: ["11", "12"]),
        event("other", nil, kind: Kind(rawValue: "own"), ["wsws": "x"]),
      ], sources: ["alwaght": "x", "wsws": "x", "presstv": "x"])
    let rows = try archive.rows(0..<2, of: Selection())
    #expect(rows.map(\.id) == [1, 2])
    #expect(rows.map { $0.date?.description } == ["2021-01-03?", nil])
    #expect(rows.map(\.title) == ["Eleven miners", "other"])
    #expect(rows.map(\.kind.rawValue) == ["attack", "own"])
    #expect(rows.map(\.tells) == [[true, false, true], [false, true, false]])
    #expect(rows.map(\.contradictions) == [1, 0])
  }

  @Test func `an archive without events answers everything`() throws {
    let archive = try archive([])
    #expect(archive.count == 0)
    #expect(try archive.rows(0..<10, of: Selection()).isEmpty)
    #expect(try archive.next(from: 0, in: Selection()) == nil)
    #expect(try archive.previous(from: 1, in: Selection()) == nil)
    #expect(try archive.place(of: 1, in: Selection()) == nil)
    #expect(try archive.days(of: Selection()) == nil)
    #expect(try archive.kinds().isEmpty)
    #expect(try archive.event(1) == nil)
    #expect(try archive.keys(searching: "machh").isEmpty)
    #expect(archive.quotationCount == 0)
  }

  @Test(
    arguments: [
      (0, 1, 2, nil, nil), (1, 2, 2, nil, nil), (2, 3, 4, 1, nil), (3, 4, 4, 2, 2),
      (19, 20, 20, 18, 18), (20, nil, nil, 19, 18), (21, nil, nil, 20, 20), (-5, 1, 2, nil, nil),
    ] as [(Int, Int?, Int?, Int?, Int?)])
  func `next and previous step over what is left out`(
    id: Int, next: Int?, nextProtest: Int?, previous: Int?, previousProtest: Int?
  ) throws {
    let archive = try days()
    #expect(try archive.next(from: id, in: Selection()) == next)
    #expect(try archive.next(from: id, in: protests) == nextProtest)
    #expect(try archive.previous(from: id, in: Selection()) == previous)
    #expect(try archive.previous(from: id, in: protests) == previousProtest)
  }

  @Test(
    arguments: [
      (1, 0, nil), (2, 1, 0), (19, 18, nil), (20, 19, 9), (0, nil, nil), (21, nil, nil),
    ] as [(Int, Int?, Int?)])
  func `the place of an event counts those before it`(
    id: Int, place: Int?, amongProtests: Int?
  ) throws {
    let archive = try days()
    #expect(try archive.place(of: id, in: Selection()) == place)
    #expect(try archive.place(of: id, in: protests) == amongProtests)
  }

  @Test func `counts go up to an event, itself included`() throws {
    let archive = try days()
    #expect(try archive.count(Selection()) == 20)
    #expect(try archive.count(protests) == 10)
    #expect(try archive.count(Selection(), upTo: 5) == 5)
    #expect(try archive.count(protests, upTo: 5) == 2)
    #expect(try archive.count(protests, upTo: 6) == 3)
    #expect(try archive.count(protests, upTo: 0) == 0)
    #expect(try archive.ids(among: [1, 2, 3, 4, 99], in: protests) == [2, 4])
    #expect(try archive.ids(among: [], in: protests).isEmpty)
  }

  @Test func `an event is found by its id`() throws {
    let archive = try days()
    #expect(try archive.id(of: "e7") == 7)
    #expect(try archive.event(7)?.id == "e7")
    #expect(try archive.id(of: "E7") == nil)
    #expect(try archive.id(of: "' OR 1 --") == nil)
    #expect(try archive.event(0) == nil)
  }

  @Test func `all events of a selection are given in turn`() throws {
    var keys: [String] = []
    try days().forEachEvent(of: protests) { keys.append($0.id) }
    #expect(keys == ["e2", "e4", "e6", "e8", "e10", "e12", "e14", "e16", "e18", "e20"])
  }

  @Test func `the kinds that occur are counted, the most frequent first`() throws {
    let archive = try archive(
      ["b", "a", "c", "c"].enumerated().map { index, kind in
        event("e\(index)", kind: Kind(rawValue: kind), ["wsws": "x"])
      })
    let kinds = try archive.kinds()
    #expect(kinds.map(\.kind.rawValue) == ["c", "a", "b"])
    #expect(kinds.map(\.count) == [2, 1, 1])
  }

  @Test(
    arguments: [
      (["2021-01-03", "2021-01-09"], "3 to 9 January 2021"), (["2021-01-03"], "3 January 2021"),
      (["2021-01", nil], "January 2021"), ([nil], nil),
      (["2021-01-03", "2021-01-05/.."], "3 to 5 January 2021"),
      (["2021-01-05/.."], "5 January 2021"), (["../2021-01-05"], "5 January 2021"),
      (["../2021-01-05", "2021-01-07/.."], "5 to 7 January 2021"),
      (["2021-01-03/2021-01-09", "2021-01-05"], "3 to 9 January 2021"),
    ] as [([String?], String?)])
  func `the dates of a selection reach from its first known day to its last`(
    dates: [String?], words: String?
  ) throws {
    let archive = try archive(
      dates.enumerated().map { index, date in event("e\(index)", date, ["wsws": "x"]) })
    #expect(try archive.days(of: Selection())?.words == words)
  }
}
