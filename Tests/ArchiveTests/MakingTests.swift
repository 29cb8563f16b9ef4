import Archive
import Chronology
import Testing

/// The tables of archives that were made of the same events in different ways.
@Suite struct MakingTests {
  private static let dates: [String?] = [
    "2021-01-03", "2021-01-03", "2021-01", "1950?", "2021-01-03T05:30:00", "2018~/2021-01-12",
    "2021-01-08/..", "[2021-01-03..2021-01-31]", "Y-17E7", nil, "2020-02-29", "../2018",
  ]

  private static let words = (0..<100).map { "mill\($0)" }.joined(separator: " ")

  /// With so many words that the beginnings of these are counted.
  private static let events = (0..<601).map { number in
    let isMill = number % 3 == 0
    return Event(
      id: "e\(number)", date: dates[number % dates.count].flatMap { try? EDTF(parsing: $0) },
      time: number % 7 == 0 ? "in the morning" : nil, kind: isMill ? .attack : .report,
      title: "Mill \(number) burns",
      summary: words,
      place: isMill ? "Quetta" : "كوئٹہ", people: ["Khan", "Aslam Khan"],
      inferred: isMill ? "from the day" : nil, note: isMill ? nil : "A note",
      accounts: accounts(number, isMill: isMill),
      points: isMill ? [Point(name: "hurt", verdict: .contradiction, note: "Who counts?")] : [],
      fields: [EventField("Ward", "\(number % 9)"), EventField("Ref", "r\(number)")],
      accepted: isMill ? [Acceptance(.unjudged, reason: "Nobody knows.")] : [])
  }

  /// Every fourth has one that quotes all of a row, as those of tables do.
  private static func accounts(_ number: Int, isMill: Bool) -> [Account] {
    let row = Account(
      source: "star", printed: "Monday", quotations: [Quotation(exact: "", range: 0..<4)],
      note: "Its table: https://a.org/\(number % 2)/\(number)")
    if number % 4 == 1 { return [row] }
    return [
      Account(
        source: "post", date: try? EDTF(parsing: "2021"),
        quotations: [
          Quotation(exact: "It burnt", range: 0..<8), Quotation(exact: "", range: 3..<8),
        ], says: [Said(point: "hurt", value: "2")], note: "Its table: row \(number)"),
      Account(
        source: "star", printed: "Monday", quotations: [Quotation(exact: "", range: 0..<4)],
        says: [Said(point: "hurt", value: isMill ? "3" : "2")], note: "Its table: another"),
    ]
  }

  private static let timeline = Timeline(
    title: "Mills",
    sources: [
      Source(
        id: "post", file: "post.txt", title: "The post",
        aside: [Aside(Quotation(exact: "Page 2"), why: "The foot of a page.")],
        accepted: [Acceptance(.uncited, reason: "It is short.")], text: "It burnt. Page 2",
        sha256: String(repeating: "1", count: 64), checked: "1"),
      Source(
        id: "star", file: "star.txt", derivesFrom: ["post"], text: "ملز burn.",
        sha256: String(repeating: "2", count: 64)),
    ],
    names: [
      Name(
        name: "Aslam Khan", kind: .person, also: ["Khan"], not: ["Imran Khan"],
        accepted: [Acceptance(.lookAlike, reason: "They are two.")])
    ], events: events, fields: [EventField("Sheet", "2")])

  @Test(arguments: [Making.ofTable, .takenOver])
  func `every table holds the same as in the file of a dossier`(making: Making) throws {
    var expected = try Making.ofDossier.archive(of: MakingTests.timeline).tables()
    var found = try making.archive(of: MakingTests.timeline).tables()
    // The texts are too short for what is deflated better with a dictionary.
    for (table, rows) in expected where table != "dictionary" {
      #expect(!rows.isEmpty, "\(table)")
    }
    // Nobody looks for paragraphs in a table.
    if making == .ofTable { (expected["passage"], found["passage"]) = (nil, nil) }
    expect(found, holds: expected)
  }
}
