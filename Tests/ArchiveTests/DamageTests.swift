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
    }
  }

  @Test func `a file that ends early is an error wherever it ends`() throws {
    let whole = try bytes()
    for page in 1..<whole.count / DamageTests.page {
      try whole.prefix(page * DamageTests.page + 100).write(to: URL(fileURLWithPath: path))
      readAll()
    }
  }
}
