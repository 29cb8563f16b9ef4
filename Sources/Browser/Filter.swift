import Archive
import Chronology

/// Which events are shown: words that they hold, and what else is asked of them.
///
/// `kind:protest quetta` means both; a leading `!` shows everything else.
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
  init(_ text: String, _ archive: Archive, near day: Day?) throws {
    (self.text, self.day) = (text, day)
    let isInverted = text.first { $0 != " " } == "!"
    let asked = isInverted ? String(text.drop { $0 == " " }.dropFirst()) : text
    var reading = FilterReading(archive, near: day)
    for term in FilterTerm.terms(of: asked) { try reading.read(term) }
    let meant = reading.selection
    if !isInverted {
      selection = meant
    } else if !meant.isEverything {
      selection.except = [meant]
    }
    count = try archive.count(selection)
  }

  /// The filter that shows the events that mention a name: `name:"Islamic State"`.
  static func text(forName name: String) -> String {
    "\(FilterField.name.word)\"\(name.filter { $0 != "\"" })\""
  }

  var isEmpty: Bool { selection.isEverything }

  /// What was typed but for the dates; nothing where it leaves something out.
  var textWithoutDates: String {
    guard selection.except.isEmpty else { return "" }
    let characters = Array(text)
    return FilterTerm.terms(of: text).filter { !$0.isDate }
      .map { String(characters[$0.start..<$0.start + $0.length]) }.joined(separator: " ")
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

/// Why a filter cannot be understood, and what to type instead.
struct FilterError: Error, Hashable, CustomStringConvertible {
  let description: String
}
