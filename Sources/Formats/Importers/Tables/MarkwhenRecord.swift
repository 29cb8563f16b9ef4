import Chronology

/// An event of a text in Markwhen as a record.
struct MarkwhenRecord {
  private(set) var members: [TableReader.Member] = []
  private(set) var flaws: [JSONObject.Flaw] = []
  private let byte: Int

  static let roles: [String: ColumnRole] = [
    "date": .date, "end": .end, "time": .time, "printed": .printed, "title": .title,
    "text": .summary,
    "place": .place, "tag": .kind, "id": .id,
  ]

  /// - Parameters:
  ///   - lines: what stands below the first one.
  ///   - sections: those in which it stands, the outermost first.
  init(
    when: String, what: String, lines: [String], sections: [String], order: WrittenDate.Order,
    at byte: Int
  ) {
    self.byte = byte
    addDates(when, order)
    let marks = MarkwhenMarks([what] + lines)
    add("title", marks.title)
    add("text", lines.joined(separator: "\n").trimmingBlanks)
    add("place", marks.places.joined(separator: "; "))
    add("tag", marks.tags.first ?? "")
    if marks.tags.count > 1 { add("tags", marks.tags.joined(separator: "; ")) }
    add("id", marks.id ?? "")
    add("section", sections.filter { !$0.isEmpty }.joined(separator: " > "))
  }

  private mutating func addDates(_ when: String, _ order: WrittenDate.Order) {
    let dates = MarkwhenDates(when, order)
    if let problem = dates.problem {
      flaws.append(JSONObject.Flaw(message: problem.message(on: when), byte: byte))
    }
    add("date", dates.start ?? "")
    add("end", dates.end ?? "")
    add("time", dates.time ?? "")
    // What was made of two dates does not show how they were written.
    if dates.start != when { add("printed", when) }
  }

  private mutating func add(_ name: String, _ value: String) {
    guard !value.isEmpty else { return }
    members.append(
      (name, TableRow.Cell(bytes: byte..<byte, content: byte..<byte, form: .given(value))))
  }
}

/// What is marked in the words of an event: `#tag`, `!id`, `[Ley](location)`.
private struct MarkwhenMarks {
  private(set) var tags: [String] = []
  private(set) var places: [String] = []
  private(set) var id: String?
  /// The first line without its tags and its id.
  private(set) var title = ""

  init(_ lines: [String]) {
    for (number, line) in lines.enumerated() {
      let words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
      let plain = words.filter { !take($0, isFirst: number == 0) }
      places += line.markwhenPlaces
      if number == 0 { title = plain.joined(separator: " ").trimmingBlanks }
    }
  }

  /// - Returns: whether the word is a mark and no part of a title.
  private mutating func take(_ word: String, isFirst: Bool) -> Bool {
    let name = String(word.dropFirst().prefix { $0.isLetter || $0.isNumber || "_-".contains($0) })
    guard !name.isEmpty, name.count == word.count - 1 else { return false }
    if word.hasPrefix("#") {
      if !tags.contains(name) { tags.append(name) }
      return true
    }
    guard isFirst, word.hasPrefix("!"), id == nil else { return false }
    id = name
    return true
  }
}

extension String {
  /// The names in `[name](location)` and `[name](map)`.
  fileprivate var markwhenPlaces: [String] {
    split(separator: "[").dropFirst(hasPrefix("[") ? 0 : 1).compactMap { part in
      let pieces = part.split(separator: "](", maxSplits: 1).map(String.init)
      guard pieces.count == 2, pieces[1].hasPrefix("location)") || pieces[1].hasPrefix("map)")
      else { return nil }
      return pieces[0].trimmingBlanks
    }
  }
}
