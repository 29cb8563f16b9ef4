import Chronology
import Foundation

/// Makes events of the rows of a table, one each, and tells what is not taken as it stands.
struct TableEvents {
  private(set) var map: ColumnMap
  let source: Source.ID
  let file: String
  private(set) var findings: [Finding] = []
  /// The ids that are taken, and how often each was asked for.
  private var ids: [String: Int] = [:]
  /// Where events are called by this and the number of their row, unless they have an id of their own; more
  /// ids than memory holds are told apart later.
  private var numbering: String?
  private var row = 0
  private var dates: WrittenDates
  /// What was made of the words in the column of kinds.
  private var kinds: [String: (kind: Kind, accepted: [Acceptance])] = [:]
  /// The line of the last row.
  private(set) var line = 1

  init(
    map: ColumnMap, source: Source.ID, file: String, order: WrittenDate.Order?,
    taken: [String: Int]
  ) {
    (self.map, self.source, self.file) = (map, source, file)
    dates = WrittenDates(order)
    ids = taken
  }

  init(
    map: ColumnMap, source: Source.ID, file: String, order: WrittenDate.Order?, numbering: String
  ) {
    self.init(map: map, source: source, file: file, order: order, taken: [:])
    self.numbering = numbering
  }

  var taken: [String: Int] { ids }

  mutating func forgetFindings() { findings = [] }

  mutating func event(of row: TableRow, quoting quotation: Quotation) -> Event {
    if let names = row.names, names.count > map.names.count { map.learn(names) }
    let values = TableValues(row: row, map: map)
    self.row += 1
    line = row.place.line
    tellOddities(of: row)
    if values.part == .title {
      warn("this is a second title: it is kept as an event", at: row.place)
    }
    let when = TableDate(values, file: file, reading: &dates)
    if !when.findings.isEmpty { findings += when.findings }
    let said = SaidWords(values)
    let (kind, accepted) = kind(values, said)
    let title = title(of: values, saying: said)
    let account = Account(
      source: source, printed: said.printed ?? when.printed, quotations: [quotation],
      note: NamedSource(name: values[.source]?.onOneLine, url: values[.url]).note)
    return Event(
      id: id(of: values, title), date: when.date, time: when.time, kind: kind, title: title,
      summary: said.summary, place: values[.place]?.onOneLine, people: values.people,
      inferred: when.inferred ?? row.inferred, note: values[.note], accounts: [account],
      fields: values.fields + said.kept + when.kept, accepted: accepted,
      origin: origin(row.place))
  }

  /// Goes past a row of which nothing can be made.
  mutating func leaveOut(_ row: TableRow) {
    self.row += 1
    line = row.place.line
    findings += row.findings(in: file)
  }

  private mutating func tellOddities(of row: TableRow) {
    if !row.flaws.isEmpty { findings += row.findings(in: file) }
    guard row.names == nil else { return }
    let (count, wanted) = (row.cells.count, map.names.count)
    let isOver = count > wanted && row.cells[wanted...].contains { !row.isBlank($0) }
    if count < wanted {
      warn(
        "this row has \(count) \(count == 1 ? "cell" : "cells") and the header \(wanted)",
        hint: "is it cut? the cells that are missing are taken for empty", at: row.place)
    } else if isOver {
      warn(
        "this row has \(count) cells and the header \(wanted)",
        hint: "is a quotation mark missing? what is beyond is kept as \"column \(wanted + 1)\"",
        at: row.place(of: row.cells[wanted]))
    }
    for cell in row.cells where cell.form == .odd {
      warn(
        "text stands behind the closing quotation mark of this cell",
        hint: "a quotation mark inside a cell is doubled", at: row.place(of: cell))
    }
  }

  mutating func warn(_ message: String, hint: String? = nil, at place: TableRow.Place) {
    findings.append(Finding(.warning, message, hint: hint, at: origin(place)))
  }

  private func origin(_ place: TableRow.Place) -> Origin {
    Origin(file: file, line: place.line, column: place.column)
  }
}

