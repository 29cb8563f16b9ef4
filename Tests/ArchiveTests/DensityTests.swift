import Archive
import Chronology
import Testing

/// How events lie in time, counted by SQLite, against counting them one by one.
@Suite(.eachMaking) struct DensityTests {
  private static let texts = [
    "1947", "1950?", "198X", "2001-10", "2001-10/2021-01", "2018~/2021-01-12", "2020-02-29",
    "2021-01-03", "2021-01-03", "2021-01-03T05:30:00", "2021-01-03/2021-01-09", "2021-01",
    "../2018",
    "2021-01-08/..", "[2021-01-03..2021-01-31]", "[..1900,1950..]", "Y-17E7", "Y1E999", "/1999",
    "2021-01-04?", "{2021-01-03,2021-01-09}", "-0043-03-15",
  ]

  private func sample(_ dice: inout Dice) throws -> (archive: Archive, dates: [EDTF?]) {
    let texts = (0..<30).map { _ in dice.roll(9) == 0 ? nil : DensityTests.texts.dice(&dice) }
    let events = zip(0..., texts).map { index, text in
      event("e\(index)", text, kind: index % 2 == 0 ? .attack : .claim, ["wsws": "x"])
    }
    let ordered = events.inChronologicalOrder()
    return (try archive(ordered), ordered.map(\.date))
  }

  @Test(
    arguments: [
      ("2021-01-03", 1), ("2021-01-03/2021-01-06", 0.25), ("[2021-01-03..2021-01-06]", 0.25),
      ("2021-01", 1.0 / 31), ("2021-01-03/..", 0), ("../2021-01-04", 0),
    ] as [(String, Double)])
  func `an event weighs one, spread evenly over its days, however many of them are told apart`(
    text: String, weight: Double
  ) throws {
    let archive = try archive([event("a", text)])
    for days in [[0, 1], [-2, 0, 1, 2, 9], [-300, 0, 1, 300]] {
      let starts = days.map { (18630 + $0) * 1440 }
      let third = try #require(starts.firstIndex(of: 18630 * 1440)) + 1
      let crowd = try #require(try archive.density(of: Selection(), from: starts).first)
      #expect(abs(crowd.weight(in: third, starts) - weight) < 0.001)
    }
  }

  @Test(
    arguments: [
      ("2021-01-03~/2021-01-09", [4, 5, 6, 7, 8, 9]),
      ("2021-01-03/2021-01-09?", [3, 4, 5, 6, 7, 8]),
      ("2021-01-03%/2021-01-09?", [4, 5, 6, 7, 8]),
      ("2021-01-03/2021-01-09", [3, 4, 5, 6, 7, 8, 9]),
      ("2021-01-~03/2021-01-05", [4, 5]), ("2021-01-03~/2021-01-04~", []),
      ("..2021-01-03/2021-01-09..", [3, 4, 5, 6, 7, 8, 9]), ("2020~/2021-01-04", [1, 2, 3, 4]),
      ("[2021-01-03..2021-01-09]", []), ("2021-01", []), ("2021-01-05?", []), ("2021-01-05", [5]),
    ])
  func `an interval is sure but for an end in doubt`(text: String, days: [Int]) throws {
    let archive = try archive([event("a", text)])
    let crowds = try archive.density(
      of: Selection(), from: (1...11).map { (18627 + $0) * 1440 })
    let sure = (1...10).filter { day in crowds.contains { $0.isSure(in: day) } }
    #expect(sure == days)
  }

  @Test(arguments: [
    ("2021-01-03~/2021-01-09~", true), ("2021-01-05~", false), ("2021-01-05", true),
    ("2021-01-03~/2021-01-04~", false), ("2021-01-03/2021-01-09", true),
  ])
  func `what is sure on some day is sure in its month`(text: String, isSure: Bool) throws {
    let crowds = try archive([event("a", text)])
      .density(of: Selection(), from: [18628 * 1440, 18659 * 1440])
    #expect(crowds.map { $0.isSure(in: 1) } == [isSure])
  }

  @Test(arguments: [
    ("2021-01-03~/2021-01-09", 1439), ("[2021-01-03..2021-01-09]", 1439), ("2018/2021-01-09", 1439),
    ("2021-01-03T05:30:00", 0), ("2021-01", 31 * 1440 - 1),
  ])
  func `dates are told as finely as their finest end`(text: String, grain: Int) throws {
    #expect(try archive([event("a", text)]).finestPresence(in: Selection()) == grain)
  }

  @Test(arguments: 0..<20)
  func `the crowds hold every event of a selection once, in the right buckets`(seed: UInt64) throws
  {
    var dice = Dice(state: seed)
    let (archive, dates) = try sample(&dice)
    let starts = Set(
      DensityTests.texts.prefix(dice.roll(20)).compactMap { try? EDTF(parsing: $0).presence.place }
    ).sorted()
    func bucket(_ minute: Int) -> Int { starts.count { $0 <= minute } }
    var expected: [[Int]: Int] = [:]
    for presence in dates.compactMap({ $0?.presence }) {
      let (first, last) = (bucket(presence.first), bucket(presence.last))
      let core =
        first == last
        ? first...first
        : presence.core.map {
          bucket($0.lowerBound)...bucket($0.upperBound)
        }
      let key = [
        first, last, core?.lowerBound ?? -1, core?.upperBound ?? -1, presence.isCertain ? 1 : 0,
      ]
      expected[key, default: 0] += 1
    }
    var found: [[Int]: Int] = [:]
    for crowd in try archive.density(of: Selection(), from: starts) {
      let key = [
        crowd.hull.lowerBound, crowd.hull.upperBound, crowd.core?.lowerBound ?? -1,
        crowd.core?.upperBound ?? -1, crowd.isCertain ? 1 : 0,
      ]
      found[key, default: 0] += crowd.count
    }
    #expect(found == expected)
    var attacks = Selection()
    attacks.kinds = [.attack]
    let count = try archive.density(of: attacks, from: starts).reduce(0) { $0 + $1.count }
    #expect(try count == archive.count(attacks) - archive.undatedCount(in: attacks))
  }

