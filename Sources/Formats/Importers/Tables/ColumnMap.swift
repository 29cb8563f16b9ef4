import Chronology

/// Which column of a table is what for an event; what has no home is kept under the column's name.
package struct ColumnMap: Sendable {
  /// The columns' names, each once.
  package private(set) var names: [String] = []
  private var places: [ColumnRole: Int] = [:]
  /// The column of each role, by its number, and those that are kept as fields.
  private var columns: [Int?] = []
  private(set) var fields: [Int] = []
  /// What is to be said of the header.
  private(set) var findings: [Finding] = []
  /// The names, and how often each was met.
  private var seen: [String: Int] = [:]
  /// The roles that are not to be guessed.
  private let chosen: Set<ColumnRole>
  /// What the format says that columns are.
  private var known: [String: ColumnRole] = [:]
  /// Whether they are named in a row above the others.
  private var hasHeader = true

  /// - Parameter chosen: the columns that the user names for roles; an empty name gives it to none.
  /// - Throws: a `Finding` where a column that is named is not there, or none tells an event.
  init(
    _ header: TableRow, chosen: [ColumnRole: String], file: String
  ) throws(Finding) {
    self.chosen = Set(chosen.keys)
    for cell in header.cells {
      let place = header.place(of: cell)
      add(
        header.text(of: cell), at: Origin(file: file, line: place.line, column: place.column))
    }
    try find(chosen, file, line: header.place.line)
  }

  /// The columns of a file that has no header: the names that its records use.
  init(
    _ names: [String], of format: ImportFormat, chosen: [ColumnRole: String], file: String
  ) throws(Finding) {
    self.chosen = Set(chosen.keys)
    known = format.roles
    hasHeader = false
    for name in names { add(name, at: nil) }
    try find(chosen, file, line: 1)
  }

  private mutating func find(
    _ chosen: [ColumnRole: String], _ file: String, line: Int
  ) throws(Finding) {
    for role in ColumnRole.allCases {
      guard let name = chosen[role] else { continue }
      if !name.isEmpty { places[role] = try place(of: name, role, file) }
    }
    guess()
    let origin = Origin(file: file, line: line, column: 1)
    guard ColumnRole.telling.contains(where: { places[$0] != nil }) else {
      throw Finding(
        .error, "no column of this table is called like a date, a title or a text",
        hint: "\(advice); say what they are: --map date=…,title=…", at: origin)
    }
    if places[.date] ?? places[.year] ?? places[.end] == nil, chosen[.date] != "" {
      findings.append(
        Finding(
          .warning, "no column is called like a date: every event is undated",
          hint: "\(advice); say which one it is: --map date=…", at: origin))
    }
  }

  /// What the columns are called, and where that is said.
  private var advice: String {
    let all = names.prefix(20).joined(separator: ", ") + (names.count > 20 ? ", …" : "")
    return
      (hasHeader
      ? "the first row names the columns, delete what stands above it: " : "the names are: ")
      + all
  }

  /// Takes up the names that lines have used since, for roles that have no column yet.
  mutating func learn(_ names: [String]) {
    for name in names.dropFirst(self.names.count) { add(name, at: nil) }
    guess()
  }

  func column(of role: ColumnRole) -> Int? { columns[role.rawValue] }

  /// Each role with the name of its column, in the order of the columns.
  package var pairs: [(role: ColumnRole, column: String)] {
    places.sorted { $0.value < $1.value }.map { ($0.key, names[$0.value]) }
  }

  package var fieldNames: [String] { fields.map { names[$0] } }

  /// Whether headlines and texts are HTML, as they are in TimelineJS.
  private(set) var hasMarkup = false

  /// Whether it is a sheet of TimelineJS, in which `Type` says what a row is and `Group` its kind.
  private var isTimelineJS: Bool {
    let folded = Set(names.map(\.foldedName))
    return folded.isSuperset(of: ["year", "headline"])
      && !folded.isDisjoint(with: ["displaydate", "media", "mediacredit", "endyear"])
  }

  private mutating func guess() {
    var taken = Set(places.values)
    let folded = names.map(\.foldedName)
    let isTimelineJS = isTimelineJS
    hasMarkup = isTimelineJS || self.names.contains("text.headline")
    for role in ColumnRole.allCases where !chosen.contains(role) && places[role] == nil {
      // Figures in columns of their own tell nothing that a date does not.
      if role.isPartOfDate, places[.date] != nil { continue }
      var names = role.names
      // The parts of a start go before a start that is something else in some records.
      if hasMarkup, role == .date { names.removeAll { $0 == "startdate" } }
      if isTimelineJS, role == .kind { names = ["group"] }
      if isTimelineJS, role == .slide { names = ["type"] }
      let guessed = names.lazy.compactMap { name in
        folded.indices.first { folded[$0] == name && !taken.contains($0) }
      }.first
      guard let place = known.isEmpty ? guessed : place(known: role) else { continue }
      places[role] = place
      taken.insert(place)
    }
    dropLoneParts()
    columns = ColumnRole.allCases.map { places[$0] }
    taken = Set(places.values)
    let derived = self.names.contains("dateWords") ? ColumnMap.derived : []
    fields = self.names.indices.filter {
      !taken.contains($0) && !derived.contains(self.names[$0])
    }
  }

  /// What `annals export` says of an event that follows from the rest of it, or stands in the line that is
  /// quoted.
  private static let derived: Set = [
    "dateWords", "earliest", "latest", "accounts", "points", "judged",
  ]

  /// A month without a year is none.
  private mutating func dropLoneParts() {
    if places[.year] == nil { (places[.month], places[.day]) = (nil, nil) }
    if places[.hour] == nil { places[.minute] = nil }
    if places[.endHour] == nil { places[.endMinute] = nil }
    if places[.endYear] == nil { (places[.endMonth], places[.endDay]) = (nil, nil) }
    if places[.date] ?? places[.year] == nil { places[.end] = nil }
  }
}

