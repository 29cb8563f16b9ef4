import Browser
import Screen
import Testing

/// Searching jumps and hides nothing; filtering hides and says so.
@Suite struct SearchingTests {
  @Test func `every letter jumps to the first hit from where the search began`() throws {
    var reader = try Reader(typing: "/q")
    #expect(reader.selected == "The mayor promises a quay")
    try reader.type("<bs>w")
    #expect(reader.selected == "The warehouse is built")
    #expect(reader.footer.hasPrefix(" /w"))
    #expect(reader.footer.contains("hit 1 of 3"))
  }

  @Test func `n and N go from hit to hit and around the ends`() throws {
    var reader = try Reader(typing: "/warehouse<enter>")
    #expect(reader.footer.contains("hit 1 of 3"))
    try reader.type("n")
    #expect(reader.selected == "The warehouse burns down")
    #expect(reader.footer.contains("hit 2 of 3"))
    try reader.type("nn")
    #expect(reader.selected == "The warehouse is built")
    #expect(reader.footer.contains("From the top again"))
    try reader.type("N")
    #expect(reader.selected == "Sailors fear the warehouse")
  }

  @Test func `Esc goes back to where the search began`() throws {
    let reader = try Reader(typing: "j/mayor<esc>")
    #expect(reader.selected == "The warehouse burns down")
    #expect(!reader.footer.contains("hit"))
  }

  @Test func `an empty search repeats the last one`() throws {
    let reader = try Reader(typing: "/mayor<enter>g/<enter>")
    #expect(reader.selected == "The mayor promises a quay")
  }

  @Test func `Up recalls what was searched for before`() throws {
    let reader = try Reader(typing: "/mayor<enter>/sailors<enter>g/<up><up>")
    #expect(reader.footer.hasPrefix(" /mayor"))
  }

  @Test func `another spelling of a name finds the same event`() throws {
    #expect(try Reader(typing: "/port elen<enter>").selected == "The warehouse burns down")
  }

  @Test func `hits are marked in titles and in quotations`() throws {
    let canvas = try Reader(typing: "/warehouse<enter>").model.view()
    let marked = (0..<canvas.size.rows).flatMap { canvas.runs(ofRow: $0) }
      .filter { $0.looks(.hit) }.map(\.text)
    #expect(marked.count { $0 == "warehouse" } == 4)
    #expect(marked.count { $0 == "*" } == 3)
  }

  @Test func `words that only a text holds are read there with Enter`() throws {
    var reader = try Reader(typing: "/flames")
    #expect(reader.footer.contains("no event, but 1 passage: Enter reads it"))
    try reader.type("<enter>")
    #expect(reader.screen.contains("The Gazette"))
    #expect(reader.screen.contains("Two men died in the flames"))
  }

  @Test func `what nothing holds is said while it is typed`() throws {
    let reader = try Reader(typing: "/zzz")
    #expect(reader.footer.contains("no hits"))
    #expect(reader.selected == "The warehouse is built")
  }

  @Test func `a filter hides, keeps the selected event, and is taken away with nothing`() throws {
    var reader = try Reader(typing: "jj&kind:visit<enter>")
    #expect(reader.screen.contains(" The harbour fire › visit"))
    #expect(reader.selected == "The mayor promises a quay")
    try reader.type("&<c-u><enter>")
    #expect(reader.screen.contains("4 events"))
    #expect(reader.footer.contains("3/4"))
  }

  @Test func `a filter by words and kind joins them`() throws {
    let reader = try Reader(typing: "&kind:background sailors<enter>")
    #expect(reader.screen.contains("› background, with \"sailors\""))
  }

  @Test func `a filter that would hide everything is refused and names the kinds`() throws {
    let reader = try Reader(typing: "&kind:wedding<enter>")
    #expect(
      reader.footer.contains("No kind is called wedding; there are background 2, fire 1, visit 1"))
    #expect(reader.screen.contains("4 events"))
  }

  @Test func `searching goes on inside a filter, from its hits`() throws {
    let reader = try Reader(typing: "&wareh<enter>/b<enter>")
    #expect(reader.footer.contains("hit 1 of 2"))
  }

  @Test func `pasted text is typed on one line`() throws {
    var reader = try Reader(typing: "/")
    reader.send(.input(.pasted("the\nmayor")))
    #expect(reader.footer.hasPrefix(" /the mayor"))
    #expect(reader.selected == "The mayor promises a quay")
  }
}
