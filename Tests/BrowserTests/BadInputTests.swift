import Browser
import Chronology
import Screen
import Testing

/// Dossiers and screens of sizes that nobody planned for: every view is drawn, no key breaks it.
@Suite struct BadInputTests {
  private static let sizes = [(0, 0), (1, 1), (39, 10), (40, 10), (60, 20), (160, 45), (500, 200)]
    .map { Size(columns: $0.0, rows: $0.1) }

  @Test(arguments: OddDossier.allCases)
  func `every key does something sensible, or says that it does not`(dossier: OddDossier) throws {
    var reader = try Reader(of: dossier.timeline, columns: 80, rows: 24)
    for key in Set(KeyMap.standard.bindings.flatMap(\.keys)).sorted(by: { $0.label < $1.label }) {
      guard key != .control("c"), key != .character("Q") else { continue }
      reader.send(.input(.key(key)))
      reader.send(.input(.key(.enter)))
      for size in BadInputTests.sizes {
        reader.send(.input(.resized(size)))
        #expect(reader.model.view().size == size)
      }
      reader.send(.input(.resized(Size(columns: 80, rows: 24))))
      #expect(!reader.screen.isEmpty, "after \(key.label)")
      for _ in 0..<4 { reader.send(.input(.key(.escape))) }
    }
  }

  @Test(arguments: ["x", "X", "<enter>", "]", "v"])
  func `where there are no events, that is what a key says that needs one`(key: String) throws {
    let reader = try Reader(of: OddDossier.empty.timeline, columns: 80, rows: 24, typing: key)
    #expect(reader.footer.contains("There are no events"))
  }

  @Test(arguments: [(40, 10), (60, 20), (80, 24), (200, 60)])
  func `a dossier without events says how one comes to the first`(columns: Int, rows: Int) throws {
    let reader = try Reader(of: OddDossier.empty.timeline, columns: columns, rows: rows)
    let words = reader.screen.split { $0.isWhitespace || $0 == "›" }.joined(separator: " ")
    #expect(words.contains("T lists the sources; there Enter reads one, and a adds a text."))
    #expect(words.contains("In a text, v selects words and a makes an event of them."))
    let bare = Timeline(title: "Bare", sources: [], names: [], events: [])
    var other = try Reader(of: bare, columns: columns, rows: rows)
    #expect(other.screen.contains("No events yet, and no sources."))
    #expect(other.screen.contains("a adds a text"))
    try other.type("a")
    #expect(other.effects == [.listTexts(folder: "")] && other.footer.contains("new source:"))
  }

  @Test func `a dossier without events says so to those who listen`() throws {
    let reader = try Reader(of: OddDossier.empty.timeline, isHeard: true)
    #expect(
      reader.model.spoken.lines(since: nil).contains {
        $0.hasPrefix("No events yet. T lists the sources")
      })
  }

  @Test(
    arguments: [
      (
        OddDossier.empty, "",
        "? help   a add a text   P names   T sources   f go to   : command   R read it again   q quit"
      ),
      (.empty, "c", "? help   q back"), (.empty, "C", "? help   q back"),
      (.empty, "L", ": date   ? help   q back"),
      (.empty, "P", "? help   S sort otherwise   / search   q back"),
      (.empty, "<tab>", "? help   Tab timeline   q back"),
      (
        .noSources, "",
        "? help   / search   P names   s export   v select   & filter   f go to   : command"
      ),
      (.noSources, "c", "? help   J next event   q back"),
      (.noSources, "C", "? help   Enter go to the event   S sort otherwise   / search   q back"),
      (.noSources, "T", "? help   a add a text   q back"),
      (.noSources, "<tab>", "? help   Tab timeline   q back"),
    ])
  func `nothing at the foot leads nowhere`(dossier: OddDossier, keys: String, hints: String)
    throws
  {
    let reader = try Reader(of: dossier.timeline, columns: 120, rows: 24, typing: keys)
    #expect(reader.footer.contains("  \(hints)"), "\(reader.footer)")
  }

  @Test(arguments: ["", "C", "L", "Pl"])
  func `a title that has no room is cut with a sign`(keys: String) throws {
    let screen = try Reader(of: OddDossier.longTitle.timeline, columns: 80, rows: 24, typing: keys)
      .screen
    let rows = screen.split(separator: "\n").dropFirst().filter { $0.contains("■") }
    #expect(!rows.isEmpty && rows.allSatisfy { $0.contains("…") }, "\(screen)")
  }

  @Test(arguments: OddDossier.allCases)
  func `no glyph is cut and no line is too long`(dossier: OddDossier) throws {
    for size in BadInputTests.sizes where size.columns >= 40 {
      let reader = try Reader(of: dossier.timeline, columns: size.columns, rows: size.rows)
      for line in reader.screen.split(separator: "\n") {
        #expect(String(line).width <= size.columns)
        #expect(!line.unicodeScalars.contains("\u{FFFD}"))
      }
    }
  }
}

/// A dossier that is odd in one way.
enum OddDossier: CaseIterable {
  case empty, oneEvent, noSources, undated, manyAccounts, longTitle, longLine, rightToLeft

  var timeline: Timeline {
    var timeline = Timeline(
      title: title, sources: sources, names: [Name(name: "Machh", kind: .place, also: ["Mach"])],
      events: events)
    _ = timeline.locateQuotations()
    return timeline
  }

  private var title: String {
    self == .longTitle ? String(repeating: "A very long title 漢字 ", count: 550) : "Odd"
  }

  private var sources: [Source] {
    switch self {
    case .noSources: []
    case .manyAccounts: (1...40).map { source("s\($0)", "Source number \($0) saw a fire.") }
    case .longLine: [source("s1", "A fire. " + String(repeating: "word 漢字 ", count: 4_000))]
    case .rightToLeft: [source("s1", "قُتل أحد عشر عاملاً. هزارہ کان کن قتل A fire.")]
    default: [source("s1", "A fire."), source("s2", "There was a fire 👩‍👩‍👧 e\u{301}.")]
    }
  }

  private func source(_ id: String, _ text: String) -> Source {
    Source(id: id, file: "\(id).txt", publisher: "Paper \(id)", text: text)
  }

  private var events: [Event] {
    switch self {
    case .empty: []
    case .noSources: [event("a", "2021-01-03")]
    case .oneEvent: [event("a", "2021-01-03", told: ["s1": "A fire"])]
    case .undated: ["a", "b", "c"].map { event($0, nil, told: ["s1": "A fire"]) }
    case .manyAccounts:
      [
        event(
          "a", "2021-01-03",
          told: Dictionary(uniqueKeysWithValues: sources.map { ($0.id, "saw a fire") }))
      ]
    case .longTitle, .longLine:
      [event("a", "2021-01", told: ["s1": "A fire"]), event("b", "-0043~")]
    case .rightToLeft: [event("a", "2021-01-03?", told: ["s1": "قُتل أحد عشر عاملاً"])]
    }
  }

  private func event(_ id: String, _ date: String?, told: [Source.ID: String] = [:]) -> Event {
    Event(
      id: id, date: date.flatMap { try? EDTF(parsing: $0) }, kind: .attack,
      title: self == .longTitle ? title : "A fire", place: "Mach", people: ["Machh"],
      accounts: told.sorted { $0.key < $1.key }.map { source, words in
        Account(
          source: source, quotations: [Quotation(exact: words)],
          says: [Said(point: "what", value: words)])
      })
  }
}