// Titles, kinds and ids.
extension TableEvents {
  /// A row without a title gets one from what it says; a table that has none at all is not told so
  /// for each row.
  private mutating func title(of values: TableValues, saying said: SaidWords) -> String {
    if let title = said.title { return title }
    let title = said.titleFromWords ?? values.titleFromWords
    if map.column(of: .title) != nil {
      warn("this row has no title: it is called \"\(title)\"", at: values.place(of: .title))
    }
    return title
  }

  /// The known word where the table has it, in whatever case; else the table's own.
  private mutating func kind(_ values: TableValues, _ said: SaidWords) -> (Kind, [Acceptance]) {
    let word = said.kind?.onOneLine
    guard let word else {
      return (values.part == .era ? .background : Kind(rawValue: "event"), [])
    }
    if let known = kinds[word] { return known }
    let kind = TableEvents.kind(of: word)
    if kinds.count < TableEvents.mostKinds { kinds[word] = kind }
    return kind
  }

  private static func kind(of word: String) -> (Kind, [Acceptance]) {
    let known = Kind(rawValue: word.lowercased())
    if Kind.known.contains(known) { return (known, []) }
    let isNear = Kind.known.contains { $0.rawValue.isNear(word) }
    return (
      Kind(rawValue: word),
      isNear ? [Acceptance(.nearKind, reason: "The table has it so.")] : []
    )
  }

  /// Of more words no table means kinds.
  private static let mostKinds = 1000

  private mutating func id(of values: TableValues, _ title: String) -> String {
    if let numbering { return values[.id]?.onOneLine ?? "\(numbering)-\(row)" }
    guard let own = values[.id]?.onOneLine else { return unique(title.slug ?? "event") }
    let id = unique(own)
    if id != own {
      warn(
        "the id \"\(own)\" stands in another row: this event is called \"\(id)\"",
        hint: "every row needs an id of its own", at: values.place(of: .id))
    }
    return id
  }

  /// The id, with a number behind it where it is taken.
  private mutating func unique(_ id: String) -> String {
    var count = ids[id, default: 0] + 1
    var unique = id
    while count > 1 || ids[unique] != nil {
      count = max(count, 2)
      unique = "\(id)-\(count)"
      if ids[unique] == nil { break }
      count += 1
    }
    ids[id] = count
    if unique != id { ids[unique] = 1 }
    return unique
  }
}

extension TableValues {
  /// Persons and groups, parted by semicolons, bars or line breaks; a comma may be part of a name.
  fileprivate var people: [String] {
    if let list = map.column(of: .people).flatMap(row.list) {
      return list.map(\.onOneLine).filter { !$0.isEmpty }
    }
    guard let names = self[.people] else { return [] }
    guard names.utf8.contains(where: { $0 == 0x3B || $0 == 0x7C || $0 < 0x20 || $0 > 0x7E }) else {
      return [names.onOneLine]
    }
    return names.split { ";|".contains($0) || $0.isNewline }
      .map { String($0).onOneLine }.filter { !$0.isEmpty }
  }

  /// The beginning of all that the row says.
  fileprivate var titleFromWords: String {
    row.cells.indices.compactMap(row.value).joined(separator: " · ").firstSentence
  }
}

extension String {
  /// Up to the end of the first sentence, or of what fits on a line.
  var firstSentence: String {
    let line = onOneLine
    let end = line.indices.first { place in
      ".!?".contains(line[place]) && line[line.index(after: place)...].first == " "
    }
    return String(end.map { line[...$0] } ?? line[...]).shortened(to: 80)
  }

  /// No longer than so many characters, of whole words where these are not endless.
  func shortened(to length: Int) -> String {
    guard count > length else { return self }
    let head = prefix(length - 1)
    let words = head.lastIndex(of: " ").map { head[..<$0] } ?? head
    return (words.count > length / 2 ? words : head) + "…"
  }

  /// Small letters, figures and hyphens, no more than some words; nil where none is left.
  var slug: String? {
    let scalars = lowercased().decomposedStringWithCanonicalMapping.unicodeScalars
    let plain = String(String.UnicodeScalarView(scalars.filter(\.isASCII)))
    let words = plain.split { !$0.isLetter && !$0.isNumber }
    var slug = ""
    for word in words {
      guard slug.isEmpty || slug.count + word.count < 40 else { break }
      slug += (slug.isEmpty ? "" : "-") + word.prefix(40)
    }
    return slug.isEmpty ? nil : slug
  }
}
