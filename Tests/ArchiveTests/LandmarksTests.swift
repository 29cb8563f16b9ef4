import Archive
import Chronology
import Testing

/// What is read from the nearest place that is known, against counting from the first.
@Suite struct LandmarksTests {
  private static let count = 700

  private func sample() throws -> Archive {
    try archive(
      (1...LandmarksTests.count).map { number in
        event(
          "e\(number)", number % 9 == 0 ? nil : "\(1000 + number)",
          kind: number % 3 == 0 ? .protest : .attack,
          title: number % 7 == 0 ? "mill and machine" : "mill")
      })
  }

  @Test(arguments: 0..<10)
  func `windows and places are the same in whatever order one goes through them`(seed: UInt64)
    throws
  {
    var dice = Dice(state: seed)
    let archive = try sample()
    var (protests, machines) = (Selection(), Selection())
    protests.kinds = [.protest]
    machines.query = archive.query("machine")
    let all = try archive.rows(0..<LandmarksTests.count, of: Selection())
    let expected = [
      all.filter { $0.kind == .protest }.map(\.id), all.filter { $0.title != "mill" }.map(\.id),
    ]
    for _ in 0..<60 {
      let which = dice.roll(2)
      let (selection, ids) = ([protests, machines][which], expected[which])
      let start = dice.roll(ids.count + 10)
      switch dice.roll(4) {
      case 0: #expect(try archive.count(selection) == ids.count)
      case 1:
        let id = dice.roll(LandmarksTests.count) + 1
        #expect(try archive.place(of: id, in: selection) == ids.firstIndex(of: id))
        #expect(try archive.count(selection, upTo: id) == ids.count { $0 <= id })
      default:
        let places = start..<start + dice.roll(50)
        let rows = try archive.rows(places, of: selection).map(\.id)
        #expect(rows == Array(ids.dropFirst(start).prefix(places.count)))
      }
    }
  }
}

/// Beginnings of words that are longer than those that the index has.
@Suite struct BeginningsTests {
  private func sample() throws -> Archive {
    try archive(
      [
        event("a", "2021-01-01", title: "Quetta, Quetta's and quettans"),
        event("b", "2021-01-02", title: "QUETTA"),
        event("c", "2021-01-03", title: "Zürich zürcher"),
        event("d", "2021-01-04", title: "quett"), event("e", "2021-01-05", title: "کوئٹہ 2021x4"),
      ]
        + (0..<300).map { event("w\($0)", "2022", title: "numbered\($0)") })
  }

  @Test(arguments: [
    ("quet", ["a", "b", "d"]), ("QUETT", ["a", "b", "d"]), ("quetta", ["a", "b"]),
    ("quettan", ["a"]), ("quettax", []), ("Züric", ["c"]), ("züri", ["c"]), ("کوئٹ", ["e"]),
    ("2021x", ["e"]), ("numbered29", ["w29"] + (290...299).map { "w\($0)" }),
    ("quetta zuri", []), ("quett quetta", []),
  ])
  func `the words are found that begin so`(query: String, keys: [String]) throws {
    #expect(try sample().keys(searching: query) == keys)
  }

  @Test func `more words than are looked for one by one are found as well`() throws {
    #expect(try sample().keys(searching: "numbered").count == 300)
    #expect(try sample().keys(searching: "numb").count == 300)
  }
}
