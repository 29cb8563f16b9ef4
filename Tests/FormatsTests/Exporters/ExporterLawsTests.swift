import Chronology
import Formats
import Foundation
import Testing

/// What holds for every exporter, those yet to be written included.
@Suite struct ExporterLawsTests {
  private func sample() throws -> Timeline {
    let folder = try Folder.holding(Sample.dossier)
    return try Dossier(reading: folder.path).timeline
  }

  @Test(arguments: Exporter.all)
  func `the same timeline gives the same bytes`(exporter: Exporter) throws {
    let timeline = try Dossier(reading: Bundled.folder).timeline
    let first = try exporter.text(timeline)
    #expect(try exporter.text(timeline) == first)
    #expect(try exporter.text(Dossier(reading: Bundled.folder).timeline) == first)
  }

  @Test(arguments: Exporter.all)
  func `every event and every source of the dossier is there`(exporter: Exporter) throws {
    let timeline = try Dossier(reading: Bundled.folder).timeline
    let words = try exporter.text(timeline).words
    for event in timeline.events where exporter.tellsEvents && exporter.hasPlace(for: event.date) {
      let isThere = words.contains(event.title.words)
      #expect(isThere, "\(event.title)")
    }
    let events = timeline.events.filter { exporter.hasPlace(for: $0.date) }
    let tellers = Set(events.flatMap(\.accounts).map(\.source))
    for source in timeline.sources
    where tellers.contains(source.id) || !exporter.needsDay {
      let isThere = words.contains(source.label.words)
      #expect(isThere, "\(source.label)")
    }
  }

  @Test(arguments: Exporter.all.filter(\.quotes))
  func `every quotation of the dossier is there, word by word`(exporter: Exporter) throws {
    let timeline = try Dossier(reading: Bundled.folder).timeline
    let words = try exporter.text(timeline).words
    let events = timeline.events.filter { exporter.hasPlace(for: $0.date) }
    let quotations = events.flatMap(\.accounts).flatMap(\.quotations)
    #expect(quotations.count > 100)
    for quotation in quotations {
      let isThere = words.contains(quotation.exact.words)
      #expect(isThere, "\(quotation.exact)")
    }
  }

  @Test(arguments: Exporter.all.filter(\.tellsEvents))
  func `events leave in the order of time`(exporter: Exporter) throws {
    let text = try exporter.text(sample())
    let first = try #require(text.range(of: "Eleven miners are killed"))
    let second = try #require(text.range(of: "The attack is claimed"))
    #expect(first.upperBound < second.lowerBound)
  }

  @Test(arguments: Exporter.all)
  func `the text ends with a line break`(exporter: Exporter) throws {
    #expect(
      try exporter.text(sample()).hasSuffix("\n") || exporter.text(sample()).hasSuffix("\r\n"))
    let empty = Timeline(title: "", sources: [], names: [], events: [])
    let text = try exporter.text(empty)
    #expect(text.isEmpty == (exporter.name == "timesketch"))
    #expect(text.isEmpty || text.last?.isNewline == true)
  }

  @Test(arguments: Exporter.all)
  func `only the events of the extract leave`(exporter: Exporter) throws {
    let timeline = try sample()
    let extract = Extract(
      title: timeline.title, sources: timeline.sources, names: NameTable(timeline.names),
      scope: "claim", count: 1, total: 2
    ) { body in try body(timeline.events[1]) }
    var text = ""
    try exporter.write(extract) { text += String(decoding: $0, as: UTF8.self) }
    #expect(text.contains("The attack is claimed") == exporter.tellsEvents)
    #expect(!text.contains("Eleven miners are killed"))
  }

  @Test func `the first events are read and no other`() throws {
    let extract = Extract(try sample())
    for most in 0...3 {
      var found: [Event.ID] = []
      try extract.first(most).forEachEvent { found.append($0.id) }
      var all: [Event.ID] = []
      try extract.forEachEvent { all.append($0.id) }
      #expect(all.count == 2 && found == Array(all.prefix(most)))
    }
    struct Full: Error {}
    #expect(throws: Full.self) { try extract.first(1).forEachEvent { _ in throw Full() } }
  }

  @Test(arguments: Exporter.all)
  func `what fails to be written fails the export`(exporter: Exporter) throws {
    struct Full: Error {}
    let timeline = try sample()
    var room = 0
    #expect(throws: Full.self) {
      try exporter.write(Extract(timeline)) { _ in
        room -= 1
        if room < 0 { throw Full() }
      }
    }
  }

  static let controls = "\u{0}\u{7}\u{8}\u{B}\u{1B}[31m\u{1B}]0;x\u{7}\u{7F}\u{85}\u{9B}31m"

  @Test(arguments: Exporter.all)
  func `no control character leaves, wherever it stands`(exporter: Exporter) throws {
    let text =
      try exporter.text(.saying(Self.controls))
      + exporter.text(.saying(Self.controls, on: "2021-01-03"))
    let controls = text.unicodeScalars.filter {
      $0.properties.generalCategory == .control && $0 != "\n" && $0 != "\r" && $0 != "\t"
    }
    #expect(controls.isEmpty)
  }

  @Test(
    arguments: Exporter.all,
    ["", " ", "\n", "\r", "a\r\nb", "\"", "\"\u{301}", "|", "`", "```\n", "=1+1", "\u{2028}", "🇵🇰"])
  func `any text leaves without a crash and on its own`(exporter: Exporter, text: String) throws {
    let exported = try exporter.text(.saying(text, on: "2021-01-03"))
    #expect(exported.last?.isNewline == true)
    let isTold = exported.contains("killing") || exported.contains("3 January 2021")
    #expect(isTold || !exporter.tellsIds)
    let undated = try exporter.text(.saying(text))
    #expect(undated.last?.isNewline ?? exporter.needsDay)
  }

  /// Annotations have the words of the text, which the sample is without.
  static let quoting = Exporter.all.filter { $0.quotes && $0.name != "web-annotation" }

  @Test(arguments: quoting)
  func `what has no place is counted, and all else is there`(exporter: Exporter) throws {
    for date in Sample.dates {
      let extract = Extract(.saying("word", on: date))
      let text = try exporter.text(extract).unfolded
      let isThere = text.contains("word one")
      #expect(isThere || !extract.omissions.lines.isEmpty, "\(date ?? "no date")")
      #expect(isThere || exporter.needsDay || date == "Y170000000", "\(date ?? "no date")")
    }
  }

  static let withOptions = Exporter.all.filter {
    [
      "csv-wide", "tsv", "tsv-wide", "csv", "ics", "timelinejs", "timelinejs-csv", "timesketch",
      "lnav",
    ]
    .contains($0.name)
  }

  @Test(arguments: withOptions)
  func `the words of sources stay where they are not to leave`(exporter: Exporter) throws {
    var options = ExportOptions()
    options.omitsQuotes = true
    let folder = try Folder.holding(Sample.dossier)
    let text = try exporter.text(Dossier(reading: folder.path).timeline, options)
    for words in ["gunmen woke up", "the attack was claimed", "January 3"] {
      #expect(!text.contains(words))
    }
    #expect(text.contains("Eleven miners are killed"))
    let isToldWhere = ["14 to 44", "14,44", "14\t44"].contains { text.contains($0) }
    #expect(isToldWhere)
  }

  @Test(arguments: Exporter.all)
  func `what changes it may be chosen for it, and nothing else`(exporter: Exporter) throws {
    let (formula, year) = (
      Timeline.saying("=1+1", on: "2021-01-03"), Timeline.saying("x", on: "2021")
    )
    var (raw, skipping, bare) = (ExportOptions(), ExportOptions(), ExportOptions())
    (raw.hasRawCells, skipping.wideDates, bare.omitsTexts) = (true, .skip, true)
    let isRaw = try exporter.text(formula, raw) != exporter.text(formula)
    let isSkipped = try exporter.text(year, skipping) != exporter.text(year)
    let isBare = try exporter.text(formula, bare) != exporter.text(formula)
    #expect(isBare == exporter.choices.contains(.texts))
    #expect(isRaw == exporter.choices.contains(.cells))
    #expect(isSkipped == exporter.choices.contains(.dates))
  }

  @Test func `every exporter has a name, a summary and an extension of its own`() {
    #expect(Set(Exporter.all.map(\.name)).count == Exporter.all.count)
    for exporter in Exporter.all {
      #expect(Exporter.named(exporter.name)?.summary == exporter.summary)
      #expect(!exporter.summary.isEmpty && !exporter.fileExtension.contains("."))
    }
    #expect(Exporter.named("csv")?.fileExtension == "csv")
    #expect(Exporter.named("CSV") == nil)
  }
}

