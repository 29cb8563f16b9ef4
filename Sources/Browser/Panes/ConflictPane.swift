import Chronology
import Screen

/// Two changes to the same lines of the dossier: what stands there now, and what was to stand there.
///
/// The reader says which of both is to stand, or goes back without a word.
struct ConflictPane: Pane {
  private(set) var conflict: Conflict
  /// What was asked for, which may be tried in another state of the file.
  let asked: Conflict.Remedy
  /// Whether a form met it, to which one may go back.
  let hasForm: Bool
  /// What its keys do, in words.
  private let choices: [String]
  private var sheet: ConflictSheet
  private var scrolling = Scrolling()
  private var size = Size(columns: 1, rows: 1)
  /// Whether ours is to be written, and why that was not done.
  private(set) var isAsked = false
  private var refusal: String?

  /// - Parameter form: the one that met it, as it was then; nil for an undo and the like.
  init(_ conflict: Conflict, of form: FormPane?, keyMap: KeyMap) {
    (self.conflict, hasForm) = (conflict, form != nil)
    asked = form.map { .changes($0.form.changes($0.fields)) } ?? conflict.remedy
    choices = ConflictPane.choices(form != nil, isOpen: conflict.hindrance == nil, keyMap)
    sheet = ConflictSheet(conflict, width: 1)
  }

  var context: KeyMap.Context { .conflict }
  var title: String { "Two changes to the same lines" }
  var whereabouts: [Int] { [scrolling.offset] }

  func hints(_ keyMap: KeyMap) -> [Hint] {
    let mine: [(Action, [String])] =
      hindrance == nil ? [(.takeMine, ["write yours", "yours"])] : []
    return keyMap.vital(mine + [(.keepTheirs, ["keep theirs", "theirs"])])
      + keyMap.hints([(.help, "help"), (.back, "back")])
  }

  /// Why ours cannot be written; nil where it can.
  private var hindrance: String? { refusal ?? conflict.hindrance }

  private static func choices(_ hasForm: Bool, isOpen: Bool, _ keyMap: KeyMap) -> [String] {
    let (mine, theirs) = (keyMap.hint(for: .takeMine), keyMap.hint(for: .keepTheirs))
    let (back, undo) = (keyMap.hint(for: .back), keyMap.hint(for: .undo))
    return
      (isOpen ? ["\(mine) writes yours in the place of theirs; \(undo) takes that back"] : [])
      + [
        hasForm
          ? "\(theirs) keeps theirs, and closes the form; nothing is written"
          : "\(theirs) keeps theirs; nothing is written"
      ] + (hasForm ? ["\(back) goes back to the form, which keeps what you typed"] : [])
  }

  mutating func layOut(_ size: Size) {
    self.size = size
    arrange()
  }

  private mutating func arrange() {
    let said: [ConflictSheet.Word] =
      hindrance.map { [.init(text: "Yours cannot be written: \($0)", style: Theme.error)] } ?? []
    let keys = choices.map { ConflictSheet.Word(text: $0, style: Theme.faint) }
    sheet = ConflictSheet(
      conflict, below: said + (refusal == nil ? keys : Array(keys.dropFirst())),
      width: max(size.columns - 3, 1))
    scrolling.fit(lines: sheet.rows.count, height: size.rows)
  }

  mutating func perform(_ action: Action, count: Int?) -> PaneRequest? {
    switch action {
    case .takeMine:
      if let hindrance { return .say("Yours cannot be written: \(hindrance)") }
      isAsked = true
      return .perform(.overrule(conflict.remedy))
    case .keepTheirs: return .keepTheirs
    default:
      scrolling.move(action, times: count ?? 1, count: count)
      return nil
    }
  }

  /// Says why ours was not written, though it was asked for.
  mutating func refuse(_ reason: String) {
    (isAsked, refusal) = (false, reason)
    arrange()
  }

  /// Takes the conflict as it is in another state of the file.
  ///
  /// - Returns: whether it says the same as the one that is shown.
  mutating func renew(_ conflict: Conflict) -> Bool {
    let shown = self.conflict
    guard refusal == nil, conflict.hindrance == shown.hindrance, conflict.words == shown.words,
      conflict.theirs == shown.theirs, conflict.ours == shown.ours
    else { return false }
    (self.conflict, isAsked) = (conflict, false)
    return true
  }

  var spoken: String? {
    (sheet.said + [hindrance.map { "Yours cannot be written: \($0)" }].compactMap(\.self) + choices)
      .joined(separator: "\n")
  }

  func draw(in rect: Rect, on canvas: inout Canvas) {
    let area = rect.inset(columns: min(1, rect.columns / 8))
    for (row, line) in sheet.rows.dropFirst(scrolling.offset).prefix(rect.rows).enumerated() {
      for cell in line {
        cell.draw(in: area.line(row), on: &canvas)
      }
    }
    canvas.drawScrollSigns(
      beside: rect.inset(columns: 1), scrolledBy: scrolling.offset, of: sheet.rows.count)
  }
}
