import Archive
import Browser
import Testing

/// What `y` copies, in every view that points at something.
@Suite struct CopyingTests {
  @Test func `an event is copied with the words of each source, attributed`() throws {
    let reader = try Reader(typing: "jyy")
    #expect(
      reader.effects == [
        .copy(
          .text(
            """
            5 August 1921, night: The warehouse burns down (Port Ellen)
            “The old warehouse burnt down on Friday night” … “It was lightning that set the roof \
            alight” — The Gazette, 7 August 1921
            “At least two workers died” … “A cigarette had been left burning in the loft” — \
            Herald, perhaps 8 August 1921

            """, name: "event fire"))
      ])
  }

  private static let first =
    "“The old warehouse burnt down on Friday night” — The Gazette, 7 August 1921 "
    + "(line 1 of gazette.txt)"
  private static let lightning =
    "“It was lightning that set the roof alight” — The Gazette, 7 August 1921 "
    + "(line 1 of gazette.txt)"
  private static let mayor =
    "“The mayor came on Saturday and promised a new quay” — The Gazette, 7 August 1921 "
    + "(line 3 of gazette.txt)"
  private static let workers =
    "“At least two workers died” — Herald, perhaps 8 August 1921 (line 1 of herald.txt)"
  private static let cigarette =
    "“A cigarette had been left burning in the loft” — Herald, perhaps 8 August 1921 "
    + "(line 1 of herald.txt)"

  @Test(
    arguments: [
      ("jyq", first), ("j))yq", lightning), ("j<tab>lyq", workers), ("j<tab>l))yq", cigarette),
      ("j<enter>yq", first), ("j<enter>)yq", lightning), ("j<enter>))yq", mayor),
      ("jclyq", cigarette), ("jClyq", workers), ("jLyq", first), ("Plyq", first),
      ("j:copy quotation<enter>", first), ("j:copy q<enter>", first),
    ])
  func `a quotation is the one at which one is, with its source and place`(
    keys: String, text: String
  ) throws {
    let reader = try Reader(columns: 120, rows: 40, typing: keys)
    let name = text.contains("Gazette") ? "The Gazette" : "Herald"
    #expect(reader.effects == [.copy(.text(text, name: "quotation of \(name)"))])
  }

  @Test(
    arguments: [
      ("jyc", "The Gazette, 7 August 1921 (line 1 of gazette.txt)", "The Gazette"),
      ("Tyc", "The Gazette, 7 August 1921", "The Gazette"),
      ("TGyc", "“Old Ports”, 1910", "Old Ports"),
      (
        "j:copy citation<enter>", "The Gazette, 7 August 1921 (line 1 of gazette.txt)",
        "The Gazette"
      ),
    ])
  func `a citation is what one pastes into a footnote`(keys: String, text: String, name: String)
    throws
  {
    let reader = try Reader(columns: 120, rows: 40, typing: keys)
    #expect(reader.effects == [.copy(.text(text, name: "citation of \(name)"))])
  }

  @Test(arguments: [
    "jyl", "j<tab>yl", "j<enter>yl", "jcyl", "jCyl", "jLyl", "Plyl", "j:copy l<enter>",
  ])
  func `a link is to the event at which one is`(keys: String) throws {
    #expect(try Reader(columns: 120, rows: 40, typing: keys).effects == [.copy(.link("fire"))])
  }

  @Test(
    arguments: [
      ("y", "y: y the event, c its citation, q the quotation, l a link to the event"),
      ("yx", "x copies nothing; y the event, c its citation"),
      ("Tyy", "There is no event here to copy"), ("Pyl", "There is no event here to copy"),
      ("Tyq", "There is no passage of The Gazette here to copy"),
      (":copy all<enter>", "copy takes one of event, citation, quotation, link"),
    ])
  func `where there is nothing to copy, that is what is said`(keys: String, words: String) throws {
    let reader = try Reader(columns: 120, rows: 40, typing: keys)
    #expect(reader.footer.contains(words), "\(reader.footer)")
    #expect(reader.effects.isEmpty)
  }

  @Test(arguments: ["y<esc>", "y<c-c>"])
  func `one may think better of it`(keys: String) throws {
    let reader = try Reader(typing: keys)
    #expect(reader.effects.isEmpty)
    #expect(try reader.screen == Reader().screen)
  }

  @Test func `what was done is said`() throws {
    var reader = try Reader(columns: 120, typing: "jyq")
    reader.send(.done("copied: quotation of The Gazette, 83 characters, by wl-copy"))
    #expect(reader.footer.hasPrefix(" copied: quotation of The Gazette, 83 characters, by wl-copy"))
  }
}

