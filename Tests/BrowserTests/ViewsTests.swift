import Archive
import Browser
import Chronology
import Screen
import Testing

/// What the views share: how they are opened and closed, and that nothing breaks them.
@Suite struct ViewsTests {
  private static let keys = ["c", "C", "L", "P", "T"]

  @Test(arguments: zip(ViewsTests.keys, ["Compare", "Coverage", "When we", "Names", "Sources"]))
  func `each view opens from everywhere, names the way out and is closed by q, Esc and its key`(
    key: String, title: String
  ) throws {
    for before in ["", "<tab>", "<enter>"] + ViewsTests.keys.filter({ $0 != key }) {
      let start = try Reader(columns: 100, rows: 30, typing: before)
      for out in ["q", "<esc>", key] {
        var reader = start
        try reader.type(key)
        #expect(reader.screen.contains("› \(title)"))
        #expect(reader.footer.contains("q back"))
        try reader.type(out)
        #expect(reader.screen == start.screen)
      }
    }
  }

  @Test func `a view lies only once over the timeline`() throws {
    var reader = try Reader(columns: 100, rows: 30, typing: "CLCLCLPTCL")
    try reader.type("qqqq")
    #expect(reader.selected == "The warehouse is built")
    try reader.type("q")
    #expect(reader.effects == [.quit])
  }

  @Test(arguments: [
    ("jCjjq", 4), ("jLk<esc>", 4), ("jcJq", 3), ("jCjLkqq", 2), ("CcJJqC", 3), ("LcJqL", 2),
    ("GP<tab>q", 4), ("jTjq", 2), ("jL[[q", 2),
  ])
  func `the selected event goes along into a view of events and back`(keys: String, row: Int) throws
  {
    let reader = try Reader(columns: 100, rows: 30, typing: keys)
    #expect(reader.footer.contains(" \(row)/4 "), "\(reader.footer)")
  }

  @Test func `a view under a comparison follows it`() throws {
    for key in ["C", "L"] {
      let reader = try Reader(columns: 120, rows: 30, typing: "\(key)gcJq")
      let other = try Reader(columns: 120, rows: 30, typing: "\(key)gcq")
      #expect(reader.markedRow != other.markedRow)
    }
  }

  @Test(
    arguments: zip(
      ViewsTests.keys + ["?", "s", "f"], [true, true, true] + [false, false, false, false, false]))
  func `the strip stays over views of events where there are rows enough`(
    key: String, isOfEvents: Bool
  ) throws {
    let strip = "▂▂▂▂▂"
    #expect(try Reader(columns: 100, rows: 30, typing: key).screen.contains(strip) == isOfEvents)
    #expect(try !Reader(columns: 100, rows: 29, typing: key).screen.contains(strip))
  }

