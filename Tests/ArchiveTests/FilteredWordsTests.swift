import Archive
import Chronology
import Testing

/// What is asked for besides words, alone and with words, answered by the indexes.
@Suite(.eachMaking) struct FilteredWordsTests {
  private func sample() throws -> Archive {
    try archive(
      [
        event(
          "a", "2021-01-01", title: "The mill burns", place: "New York City",
          people: ["Aslam Khan", "Police"], ["post": "at the mill"], says: ["1"]),
        event(
          "b", "2021-01-02", kind: .claim, title: "A mill is claimed", place: "York, New",
          people: ["Khan Aslam"], ["post": "one", "star": "two"], says: ["1", "2"]),
        event("c", nil, kind: .report, title: "The burns of the mill", place: "दिल्ली", ["star": "x"]),
        event(
          "d", "2021-01-04", kind: .report, title: "Mills burn", place: "سلامٌ عليكم",
          people: ["E\u{301}mile Zola"], ["star": "mill"]),
      ],
      sources: ["post": "", "star": ""])
  }

  @Test(arguments: [
    ("New York", ["a"]), ("York New", ["b"]), ("york", ["a", "b"]), ("York City", ["a"]),
    ("New City", []), ("दिल्ली", ["c"]), ("سلامٌ عليكم", ["d"]), ("سلام", ["d"]), ("mill", []),
  ])
  func `words of a place stand together as they are asked for`(place: String, keys: [String]) throws
  {
    #expect(try sample().keys { $0.place = place } == keys)
  }

  @Test(arguments: [
    ("Aslam Khan", ["a"]), ("khan aslam", ["b"]), ("khan", ["a", "b"]), ("Khan Police", []),
    ("émile", ["d"]), ("emile zola", ["d"]), ("york", []),
  ])
  func `people are found by their own words`(person: String, keys: [String]) throws {
    #expect(try sample().keys { $0.person = person } == keys)
  }

  @Test func `what is left out is left out of all, or of what is asked for`() throws {
    let archive = try sample()
    var (claims, star, dated) = (Selection(), Selection(), Selection())
    claims.kinds = [.claim]
    star.sources = ["star"]
    dated.from = try day("2021-01-03")
    #expect(try archive.keys { $0.except = [claims] } == ["a", "d", "c"])
    #expect(try archive.keys { $0.except = [claims, star] } == ["a"])
    #expect(try archive.keys { $0.except = [dated] } == ["a", "b", "c"])
    let mill = archive.query("mill")
    #expect(
      try archive.keys {
        ($0.query, $0.except) = (mill, [claims])
      } == ["a", "d", "c"])
    let phrase = archive.query("\"the mill\"")
    var told = Selection()
    told.query = phrase
    #expect(try archive.keys { $0.except = [told] } == ["b", "d"])
  }

  @Test func `a phrase and a filter hold together`() throws {
    let archive = try sample()
    let query = archive.query("\"the mill\" ")
    #expect(try archive.keys { $0.query = query } == ["a", "c"])
    #expect(
      try archive.keys {
        ($0.query, $0.sources) = (query, ["star"])
      } == ["c"])
    #expect(
      try archive.keys {
        ($0.query, $0.to) = (query, try day("2021-01-03"))
      } == ["a"])
    #expect(
      try archive.keys {
        ($0.query, $0.kinds, $0.isUndated) = (query, [.report, .attack], true)
      } == ["c"])
  }

  @Test(arguments: ["\"burns at\"", "\"city aslam\"", "\"khan police\"", "\"burns new\""])
  func `no phrase goes on from one part of an event to the next`(query: String) throws {
    #expect(try sample().keys(searching: query).isEmpty)
  }

  @Test func `several words as a name stand together wherever an event has them`() throws {
    let archive = try sample()
    #expect(
      try archive.keys { $0.mentions = [Mention(.name, ["mill burns", "police"])] } == ["a"])
    #expect(try archive.keys { $0.mentions = [Mention(.name, ["burns mill"])] } == [])
    #expect(
      try archive.keys {
        $0.mentions = [Mention(.name, ["the mill"]), Mention(.person, ["Khan"])]
      } == ["a"])
  }

  @Test func `the private signs of the index are no words to anybody`() throws {
    let archive = try sample()
    for sign in 0xF0000...0xF0010 {
      let text = String(Character(Unicode.Scalar(UInt32(sign)) ?? " "))
      #expect(try archive.keys(searching: text).isEmpty)
      #expect(try archive.keys { $0.place = text }.isEmpty)
    }
  }
}

@Suite struct ManyKindsTests {
  @Test(arguments: [Making.inMemory, .ofDossier])
  func `however many kinds and sources there are, each is told from the others`(
    making: Making
  ) throws {
    let numbers = 0..<4200
    let archive = try making.archive(
      of: Timeline(
        title: "Many", sources: numbers.map { Source(id: "s\($0)", file: "s") }, names: [],
        events: numbers.map {
          Event(
            id: "e\($0)", kind: Kind(rawValue: "k\($0)"), title: "t",
            accounts: [Account(source: "s\($0)", quotations: [])])
        }))
    for number in [0, 1, 4095, 4096, 4097, 4199] {
      #expect(try archive.keys { $0.kinds = [Kind(rawValue: "k\(number)")] } == ["e\(number)"])
      #expect(try archive.keys { $0.sources = ["s\(number)"] } == ["e\(number)"])
    }
    #expect(try archive.kinds().count == 4200)
  }
}
