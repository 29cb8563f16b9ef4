import Archive
import Browser
import Chronology
import Testing

/// What `f` finds first: whole words and exact dates before letters.
@Suite struct JumpTests {
  private static let timeline: Timeline = {
    let events: [(String, Kind, String)] = [
      ("1980", .background, "Zia's Pakistan supports the Mujahideen"),
      ("1990", .background, "Islamists rise"),
      ("2021-01", .background, "Jam Kamal Khan governs"),
      ("2021-01-03/2021-01-09", .protest, "The dead lie unburied in protest"),
      ("2021-01-05", .statement, "A burialist speaks"),
      ("2021-01-09", .burial, "The miners are laid to rest"),
      ("2021-01-09/2021-01-31", .report, "Talks go on"),
      ("2021-02-02", .report, "Bodies return, in all years"),
    ]
    return Timeline(
      title: "T", sources: [],
      names: [
        Name(name: "Islamic State", kind: .group, also: ["ISIS"]),
        Name(name: "Quetta", kind: .place),
      ],
      events: zip(1..., events).map { number, event in
        Event(
          id: "e\(number)", date: try? EDTF(parsing: event.0), kind: event.1, title: event.2)
      }.inChronologicalOrder())
  }()

  private func found(_ keys: String) throws -> [String] {
    try Reader(of: JumpTests.timeline, columns: 100, rows: 30, typing: "f" + keys).screen
      .split(separator: "\n").map(String.init).dropFirst(2).dropLast()
      .filter { $0.contains("event ") || $0.contains("group ") || $0.contains("place ") }
  }

  @Test(arguments: ["9 jan", "2021-01-09", "Jan 9, 2021", "9 January 2021"])
  func `the event of just that day comes first, what begins then next, and then what holds it`(
    date: String
  ) throws {
    let found = try found(date)
    for (line, title) in zip(found, ["The miners are laid to rest", "Talks go on"]) {
      #expect(line.contains(title))
    }
    #expect(found.count == 4)
    for title in ["Jam Kamal Khan governs", "The dead lie unburied"] {
      #expect(found.dropFirst(2).contains { $0.contains(title) })
    }
  }

  @Test func `a month has first what is dated so, then what begins in it`() throws {
    let found = try found("jan")
    #expect(found.first?.contains("Jam Kamal Khan governs") == true)
    #expect(found.dropFirst().first?.contains("The dead lie unburied") == true)
    #expect(!found.contains { $0.contains("Feb") || $0.contains("1980") })
  }

  @Test func `another spelling of a name comes before scattered letters`() throws {
    #expect(try found("isis").map { $0.contains("Islamic State (ISIS)") } == [true])
  }

  @Test func `a kind is a word, and comes before the beginning of another`() throws {
    let found = try found("burial")
    #expect(found.first?.contains("The miners are laid to rest") == true)
    #expect(found.dropFirst().first?.contains("A burialist speaks") == true)
    // Letters in the midst of a word come last.
    #expect(found.last?.contains("unburied") == false)
  }

  @Test func `letters alone are found where nothing else is`() throws {
    #expect(try found("jkk").first?.contains("Jam Kamal Khan governs") == true)
    #expect(try found("qta").first?.contains("Quetta") == true)
  }
}