  @Test(arguments: ViewsTests.keys + ["?"])
  func `the title and the place in a view are said once`(key: String) throws {
    let screen = try Reader(columns: 100, rows: 24, typing: "j" + key).screen
    let title = try #require(
      screen.split(separator: "\n").first?.split(separator: "  ").first?
        .split(separator: " › ").last)
    #expect(screen.ranges(of: title).count == 1)
    #expect(try !screen.contains(Regex("[0-9] of [0-9]+ *[─\n]")))
  }

  @Test func `the dossier read again leaves one in the view, where one was`() throws {
    let old = Harbour.timeline
    let more = Event(
      id: "new", date: try EDTF(parsing: "1890"), kind: .claim, title: "Something else",
      accounts: [Account(source: "book")])
    let archive = try Archive(
      Timeline(
        title: old.title, sources: old.sources, names: old.names, events: [more] + old.events))
    for keys in ["jc", "CSj", "jL", "P", "Tj", "j<enter>)", "?", "fmayor"] {
      var reader = try Reader(columns: 100, rows: 24, typing: keys)
      let row = reader.markedRow
      let crumb = reader.screen.prefix { $0 != "\n" && $0 != "·" }
      reader.send(.reloaded(archive))
      #expect(reader.footer.contains("The dossier was read again"))
      #expect(reader.screen.hasPrefix(crumb.prefix(40)))
      #expect(reader.markedRow == row || keys == "P")
    }
  }

  @Test func `an export of what a dossier has no more is not written`() throws {
    var reader = try Reader(columns: 100, rows: 24, typing: "s")
    reader.send(
      .reloaded(
        try Archive(Timeline(title: "None", sources: [], names: [], events: []))))
    #expect(!reader.screen.contains("› Export"))
  }

  @Test(arguments: ViewsTests.keys)
  func `the cursor stands on what is selected`(key: String) throws {
    #expect(try Reader(columns: 100, rows: 30, typing: "j" + key).model.view().cursor != nil)
  }

  @Test(
    arguments: Crowd.all.indices, [(1, 1), (40, 10), (60, 20), (80, 24), (160, 45), (300, 90)])
  func `odd dossiers are drawn at every size, whatever is typed`(
    index: Int, size: (columns: Int, rows: Int)
  ) throws {
    let start = try Reader(of: Crowd.all[index], columns: size.columns, rows: size.rows)
    for key in ViewsTests.keys {
      var reader = start
      for moves in [key, "jlll<c-e>GhSS]]99l", "[[k<tab>jx/a<enter>nJXK"] {
        try reader.type(moves)
        let lines = reader.screen.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == size.rows)
        #expect(lines.allSatisfy { $0.count <= size.columns })
      }
    }
  }
}

/// Dossiers that are hard to draw.
enum Crowd {
  static let all: [Timeline] = [
    timeline(sources: 0, events: 0), timeline(sources: 0), timeline(sources: 1, events: 1),
    timeline(sources: 2, date: nil), timeline(sources: 40), timeline(sources: 2, title: long),
    timeline(sources: 3, title: "حريق في الميناء القديم", name: "شير خان"),
  ]

  private static let long = String(repeating: "A very long title. ", count: 526)

  static func timeline(
    sources count: Int, events: Int = 3, date: String? = "2001-02-03", title: String = "A fire",
    name: String = "Ada"
  ) -> Timeline {
    let ids = (0..<count).map { "S\($0 + 1)" }
    let accounts = ids.map { id in
      Account(
        source: id, quotations: [Quotation(exact: "A fire")],
        says: [Said(point: title, value: id.hasSuffix("1") ? "11" : "12")])
    }
    var timeline = Timeline(
      title: title,
      sources: ids.map { Source(id: $0, file: "\($0).txt", text: "A fire in \(name)") },
      names: [Name(name: name, kind: .person, also: ["Khan"], not: ["Sher Khan"])],
      events: (0..<events).map { number in
        Event(
          id: "e\(number)", date: date.flatMap { try? EDTF(parsing: $0) }, kind: .attack,
          title: "\(title) \(name)", accounts: accounts)
      })
    _ = timeline.locateQuotations()
    return timeline
  }
}

extension Reader {
  /// The line on which the cursor stands.
  var markedRow: String {
    let lines = screen.split(separator: "\n", omittingEmptySubsequences: false)
    guard let row = model.view().cursor?.row, lines.indices.contains(row) else { return "" }
    return String(lines[row])
  }

  /// What stands under the head of a table's column, down to the first row that has nothing there.
  func column(_ head: String) -> [String] {
    let lines = screen.split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
    for (index, line) in lines.enumerated() {
      guard let place = String(line).firstRange(of: " \(head) ")?.lowerBound else { continue }
      let start = String(line).distance(from: String(line).startIndex, to: place) + 1
      return lines[(index + 1)...].map { String($0.dropFirst(start).prefix(30)) }
        .map { $0.replacing(/(  |│|─).*/, with: "") }
        .prefix { !$0.isEmpty }.map { String($0) }
    }
    return []
  }
}
