import Archive
import Browser
import Chronology
import Foundation
import Screen
import Testing

/// A table in an archive that is too long to be read as a text.
@Suite struct LongTextTests {
  /// The browser of an archive of one row, whose table goes on for so many code points.
  private func reader(length: Int) throws -> Model {
    let path = NSTemporaryDirectory() + "annals-\(UUID()).annals"
    try Data().write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    var writer = try ArchiveWriter(at: path)
    try writer.begin(Source(id: "docket", file: "docket.csv", title: "Docket"))
    let event = Event(
      id: "mill", date: try? EDTF(parsing: "2021-01-03"), kind: .report, title: "The mill burns",
      accounts: [
        Account(source: "docket", quotations: [Quotation(exact: "", range: 0..<25)])
      ])
    try writer.add(
      ArchivePart(
        texts: [("2021-01-03,The mill burns\n", 0), ("more", length)], events: [event]))
    try writer.finish(title: "Docket")
    return Model(archive: try Archive(opening: path), size: Size(columns: 100, rows: 30))
  }

  private func screen(length: Int, typing keys: String) throws -> String {
    var model = try reader(length: length)
    for key in try Key.keys(parsing: keys) { _ = model.update(.input(.key(key))) }
    return model.view().text
  }

  @Test(arguments: ["<enter><enter>", "T<enter>"])
  func `it is not opened, and that is said; its rows stand with the events`(keys: String) throws {
    let screen = try screen(length: 5_000_000, typing: keys)
    #expect(screen.contains("This table is too long to be read here"))
    #expect(try self.screen(length: 5_000_000, typing: "").contains("2021-01-03,The mill burns"))
    #expect(!(try self.screen(length: 26, typing: keys)).contains("too long"))
  }

  @Test func `the keys that lead to its row, and show all of that, are told`() throws {
    let words = "This table is too long to be read here"
    let list = try screen(length: 5_000_000, typing: "<enter>")
    #expect(list.contains("\(words): Tab goes to its row, O gives it the screen"))
    let accounts = try screen(length: 5_000_000, typing: "<tab><enter>")
    #expect(accounts.contains("\(words): this is its row, O gives it the screen"))
    let whole = try screen(length: 5_000_000, typing: "<tab>O<enter>")
    #expect(whole.contains("\(words): this is its row  "))
    #expect(
      try screen(length: 5_000_000, typing: "T<enter>").contains(
        "\(words); its rows stand with the events"))
  }

  @Test func `how much of it is cited is not told`() throws {
    #expect(try screen(length: 26, typing: "T").contains(" %"))
    #expect(try !screen(length: 5_000_000, typing: "T").contains(" %"))
  }
}
