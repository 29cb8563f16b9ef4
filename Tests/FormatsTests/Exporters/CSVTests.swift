import Chronology
import Formats
import Foundation
import Testing

@Suite struct CSVTests {
  /// The rows as records by the names of the columns.
  private func records(_ timeline: Timeline) throws -> [[String: String]] {
    let rows = try #require(try Exporter.csv.text(timeline).csvRows)
    let header = try #require(rows.first)
    return try rows.dropFirst().map { row in
      try #require(row.count == header.count)
      return Dictionary(uniqueKeysWithValues: zip(header, row))
    }
  }

  @Test func `one row a quotation and one a value, each with its event and its source`() throws {
    let folder = try Folder.holding(Sample.dossier)
    let records = try records(Dossier(reading: folder.path).timeline)
    #expect(
      records.map { [$0["event"], $0["source"], $0["attribute"], $0["value"], $0["verdict"]] } == [
        ["killing", "wsws", "quotation", "gunmen woke up sleeping miners", ""],
        ["killing", "wsws", "date", "2021-01-03", "finer"],
        ["killing", "wsws", "killed", "11", "finer"],
        ["killing", "wsws", "where", "a shared room", "naming"],
        ["killing", "alwaght", "quotation", "the attack", ""],
        ["killing", "alwaght", "date", "2021-01", "finer"],
        ["killing", "alwaght", "killed", "at least 11", "finer"],
        ["killing", "alwaght", "where", "asleep", "naming"],
        ["claim", "alwaght", "quotation", "the attack was claimed", ""],
      ])
    #expect(
      records[0] == [
        "event": "killing", "date_edtf": "2021-01-03", "date_earliest": "2021-01-03",
        "date_latest": "2021-01-03", "date_display": "3 January 2021", "timezone": "",
        "time": "early morning",
        "kind": "attack", "title": "Eleven miners are killed", "place": "Machh",
        "people": "Islamic State; Hazara", "source": "wsws",
        "publisher": "World Socialist Web Site", "source_title": "", "published": "2021-01-12",
        "attribute": "quotation", "value": "gunmen woke up sleeping miners", "verdict": "",
        "derived": "", "start": "14", "end": "44",
        "sha256": "84cc7e9c609cfe63987ade69f198b0090af51f2fb549b9cf725a4b32ba0e2f63",
      ])
    #expect(
      records.map { $0["derived"] } == [
        "", "finer", "finer", "unjudged", "", "finer", "finer", "unjudged", "",
      ])
    #expect(records[8]["date_latest"] == "2021-01-04")
  }

  @Test func `an event without a date leaves the dates empty`() throws {
    let record = try #require(records(.saying("x")).first)
    #expect(record["date_edtf"] == "" && record["date_earliest"] == "")
    #expect(record["date_latest"] == "" && record["date_display"] == "")
  }

  @Test(
    arguments: [
      "plain", "a,b", "a\"b", "\"a\"", "a\nb", "a\r\nb", "a\rb", "\"\u{301}", ",\u{301}",
      ", , \"\"",
      "a\",\"b", "ä, 🇵🇰", "a;b\tc",
    ])
  func `any delimiter inside a text stays inside its cell`(text: String) throws {
    let records = try records(.saying(text))
    #expect(records.map { $0["title"] } == Array(repeating: text, count: records.count))
    #expect(records[0]["value"] == text + " one")
    #expect(records[0]["people"] == "\(text); \(text)")
  }

  @Test(
    arguments: [
      "=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", " =1+1", "\"=1+1", "'=1+1", "  \" =1",
      "\t=1", "\tx", "\r=1", "\n=1", "\nx", "＝1", "＋1", "－1", "＠x", "\u{A0}=1", "\u{200B}=1",
      "\u{FEFF}=1", "\u{2003}+1",
    ])
  func `what a spreadsheet would run as a formula has an apostrophe before it`(text: String) throws
  {
    let record = try #require(records(.saying(text)).first)
    for column in ["time", "kind", "title", "place", "people", "source", "publisher"] {
      let cell = try #require(record[column])
      #expect(cell.hasPrefix("'") && cell.dropFirst().hasPrefix(text), "\(column)")
    }
    #expect(record["value"] == "'" + text + " one")
  }

  @Test(arguments: ["x=1", "1+1", "a-b", "me@example.org", "(=1)", "", "11", "–", "'tis"])
  func `other texts are as they are`(text: String) throws {
    #expect(try records(.saying(text)).first?["title"] == text)
  }

  @Test func `dates stay dates, even those before the year 0`() throws {
    let event = Event(
      id: "e", date: try EDTF(parsing: "-0043-03-15"), kind: .attack, title: "T",
      accounts: [Account(source: "a", quotations: [Quotation(exact: "x")])])
    let timeline = Timeline(
      title: "T", sources: [Source(id: "a", file: "a.txt")], names: [], events: [event])
    #expect(try records(timeline).first?["date_edtf"] == "-0043-03-15")
  }

  @Test(
    arguments: [
      ("2021-01-03T03:00:00+05:00", "UTC+05:00"), ("2021-01-03T03:00:00-04:30", "UTC-04:30"),
      ("2021-01-03T03:00:00Z", "UTC"), ("2021-01-03T03:00:00", ""), ("2021-01-03", ""),
    ])
  func `a zone has a column of its own`(date: String, zone: String) throws {
    let record = try #require(records(.saying("x", on: date)).first)
    #expect(record["date_edtf"] == date && record["timezone"] == zone)
  }

  @Test func `no cell is parted where semicolons part cells`() throws {
    let table = try Exporter.csv.text(.saying("x;=HYPERLINK(1)"))
    #expect(table.contains(",\"x;=HYPERLINK(1)\","))
    #expect(!table.contains(",x;=HYPERLINK"))
  }

  @Test func `a raw table keeps what a spreadsheet would run`() throws {
    var options = ExportOptions()
    options.hasRawCells = true
    let rows = try #require(try Exporter.csv.text(.saying("=1+1"), options).csvRows)
    #expect(rows[1][8] == "=1+1" && rows[1][16] == "=1+1 one")
  }

  @Test func `without quotations it still says who tells what where`() throws {
    var options = ExportOptions()
    options.omitsQuotes = true
    let rows = try #require(try Exporter.csv.text(.saying("x", on: "2021"), options).csvRows)
    #expect(rows[1][11] == "x")
    #expect(
      Array(rows[1][15...]) == [
        "quotation", "", "", "", "0", "3", String(repeating: "0", count: 64),
      ]
    )
  }

  @Test func `every line ends as RFC 4180 asks`() throws {
    let timeline = try Dossier(reading: Bundled.folder).timeline
    let text = try Exporter.csv.text(timeline)
    let rows = try #require(text.csvRows)
    #expect(Set(rows.map(\.count)) == [22])
    #expect(text.unicodeScalars.suffix(2).elementsEqual(["\r", "\n"]))
    let quotations = timeline.events.flatMap(\.accounts).flatMap(\.quotations)
    #expect(rows.count { $0[15] == "quotation" } == quotations.count)
  }
}

extension String {
  /// The rows of a table after RFC 4180, scalar by scalar; nil when it is none.
  var csvRows: [[String]]? {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = String.UnicodeScalarView()
    var rest = unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\"" where cell.isEmpty:
        while let inner = rest.popFirst() {
          if inner == "\"" {
            if rest.first != "\"" { break }
            rest.removeFirst()
          }
          cell.append(inner)
          if rest.isEmpty { return nil }
        }
        guard rest.first == "," || rest.first == "\r" else { return nil }
      case "\"", "\n": return nil
      case ",":
        row.append(String(cell))
        cell.removeAll()
      case "\r":
        guard rest.popFirst() == "\n" else { return nil }
        rows.append(row + [String(cell)])
        row.removeAll()
        cell.removeAll()
      default: cell.append(scalar)
      }
    }
    return row.isEmpty && cell.isEmpty ? rows : nil
  }
}
