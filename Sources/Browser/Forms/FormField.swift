/// A line of a form: what is typed, what it may become, and what is to be said of it.
struct FormField: Hashable, Sendable {
  enum Name: String, Hashable, Sendable, Codable {
    case date, time, kind, title, place, people, inferred, printed, id
    case point, value, verdict, note
    case reason
  }

  /// A word beside what is typed.
  struct Remark: Hashable, Sendable {
    var text: String
    var isError = false
  }

  let name: Name
  /// What is to be typed, shown where nothing is.
  let help: String
  var line: LineEditor
  /// Whether the text is the author's, and not the form's own.
  var isTyped = false
  var remark: Remark?
  /// What the text may become, and which of these is chosen.
  private(set) var choices: [String] = []
  private(set) var chosen: Int?
  /// The text before anything was chosen.
  private var typed = ""

  init(_ name: Name, _ text: String = "", help: String) {
    (self.name, self.help) = (name, help)
    line = LineEditor(text)
  }

  var text: String { line.text.unpadded }

  /// The last part of a text that holds several, separated by semicolons, and what is before it.
  var lastPart: (start: String, part: String) {
    guard let end = line.text.lastIndex(of: ";") else { return ("", text) }
    let rest = line.text.index(after: end)
    return (String(line.text[..<rest]) + " ", String(line.text[rest...]).unpadded)
  }

  /// Takes what is typed, or another text of the form's own.
  mutating func type(_ words: String) {
    // An id that the form has made of the title is rather replaced than added to.
    if name == .id, !isTyped { line = LineEditor() }
    line.insert(words)
    (isTyped, chosen) = (true, nil)
  }

  mutating func edit(_ action: Action) {
    let before = line.text
    line.perform(action)
    if line.text != before { (isTyped, chosen) = (true, nil) }
  }

  mutating func fill(_ text: String) {
    if line.text != text { line = LineEditor(text) }
    chosen = nil
  }

  /// Offers what the text may become; while one of them is chosen they stay.
  mutating func offer(_ choices: [String]) {
    guard chosen == nil else { return }
    let isComplete = choices == [line.text]
    self.choices = isComplete ? [] : choices
  }

  /// Chooses the one so many further on, or back; after the last comes what was typed.
  mutating func choose(by steps: Int) {
    guard !choices.isEmpty else { return }
    if chosen == nil { typed = line.text }
    let next = (chosen ?? (steps > 0 ? -1 : choices.count)) + steps
    let place = choices.indices.contains(next) ? next : nil
    line = LineEditor(place.map { choices[$0] } ?? typed)
    (chosen, isTyped) = (place, true)
  }
}
