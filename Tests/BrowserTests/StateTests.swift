import Archive
import Browser
import Chronology
import Foundation
import Screen
import Testing

/// What is kept from one session to the next, and found again.
@Suite struct StateTests {
  /// The browser opened anew on a timeline, as another left it.
  private func reopened(
    _ reader: Reader, of timeline: Timeline = Harbour.timeline, columns: Int = 120, rows: Int = 40,
    at event: String? = nil
  ) throws -> Reader {
    let bytes = try JSONEncoder().encode(reader.model.state)
    var other = try Reader(of: timeline, columns: columns, rows: rows)
    other.restore(try JSONDecoder().decode(SessionState.self, from: bytes), at: event)
    return other
  }

  @Test(arguments: [
    "", "jj", "j<tab>", "j<tab>l", "jO", "&kind:background<enter>j", "/mayor<enter>", "jz",
    "jzz<gt>",
    "j<enter>))", "j<enter>)O", "jc", "jCj", "P", "PSSj", "Pl", "T", "TSj", "jL", "jL<left>",
    "jL<left>q", "jCc", "ji", "j<enter>w",
    "&starred<enter>",
  ])
  func `what was left is what is found again`(keys: String) throws {
    for (columns, rows) in [(120, 40), (200, 60), (80, 24), (60, 20)] {
      var reader = try Reader(columns: columns, rows: rows, typing: keys)
      // What was said is no part of it.
      reader.send(.input(.mouse(Mouse(.release, at: Position(column: 0, row: 0)))))
      let other = try reopened(reader, columns: columns, rows: rows)
      expect(other.screen, shows: reader.screen)
    }
  }

  @Test
  func `the day and the name at which one looked last are kept though their views are closed`()
    throws
  {
    let reader = try Reader(columns: 120, rows: 40, typing: "jL[[qPGq")
    var other = try reopened(reader)
    try other.type("L")
    #expect(other.screen.contains("By 31 December 1910"))
    var names = try Reader(columns: 120, rows: 40, typing: "jL[[qPGq")
    try names.type("P")
    try other.type("qP")
    expect(other.screen, shows: names.screen)
  }

  @Test func `what was typed is recalled, each line once`() throws {
    let reader = try Reader(
      columns: 120, rows: 40, typing: "/fire<enter>/mayor<enter>/fire<enter>&quay<enter>:2<enter>")
    #expect(reader.model.state.searches == ["mayor", "fire"])
    var other = try reopened(reader)
    try other.type("/<up><up>")
    #expect(other.footer.contains("/mayor"))
    try other.type("<esc>:<up>")
    #expect(other.footer.contains(":2"))
    try other.type("<esc>&<c-u><up>")
    #expect(other.footer.contains("&quay"))
  }

  @Test func `no more than five hundred lines are recalled`() {
    var state = SessionState()
    state.searches = (0..<600).map { "word \($0)" }
    var reader = try? Reader()
    reader?.restore(state)
    #expect(reader?.model.state.searches.count == 500)
    #expect(reader?.model.state.searches.last == "word 599")
  }

  @Test func `an event that is gone leaves its place, and another that is asked for wins`() throws {
    let reader = try Reader(columns: 120, rows: 40, typing: "jj")
    let old = Harbour.timeline
    let new = Timeline(
      title: old.title, sources: old.sources, names: old.names,
      events: old.events.filter { $0.id != "visit" })
    let other = try reopened(reader, of: new)
    #expect(other.selected == "Sailors fear the warehouse")
    #expect(other.footer.contains("The event where you were is gone; this one stands in its place"))
    let asked = try reopened(
      try Reader(columns: 120, rows: 40, typing: "&kind:background<enter>C"), at: "fire")
    #expect(asked.selected == "The warehouse burns down")
    #expect(!asked.screen.contains("Coverage"))
    #expect(asked.footer.contains("The filter hid this event; it is off"))
  }

  @Test func `a filter, a source and a view that mean nothing any more are left out`() throws {
    var state = SessionState()
    let bytes = Data(
      """
      {"version": 1, "isInAccounts": false, "isMaximised": false, "isViewMaximised": false,
       "filter": "source:nowhere", "showsNotes": false, "wraps": true, "event": "fire", "row": 99,
       "zoom": {"minutes": 7, "middle": 0, "first": 9, "last": 1},
       "views": [{"name": "reader", "source": "lost"}, {"name": "nothing"}],
       "searches": [], "filters": [], "commands": []}
      """.utf8)
    state = try JSONDecoder().decode(SessionState.self, from: bytes)
    var reader = try Reader(columns: 120, rows: 40)
    reader.restore(state)
    #expect(reader.selected == "The warehouse burns down")
    #expect(!reader.screen.contains("›"))
    #expect(reader.footer.contains("No source is called nowhere"))
  }
}
