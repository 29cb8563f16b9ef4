import Chronology
import Formats
import Foundation
import Testing

/// A table that is read part by part says what one says that is read whole.
@Suite struct StreamedTableTests {
  private func streamed(_ bytes: Data) throws -> Streamed {
    try Importing().streamed(bytes)
  }

  @Test func `rows that lie across the pieces of a file are read once and whole`() throws {
    let row = { (n: Int) in
      "\(1000 + n % 1000),\"Ürsache \"\"\(n)\"\",\nweiter\",\(String(repeating: "ä", count: n % 300))\r\n"
    }
    let text = "date,title,text\r\n" + (0..<9000).map(row).joined()
    let streamed = try streamed(Data(text.utf8))
    let (events, texts) = (streamed.events, streamed.texts)
    #expect(events.count == 9000)
    #expect(texts == text)
    let scalars = Array(text.unicodeScalars)
    for n in [0, 1, 4711, 8999] {
      #expect(events[n].title == "Ürsache \"\(n)\", weiter")
      #expect(events[n].origin?.line == 2 + 2 * n)
      let range = try #require(events[n].accounts[0].quotations[0].range)
      var words = String.UnicodeScalarView()
      words += scalars[range]
      #expect(String(words) + "\r\n" == row(n))
    }
  }

  @Test(arguments: [
    ("[{\"a\": 1}]", "no column of this table is called like a date, a title or a text"),
    ("BEGIN:VCALENDAR\n", "this calendar has no events"),
    ("annals: 1\n", "this is a dossier of annals already and no table"),
    ("%PDF-1.4", "this is a PDF and no text"),
    ("PK\u{3}\u{4}x", "this is a spreadsheet program's own file, or an archive, and no text"),
  ])
  func `what is no table is told by how it begins`(text: String, words: String) throws {
    #expect(try refusal(of: Data(text.utf8)) == words)
  }

  @Test(arguments: [
    ("UTF-16", String.Encoding.utf16), ("UTF-16", .utf16BigEndian), ("UTF-16", .utf16LittleEndian),
    ("windows-1252", .windowsCP1252), ("windows-1252", .isoLatin1),
  ])
  func `another encoding is converted, and the hash of the original noted`(
    name: String, encoding: String.Encoding
  ) throws {
    let text = "date,title\n" + (0..<70_000).map { "1914,\u{E4} “\($0)”\n" }.joined()
    let plain = encoding == .isoLatin1 ? text.filter { !"“”".contains($0) } : text
    let bytes = try #require(plain.data(using: encoding))
    let folder = try Folder()
    try folder.put(bytes, "table.csv")
    let path = folder.path + "/table.csv"
    let (handle, file) = try ImportFile.opening(path)
    var table = try StreamedTable(handle, path: path, name: file, ImportOptions())
    var (texts, titles) = ("", [String]())
    while let part = try table.next() {
      texts += part.texts.map(\.text).joined()
      titles += part.events.map(\.title)
    }
    #expect(texts == plain)
    #expect(titles.last?.hasPrefix("\u{E4}") == true && titles.count == 70_000)
    #expect(
      table.outcome.findings.map(\.message) == [
        "the text is \(name): it is converted to UTF-8, and its hash noted"
      ])
    #expect(
      table.source.note?.hasPrefix("Converted to UTF-8 from \(name); SHA-256 of the original ")
        == true)
  }

  @Test(
    arguments: [
      (
        Array("date,title\n1914,é\n".utf8) + [0xE9, 0x0A],
        "the text is UTF-8, but not from here on: encodings are mixed"
      ),
      (
        Array("date,title\n1914,".utf8) + [0x81, 0x0A],
        "the text is neither UTF-8 nor UTF-16 nor windows-1252"
      ),
      ([0xFF, 0xFE, 0x61], "the text is UTF-16 that is cut or damaged"),
      ([0xFF, 0xFE, 0x61, 0x00, 0x00, 0xD8], "the text is UTF-16 that is cut or damaged"),
    ] as [([UInt8], String)])
  func `bytes of no encoding, or of two, are refused`(bytes: [UInt8], words: String) throws {
    #expect(try refusal(of: Data(bytes)) == words)
  }

  private func refusal(of bytes: Data) throws -> String? {
    do {
      _ = try streamed(bytes)
      return nil
    } catch let findings as Findings {
      return findings.all.first?.message
    } catch FileError.notText(let finding) {
      return finding.message
    }
  }

  @Test func `a quotation mark that is never closed is told before all is read`() throws {
    let text = "date,title\n1914,\"War\n" + String(repeating: "1915,x\n", count: 1_000_000)
    let findings = try #require(throws: Findings.self) { try streamed(Data(text.utf8)) }
    #expect(findings.all[0].message == "this cell is longer than 1000000 bytes")
    #expect(findings.all[0].origin?.line == 2)
    #expect(findings.all[0].origin?.column == 6)
  }
}
