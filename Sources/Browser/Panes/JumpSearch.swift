import Archive
import Chronology

/// Finds what a pattern means, in windows of rows: never are all events in memory.
///
/// What is found better comes first (`FuzzyRank`); where anything is found by letters that stand
/// together, letters scattered over a text are chance.
struct JumpSearch {
  private let archive: Archive
  private let pattern: FuzzyPattern
  private let text: String
  /// What is typed, where it is a date.
  private let date: EDTF?

  /// How many events are looked through letter by letter; beyond them words and dates are looked up.
  private static let mostEvents = 4000
  private static let window = 500
  /// How many of the best are kept.
  static let mostItems = 200

  /// - Parameter day: the day of which a date that names no year has the year.
  init(_ text: String, near day: Day?, in archive: Archive) {
    (self.text, self.archive, pattern) = (text, archive, FuzzyPattern(text))
    date = try? archive.date(typed: text.unpadded, near: day, in: Selection())
  }

  /// The best first; among equals sources, names, and events in their order.
  func items() throws -> [JumpItem] {
    try best(of: sources() + names() + events())
  }

  /// The best of the events alone.
  func eventItems() throws -> [JumpItem] { try best(of: events()) }

  private func best(of all: [JumpItem]) -> [JumpItem] {
    guard let best = all.map(\.match).max(by: <) else { return [] }
    let found = all.filter { isMeant($0.match, besides: best) }
    return found.enumerated().sorted { one, other in
      if other.element.match < one.element.match { return true }
      return !(one.element.match < other.element.match) && one.offset < other.offset
    }.prefix(JumpSearch.mostItems).map(\.element)
  }

  /// Among scattered letters, what fits far worse than the best has them by chance.
  private func isMeant(_ match: FuzzyMatch, besides best: FuzzyMatch) -> Bool {
    match.rank > .scattered || best.rank == .scattered && match.score * 3 >= best.score * 2
  }

  private func sources() -> [JumpItem] {
    archive.sources.compactMap { source in
      let isEcho = source.label.lettersAlone == source.id.lettersAlone
      let text = isEcho ? source.label : "\(source.label) (\(source.id))"
      return match(text, of: [source.label, source.id]).map {
        JumpItem(target: .source(source.id), sort: "source", text: text, match: $0)
      }
    }
  }

  /// Each name once; where another of its spellings fits better, with that.
  private func names() throws -> [JumpItem] {
    let listed = archive.names.names.compactMap { name in
      ([item(name.name, of: name.name, name.kind.rawValue)]
        + name.also.map { item($0, of: name.name, name.kind.rawValue) })
        .compactMap { $0 }.reduce(nil) { best, item in
          best.map { $0.match < item.match ? item : $0 } ?? item
        }
    }
    let first = text.unpadded.split(separator: " ").first.map(String.init) ?? ""
    let known = Set(archive.names.names.map(\.name))
    let others = try archive.names(beginningWith: first, as: .name, limit: JumpSearch.mostItems)
    return listed
      + others.filter { !known.contains($0) }.compactMap { item($0, of: $0, "name") }
  }

  private func item(_ spelling: String, of name: String, _ sort: String) -> JumpItem? {
    let text = spelling == name ? name : "\(name) (\(spelling))"
    return match(text, of: [spelling]).map {
      JumpItem(target: .name(name), sort: sort, text: text, match: $0)
    }
  }

  /// - Parameter wholes: what the text is called by; one of them may be just what is typed.
  private func match(
    _ text: String, of wholes: [String], elsewhere: ([Character]) -> FuzzyRank? = { _ in nil }
  ) -> FuzzyMatch? {
    guard var match = FuzzyMatch(pattern, in: FuzzyText(text), elsewhere: elsewhere) else {
      return nil
    }
    let letters = self.text.lettersAlone
    if match.rank == .word, wholes.contains(where: { $0.lettersAlone == letters }) {
      match.rank = .exact
    }
    return match
  }
}

