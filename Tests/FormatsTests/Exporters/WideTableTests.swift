import Chronology
import Formats
import Foundation
import Testing

@Suite struct WideTableTests {
  private func sample() throws -> Timeline {
    let folder = try Folder.holding(Sample.dossier)
    return try Dossier(reading: folder.path).timeline
  }

  @Test func `one row an event, one column a source`() throws {
    let text = try Exporter.csvWide.text(sample())
    #expect(
      text.components(separatedBy: "\r\n") == [
        "event,date_edtf,date_earliest,date_latest,date_display,timezone,time,kind,title,place,people,"
          + "date_printed,summary,note,disputed,World Socialist Web Site (wsws),Eleven miners slaughtered (alwaght)",
        "killing,2021-01-03,2021-01-03,2021-01-03,3 January 2021,,early morning,attack,"
          + "Eleven miners are killed,Machh,\"Islamic State; Hazara\",January 3,Gunmen kill miners.,The first of two.,,"
          + "\"“gunmen woke up sleeping miners”\nkilled: 11\nwhere: a shared room\","
          + "\"“the attack”\nkilled: at least 11\nwhere: asleep\"",
        "claim,2021-01-03/2021-01-04,2021-01-03,2021-01-04,3 to 4 January 2021,,,claim,"
          + "The attack is claimed,,Islamic State,,,,,,“the attack was claimed”",
        "",
      ])
  }

  @Test func `with tabs, each row is a line`() throws {
    let text = try Exporter.tsvWide.text(sample())
    #expect(
      text.hasSuffix(
        "\t“gunmen woke up sleeping miners” | killed: 11 | where: a shared room"
          + "\t“the attack” | killed: at least 11 | where: asleep\n"
          + "claim\t2021-01-03/2021-01-04\t2021-01-03\t2021-01-04\t3 to 4 January 2021\t\t\tclaim"
          + "\tThe attack is claimed\t\tIslamic State\t\t\t\t\t\t“the attack was claimed”\n"))
  }

  @Test func `points on which sources contradict each other are named`() throws {
    let accounts = ["11", "12"].map {
      Account(source: "s\($0)", says: [Said(point: "killed", value: $0)])
    }
    let event = Event(
      id: "e", kind: .attack, title: "T", accounts: accounts,
      fields: [EventField("=size", "big"), EventField("b", "c")])
    let sources = ["s11", "s12"].map { Source(id: $0, file: "a.txt", publisher: "Post") }
    let rows = try #require(
      try Exporter.csvWide.text(
        Timeline(title: "", sources: sources, names: [], events: [event])
      ).csvRows)
    #expect(Array(rows[0].suffix(2)) == ["Post (s11)", "Post (s12)"])
    #expect(
      Array(rows[0][11..<17]) == ["date_printed", "summary", "note", "disputed", "'=size", "b"])
    #expect(
      Array(rows[1][11...]) == ["", "", "", "killed", "big", "c", "killed: 11", "killed: 12"])
  }

  static let forms: [Exporter] = [.csv, .csvWide, .tsv, .tsvWide]

  @Test(
    arguments: forms,
    [
      "a\tb", "a\nb", "a\r\nb", "a\rb", "\t", "\n", "a\u{2028}b\u{85}c", "\"a", "\"a\tb\"",
      "a,b;c|d",
      "=1+1", "\u{202E}abc", "هجوم\tمچھ", "\t\u{301}", "\"\u{301}\t", "",
    ])
  func `every row has as many cells as the header`(form: Exporter, text: String) throws {
    let exported = try form.text(.saying(text))
    let rows = try #require(form.name.hasPrefix("csv") ? exported.csvRows : exported.tabRows)
    #expect(Set(rows.map(\.count)).count == 1)
    #expect(rows.count == (form.name.hasSuffix("wide") ? 2 : 6))
  }

  @Test(arguments: forms)
  func `a title may be a megabyte`(form: Exporter) throws {
    let title = String(repeating: "=\"\t\n", count: 250_000)
    let event = Event(id: "e", kind: .attack, title: title, fields: [EventField("a", "b")])
    let text = try form.text(Timeline(title: "", sources: [], names: [], events: [event]))
    let rows = try #require(form.name.hasPrefix("csv") ? text.csvRows : text.tabRows)
    #expect(rows.count == 2 && rows[0].count == rows[1].count)
    #expect(rows[1][8].utf8.count >= 1_000_000)
  }

  @Test(arguments: [("a\tb\r\nc", "a b c"), ("\"a\" b", "\"\"\"a\"\" b\""), ("a \"b\"", "a \"b\"")])
  func `a cell between tabs has none inside`(text: String, cell: String) throws {
    let rows = try #require(try Exporter.tsv.text(.saying(text)).tabRows)
    #expect(rows[1][8] == cell)
  }
}

extension String {
  /// The rows as a reader takes them that knows no quoting; nil where the last one does not end.
  fileprivate var tabRows: [[String]]? {
    let lines = utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    guard lines.last?.isEmpty == true else { return nil }
    return lines.dropLast().map { line in
      line.split(separator: 0x09, omittingEmptySubsequences: false).map { String($0) ?? "" }
    }
  }
}
