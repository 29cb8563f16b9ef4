import Archive
import Chronology

/// Something that one can jump to: an event, a name or a source.
struct JumpItem: Sendable {
  enum Target: Hashable, Sendable {
    case event(Int)
    case name(String)
    case source(Source.ID)
  }

  let target: Target
  /// What it is, in a word: "event", "person", "source".
  let sort: String
  let text: String
  /// An event's date, in EDTF.
  var date: String?
  var kind: Kind?
  var match: FuzzyMatch
}

/// Finds what a pattern means, in windows of rows: never are all events in memory.
struct JumpSearch {
  private let archive: Archive
  private let pattern: FuzzyPattern
  private let text: String

  /// How many events are looked through letter by letter; beyond them words are looked up.
  private static let mostEvents = 4000
  private static let window = 500
  /// How many of the best are kept.
  static let mostItems = 200

  init(_ text: String, in archive: Archive) {
    (self.text, self.archive, pattern) = (text, archive, FuzzyPattern(text))
  }

  /// The best first; among equals sources, names, and events in their order.
  func items() throws -> [JumpItem] {
    let all = try sources() + names() + events()
    let best = all.map(\.match.score).max() ?? 0
    // What fits far worse than the best has the letters by chance.
    let found = all.filter { $0.match.score * 3 >= best * 2 }
    return found.enumerated().sorted {
      ($1.element.match.score, $0.offset) < ($0.element.match.score, $1.offset)
    }.prefix(JumpSearch.mostItems).map(\.element)
  }

  private func sources() -> [JumpItem] {
    archive.sources.compactMap { source in
      let isEcho = source.label.lettersAlone == source.id.lettersAlone
      let text = isEcho ? source.label : "\(source.label) (\(source.id))"
      return match(text).map {
        JumpItem(target: .source(source.id), sort: "source", text: text, match: $0)
      }
    }
  }

  /// Each name once; where it does not fit itself, with the other spelling that fits best.
  private func names() throws -> [JumpItem] {
    let listed = archive.names.names.compactMap { name in
      best([name.name], name.name, name.kind.rawValue)
        ?? best(name.also.map { "\(name.name) (\($0))" }, name.name, name.kind.rawValue)
    }
    let first = text.unpadded.split(separator: " ").first.map(String.init) ?? ""
    let known = Set(archive.names.names.map(\.name))
    let others = try archive.names(beginningWith: first, as: .name, limit: JumpSearch.mostItems)
    return listed + others.filter { !known.contains($0) }.compactMap { best([$0], $0, "name") }
  }

  private func best(_ texts: [String], _ name: String, _ sort: String) -> JumpItem? {
    var best: JumpItem?
    for text in texts {
      guard let match = match(text), match.score > best?.match.score ?? -1 else { continue }
      best = JumpItem(target: .name(name), sort: sort, text: text, match: match)
    }
    return best
  }

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
    guard let query = archive.query(text) else { return found }
    var beyond = Selection()
    beyond.query = query
    return try found
      + archive.briefs(after: last, limit: JumpSearch.mostItems, of: beyond).compactMap(item)
  }

  private func item(_ event: EventBrief) -> JumpItem? {
    var words: String?
    let match = FuzzyMatch(pattern, in: FuzzyText(event.title)) { part in
      guard part.mayBeDate, let date = event.date else { return false }
      if words == nil { words = date.inWords }
      return words?.contains(String(part)) ?? false
    }
    return match.map {
      JumpItem(
        target: .event(event.id), sort: "event", text: event.title, date: event.date,
        kind: event.kind, match: $0)
    }
  }

  private func match(_ text: String) -> FuzzyMatch? {
    FuzzyMatch(pattern, in: FuzzyText(text))
  }
}

extension String {
  /// A date in EDTF as it stands and as one would type it.
  fileprivate var inWords: String {
    let date = try? EDTF(parsing: self)
    return "\(self) \(date?.brief(weekday: true, year: true) ?? "") \(date?.words ?? "")"
      .searchFolded
  }
}

extension String {
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
