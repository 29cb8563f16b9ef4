import Archive
import Chronology
import Foundation
import Testing

/// Archives of which a page, or some bytes, are not what they were.
@Suite struct DamageTests {
  private let path = NSTemporaryDirectory() + "annals-\(UUID()).annals"
  private static let page = 8192

  private func bytes() throws -> Data {
    try Data().write(to: URL(fileURLWithPath: path))
    let events = (1...200).map { number in
      event(
        "e\(number)", number % 5 == 0 ? "20\(number % 80 + 10)" : "2021-01-\(number % 20 + 10)",
        title: "The mill number \(number) burns", place: "Quetta", people: ["Khan"],
        ["post": "burnt"])
    }
    try Archive.write(
      Timeline(
        title: "Mills",
        sources: [Source(id: "post", file: "post.txt", text: "It burnt.\n\nAll of it.")],
        names: [Name(name: "Khan", kind: .person)], events: events.inChronologicalOrder()),
      to: path)
    return try Data(contentsOf: URL(fileURLWithPath: path))
  }

  /// Reads all sorts of things; whatever fails throws.
  private func readAll() {
    guard let archive = try? Archive(opening: path) else { return }
    var selections = ["mill", "m", "\"mill number\"", "number 17"].map { text in
      var selection = Selection()
      selection.query = archive.query(text)
      return selection
    }
    selections.append(Selection())
    selections[0].kinds = [.attack]
    for selection in selections {
      _ = try? archive.count(selection)
      _ = try? archive.rows(0..<50, of: selection)
      _ = try? archive.place(of: 70, in: selection)
      _ = try? archive.density(of: selection, from: [18_000 * 1440])
      _ = try? archive.runs(of: selection, in: -Presence.limit...Presence.limit, apart: 9, limit: 9)
      _ = try? archive.sourceUses(in: selection)
    }
    for id in 1...200 { _ = try? archive.event(id) }
    if let query = archive.query("burnt") { _ = try? archive.passages(query) }
    _ = try? (archive.text(of: "post"), archive.citations(of: "post"), archive.kinds())
  }

  @Test(arguments: [0x00, 0x5A, 0xFF] as [UInt8])
  func `a page of something else is an error and never the end of the program`(byte: UInt8) throws {
    let whole = try bytes()
    for page in 1..<whole.count / DamageTests.page {
      var damaged = whole
      let start = page * DamageTests.page
      damaged.replaceSubrange(
        start..<start + DamageTests.page, with: repeatElement(byte, count: DamageTests.page))
      try damaged.write(to: URL(fileURLWithPath: path))
      readAll()
      // Who wants to do harm puts the checksum right.
      var sealed = [UInt8](damaged)
      PageChecksums.seal(&sealed)
      try Data(sealed).write(to: URL(fileURLWithPath: path))
      readAll()
    }
  }

  @Test func `what is read of a file in which a bit has turned is what was written, or an error`()
    throws
  {
    let whole = try bytes()
    let told = try events()
    var refused = 0
    for place in stride(from: 0, to: whole.count * 8, by: whole.count * 8 / 300 | 1) {
      var damaged = whole
      damaged[place / 8] ^= 1 << (place % 8)
      try damaged.write(to: URL(fileURLWithPath: path))
      do {
        #expect(try events() == told)
      } catch {
        refused += 1
        #expect("\(error)".contains("the archive is") || "\(error)".contains("no archive"))
      }
    }
    #expect(20..<300 ~= refused)
  }

  @Test func `words that were changed behind its back are no archive's words`() throws {
    var changed = try bytes()
    let title = try #require(changed.firstRange(of: Data("The mill number 7 burns".utf8)))
    changed.replaceSubrange(title, with: Data("The mill number 7 rusts".utf8))
    try changed.write(to: URL(fileURLWithPath: path))
    #expect {
      try events()
    } throws: {
      "\($0)" == "\(path): the archive is damaged: a part of it is not what annals wrote; "
        + "make it again with `annals import`"
    }
  }

  private func events() throws -> [Event] {
    let archive = try Archive(opening: path)
    var events: [Event] = []
    try archive.forEachEvent(of: Selection()) { events.append($0) }
    return events
  }

  @Test func `a file that ends early is an error wherever it ends`() throws {
    let whole = try bytes()
    for page in 1..<whole.count / DamageTests.page {
      try whole.prefix(page * DamageTests.page + 100).write(to: URL(fileURLWithPath: path))
      readAll()
    }
  }
}
