import Archive
import Chronology

/// Which events are shown: words that they hold, and what else is asked of them.
///
/// `kind:protest quetta` means both. What stands behind a `!` is left out: `!kind:protest` shows
/// everything else, `quetta !kind:protest` what else there is of Quetta.
struct Filter: Hashable, Sendable {
  /// As it was typed.
  private(set) var text = ""
  private(set) var selection = Selection()
  /// How many events it shows.
  private(set) var count = 0
  /// The day of which its dates that name no year have the year.
  private(set) var day: Day?

  init() {}

  /// - Throws: a `FilterError` where it cannot be understood, else what the archive throws.
  init(_ text: String, _ archive: Archive, near day: Day?, own: OwnNotes) throws {
    (self.text, self.day) = (text, day)
    let reading = try archive.read(text, QueryManner(ofFilterNear: day, own))
    if let problem = reading.problems.first { throw FilterError(description: "\(problem)") }
    selection = reading.query.map(Selection.init(asking:)) ?? Selection()
    count = try archive.count(selection)
  }

  /// What is asked for and, one by one, what is left out: what stands behind each `!`.
  private static func parts(of text: String) -> [String] {
    let characters = Array(text)
    var parts = [""]
    for term in FilterTerm.terms(of: text) {
      let words = String(characters[term.start..<term.start + term.length])
      if words.first == "!" {
        parts.append(String(words.dropFirst()))
      } else {
        parts[parts.count - 1] += (parts[parts.count - 1].isEmpty ? "" : " ") + words
      }
    }
    return parts
  }

  /// What one types to ask for something besides, in front of what is left out.
  func text(with term: String) -> String {
    let parts = Filter.parts(of: text)
    if parts[0].contains(term) { return text }
    let leftOut = parts.dropFirst().filter { !$0.isEmpty }.map { "!\($0)" }
    return ([parts[0], term] + leftOut).filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The filter that shows the events that mention a name: `name:"Islamic State"`.
  static func text(forName name: String) -> String {
    "\(QueryField.name.word)\"\(name.filter { $0 != "\"" })\""
  }

  var isEmpty: Bool { selection.isEverything }

  /// Whether it depends on what the reader has set down.
  var isOwn: Bool { ([selection] + selection.except).contains { !$0.own.isEmpty } }

  /// What one types to have other dates, whatever else is asked for and left out.
  func text(withDates dates: String) -> String {
    let parts = Filter.parts(of: text)
    let asked = Array(parts[0])
    let kept = FilterTerm.terms(of: parts[0]).filter { !$0.isDate }
      .map { String(asked[$0.start..<$0.start + $0.length]) }
    let leftOut = parts.dropFirst().filter { !$0.isEmpty }.map { "!\($0)" }
    return (kept + [dates] + leftOut).joined(separator: " ")
  }

  /// What it asks for, for the head of the screen: "protest, person Imran Khan".
  var words: String { selection.parts.joined(separator: ", ") }

  /// Why it shows nothing: "Nothing is protest and holds "quetta"".
  var refusal: String {
    var others = selection
    others.query = nil
    let held = selection.query.map { "holds \($0.quoted)" }
    if others.isEverything { return "No event \(held ?? "is there")" }
    return "Nothing is \(others.parts.joined(separator: ", "))" + (held.map { " and \($0)" } ?? "")
  }
}

extension QueryManner {
  init(ofFilterNear day: Day?, _ own: OwnNotes) {
    self.init()
    (self.day, self.own, isFilter) = (day, own.events, true)
  }
}

/// Why a filter cannot be understood, and what to type instead.
struct FilterError: Error, Hashable, CustomStringConvertible {
  let description: String
}
