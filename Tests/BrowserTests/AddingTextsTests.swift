import Browser
import Testing

/// `a` among the sources: a text becomes one.
@Suite struct AddingTextsTests {
  private func reader(typing keys: String = "Ta") throws -> Reader {
    var reader = try Reader(columns: 100, rows: 30, typing: keys)
    #expect(reader.effects == [.listTexts(folder: "")])
    reader.send(.texts(TextOffer(folder: "", names: ["diary.txt", "letter.md", "old/"])))
    return reader
  }

  @Test func `the texts beside the dossier are on offer`() throws {
    var reader = try reader()
    #expect(reader.screen.contains("3 possible"))
    #expect(reader.screen.contains("diary.txt  a text"))
    #expect(reader.screen.contains("old/       a folder"))
    try reader.type("<tab><tab><enter>")
    #expect(reader.effects.last == .addText("letter.md"))
  }

  @Test func `what is typed is what is meant, wherever it lies`() throws {
    var reader = try reader()
    try reader.type("le<tab><enter>")
    #expect(reader.effects.last == .addText("letter.md"))
    #expect(
      try Reader(typing: ":add-text /tmp/a b.txt<enter>").effects == [.addText("/tmp/a b.txt")])
  }

  @Test func `a folder is gone into, by Tab, by Enter and by its name`() throws {
    for keys in ["o<tab>", "<tab><tab><tab><enter>", "old/"] {
      var reader = try reader()
      try reader.type(keys)
      #expect(reader.effects.last == .listTexts(folder: "old/"), "\(keys)")
      reader.send(.texts(TextOffer(folder: "old/", names: ["one.txt"])))
      #expect(reader.screen.contains("one.txt  a text"), "\(reader.screen)")
      try reader.type("<tab><enter>")
      #expect(reader.effects.last == .addText("old/one.txt"))
    }
  }

  @Test func `the texts where annals was begun come after those of the dossier`() throws {
    var reader = try Reader(columns: 100, rows: 30, typing: "Ta")
    reader.send(.texts(TextOffer(folder: "", names: ["diary.txt"], elsewhere: ["draft.txt"])))
    #expect(reader.screen.contains("draft.txt  a text, where annals was begun"))
    try reader.type("d<tab><tab><enter>")
    #expect(reader.effects.last == .addText("draft.txt"))
  }

  @Test(arguments: ["<esc>", "<enter>", "<bs>"])
  func `one may think better of it`(key: String) throws {
    var reader = try reader()
    try reader.type(key)
    #expect(reader.effects.count == 1)
    #expect(reader.screen.contains("› Sources"))
  }
}
