import Browser
import Testing

/// A list so long that what tells of all of it follows what is seen at once.
@Suite struct CatchingUpTests {
  private func reader(typing keys: String, atOnce: Int = 10) throws -> Reader {
    try Reader(of: LongListTests.timeline, columns: 100, rows: 30, typing: keys, atOnce: atOnce)
  }

  private static let keys = [
    "/happening 1", "/happening 15<enter>n", "/nothing at all<enter>", "&kind:report<enter>jj",
    "&happening 12<enter>G", "/happening 13<enter>&kind:report<enter>n",
    "&kind:report<enter>/ing 144<enter>",
  ]

  @Test(arguments: keys)
  func `the screen is the same in the end as when all is read at once`(keys: String) throws {
    var late = try reader(typing: keys)
    #expect(late.model.isBehind)
    while late.model.catchUp(until: { false }) {}
    #expect(!late.model.isBehind)
    #expect(late.screen == (try reader(typing: keys, atOnce: 1000)).screen)
  }

  @Test func `what is seen at once are the hits in sight, and that they are being counted`() throws
  {
    let late = try reader(typing: "/happening 144<enter>")
    #expect(late.selected == "Happening 144")
    #expect(late.footer.contains("hits are being counted"))
  }

  @Test func `how many hits there are is seen before the strip and the gutter tell where they lie`()
    throws
  {
    var late = try reader(typing: "/happening 15<enter>")
    while late.footer.contains("hits are being counted") { late.model.catchUp { false } }
    #expect(late.footer.contains("hit 1 of 1"))
    #expect(late.model.isBehind)
  }

  @Test func `a key that comes meanwhile is not kept waiting`() throws {
    var late = try reader(typing: "/happening 1")
    let before = late.screen
    late.model.catchUp { true }
    #expect(late.model.isBehind)
    #expect(late.screen == before)
    try late.type("4")
    while late.model.catchUp(until: { false }) {}
    #expect(late.screen == (try reader(typing: "/happening 14", atOnce: 1000)).screen)
  }

  @Test func `a list of which all is shown leaves nothing to be read later`() throws {
    #expect(try !reader(typing: "jjG").model.isBehind)
    #expect(try !reader(typing: "&kind:report<enter><esc>").model.isBehind)
  }
}
