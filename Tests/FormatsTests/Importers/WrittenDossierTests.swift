import Chronology
import Formats
import Foundation
import Testing

/// The dossier that an import writes: it reads back, and check has nothing to say.
@Suite struct WrittenDossierTests {
  /// Cells that are hard on tables, on YAML or on quotations.
  private static let hard = [
    "plain", "a: b", "a #b", "- a", "# a", "~", "null", "yes", "1.0", "'", "\"", "a \"b\" 'c'",
    "[a]", "{a}", "*a", "&a", "!a", "|", ">", "%a", "@a", "`a", "a\nb", "a\n\n  b\n", "a\r\nb",
    "\ta", "a\tb", "  a  ", "two\nhundred", "min-\nister", "é e\u{301} ß 日本 🇵🇰", "\u{202E}x",
    "\u{85}x", "\u{2028}x", "a:", "?", "<<", "=", "...", "---", "a,b", "x\\y", "\u{1B}[31m",
    String(repeating: "long words ", count: 30), "1,500", "100", "10:30", "x\u{FEFF}y",
    "x\u{FFFE}y", "x\u{FFFF}",
  ]

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  @Test func `whatever stands in the cells, the dossier reads back as it was meant`() throws {
    let rows = Self.hard.enumerated().map { index, text in
      "\(1900 + index),\(Self.quoted(text)),\(Self.quoted(text)),\(Self.quoted(text))"
    }
    let header = "Year,Title,Text,\(Self.quoted("a: \"b\" #c"))"
    let importing = try Importing()
    let tables = try importing.read(([header] + rows).joined(separator: "\n"))
    let dossier = try importing.dossier(tables)
    let (meant, read) = (tables.timeline, dossier.timeline)
    #expect(read.events.count == Self.hard.count)
    for (one, other) in zip(meant.events, read.events) {
      #expect(one.title == other.title)
      #expect(one.summary == other.summary)
      #expect(one.fields == other.fields)
      #expect(one.accounts[0].quotations.map(\.range) == other.accounts[0].quotations.map(\.range))
      #expect(other.accounts[0].quotations.allSatisfy { !$0.isFolded })
    }
    #expect(dossier.warnings.map(\.description) == [])
    #expect(read.coverage().map(\.percent) == [100])
  }

  @Test func `rows that are alike, or parts of others, each quote their own place`() throws {
    let rows = ["1914,a", "x1914,a", "1914,a", "1914,ab", "1914,a", "y,1914,a"]
    let importing = try Importing()
    let tables = try importing.read((["Date,Title,c"] + rows).joined(separator: "\r\n") + "\r\n")
    let dossier = try importing.dossier(tables)
    let text = dossier.timeline.sources[0].text
    let places = dossier.timeline.events.compactMap { $0.accounts[0].quotations[0].range }
    #expect(Set(places).count == 6)
    #expect(places.map { text.cut($0) }.sorted() == rows.sorted())
  }

  @Test func `of hundreds of such rows each quotes its own place, too`() throws {
    let rows = (0..<500).flatMap {
      ["1914,event \($0)", "1914,event", "1914,event \($0 % 9), too"]
    }
    let importing = try Importing()
    let tables = try importing.read((["Date,Title,c"] + rows).joined(separator: "\n"))
    let (meant, read) = (tables.timeline, try importing.dossier(tables).timeline)
    let quotations = meant.events.map { $0.accounts[0].quotations[0] }
    #expect(quotations.map(\.exact) == rows)
    #expect(Set(quotations.map(\.range)).count == rows.count)
    #expect(read.events.map { $0.accounts[0].quotations[0].range } == quotations.map(\.range))
  }

  @Test func `the table stands in the dossier byte for byte`() throws {
    let bytes = Data([0xEF, 0xBB, 0xBF] + Array("Date,Title\r\n1914,é\r\n".utf8))
    let importing = try Importing()
    let dossier = try importing.dossier(importing.read(bytes))
    let copy = FileManager.default.contents(atPath: importing.folder.path + "/out/table.csv")
    #expect(copy == bytes)
    #expect(dossier.timeline.sources[0].checked == dossier.timeline.sources[0].sha256)
  }

  @Test(
    arguments: [
      (
        Data("Date,Title\n1914,Caf\u{E9}\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
        "UTF-16"
      ),
      (
        Data(
          [0xFE, 0xFF]
            + "Date,Title\n1914,Caf\u{E9}\n".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }),
        "UTF-16"
      ),
      (Data(Array("Date,Title\n1914,Caf".utf8) + [0xE9, 0x0A]), "windows-1252"),
    ])
  func `another encoding is converted, and the original kept`(bytes: Data, encoding: String) throws
  {
    let importing = try Importing()
    let tables = try importing.read(bytes)
    let source = try importing.dossier(tables).timeline.sources[0]
    #expect(tables.tables[0].events.map(\.title) == ["Café"])
    #expect(
      importing.short(tables.findings) == [
        "2:9: the text is \(encoding): it is converted to UTF-8, and the original kept"
      ])
    #expect(source.text == "Date,Title\n1914,Café\n")
    #expect(
      source.note?.hasPrefix(
        "Converted to UTF-8 from \(encoding); the original is original-table.csv, SHA-256 ") == true
    )
    #expect(
      FileManager.default.contents(atPath: importing.folder.path + "/out/original-table.csv")
        == bytes)
  }

  @Test func `several tables are several sources, and ids stand once`() throws {
    let folder = try Folder()
    try folder.put("Date,Title\n1914,War\n", "a/table.csv")
    try folder.put("Date,Title\n1914,War\n", "b/table.csv")
    let inputs = try ["a", "b"].map { try ImportFile(reading: folder.path + "/\($0)/table.csv") }
    try Import(inputs, ImportOptions()).write(to: folder.path + "/out")
    let dossier = try Dossier(reading: folder.path + "/out")
    #expect(dossier.timeline.sources.map(\.id) == ["table", "table-2"])
    #expect(dossier.timeline.sources.map(\.file) == ["table.csv", "2-table.csv"])
    #expect(dossier.timeline.events.map(\.id) == ["war", "war-2"])
    #expect(dossier.warnings.isEmpty)
  }

  @Test func `the same table gives the same bytes`() throws {
    let text = "Date,Title,x\n1914,War,1\n1914,War,1\n"
    let written = try (0..<2).map { _ in
      let importing = try Importing()
      try importing.read(text).write(to: importing.folder.path + "/out")
      return try importing.folder.text("out/dossier.yaml")
    }
    #expect(written[0] == written[1])
  }

  @Test func `the YAML is what a person would write`() throws {
    let importing = try Importing()
    let text = "Date,Title,Text,Deaths\nc. 1820,\"The \"\"mill\"\"\",\"One\nTwo\",3\n"
    try importing.read(text).write(to: importing.folder.path + "/out")
    let yaml = try importing.folder.text("out/dossier.yaml")
    let hash = try #require(yaml.firstMatch(of: /[0-9a-f]{64}/)).output
    #expect(
      yaml == """
        annals: 1
        title: table
        sources:
          table:
            file: table.csv
            sha256: \(hash)
            title: table
            aside:
              - quote: Date,Title,Text,Deaths
                why: The names of the columns.
        events:
          - id: the-mill
            date: 1820~
            kind: event
            title: The "mill"
            summary: |-
              One
              Two
            accounts:
              - source: table
                printed: c. 1820
                quotes:
                  - |-
                    c. 1820,"The ""mill""\","One
                    Two",3
            fields:
              Deaths: 3

        """)
  }

  @Test func `what is there is left as it is, but an empty folder is filled`() throws {
    let importing = try Importing()
    let tables = try importing.read("Date,Title\n1914,War\n")
    try importing.folder.put("mine", "taken/file")
    for path in ["taken", "taken/file"] {
      #expect(throws: FileError.self) { try tables.write(to: importing.folder.path + "/" + path) }
    }
    #expect(try importing.folder.text("taken/file") == "mine")
    try FileManager.default.createDirectory(
      atPath: importing.folder.path + "/empty", withIntermediateDirectories: false)
    try tables.write(to: importing.folder.path + "/empty/")
    #expect(try importing.folder.text("empty/dossier.yaml").hasPrefix("annals: 1\n"))
    #expect(try importing.folder.names == ["empty", "table.csv", "taken"])
  }
}
