import Browser
import Screen
import Testing

/// The language of searches and filters, at the foot of the screen.
@Suite struct QueryingTests {
  private func reader(_ keys: String, columns: Int = 120) throws -> Reader {
    try Reader(columns: columns, rows: 24, typing: keys)
  }

  @Test(arguments: [
    ("/kind:visit", "The mayor promises a quay"), ("/warehouse -built", "The warehouse burns down"),
    ("/mayor OR sailors", "The mayor promises a quay"), ("/undated:", "Sailors fear the warehouse"),
    ("/after:1921-08-05", "The mayor promises a quay"),
    ("/source:herald", "The warehouse burns down"),
    ("/(mayor OR lightning) -kind:visit", "The warehouse burns down"),
    ("/disputed:", "The warehouse burns down"), ("/on:1898", "The warehouse is built"),
  ])
  func `a search jumps to what it asks for`(keys: String, title: String) throws {
    #expect(try reader(keys).selected == title)
  }

  @Test func `a mistake is told while one types, at its place, and the rest is found`() throws {
    let reader = try reader("/sailors persn:ada")
    #expect(reader.selected == "Sailors fear the warehouse")
    #expect(reader.footer.contains("There is no persn: to filter by; did you mean person:?"))
    let canvas = reader.model.view()
    let wrong = canvas.runs(ofRow: canvas.size.rows - 1).filter { $0.looks(.error) }.map(\.text)
    #expect(wrong.contains("persn:ada"))
    #expect(try !self.reader("/sailors person:ada").footer.contains("There is no"))
    #expect(try self.reader("&fire OR").footer.contains("OR stands between two words"))
  }

  @Test func `what is only half typed is no mistake`() throws {
    for keys in ["/\"the ware", "/(sailors", "/kind:", "/warehouse -"] {
      let reader = try reader(keys)
      let canvas = reader.model.view()
      let last = canvas.runs(ofRow: canvas.size.rows - 1)
      #expect(last.allSatisfy { !$0.looks(.error) }, "\(keys)")
    }
  }

  @Test func `what was most likely meant is offered, and Tab takes it`() throws {
    var reader = try reader("/sialors")
    #expect(reader.footer.contains("no hits; nearest: sailors 1: Tab takes it"))
    try reader.type("<tab>")
    #expect(reader.footer.hasPrefix(" /sailors "))
    #expect(reader.footer.contains("hit 1 of 1"))
    #expect(reader.selected == "Sailors fear the warehouse")
  }

  @Test(arguments: [
    ("/kind:viist", "No kind is called viist; nearest: visit 1", "/kind:visit"),
    ("/promises kind:viist", "No kind is called viist; nearest: visit 1", "/promises kind:visit"),
    (
      "/-source:heralt fire", "No source is called heralt; nearest: herald 1",
      "/-source:herald fire"
    ),
    (
      "&name:\"prot ellen\"", "No name is called prot ellen; nearest: Port Ellen 1",
      "&name:\"Port Ellen\""
    ),
  ])
  func `so is the kind, the source or the name that was meant, and Tab takes it`(
    keys: String, words: String, line: String
  ) throws {
    var reader = try reader(keys, columns: 160)
    #expect(reader.footer.contains("\(words): Tab takes it"), "\(reader.footer)")
    try reader.type("<tab>")
    #expect(reader.footer.hasPrefix(" \(line) "))
    #expect(!reader.footer.contains("is called"))
  }

  @Test func `a search that asks for a name that there is not says so after Enter, too`() throws {
    #expect(try reader("/kind:viist<enter>").footer.contains("No kind is called viist"))
  }

  @Test func `other spellings are told and can be left out`() throws {
    var reader = try reader("/port elen ")
    #expect(reader.footer.contains("hit 1 of 1 · also: Port Ellen (^T)"))
    try reader.type("<c-t>")
    #expect(reader.footer.contains("Only as typed"))
    try reader.type(" ")
    #expect(reader.footer.contains("no hits"))
    try reader.type("<c-t>")
    #expect(reader.footer.contains("Also Port Ellen"))
    try reader.type("<enter><c-t>")
    #expect(reader.footer.contains("Only as typed"))
    #expect(try self.reader("/sailors<c-t>").footer.contains("No name with other spellings"))
    #expect(try self.reader("<c-t>").footer.contains("Nothing is searched for"))
  }

  @Test func `a field in a search completes as in a filter`() throws {
    var reader = try reader("/kind:")
    #expect(reader.screen.contains("3 possible"))
    try reader.type("<tab>")
    #expect(reader.footer.hasPrefix(" /kind:background "))
    #expect(reader.footer.contains("hit 1 of 2"))
    try reader.type("<c-u>-source:her<tab>")
    #expect(reader.footer.hasPrefix(" /-source:herald "))
    #expect(try !self.reader("/ki").screen.contains("possible"))
  }

  @Test func `F1 tells in place what can be typed, then the keys`() throws {
    var reader = try reader("/<f1>")
    #expect(reader.screen.contains("quetta NEAR blast"))
    try reader.type("mayor")
    #expect(reader.screen.contains("quetta NEAR blast"))
    #expect(reader.footer.contains("hit 1 of"))
    try reader.type("<f1>")
    #expect(!reader.screen.contains("quetta NEAR blast"))
    #expect(reader.screen.contains("Enter: do what is typed"))
    #expect(try self.reader("&<f1>").screen.contains("What can be typed"))
    #expect(try self.reader("/<f1>", columns: 60).screen.contains("quett*"))
  }

  @Test(arguments: [(60, 20), (40, 10), (80, 24)])
  func `what can be typed is shown whole on the smallest screens, page by page`(
    columns: Int, rows: Int
  ) throws {
    var reader = try Reader(columns: columns, rows: rows, typing: "/<f1>")
    var (pages, words) = (0, "")
    while !reader.screen.contains("There is nothing after this"), pages < 12 {
      words += reader.screen
      pages += 1
      try reader.type("<pagedown>")
    }
    for typed in ["quetta blast", "quett*", "=Mach", "disputed:", "starred:", "noted:"] {
      #expect(words.contains(typed), "\(words)")
    }
    #expect(!words.contains("…  "))
    #expect(words.contains("PgDn more") == (rows < 24))
    try reader.type(String(repeating: "<pageup>", count: pages))
    #expect(reader.screen.contains("quetta blast"))
    #expect(reader.screen.contains("There is nothing before this"))
    try reader.type("<backspace>")
    #expect(!reader.screen.contains("quetta blast"))
  }

  @Test func `words from right to left are typed and found`() throws {
    let reader = try reader("/کوئٹہ")
    #expect(reader.footer.hasPrefix(" /کوئٹہ "))
    #expect(reader.footer.contains("no hits"))
    #expect(reader.model.view().cursor?.column == 7)
  }

  @Test func `a pasted page freezes nothing and is told to be too long`() throws {
    var reader = try reader("/")
    reader.send(.input(.pasted(String(repeating: "the mayor ", count: 100_000))))
    #expect(reader.footer.contains("No more than 400 words"))
    #expect(reader.selected == "The mayor promises a quay")
    var brackets = try self.reader("/")
    brackets.send(.input(.pasted(String(repeating: "(", count: 10_000) + "mayor")))
    #expect(brackets.footer.contains("Brackets lie too deep"))
  }
}
