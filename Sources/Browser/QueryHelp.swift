import Archive
import Screen

/// What can be typed to search for and to filter by, as it is told beside the line.
package enum QueryHelp {
  package static let rows: [(typed: String, meaning: String)] = [
    ("quetta blast", "both words; the last one may be the beginning of a longer one"),
    ("\"coal field\"", "words that stand together"),
    ("quett*", "words that begin so"),
    ("-blast", "without a word, \"words that stand together\" or kind:attack"),
    ("attack OR protest", "one of both; binds tighter than blanks do"),
    ("(a b) OR c", "brackets hold together"),
    ("quetta NEAR blast", "at most 10 words between; NEAR/3: at most 3"),
    ("café", "a diacritic that is typed is meant; cafe finds both"),
    ("=Mach", "in these very letters, and no other spelling of the name"),
    ("kind:attack", "of a kind; person: place: name: source: likewise"),
    ("after:2021-01-03", "by date; before: on: likewise"),
    ("disputed:", "what sources contradict each other on; single: undated: starred: noted:"),
  ]

  /// The same in one go, as one hears it.
  static var words: String { rows.map { "\($0.typed): \($0.meaning)" }.joined(separator: "; ") }
}

extension Model {
  /// Draws it above the line, and the keys there are in it.
  func drawQueryHelp(in body: Rect, on canvas: inout Canvas) {
    guard let prompt, prompt.isHelping else { return }
    QueryHelpPage(in: body).draw(from: prompt.helpStart, keyMap, on: &canvas)
  }

  mutating func turnQueryHelp(forward: Bool) {
    guard let start = prompt?.helpStart else { return }
    let page = QueryHelpPage(in: frame.body)
    prompt?.helpStart = page.start(after: start, forward: forward)
  }
}
