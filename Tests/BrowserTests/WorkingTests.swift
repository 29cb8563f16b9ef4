import Browser
import Screen
import Testing

/// What takes long says how far it is, and Esc stops it.
@Suite struct WorkingTests {
  private func reader(_ keys: String = "") throws -> Reader {
    try Reader(of: LongListTests.timeline, columns: 60, rows: 20, typing: keys)
  }

  @Test func `the foot says how far something is, and how it is stopped`() throws {
    let reader = try reader()
    var work = Work("exporting")
    (work.done, work.total) = (42_000, 100_000)
    let screen = reader.model.view(during: work).text
    #expect(screen.contains("exporting: 42,000 of 100,000 · Esc stops"))
    #expect(
      reader.model.view(during: Work("reading the archive")).text
        .contains("reading the archive · Esc stops"))
    // All else stands as it did.
    #expect(
      screen.split(separator: "\n").dropLast() == reader.screen.split(separator: "\n").dropLast())
  }

  @Test(arguments: ["L", "T", "C", "P", "c", "G", "z"])
  func `a view that is stopped is not opened, and one that is not is as ever`(key: String) throws {
    var reader = try reader()
    let before = reader.screen
    let input = try Input.key(#require(Key.keys(parsing: key).first))
    #expect(reader.model.taking(input) { true } == nil)
    #expect(reader.screen == before)
    let (model, effect) = try #require(reader.model.taking(input) { false })
    try reader.type(key)
    #expect(model.view() == reader.model.view())
    #expect(effect == nil)
  }

  @Test(arguments: [
    ("<esc>", true), ("<c-c>", true), ("j", false), ("q", false), ("<enter>", false),
  ])
  func `only Esc and what interrupts stop`(key: String, stops: Bool) throws {
    #expect(try reader().model.stops(.key(#require(Key.keys(parsing: key).first))) == stops)
    #expect(try !reader().model.stops(.changed))
  }

  @Test func `an export that was stopped leaves its dialog, with a word`() throws {
    var reader = try reader("s<enter>")
    reader.send(.exportFailed(reason: "stopped: nothing was written", exists: false))
    #expect(reader.screen.contains("stopped: nothing was written"))
    #expect(reader.screen.contains("File: "))
  }
}
