import Browser
import Screen
import Testing

/// The keys wherever one types: at the foot, in the dialogs and in the list of marks.
@Suite struct TypingTests {
  @Test(
    arguments: ["/", "&", ":", "f", "s", "jm", "j'", "jma:marks<enter>"],
    ["<esc>", "<c-c>", "<c-g>"])
  func `three keys lead back from wherever one types`(keys: String, back: String) throws {
    var start = keys.prefix { $0 == "j" }
    if keys.contains("marks") { start += "ma" }
    let before = try Reader(columns: 80, rows: 24, typing: "\(start)<c-l>").screen
    let reader = try Reader(columns: 80, rows: 24, typing: "\(keys)\(back)")
    #expect(reader.screen == before)
    #expect(!reader.effects.contains(.interrupt))
  }

  @Test(arguments: ["/", "&", ":", "f", "s", "jma:marks<enter>"])
  func `help tells the keys of the place where one types`(place: String) throws {
    let reader = try Reader(
      columns: 60, rows: 20, typing: place + (["/", "&"].contains(place) ? "<f1><f1>" : "<f1>"))
    let words = reader.screen.replacing("\n", with: " ").split(separator: " ")
      .joined(separator: " ")
    #expect(words.contains("Enter: do what is typed, or take what is chosen"), "\(words)")
    #expect(words.contains("Esc: back"))
    #expect(words.contains("^W: delete the word before") == !place.contains("marks"))
  }

  @Test func `a page of choices is a page further down`() throws {
    var prompt = try Reader(columns: 80, rows: 24, typing: ":<pgdn>")
    #expect(prompt.footer.hasPrefix(" :read "), "\(prompt.footer)")
    try prompt.type("<pgup><pgup>")
    #expect(prompt.footer.hasPrefix(" :row "), "\(prompt.footer)")
    let dialog = try Reader(columns: 80, rows: 24, typing: "f<pgdn>")
    #expect(dialog.footer.hasPrefix(" 8/8"), "\(dialog.footer)")
  }

  @Test func `a line down chooses where nothing was typed before, else recalls`() throws {
    var reader = try Reader(columns: 80, rows: 24, typing: ":com<down><down>")
    #expect(reader.footer.hasPrefix(" :compare "), "\(reader.footer)")
    #expect(!reader.footer.contains("nothing after"), "\(reader.footer)")
    try reader.type("<esc>:row 2<enter>:<up>")
    #expect(reader.footer.hasPrefix(" :row 2"), "\(reader.footer)")
  }

  @Test func `what does not go further says so`() throws {
    #expect(try Reader(columns: 80, rows: 24, typing: "/<up>").footer.contains("nothing before"))
    #expect(try Reader(columns: 80, rows: 24, typing: ":<left>").footer.contains("begins here"))
    #expect(try Reader(columns: 80, rows: 24, typing: "f<end>").footer.contains("ends here"))
    #expect(
      try Reader(columns: 80, rows: 24, typing: "/<tab>").footer.contains("nothing to choose"))
  }

  @Test func `commands of keys that only type are none`() throws {
    let reader = try Reader(columns: 100, rows: 24, typing: ":delete-word<enter>")
    #expect(reader.footer.contains("There is no command delete-word"))
  }
}