/// What formats are not made for.
extension Exporter {
  /// A bibliography is of the sources that events cite.
  fileprivate var tellsEvents: Bool { !["bibtex", "csl-json"].contains(name) }
  /// A picture shows what happened and who tells it, not in which words.
  fileprivate var quotes: Bool { tellsEvents && !["dot", "mermaid", "svg"].contains(name) }
  /// Mermaid has no place for an id; in Markdown the id may stand between words that say the same.
  fileprivate var tellsIds: Bool { tellsEvents && !["markdown", "mermaid"].contains(name) }
}

extension Timeline {
  /// A timeline that says one text everywhere.
  static func saying(_ text: String, on date: String? = nil) -> Timeline {
    let account = Account(
      source: text, printed: text,
      quotations: [Quotation(exact: text + " one", range: 0..<3), Quotation(exact: text)],
      says: [Said(point: text, value: text), Said(point: "killed", value: text)], note: text)
    let event = Event(
      id: "killing", date: date.flatMap { try? EDTF(parsing: $0) }, time: text,
      kind: Kind(rawValue: text), title: text, summary: text,
      place: text, people: [text, text], inferred: text, note: text, accounts: [account],
      points: [Point(name: text, verdict: .agree, note: text)], fields: [EventField(text, text)])
    let source = Source(
      id: text, file: text, title: text, author: text, publisher: text, printed: text, url: text,
      note: text, text: text, sha256: String(repeating: "0", count: 64))
    return Timeline(title: text, sources: [source], names: [], events: [event])
  }
}

extension String {
  /// The lines of a calendar as they were before they were folded; any other text as it is.
  var unfolded: String {
    hasPrefix("BEGIN:VCALENDAR") ? replacing("\r\n ", with: "") : self
  }

  /// Its letters and digits alone: what no escaping changes.
  fileprivate var words: String {
    let escapes = [
      "&lt;", "&gt;", "&amp;", "&quot;", "<br>", "\\n", "\\l", "\\\"", "\\u2028",
    ]
    var text = unfolded.replacing(/&?#[0-9]+;/, with: " ")
    for escape in escapes { text = text.replacing(escape, with: " ") }
    return text.split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }
}

extension Exporter {
  /// Whether only what has a day can stand in it.
  fileprivate var needsDay: Bool { ["ics", "timesketch", "lnav"].contains(name) }

  /// Whether an event of the dossier that comes along can stand in it: lnav's clock begins in 1970.
  fileprivate func hasPlace(for date: EDTF?) -> Bool {
    guard needsDay else { return true }
    let day = date?.earliest.day ?? date?.latest.day
    return day.map { $0.year >= 1970 || name != "lnav" } ?? false
  }
}
