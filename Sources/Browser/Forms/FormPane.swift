import Archive
import Chronology
import Screen

/// A few lines to be filled in, which are written into the dossier together.
///
/// It is closed only when they have been written, or when one leaves it twice.
struct FormPane: Pane {
  private(set) var form: any Form
  /// As its author began, before they went back from a conflict: who goes on another day has long
  /// forgotten what they saw there, and is asked again.
  let begun: any Form
  private(set) var fields: [FormField]
  private(set) var focus = 0
  /// Why the last try failed.
  private(set) var refusal: String?
  /// Whether one has asked to leave it though something is typed.
  private(set) var isLeaving = false
  private let initial: [String]
  private var reviewed: [String]?

  init(_ form: any Form) {
    (self.form, begun) = (form, form)
    fields = form.fields
    initial = fields.map(\.line.text)
  }

  var context: KeyMap.Context { .form }
  var title: String { form.title }
  var position: String? { "\(focus + 1)/\(fields.count)" }
  var whereabouts: [Int] {
    let field = fields[focus]
    return [focus, field.line.cursor, field.line.text.count, field.chosen ?? -1]
  }

  func hints(_ keyMap: KeyMap) -> [Hint] {
    let isLast = focus == fields.count - 1
    let choosing: [(Action, String)] =
      fields[focus].choices.isEmpty ? [] : [(.nextChoice, "choose")]
    let write = keyMap.hints(whereTyped: [(.write, "write")], context)
    return (isLast ? [] : write)
      + keyMap.hints(whereTyped: choosing + [(.accept, isLast ? "write" : "next field")], context)
      + [keyMap.choosing("field", in: context)]
      + keyMap.hints(whereTyped: [(.cancel, isLeaving ? "drop" : "back")], context)
  }

  mutating func layOut(_ size: Size) {}

  mutating func read(from archive: Archive) throws {
    let texts = fields.map(\.line.text)
    guard texts != reviewed else { return }
    try form.review(&fields, in: archive)
    reviewed = fields.map(\.line.text)
  }

  /// It stays as it is, but what is said of it may be another.
  func reread(from archive: Archive, of shown: Selection, event: Int?) throws -> (any Pane)? {
    var pane = self
    pane.reviewed = nil
    return pane
  }

  /// Whether the author has typed anything.
  var isChanged: Bool { fields.map(\.line.text) != initial && fields.contains(where: \.isTyped) }

  mutating func perform(_ action: Action, count: Int?) -> PaneRequest? {
    if action == .cancel || action == .interrupt { return leave() }
    (isLeaving, refusal) = (false, nil)
    switch action {
    case .write: return write()
    case .accept:
      guard focus < fields.count - 1 else { return write() }
      focus += 1
    case .nextLine: move(by: 1)
    case .previousLine: move(by: -1)
    case .nextPage: focus = fields.count - 1
    case .previousPage: focus = 0
    case .nextChoice: choose(by: 1)
    case .previousChoice: choose(by: -1)
    default: fields[focus].edit(action)
    }
    return nil
  }

  mutating func type(_ text: String) -> PaneRequest? {
    (isLeaving, refusal) = (false, nil)
    fields[focus].type(text)
    return nil
  }

  private mutating func move(by steps: Int) {
    focus = min(max(focus + steps, 0), fields.count - 1)
  }

  /// Where there is nothing to choose, to the next field.
  private mutating func choose(by steps: Int) {
    if fields[focus].choices.isEmpty { move(by: steps) } else { fields[focus].choose(by: steps) }
  }

  /// What is typed is dropped only when one asks for it twice.
  private mutating func leave() -> PaneRequest? {
    guard isChanged, !isLeaving else { return .close }
    isLeaving = true
    return .say("Once more drops what is typed")
  }

  private mutating func write() -> PaneRequest? {
    for (index, field) in fields.enumerated() {
      let missing = field.text.isEmpty ? form.needed[field.name] : nil
      let wrong = field.remark.flatMap { $0.isError ? $0.text : nil }
      guard let words = missing ?? wrong else { continue }
      focus = index
      refuse(words)
      return nil
    }
    let changes = form.changes(fields)
    return changes.isEmpty ? .say("Nothing is changed") : .perform(.change(changes))
  }

  /// Says why nothing was written; all stays as it is.
  mutating func refuse(_ reason: String) {
    refusal = reason
  }

  /// Takes what stands in the file now for what its author saw; what is typed stays.
  mutating func rebase(on changes: [Change]) {
    form = form.rebased(on: changes)
    reviewed = nil
  }

  /// Takes up what was typed before.
  mutating func take(_ texts: [String: String], focus: Int) {
    for index in fields.indices {
      guard let text = texts[fields[index].name.rawValue] else { continue }
      if fields[index].line.text != text { fields[index].isTyped = true }
      fields[index].fill(text)
    }
    self.focus = min(max(focus, 0), fields.count - 1)
    reviewed = nil
  }

  var spoken: String? {
    let field = fields[focus]
    let text = field.text.isEmpty ? field.help : field.text
    let choice = field.chosen.map { "\($0 + 1) of \(field.choices.count)." }
    return [
      "\(field.name.rawValue): \(text)".sentence, field.remark?.text.sentence, choice,
      refusal?.sentence,
    ].compactMap(\.self).joined(separator: " ")
  }

  var spokenState: [String] { ["\(form.heading.label): \(form.heading.words)".sentence] }
}
