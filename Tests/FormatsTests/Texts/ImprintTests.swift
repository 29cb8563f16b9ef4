import Chronology
import Foundation
import Testing

/// The title and the date that a text begins with.
struct ImprintTests {
  @Test(
    arguments: [
      ("# The mill burns #\n\nText.", "The mill burns"),
      ("The mill burns\n==============\nText.", "The mill burns"),
      ("Who did it: the mill. Again.\n===\nText.", "Who did it: the mill. Again."),
      ("---\ntitle: \"The mill: burns\"\n---\n\n# A post\n", "The mill: burns"),
      ("---\ntags: [a]\n---\n\n# The mill burns\n", "The mill burns"),
      ("The mill burns\n\nIn the night it burned down.", "The mill burns"),
      ("Saturday 4 May 1901\n\nThe mill burns\n\nIn the night.", "The mill burns"),
      ("The mill burns\n4 May 1901\nIn the night.", "The mill burns"),
      ("Dear aunt,\n\nthe mill burned down.", "The post 3"),
      ("The mill burned. Nobody\nwas hurt.", "The post 3"),
      ("The mill burned down in the night and\nnobody was hurt.", "The post 3"),
      ("https://post.example/mill\n\nText", "The post 3"), ("words", "The post 3"),
    ])
  func `the title is the first line that looks like one, else the name of the file`(
    text: String, title: String
  ) throws {
    #expect(try Gathering().source(text, "the_post-3.txt")?.title == title)
  }

  @Test func `a head in YAML names the author and the day`() throws {
    let text = "---\nauthor: [Ada Reed, Tom]\ndate: 2021-01-05\n---\n\nPublished 6 January 2021\n"
    let source = try #require(try Gathering().source(text, "post.md"))
    #expect([source.author, source.published?.description] == ["Ada Reed, Tom", "2021-01-05?"])
    #expect(source.printed == "2021-01-05")
    #expect(source.note == "The date is a guess: it is the \"date\" of the head of the text.")
  }

  @Test(arguments: [("-dash.txt", "Dash", "dash"), ("#hash: x.txt", "#hash: x", "hash-x")])
  func `a title made of a name holds nothing else`(name: String, title: String, id: String) throws {
    let source = try #require(try Gathering().source("words", name))
    #expect([source.title, source.id] == [title, id])
  }

  @Test(
    arguments: [
      (
        Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x80]), "this is an image and no text"
      ),
      (Data([0xFF, 0xD8, 0xFF, 0xE0, 0x41]), "this is an image and no text"),
      (Data([0x1F, 0x8B, 0x08, 0x41]), "this is packed, and no text"),
      (
        Data((0..<200).map { [0x01, 0x41, 0xE9, 0x05][$0 % 4] }),
        "this is no text: it holds many control characters"
      ),
    ])
  func `what is no text is refused as what it is`(bytes: Data, message: String) throws {
    #expect(try Gathering().told(of: bytes, "post.txt") == ["1: left out: \(message)"])
  }

  @Test(
    arguments: [
      ("The Post\n\nPublished: 5 January 2021\n\nText.", "2021-01-05?", "5 January 2021"),
      (
        "By Ada Reed | Posted on Jan. 5, 2021 10:30 am\n\nText.", "2021-01-05?",
        "Jan. 5, 2021 10:30 am"
      ),
      ("Saturday, 4 May 1901.\nText.", "1901-05-04?", "Saturday, 4 May 1901"),
      ("The Post, Tuesday 5 January 2021\n\nText.", "2021-01-05?", "Tuesday 5 January 2021"),
      (
        "QUETTA, 5 January 2021 — Eleven miners were buried near the place where they had worked.",
        "2021-01-05?", "5 January 2021"
      ),
      ("3 January 2021\nText.\nPublished 2021-01-05\n", "2021-01-05?", "2021-01-05"),
      ("5. Januar 2021\n\nEs brannte.", "2021-01-05?", "5. Januar 2021"),
    ])
  func `a date that stands by itself near the top is a guess`(
    text: String, date: String, printed: String
  ) throws {
    let source = try #require(try Gathering().source(text, "post.txt"))
    #expect(source.published?.description == date)
    #expect(source.printed == printed)
    #expect(source.note?.hasPrefix("The date is a guess: it stands in line ") == true)
  }

  @Test(arguments: [
    "Published 3/1/2021\n\nText.", "The mill burned on 3 January 2021.\n",
    "On Sunday, January 3, 2021, eleven miners were taken from their rooms.",
    "January 2021\n\nText.",
    "1901\n\nText.", "Updated: 5 January 2021\n\nText.",
    "Monday 5 January 2021\n\nIt was a Tuesday.",
    "by 5 January 2021\n\nText.", "about 5 January 2021\n\nText.", "31 February 2021\n\nText.",
    String(repeating: "Text.\n", count: 50) + "Published 5 January 2021\n",
  ])
  func `no date is taken that can be two or may be that of an event`(text: String) throws {
    let source = try #require(try Gathering().source(text, "post.txt"))
    #expect(source.published == nil && source.printed == nil && source.note == nil)
  }

  @Test func `text that was not UTF-8 is converted, and the original kept`() throws {
    let gathering = try Gathering()
    let bytes = Data([0x43, 0x61, 0x66, 0xE9])
    let source = try #require(try gathering.source(bytes, "post.txt"))
    #expect(source.file == "post.utf-8.txt" && source.text == "Café\n")
    #expect(
      source.note?.hasPrefix("Converted to UTF-8 from windows-1252; the original is post.txt, ")
        == true)
    #expect(try gathering.folder.names == ["dossier.yaml", "post.txt", "post.utf-8.txt"])
    let utf16 = Data([0xFF, 0xFE, 0x41, 0, 0x42, 0])
    #expect(try Gathering().source(utf16, "post.md")?.text == "AB\n")
  }
}
