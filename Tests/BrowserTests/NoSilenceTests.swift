import Browser
import Screen
import Testing

/// No key is answered with silence.
@Suite struct NoSilenceTests {
  @Test(
    arguments: [
      ("k", "1/4   This is the first event"), ("K", "1/4   This is the first event"),
      ("g", "1/4   This is the first event"), ("Gj", "4/4   This is the last event"),
      ("G<pgdn>", "4/4   This is the last event"), ("2G2G", "2/4"),
      ("s<c-u><enter>", "A file needs a name"), ("s<f1>", "F1 does nothing here; Esc goes back"),
      ("f<f1>", "F1 does nothing here; Esc goes back"),
      ("j<enter>=", "The lines have their usual length"),
    ])
  func `a key that leads no further says so`(keys: String, words: String) throws {
    let reader = try Reader(columns: 100, rows: 24, typing: keys)
    #expect(reader.footer.hasPrefix(" " + words), "\(reader.footer)")
  }

  @Test(arguments: ["v", "]", "[", "j", "J"])
  func `where there are no events, a key says that`(key: String) throws {
    let reader = try Reader(of: OddDossier.empty.timeline, columns: 80, rows: 24, typing: key)
    #expect(reader.footer.contains("There are no events"))
  }

  @Test(arguments: ["", ":", "/wa", "&", "f", "s", "m", "c", "?"])
  func `^L draws the screen anew wherever one is`(keys: String) throws {
    var reader = try Reader(columns: 80, rows: 24, typing: keys)
    let screen = reader.screen
    try reader.type("<c-l>")
    #expect(reader.effects == [.redraw])
    #expect(reader.screen == screen)
  }

  @Test func `one is told in the singular`() throws {
    var reader = try Reader(columns: 80, rows: 24)
    reader.send(.exported(path: "one.md", count: 1))
    #expect(reader.footer.contains("1 event written to one.md"))
    let filtered = try Reader(columns: 80, rows: 24, typing: "&\"old warehouse\"<enter>")
    #expect(filtered.screen.contains("› with \"old warehouse\""))
  }
}