/// Words that are selected in a text.
@Suite struct CopyingWordsTests {
  private func reader(_ keys: String) throws -> Reader {
    try Reader(
      of: WordsTests.timeline(quotes: ["The mill burned down in the night."]), columns: 120,
      rows: 20, typing: "<enter>" + keys)
  }

  @Test(arguments: [
    ("vlyq", "“The mill” — The Post (line 1 of post.txt)"),
    (
      "v)}yq",
      "“The mill burned down in the night. It had stood for 3 000 days! Nobody, as far as"
        + " one knows, was hurt.” — The Post (line 1 of post.txt)"
    ),
    ("vGooyc", "The Post (line 1 of post.txt)"),
    ("vl:copy q<enter>", "“The mill” — The Post (line 1 of post.txt)"),
  ])
  func `they are copied exactly, with their source and place`(keys: String, text: String) throws {
    let effects = try reader(keys).effects
    guard case .copy(.text(let copied, _))? = effects.first, effects.count == 1 else {
      Issue.record("\(effects)")
      return
    }
    #expect(copied == text)
  }

  @Test func `the event and its link are those of the passage`() throws {
    #expect(try reader("vlyl").effects == [.copy(.link("fire"))])
    guard case .copy(.text(_, let name))? = try reader("vlyy").effects.first else {
      Issue.record("nothing is copied")
      return
    }
    #expect(name == "event fire")
  }

  @Test func `the words stay selected, and no letter of copying is a command`() throws {
    let reader = try reader("vlyq")
    #expect(reader.words == "The mill")
    #expect(try self.reader("vly").footer.contains("q the selected words"))
  }

  @Test func `they go to a command as text or as JSON`() throws {
    for (keys, form) in [("vl|wc<enter>", PipeRequest.Form.text), ("vl|<tab>wc<enter>", .json)] {
      let request = PipeRequest(command: "wc", form: form, content: .words("post", 0..<8))
      #expect(try reader(keys).effects == [.pipe(request)])
    }
    #expect(try reader("vl|").footer.contains("the selected words as text"))
  }
}

/// `|`, and `o`.
@Suite struct HandingOverTests {
  private func request(_ keys: String) throws -> PipeRequest? {
    let effects = try Reader(columns: 120, rows: 40, typing: keys).effects
    guard effects.count == 1, case .pipe(let request) = effects[0] else { return nil }
    return request
  }

  @Test(
    arguments: [
      ("|wc -l<enter>", "wc -l", PipeRequest.Form.text), ("|<tab>jq .<enter>", "jq .", .json),
      ("|jq .<tab><tab><tab><enter>", "jq .", .json), (":pipe wc<enter>", "wc", .text),
      (":pipe json jq .<enter>", "jq .", .json), (":pipe text json<enter>", "json", .text),
      ("T|wc<enter>", "wc", .text), ("|wc<enter>|<up><enter>", "", .text),
    ])
  func `what is shown goes to a command`(keys: String, command: String, form: PipeRequest.Form)
    throws
  {
    guard !command.isEmpty else {
      let effects = try Reader(columns: 120, rows: 40, typing: keys).effects
      #expect(effects.count == 2 && effects[0] == effects[1])
      return
    }
    let request = try #require(try request(keys))
    #expect(request.command == command)
    #expect(request.form == form)
    #expect(request.selection?.isEverything == true)
  }

  @Test func `selected rows go, and nothing else`() throws {
    let request = try #require(try request("jvjv|wc<enter>"))
    #expect(request.selection?.stretch?.ids == 2...3)
  }

  @Test(
    arguments: [
      ("|", "text | "), ("|<tab>", "JSON | "), ("|", "as text; Tab as JSON"),
      ("|<tab>", "as JSON; Tab as text"), ("|<enter>", "| needs a command: wc -l"),
    ])
  func `the line says as what it goes`(keys: String, words: String) throws {
    let reader = try Reader(columns: 120, rows: 40, typing: keys)
    #expect(reader.footer.contains(words), "\(reader.footer)")
  }

  @Test(arguments: ["j<enter>)o", "j))o", "j))<c-l>:open-outside<enter>"])
  func `o opens the source at the passage where one is`(keys: String) throws {
    let effects = try Reader(columns: 120, rows: 40, typing: keys).effects
    guard case .open(let opening) = effects.last else {
      Issue.record("nothing is opened")
      return
    }
    #expect(opening.label == "The Gazette")
    #expect(opening.file == "gazette.txt")
    #expect(opening.line == 1)
    #expect(opening.url == nil)
  }

  @Test func `o opens the source that is selected among the sources`() throws {
    let effects = try Reader(columns: 120, rows: 40, typing: "TGo").effects
    guard case .open(let opening) = effects.last else {
      Issue.record("nothing is opened")
      return
    }
    #expect(opening.file == "book.txt")
    #expect(try Reader(typing: "Po").footer.contains("There is no source here to open"))
  }
}
