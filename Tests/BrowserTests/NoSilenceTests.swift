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
      ("s<c-u><enter>", "A file needs a name"),
      ("s<f3>", "F3 does nothing here; Esc goes back"),
      ("f<f3>", "F3 does nothing here; Esc goes back"),
      ("j<enter>=", "The lines have their usual length"),
      ("Th", "There is nothing to the left"), ("Tl", "There is nothing to the right"),
      ("T<c-e>", "There is no more below"), ("T<c-y>", "There is no more above"),
      ("Ch", "There is nothing to the left"), ("jch", "There is nothing to the left"),
      ("jcG99j", "This is the end"), ("CGj", "This is the end"), ("LGj", "This is the end"),
      ("j<enter>99<c-e><c-e>", "There is no more below"), ("j<enter>g", "This is the top"),
      ("j<enter>9))", "There is no passage after this one"),
      ("j<enter>9((", "There is no passage before this one"),
      ("Pk", "This is the top"), ("?g", "This is the top"), ("<c-y>", "There is no more above"),
      ("j9))", "It has no quotation after this one"),
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
    reader.send(.exported(path: "one.md", count: 1, report: []))
    #expect(reader.footer.contains("1 event written to one.md"))
    let filtered = try Reader(columns: 80, rows: 24, typing: "&\"old warehouse\"<enter>")
    #expect(filtered.screen.contains("› with \"old warehouse\""))
  }
}
