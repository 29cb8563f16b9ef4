import Archive
import Chronology
import Screen

/// Which event some words of a source are to tell: the one at hand, a new one, or any other.
struct AccountPane: ChoicePane {
  private enum Choice {
    /// The event that the text is read for.
    case this(JumpItem)
    case new
    case other(JumpItem)
  }

  private let cited: Cited
  /// The event at hand, by its place in chronological order.
  let event: Int?
  private let day: Day?
  var line = LineEditor()
  private var choices: [Choice] = [.new]
  var viewport = Viewport(count: 1, height: 1, margin: 1)
  private var found: String?
  private var size = Size(columns: 1, rows: 1)

  init(_ cited: Cited, event: Int?, near day: Day?) {
    (self.cited, self.event, self.day) = (cited, event, day)
  }

  var context: KeyMap.Context { .jump }
  var title: String { "Make an account" }
  var position: String? { viewport.position }
  var whereabouts: [Int] { [viewport.selection, line.cursor, line.text.count] }

  func hints(_ keyMap: KeyMap) -> [Hint] {
    let word: String
    if case .new = chosen { word = "new event" } else { word = "add to this event" }
    return keyMap.hints(whereTyped: [(.accept, word)], context)
      + [keyMap.choosing("choose", in: context), Hint(key: "a…z", word: "another event")]
      + keyMap.hints(whereTyped: [(.cancel, "back")], context)
  }

  private var chosen: Choice {
    choices.indices.contains(viewport.selection) ? choices[viewport.selection] : .new
  }

  mutating func layOut(_ size: Size) {
    self.size = size
    viewport.resize(height: max(size.rows - head, 1))
  }

  mutating func read(from archive: Archive) throws {
    guard found != line.text else { return }
    let items = try JumpSearch(line.text, near: day, in: archive).eventItems()
    let this = items.filter { $0.target == event.map { .event($0) } }
    let others = items.filter { item in !this.contains { $0.target == item.target } }
    let own: [Choice] = this.map { .this($0) } + others.map { .other($0) }
    // What is typed means an event that is there, where there is one; else it begins a new one.
    choices =
      line.text.isEmpty
      ? try atHand(archive) + [.new] + others.map { .other($0) } : own + [.new]
    found = line.text
    viewport.update(count: choices.count, selection: 0)
  }

  /// The event at hand, though it be beyond those that are listed.
  private func atHand(_ archive: Archive) throws -> [Choice] {
    guard let event, let brief = try archive.briefs(after: event - 1, limit: 1).first,
      brief.id == event
    else { return [] }
    return [
      .this(
        JumpItem(
          target: .event(brief.id), sort: "event", text: brief.title, date: brief.date,
          kind: brief.kind, match: FuzzyMatch(.exact)))
    ]
  }

  func reread(from archive: Archive, of shown: Selection, event: Int?) throws -> (any Pane)? {
    // Events may stand elsewhere now, and the words too: they are still selected below.
    nil
  }

  var request: PaneRequest? {
    switch chosen {
    case .this(let item), .other(let item):
      if case .event(let id) = item.target { return .cite(cited, in: id) }
      return .begin(cited, title: line.text.unpadded)
    case .new: return .begin(cited, title: line.text.unpadded)
    }
  }

  var spoken: String? {
    let place = "\(viewport.selection + 1) of \(choices.count)"
    let typed = line.text.isEmpty ? nil : line.text.sentence
    let words =
      switch chosen {
      case .this(let item): "This event: \(item.text)"
      case .new: "A new event"
      case .other(let item): item.text
      }
    return [typed, place.sentence, words.sentence].compactMap(\.self).joined(separator: " ")
  }

  var spokenState: [String] { ["\(cited.label): “\(cited.quotation.exact)”".sentence] }

  mutating func point(at position: Position, in rect: Rect) {
    viewport.point(at: position, in: rect.split(top: head).1)
  }
}

extension AccountPane {
  /// The lines above the list: the words, a blank, what is typed, a blank.
  private var head: Int { quoted.rows + 4 }

  /// How much of the words is shown.
  private var quoted: (words: String, rows: Int) {
    let lines = TextLayout(cited.quotation.exact, width: max(size.columns - 6, 1)).count
    return (cited.quotation.exact, min(lines, max(size.rows / 4, 1)))
  }

  func draw(in rect: Rect, on canvas: inout Canvas) {
    let (top, list) = rect.split(top: head)
    canvas.write(
      cited.label.fitted(to: rect.columns - 4), at: rect.column + 2, rect.row, style: Theme.label,
      in: top)
    let words = top.split(top: 1).1.split(top: quoted.rows).0
    canvas.write(quoted.words, wrappedIn: words.inset(columns: 3), style: Theme.quotation)
    for (row, index) in viewport.visibleRange.enumerated() where row < list.rows {
      draw(
        choices[index], isChosen: index == viewport.selection, in: list.line(row), on: &canvas)
    }
    drawLine(in: top.line(quoted.rows + 2), on: &canvas)
  }

  private func drawLine(in rect: Rect, on canvas: inout Canvas) {
    let used = canvas.write("› ", at: rect.column + 1, rect.row, style: Theme.key, in: rect)
    line.draw(
      at: rect.column + 1 + used, rect.row, columns: max(rect.columns - used - 2, 1), on: &canvas)
    guard line.text.isEmpty else { return }
    canvas.write(
      "letters of another event, or its date".fitted(to: rect.columns - used - 4),
      at: rect.column + 2 + used, rect.row, style: Theme.faint, in: rect)
  }

  private func draw(_ choice: Choice, isChosen: Bool, in line: Rect, on canvas: inout Canvas) {
    switch choice {
    case .this(var item):
      item = JumpItem(
        target: item.target, sort: "this", text: item.text, date: item.date, kind: item.kind,
        match: item.match)
      item.draw(isChosen: isChosen, in: line, on: &canvas)
    case .other(let item): item.draw(isChosen: isChosen, in: line, on: &canvas)
    case .new:
      let title = self.line.text.unpadded
      let words = title.isEmpty ? "A new event" : "A new event: \(title)"
      JumpItem(target: .name(""), sort: "new", text: words, match: FuzzyMatch(.exact))
        .draw(isChosen: isChosen, in: line, on: &canvas)
    }
  }
}