extension ColumnMap {
  /// The column of a name, letter by letter, else folded.
  private func place(
    of name: String, _ role: ColumnRole, _ file: String
  ) throws(Finding) -> Int {
    let place = names.firstIndex(of: name) ?? names.firstIndex { $0.foldedName == name.foldedName }
    guard let place else {
      throw Finding(
        .error, "there is no column \"\(name)\" for --map \(role.name)=…",
        hint: "the columns are: \(names.prefix(40).joined(separator: ", "))",
        at: Origin(file: file, line: 1, column: 1))
    }
    return place
  }

  /// The column of which the format says that it has a role.
  private func place(known role: ColumnRole) -> Int? { names.firstIndex { known[$0] == role } }

  /// Takes up another column, under a name that none has yet.
  ///
  /// - Parameter origin: where it is named, so that a second of that name is told.
  private mutating func add(_ text: String, at origin: Origin?) {
    let name = text.onOneLine
    let usable = name.isEmpty || name.count > 200 ? "column \(names.count + 1)" : name
    let count = seen[usable, default: 0] + 1
    seen[usable] = count
    guard count > 1 else { return names.append(usable) }
    let unique = (count...).lazy.map { "\(usable) (\($0))" }.first { seen[$0] == nil } ?? usable
    seen[unique] = 1
    names.append(unique)
    guard let origin else { return }
    findings.append(
      Finding(
        .warning, "a second column is called \"\(usable)\": it is kept as \"\(unique)\"",
        hint: "give each column a name of its own", at: origin))
  }
}

extension ColumnRole {
  fileprivate var isPartOfDate: Bool {
    [.year, .month, .day, .endYear, .endMonth, .endDay].contains(self)
  }
}

extension String {
  /// A column's name without case, signs and what stands in brackets.
  var foldedName: String {
    let bare = prefix { $0 != "(" && $0 != "[" }
    return (bare.isEmpty ? self[...] : bare).lowercased().filter { $0.isLetter || $0.isNumber }
  }

  /// On one line, without white space at its ends.
  var onOneLine: String {
    if isOnOneLine { return self }
    return unicodeScalars.split(whereSeparator: \.properties.isWhitespace).map(String.init)
      .joined(separator: " ")
  }

  /// Whether all its white space is single blanks between signs, as far as bytes tell.
  private var isOnOneLine: Bool {
    var last: UInt8 = 0x20
    for byte in utf8 {
      switch byte {
      case 0x20 where last == 0x20, 0x09...0x0D: return false
      // With these begins all white space beyond ASCII.
      case 0xC2, 0xE1, 0xE2, 0xE3: return false
      default: last = byte
      }
    }
    return last != 0x20
  }
}
