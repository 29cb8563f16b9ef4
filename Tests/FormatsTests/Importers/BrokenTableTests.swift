import Chronology
import Formats
import Foundation
import Testing

/// Tables that are none: one clear message with a place, and nothing written.
@Suite struct BrokenTableTests {
  @Test(
    arguments: [
      ("", "1:1: the file is empty"), ("\n \n", "1:1: the file is empty"),
      ("Date,Title\n", "1:1: the table has no rows below the names of its columns"),
      ("Date,Title\n,,\n \n", "1:1: the table has no rows below the names of its columns"),
      (
        "2021-01-03,Foo\n2021-01-04,Bar\n",
        "1:1: no column of this table is called like a date, a title or a text"
      ),
      ("Date,Title\n1914,\"War\n1915,x\n", "2:6: the quotation mark of this cell is never closed"),
      ("Date,Title\n1914,a\0b\n", "2:7: the text holds a NUL character"),
      ("[{\"a\": 1}]", "1:1: no column of this table is called like a date, a title or a text"),
      (
        "\n[\n  {\"a\": 1}]",
        "1:1: no column of this table is called like a date, a title or a text"
      ),
      ("BEGIN:VCALENDAR\n", "1:1: this calendar has no events"),
      ("<html></html>", "1:1: this is a page or a feed (HTML or XML) and no table"),
      ("annals: 1\n", "1:1: this is a dossier of annals already and no table"),
      (
        "PK\u{3}\u{4}x", "1:1: this is a spreadsheet program's own file, or an archive, and no text"
      ),
      ("%PDF-1.4", "1:1: this is a PDF and no text"),
    ])
  func `what is no table is refused with its place`(text: String, refusal: String) throws {
    let importing = try Importing()
    #expect(try importing.refusal(of: text) == refusal)
    #expect(try importing.folder.names == ["table.csv"])
  }

  @Test func `brackets around the names of columns make no JSON of a table`() throws {
    let table = try Importing().read("[Date],[Title]\n1914,{War}\n")
    #expect(table.tables[0].events.map(\.brief) == ["1914 {War}"])
  }

  @Test func `what is UTF-8 here and something else there is refused`() throws {
    let bytes = Data(Array("Date,Title\n1914,é\n1915,".utf8) + [0xE9, 0x0A])
    #expect(
      try Importing().refusal(of: bytes)
        == "3:6: the text is UTF-8, but not from here on: encodings are mixed")
  }

  @Test func `bytes of no encoding are refused`() throws {
    let bytes = Data(Array("Date,Title\n1914,".utf8) + [0x81, 0x0A])
    #expect(
      try Importing().refusal(of: bytes)
        == "2:6: the text is neither UTF-8 nor UTF-16 nor windows-1252")
  }

  @Test(arguments: [[0xFF, 0xFE, 0x61], [0xFF, 0xFE, 0x00, 0xD8, 0x61, 0x00]] as [[UInt8]])
  func `UTF-16 that is cut is refused`(bytes: [UInt8]) throws {
    #expect(
      try Importing().refusal(of: Data(bytes))
        == "1:1: the text is UTF-16 that is cut or damaged")
  }

  @Test func `a line that never ends is told, and soon`() throws {
    let text = "Date,Title\n1914,\"" + String(repeating: "x", count: 3_000_000)
    #expect(try Importing().refusal(of: text) == "2:6: this cell is longer than 1000000 bytes")
    let header = String(repeating: "x", count: 3_000_000)
    #expect(try Importing().refusal(of: header) == "1:1: this cell is longer than 1000000 bytes")
  }

  @Test func `more columns than any table has are told`() throws {
    let text = String(repeating: "a,", count: 100_000)
    #expect(try Importing().refusal(of: text) == "1:32767: this row has more than 16384 cells")
  }

  @Test func `a folder, a pipe and nothing are no files`() throws {
    let folder = try Folder()
    try #require(unsafe mkfifo(folder.path + "/pipe", 0o600) == 0)
    for (name, words) in [
      ("", "it is a folder"), ("/pipe", "it is no plain file"), ("/none", "no such file"),
    ] {
      let error = try #require(throws: FileError.self) {
        try ImportFile(reading: folder.path + name)
      }
      #expect(error.description.contains(words))
    }
  }

  /// Whatever is cut, changed or put in, a table is read or refused, and what is read is written
  /// so that it opens.
  @Test func `damaged tables are read or refused`() throws {
    let whole = Array(
      "Date,Title,Text\r\n1914,\"A \"\"b\"\"\",x\r\n3 Jan 2021,c,\"d\ne\"\r\n199u,f,g\r\n".utf8)
    for round in 0..<60 {
      var bytes = whole
      let place = round % whole.count
      switch round % 3 {
      case 0: bytes.removeSubrange(place...)
      case 1: bytes[place] = UInt8(truncatingIfNeeded: round * 37 | 1)
      default: bytes.insert(contentsOf: Array("\",\n\"".utf8), at: place)
      }
      let importing = try Importing()
      do {
        let tables = try importing.read(Data(bytes))
        #expect(
          try importing.dossier(tables).timeline.events.count == tables.tables[0].events.count)
      } catch let findings as Findings {
        #expect(findings.all.allSatisfy { $0.origin != nil }, "\(bytes)")
      } catch FileError.notText {
      }
    }
  }
}
