import Chronology
import Formats
import Foundation
import Testing

@Suite struct SourceFilesTests {
  static let hint = "`file:` is relative to the dossier's folder"
  static let outside =
    "lies outside the dossier's folder | put the text beside dossier.yaml, or in a folder there; "
    + "--outside reads it there"

  @Test(
    arguments: [
      ("none.txt", "FOLDER/none.txt: no such file | \(hint)"),
      ("texts", "FOLDER/texts: cannot be read: it is a folder | \(hint)"),
      ("../wsws.txt", "\"../wsws.txt\" \(outside)"),
      ("texts/../../wsws.txt", "\"texts/../../wsws.txt\" \(outside)"),
      ("/etc/hostname", "\"/etc/hostname\" \(outside)"),
    ])
  func `a source that cannot be had is told once, and its quotations are not`(
    name: String, finding: String
  ) throws {
    let folder = try Folder.holding(Sample.dossier("file: wsws.txt", becomes: "file: \(name)"))
    let findings = folder.findings()
    #expect(
      findings == ["dossier.yaml:5:11: error: " + finding.replacing("FOLDER/", with: "")])
  }

  @Test func `a pipe is no text, and is not waited for`() throws {
    let folder = try Folder.holding(Sample.dossier("file: wsws.txt", becomes: "file: pipe"))
    try #require(unsafe mkfifo(folder.path + "/pipe", 0o600) == 0)
    #expect(
      folder.findings() == [
        "dossier.yaml:5:11: error: pipe: cannot be read: it is no plain file | \(Self.hint)"
      ])
  }

  @Test(
    arguments: [
      (Data("On January 3,\n gunm".utf8) + [0xE9], 2, 6), (Data([0xFF]), 1, 1),
      (Data("Zürich ☃ ".utf8) + [0xC3, 0x28], 1, 10), (Data("a\r\nb\r\n".utf8) + [0x80], 3, 1),
      (Data("a".utf8) + [0xED, 0xA0, 0x80], 1, 2), (Data("a\n".utf8) + [0xC3], 2, 1),
    ])
  func `a text that is not UTF-8 is told with line and column`(
    bytes: Data, line: Int, column: Int
  ) throws {
    let folder = try Folder.holding(Sample.dossier)
    try folder.put(bytes, "wsws.txt")
    let findings = folder.findings()
    #expect(
      findings == [
        "wsws.txt:\(line):\(column): error: the text is not UTF-8 "
          + "| save it as UTF-8: iconv -f windows-1252 -t utf-8"
      ])
    try folder.put(bytes, "dossier.yaml")
    let own = folder.findings()
    #expect(own == ["dossier.yaml:\(line):\(column): error: the text is not UTF-8"])
  }

  @Test func `a text that is too long is refused without being read`() throws {
    let folder = try Folder.holding(Sample.dossier)
    try folder.put(Data(count: 40 << 20), "wsws.txt")
    let findings = folder.findings()
    #expect(
      findings == [
        "wsws.txt:1:1: error: the text has 40 MB, and a source at most 32 "
          + "| cut it into parts, and make a source of each"
      ])
  }

  @Test func `a text with a NUL is not taken for a text`() throws {
    let folder = try Folder.holding(Sample.dossier)
    try folder.put("On January 3,\ngunmen\0 woke", "wsws.txt")
    let findings = folder.findings()
    #expect(
      findings == [
        "wsws.txt:2:7: error: the text holds a NUL character | take it out, or export the text anew"
      ])
  }

  private static let fromUTF16 =
    "the text is UTF-16, not UTF-8 | save it as UTF-8: iconv -f utf-16 -t utf-8"

  /// The bytes of a text in UTF-16, the lower one first.
  private static func utf16(_ text: String) -> [UInt8] {
    text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  private static let foreign: [([UInt8], String)] = [
    (utf16("\u{FEFF}On"), fromUTF16),
    ([0xFE, 0xFF, 0, 0x4F], fromUTF16),
    (
      [0xFF, 0xFE, 0, 0, 0x4F, 0, 0, 0],
      "the text is UTF-32, not UTF-8 | save it as UTF-8: iconv -f utf-32 -t utf-8"
    ),
    (utf16("On January 3, gunmen"), fromUTF16),
    (
      Array("%PDF-1.7\n".utf8),
      "this is a PDF and no text | take the text out of it: pdftotext FILE.pdf FILE.txt"
    ),
    (
      [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 0x0D, 0x49, 0x48],
      "this is an image and no text | have its text recognised, or write down what it shows"
    ),
  ]

  @Test(arguments: foreign)
  func `what is no UTF-8 text is called by its name`(bytes: [UInt8], finding: String) throws {
    let folder = try Folder.holding(Sample.dossier)
    try folder.put(Data(bytes), "wsws.txt")
    let findings = folder.findings()
    #expect(findings == ["wsws.txt:1:1: error: " + finding])
    try folder.put(Data(bytes), "dossier.yaml")
    let own = folder.findings()
    #expect(own.count == 1 && own[0].hasPrefix("dossier.yaml:1:1: error: "))
    #expect(finding.hasPrefix(own[0].dropFirst("dossier.yaml:1:1: error: ".count)))
  }

  @Test func `a link that leads out of the folder is refused as such a path is`() throws {
    let folder = try Folder.holding(Sample.dossier)
    let other = try Folder.holding(Sample.dossier)
    let manager = FileManager.default
    try manager.removeItem(atPath: folder.path + "/wsws.txt")
    try manager.createSymbolicLink(
      atPath: folder.path + "/wsws.txt", withDestinationPath: other.path + "/wsws.txt")
    let findings = folder.findings()
    #expect(
      findings == [
        "dossier.yaml:5:11: error: \"wsws.txt\" is a link that leads out of the dossier's folder "
          + "| put a copy of the text into the folder; --outside reads it there"
      ])
  }

  @Test(arguments: ["../texts/out.txt", "FOLDER/texts/out.txt", "link.txt"])
  func `a user may allow a text to lie outside the folder`(name: String) throws {
    let folder = try Folder()
    let words = "On January 3, gunmen woke up sleeping miners"
    try folder.put(words, "texts/out.txt")
    try folder.put("", "inner/empty.txt")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/inner/link.txt", withDestinationPath: "../texts/out.txt")
    let file = name.replacing("FOLDER", with: folder.path)
    try folder.put(
      """
      annals: 1
      title: Out
      sources: {out: {file: "\(file)"}}
      events:
        - {id: one, date: 2021-01-03, kind: attack, title: One,
           accounts: [{source: out, quotes: ["gunmen woke up"]}]}
      """, "inner/dossier.yaml")
    let path = folder.path + "/inner"
    #expect(throws: Findings.self) { try Dossier(reading: path) }
    let sources = try Dossier(reading: path, readsOutside: true).timeline.sources
    #expect(sources.map(\.text) == [words])
    let read = try TextFile(reading: try #require(sources.first).path)
    #expect(read.text == words)
    // Who writes knows of the permission as well: the dossier is no broken one then.
    var writer = DossierWriter(path, journal: nil, readsOutside: true)
    let idle = Change.acceptance(Acceptance(.singleSource, reason: "Lost."), of: .event("one"))
    #expect(throws: ChangeRefusal.self) { try writer.make([idle]) }
  }

  @Test func `a folder reached through a link, and links inside it, are fine`() throws {
    let folder = try Folder.holding(Sample.dossier("file: wsws.txt", becomes: "file: link.txt"))
    let manager = FileManager.default
    try manager.createSymbolicLink(
      atPath: folder.path + "/link.txt", withDestinationPath: "wsws.txt")
    let other = try Folder()
    try manager.createSymbolicLink(
      atPath: other.path + "/dossier", withDestinationPath: folder.path)
    #expect(try Dossier(reading: other.path + "/dossier").timeline.events.count == 2)
  }

  @Test func `an empty source holds no quotation`() throws {
    let folder = try Folder.holding(Sample.dossier)
    try folder.put("", "wsws.txt")
    let findings = folder.findings()
    #expect(
      findings == [
        "dossier.yaml:34:13: error: these words are not in the source \"wsws\": "
          + "\"gunmen woke up sleeping miners\" | copy the words from the source as they stand there"
      ])
  }

  @Test func `a dossier that is not there is told by its path`() throws {
    let folder = try Folder()
    #expect(folder.findings().first?.contains(": no dossier.yaml in this folder; ") == true)
    #expect(throws: FileError.self) { try Dossier(reading: folder.path + "/none.yaml") }
    #expect(throws: FileError.self) { try Dossier(reading: "") }
  }

  @Test func `several mistakes are told at once, in the order of the file`() throws {
    let yaml = try Sample.dossier("publisher:", becomes: "publsher:")
      .replacing("file: texts/alwaght.txt", with: "file: none.txt")
      .replacing("date: \"2021-01-03\"", with: "date: \"2021-13-03\"")
      .replacing("kind: attack\n", with: "place: here\n")
      .replacing("    place: Machh\n", with: "")
      .replacing("- gunmen", with: "- gunman")
      .replacing("verdict: naming", with: "verdict: none")
      .replacing("{source: alwaght, quotes", with: "{source: alwaghd, quotes")
    let folder = try Folder.holding(yaml)
    let findings = folder.findings()
    #expect(
      findings.map { String($0.prefix { $0 != "|" }).replacing("dossier.yaml:", with: "") } == [
        "6:5: error: unknown key \"publsher\" in the source \"wsws\" ",
        "9:11: error: none.txt: no such file ",
        "20:5: error: the event \"killing\" has no \"kind\"",
        "21:17: error: \"2021-13-03\" is not a date: there is no month 13: "
          + "if it is the day, write 2021-03-13 ",
        "33:13: error: these words are not in the source \"wsws\": "
          + "\"gunman woke up sleeping miners\" ",
        "43:24: error: unknown verdict \"none\" in the point \"where\" ",
        "50:18: error: unknown source \"alwaghd\" in an account ",
      ])
  }
}