// Events.
extension JumpSearch {
  private func events() throws -> [JumpItem] {
    var (found, last, seen): ([JumpItem], Int, Int) = ([], 0, 0)
    while seen < JumpSearch.mostEvents {
      let window = try archive.briefs(after: last, limit: JumpSearch.window)
      guard let end = window.last else { return found }
      found += window.compactMap(item)
      (last, seen) = (end.id, seen + window.count)
      // Without a pattern all fit, and more than are kept need not be read.
      if pattern.isEmpty { return found }
    }
    return try found + further(last).compactMap(item)
  }

  /// Events after the last one that was looked through: those of a date, of a kind, and with words.
  private func further(_ last: Int) throws -> [EventBrief] {
    var found: [EventBrief] = []
    if let start = date?.presence.place {
      let before = try archive.lastEvent(before: start, in: Selection()) ?? 0
      found = try archive.briefs(after: max(before, last), limit: JumpSearch.mostItems)
    }
    var (kind, words) = (Selection(), Selection())
    // A kind of an author's own would be looked for in all events, after every letter.
    let word = text.unpadded.searchFolded
    (kind.kinds, words.query) = (Kind.known.filter { $0.rawValue == word }, archive.query(text))
    for wanted in [kind, words] where wanted.query != nil || !wanted.kinds.isEmpty {
      found += try archive.briefs(after: last, limit: JumpSearch.mostItems, of: wanted)
    }
    var known: Set<Int> = []
    return found.filter { known.insert($0.id).inserted }
  }

  private func item(_ event: EventBrief) -> JumpItem? {
    let words = date == nil ? nil : dated(event)
    guard let match = [words, titled(event)].compactMap({ $0 }).max(by: <) else { return nil }
    return JumpItem(
      target: .event(event.id), sort: "event", text: event.title, date: event.date,
      kind: event.kind, match: match)
  }

  /// How an event is of the date that is typed.
  private func dated(_ event: EventBrief) -> FuzzyMatch? {
    guard let date, let own = event.date.flatMap({ try? EDTF(parsing: $0) }) else { return nil }
    let (wanted, days) = (date.numbers, own.numbers)
    if wanted == days { return FuzzyMatch(.exact) }
    if wanted.contains(days.lowerBound) { return FuzzyMatch(.word) }
    let holds = days.lowerBound < wanted.lowerBound && days.upperBound >= wanted.upperBound
    return holds ? FuzzyMatch(.beginning) : nil
  }

  /// How it is called so, its kind and its date being words of it, too.
  private func titled(_ event: EventBrief) -> FuzzyMatch? {
    var ofDate: [Substring]?
    return match(event.title, of: [event.title]) { part in
      let word = String(part)
      if event.kind.rawValue.searchFolded == word { return .word }
      guard part.mayBeDate, let written = event.date else { return nil }
      let words = ofDate ?? written.dateWords
      ofDate = words
      // A whole date is one by its days, and not by what else has its words.
      if date == nil, words.contains(where: { $0 == word }) { return .word }
      return words.contains { $0.hasPrefix(word) } ? .beginning : nil
    }
  }
}

extension EDTF {
  /// The numbers of its first and last day; without an end where it is open.
  fileprivate var numbers: ClosedRange<Int> {
    let first = earliest.day?.number ?? .min
    return first...max(first, latest.day?.number ?? .max)
  }
}

extension String {
  /// The words of a date in EDTF, as it stands and as one would type it.
  fileprivate var dateWords: [Substring] {
    let date = try? EDTF(parsing: self)
    let forms = [self, date?.brief(weekday: true, year: true) ?? "", date?.words ?? ""]
    return forms.flatMap { form in
      let folded = form.searchFolded
      return folded.split(separator: " ") + folded.split { !$0.isLetter && !$0.isNumber }
    }
  }

  /// What is left of it without blanks and signs, folded.
  fileprivate var lettersAlone: String {
    searchFolded.filter { $0.isLetter || $0.isNumber }
  }
}

extension [Character] {
  private static let dateWords = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october",
    "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
    "sunday",
  ]

  /// Whether it is a figure, or the beginning of a month or a day of the week.
  fileprivate var mayBeDate: Bool {
    if contains(where: \.isNumber) { return true }
    let word = String(self)
    return count > 2 && Array<Character>.dateWords.contains { $0.hasPrefix(word) }
  }
}