  @Test(arguments: 0..<20)
  func `runs are the stretches with events, with long gaps between them`(seed: UInt64) throws {
    var dice = Dice(state: seed)
    let (archive, dates) = try sample(&dice)
    let apart = [1, 1440, 100_000, 5_000_000, 1_000_000_000][dice.roll(5)]
    let limit = -Presence.limit...Presence.limit
    var expected: [ClosedRange<Int>] = []
    let places = dates.compactMap { $0?.presence }.compactMap { presence in
      presence.place.map { ($0, presence.last) }
    }.sorted { $0.0 < $1.0 }
    var before: Int?
    for (at, last) in places {
      let reach = (at...at + apart * 2).contains(last) ? last : at
      if let run = expected.last, let before, at - before <= apart {
        expected[expected.count - 1] = run.lowerBound...max(run.upperBound, reach)
      } else {
        expected.append(at...reach)
      }
      before = max(before ?? reach, reach)
    }
    let found = try archive.runs(of: Selection(), in: limit, apart: apart, limit: 100)
    #expect(found.map(\.lowerBound) == expected.map(\.lowerBound))
    for backwards in [false, true] {
      let few = try archive.runs(
        of: Selection(), in: limit, apart: apart, limit: 2, backwards: backwards)
      let wanted = backwards ? found.suffix(2) : found.prefix(2)
      #expect(few.map(\.lowerBound) == wanted.map(\.lowerBound))
    }
  }

  @Test func `an archive without dates has neither`() throws {
    let archive = try archive([event("a"), event("b")])
    #expect(try archive.density(of: Selection(), from: []).isEmpty)
    #expect(try archive.density(of: Selection(), from: [0]).isEmpty)
    #expect(try archive.runs(of: Selection(), in: -9...9, apart: 1, limit: 9).isEmpty)
    #expect(try archive.finestPresence(in: Selection()) == nil)
    #expect(try archive.event(nearest: 0, in: Selection()) == nil)
    #expect(try archive.presence(ofEvent: 1) == nil)
  }

  @Test func `the nearest event is found, the first of those that stand at one minute`() throws {
    let archive = try archive([
      event("a", "1947"), event("b", "2021-01-03"), event("c", "2021-01-03"), event("d"),
    ])
    let third = 18630 * 1440
    #expect(try archive.event(nearest: third + 5, in: Selection()) == 2)
    #expect(try archive.event(nearest: .min / 4, in: Selection()) == 1)
    #expect(try archive.place(beyond: .min, forward: true, in: Selection()) == -8401 * 1440)
    #expect(try archive.place(beyond: .min, forward: false, in: Selection()) == nil)
    #expect(try archive.place(beyond: .max, forward: false, in: Selection()) == third)
    #expect(try archive.place(beyond: .max, forward: true, in: Selection()) == nil)
    #expect(try archive.lastEvent(before: .max, in: Selection()) == 3)
    #expect(try archive.finestPresence(in: Selection()) == 1439)
  }
}

@Suite(.eachMaking) struct DayStepTests {
  private func sample() throws -> Archive {
    try archive([
      event("since", "../2018-05"), event("a", "2021-01-03"), event("b", "2021-01-03/2021-01-09"),
      event("c", "2021-01-04"), event("d", "2021-01-09"), event("no date"), event("none"),
    ])
  }

  @Test(
    arguments: [
      (1, 1, 2), (2, 1, 4), (3, 1, 4), (2, 2, 5), (5, 1, 6), (6, 1, nil), (2, 99, 6), (6, -1, 5),
      (7, -1, 5), (5, -1, 4), (4, -1, 2), (3, -1, nil), (1, -1, nil), (7, -99, 2),
      (2, 1_000_000_000, 6),
    ] as [(Int, Int, Int?)])
  func `one goes to the first event of another day, undated events coming after all`(
    from: Int, steps: Int, event: Int?
  ) throws {
    #expect(try sample().firstEvent(ofDay: steps, from: from, in: Selection()) == event)
  }

  @Test func `what is told by its end alone is of no day, and is left to both sides`() throws {
    let archive = try archive([
      event("a", "2021-01-03"), event("by", "../2021-01-05"), event("b", "2021-01-05"),
      event("once", "[..2021-01-07]"), event("lost", "/2021-01-08"), event("c", "2021-01-09"),
    ])
    func steps(_ steps: Int) throws -> [Int?] {
      try (1...6).map { try archive.firstEvent(ofDay: steps, from: $0, in: Selection()) }
    }
    #expect(try steps(1) == [3, 3, 6, 6, 6, nil])
    #expect(try steps(-1) == [nil, 1, 1, 3, 3, 3])
  }

  @Test func `days whose events a selection leaves out are passed over`() throws {
    var selection = Selection()
    selection.to = try day("2021-01-03")
    #expect(try sample().firstEvent(ofDay: 1, from: 2, in: selection) == nil)
    #expect(try sample().firstEvent(ofDay: -1, from: 5, in: selection) == 2)
  }
}

extension Array {
  fileprivate func dice(_ dice: inout Dice) -> Element { self[dice.roll(count)] }
}

/// Numbers that look random and are the same in every run (SplitMix64).
struct Dice {
  var state: UInt64

  mutating func roll(_ sides: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(sides))
  }
}
