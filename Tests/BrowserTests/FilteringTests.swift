import Archive
import Browser
import Chronology
import Screen
import Testing

/// What can be typed after `&`, and how it is refused.
@Suite struct FilteringTests {
  /// Two men of one name, a group, a place, and an event without a date.
  static let council: Timeline = {
    var timeline = Timeline(
      title: "The council",
      sources: [
        Source(id: "minutes", file: "m.txt", publisher: "The Minutes", text: "Minutes."),
        Source(id: "diary", file: "d.txt", publisher: "A Diary", text: "Diary."),
      ],
      names: [
        Name(name: "Ada Stone", kind: .person, also: ["Stone"]),
        Name(name: "Bert Stoneham", kind: .person), Name(name: "Café Club", kind: .group),
        Name(name: "Stonebridge", kind: .place, also: ["Stonebrigg"]),
      ],
      events: [
        event("meets", "1901-03-04", "The council meets", "statement", people: ["Stone"]),
        event("burns", "1901-03-05", "A barn burns", "fire", place: "Stonebrigg"),
        event("speaks", "1901-04~", "Bert speaks", "statement", people: ["Bert Stoneham"]),
        event("club", nil, "The club is founded", "background", people: ["Cafe Club"]),
      ])
    _ = timeline.locateQuotations()
    return timeline
  }()

  private static func event(
    _ id: String, _ date: String?, _ title: String, _ kind: String, people: [String] = [],
    place: String? = nil
  ) -> Event {
    let source = id == "burns" ? "diary" : "minutes"
    return Event(
      id: id, date: date.flatMap { try? EDTF(parsing: $0) }, kind: Kind(rawValue: kind),
      title: title, place: place, people: people, accounts: [Account(source: source)])
  }

  /// What the head of the screen says: what is filtered, and how much it shows.
  private func head(_ keys: String) throws -> String {
    try Reader(of: FilteringTests.council, columns: 120, typing: "&\(keys)<enter>").screen
      .split(separator: "\n").first.map(String.init) ?? ""
  }

  private func footer(_ keys: String) throws -> String {
    try Reader(of: FilteringTests.council, columns: 200, typing: "&\(keys)<enter>").footer
  }

  @Test func `a second filter is typed on after a blank`() throws {
    let reader = try Reader(columns: 120, typing: "&kind:fire<enter>&warehouse<enter>")
    #expect(reader.screen.contains("› fire, with \"warehouse\""), "\(reader.screen)")
    #expect(try Reader(typing: "&kind:fire<enter>&<enter>&").footer.hasPrefix(" &kind:fire  "))
  }

  @Test func `a filter names the way out, and Esc takes it away without quitting`() throws {
    var reader = try Reader(typing: "&kind:fire<enter>")
    #expect(reader.footer.contains("& change  Esc show all"))
    #expect(reader.screen.contains("1 of 4 events shown"))
    try reader.type("/burns<enter><esc>")
    #expect(reader.screen.contains("1 of 4 events shown"))
    try reader.type("<esc>")
    #expect(reader.screen.contains("4 events · 3 sources"))
    try reader.type("<esc>")
    #expect(reader.footer.contains("q quits"))
    #expect(reader.effects.isEmpty)
  }

  @Test(arguments: [
    ("kind:sta", "statement", 2), ("kind:fire kind:back", "fire or background", 2),
    ("person:stone", "person Ada Stone", 1), ("person:sto", "person Ada Stone or Bert Stoneham", 2),
    ("person:\"bert stone\"", "person Bert Stoneham", 1), ("person:cafe", "person Café Club", 1),
    ("place:stonebridge", "place Stonebridge", 1), ("name:Stonebrigg", "naming Stonebridge", 1),
    ("name:\"Stonebridge", "naming Stonebridge", 1), ("source:diary", "told by diary", 1),
    ("source:\"the min\"", "told by minutes", 3), ("undated", "undated", 1),
    ("on:1901-03", "possibly 1 to 31 March 1901", 2), ("after:1901-03-04", "from 5 March 1901", 2),
    ("before:1901-03-05", "until 4 March 1901", 1),
    ("after:1901-03-04 before:1901-04", "5 to 31 March 1901", 1),
    ("single kind:fire", "fire, told by one independent source only", 1),
    ("kind:statement bert", "statement, with \"bert\"", 1), ("\"undated\" OR", "", 4),
    ("!kind:statement", "all but statement", 2), ("! undated", "all but undated", 3),
    ("!on:1901-03", "all but possibly 1 to 31 March 1901", 2), ("kind:", "", 4), ("!", "", 4),
    ("kind:statement !bert", "statement, but not with \"bert\"", 1),
    ("!bert !undated", "all but (with \"bert\") or (undated)", 2), ("bert !", "with \"bert\"", 1),
    ("KIND:fire", "fire", 1), ("DISPUTED", "", 4),
  ])
  func `each word of a filter narrows what is shown and is told`(
    keys: String, words: String, count: Int
  ) throws {
    let head = try head(keys)
    #expect(head.contains(words))
    #expect(head.contains(count == 4 ? "4 events" : "\(count) of 4"))
  }

  @Test(arguments: [
    ("persn:ada", "There is no persn: to filter by; did you mean person:?"),
    ("disputed:yes", "Nothing stands behind disputed:"),
    ("xyzzy:ada", "there are kind: person: place: name: source: on: date: after:"),
    ("person:Stonehame", "No person is called Stonehame; nearest: Bert Stoneham 1"),
    ("source:diry", "No source is called diry; nearest: diary 1"),
    ("on:yesterday", "yesterday is no date: "), ("on:2021-13-45", "2021-13-45 is no date: "),
    ("after:2021/..", "2021/.. has no last day to count from"),
    ("after:Y99999999999999999999", "Y99999999999999999999 has no last day to count from"),
    ("after:2000 before:1900", "No day is both from 2001-01-01 on and until 1899-12-31"),
    ("zzzz", "No event holds \"zzzz\""),
    ("kind:fire zzzz", "Nothing is fire and holds \"zzzz\""),
    ("kind:wedding", "No kind is called wedding; there are statement 2, background 1, fire 1"),
    ("kind:fier stone", "No kind is called fier; nearest: fire 1"),
    ("scpeaks", "No event holds \"scpeaks\"; nearest: speaks 1"),
    ("before:1500", "Nothing is possibly until 31 December 1499"),
  ])
  func `a filter that cannot be is refused with what to type instead`(
    keys: String, words: String
  ) throws {
    #expect(try footer(keys).contains(words))
    #expect(try head(keys).contains("4 events"))
  }

  @Test func `what is searched for, and contradictions, stay within an inverted filter`() throws {
    let reader = try Reader(typing: "&!kind:visit<enter>/mayor")
    #expect(reader.footer.contains("no event, but 1 passage"))
    #expect(try Reader(typing: "&!disputed<enter>x").footer.contains("No contradiction"))
  }
}
