import Archive
import Chronology
import Screen

// The lines at the head and at the foot of the screen.
extension Model {
  func drawHeader(in rect: Rect, on canvas: inout Canvas) {
    let line = drawBroken(in: rect.line(0), on: &canvas)
    let room = max(line.columns - 2, 0)
    let facts = facts(in: room)
    let crumbs = breadcrumb.fitted(to: room - (facts.isEmpty ? 0 : facts.width + 2))
    crumbs.draw(at: line.column + 1, line.row, in: line, on: &canvas)
    canvas.write(
      facts, at: line.columnRange.upperBound - facts.width - 1, line.row,
      style: filter.isEmpty ? Theme.faint : Theme.scope, in: line)
    if !stripArea.isEmpty { strip.draw(in: stripFrame, on: &canvas) }
  }

  /// Says at the right end of the head that the dossier on disk cannot be shown, as long as it cannot.
  ///
  /// - Returns: what is left of the line.
  private func drawBroken(in line: Rect, on canvas: inout Canvas) -> Rect {
    let room = line.columns - breadcrumb.width - 4
    let forms = brokenForms
    guard let words = forms.first(where: { $0.width <= room }) ?? forms.last else { return line }
    let (right, rest) = line.split(right: words.width + 2)
    canvas.write(words, at: right.column, right.row, style: Theme.error, in: right)
    return rest
  }

  /// What stands beside the breadcrumb: as many words as leave it whole, else few of the view's.
  private func facts(in room: Int) -> String {
    let breadcrumb = breadcrumb
    if let form = factForms.first(where: { breadcrumb.width + 2 + $0.width <= room }) {
      return form
    }
    if let form = viewFacts.last, leastWidth(in: room) + 2 + form.width <= room { return form }
    if stack.isEmpty, breadcrumb.crumbs.count == 1 {
      return factForms.first { leastWidth(in: room) + 2 + $0.width <= room } ?? ""
    }
    // What a filter hides is never kept silent.
    return filter.isEmpty || room < 40 ? "" : share
  }

  /// How little the breadcrumb can take: of a name that is as long as a page, a part.
  private func leastWidth(in room: Int) -> Int {
    let (least, part) = (breadcrumb.leastWidth, room * 2 / 3)
    return stack.isEmpty || least > room ? min(least, part) : least
  }

  /// What the view says of itself, else how much there is; and how much of it is shown.
  private var factForms: [String] {
    let facts = viewFacts
    if filter.isEmpty { return facts.isEmpty ? totalForms : facts }
    return facts.filter { $0 != share } + ["\(share) events shown", "\(share) shown", share]
  }

  /// The facts of a view that has the screen, the most first; beside the timeline they stand there.
  private var viewFacts: [String] {
    guard let pane = stack.last, !frame.isBeside(pane) else { return [] }
    return pane.factForms.map { filter.isEmpty ? $0 : "\($0) · \(share)" }
  }

  private var share: String { "\(filter.count.grouped) of \(archive.count.grouped)" }

  /// "93 events · 5 sources · 190 quotations".
  var totals: String { totalForms[0] }

  private var totalForms: [String] {
    let events = archive.count.counted("event")
    let told = "\(events) · \(archive.sources.count.counted("source"))"
    return ["\(told) · \(archive.quotationCount.counted("quotation"))", told, events]
  }

  func drawFooter(in rect: Rect, on canvas: inout Canvas) {
    drawNotice(above: rect, on: &canvas)
    if let prompt { return draw(prompt, in: rect, on: &canvas) }
    let room = statusRoom(in: rect)
    let status = isNoticeAbove(rect) ? Notice(text: "") : status(in: room)
    let used = canvas.write(
      status.text.fitted(to: room), at: rect.column + 1, rect.row,
      style: status.isError ? Theme.error : Theme.text, in: rect)
    drawHints(in: rect.split(left: used + 3).1, on: &canvas)
  }

  private func draw(_ prompt: Prompt, in rect: Rect, on canvas: inout Canvas) {
    let used = canvas.write(prompt.sign, at: rect.column + 1, rect.row, style: Theme.key, in: rect)
    let hint = hint(beside: prompt, in: rect)
    prompt.line.draw(
      at: rect.column + 1 + used, rect.row,
      columns: max(rect.columns - used - 3 - hint.width, 1), wrong: prompt.problems.map(\.range),
      on: &canvas)
    canvas.write(
      hint, at: rect.columnRange.upperBound - hint.width - 1, rect.row,
      style: told?.isError == true ? Theme.error : Theme.label, in: rect)
  }

  /// What there is to say beside a line that is typed, or at least the way out.
  func hint(beside prompt: Prompt, in rect: Rect) -> String {
    let least = min(prompt.line.text.count, 20) + 12
    let words = told.map { [$0.text] } ?? promptForms(prompt)
    let key = keyMap.hint(for: .cancel, in: .prompt)
    let whole = words.map { $0.contains(key) ? $0 : "\($0)   \(key) back" }
    // Before anything is typed, the way out is worth more than what may be typed.
    let isAsking = told == nil && prompt.line.text.isEmpty
    let forms = whole + (isAsking ? [] : words) + ["\(key) back"]
    return forms.first { $0.width + least <= rect.columns - prompt.sign.width - 3 } ?? ""
  }

  /// What to say beside a line that is typed, the most first.
  private func promptForms(_ prompt: Prompt) -> [String] {
    let words = promptWords(prompt)
    guard prompt.isOfQuery else { return [words] }
    if prompt.line.text.isEmpty {
      return ["\(words)   \(keyMap.hint(for: .help, in: .prompt)) tells how", words]
    }
    return [words + wordsOfJoined, words, searchWords ?? words]
  }

  /// Which spellings are found besides, and the key that leaves them out.
  private var wordsOfJoined: String {
    guard stack.isEmpty, prompt?.purpose == .search, let search, !search.joined.isEmpty else {
      return ""
    }
    let key = keyMap.hint(for: .joinSpellings, in: .prompt)
    let (some, rest) = (search.joined.prefix(3), search.joined.count - 3)
    return " · also: \(some.joined(separator: ", "))\(rest > 0 ? " and \(rest) more" : "")"
      + (key.isEmpty ? "" : " (\(key))")
  }

  /// What to say beside a line that is typed.
  func promptWords(_ prompt: Prompt) -> String {
    if let problem = prompt.problems.first, isHeard { return words(of: problem) }
    return prompt.purpose == .search && !prompt.line.text.isEmpty
      ? (searchWords ?? "no word yet") + wayToPassage + wayToNearest : request(of: prompt)
  }

  private var wayToNearest: String {
    stack.isEmpty && search?.nearest != nil ? wayToTakeIt : ""
  }

  var wayToTakeIt: String { ": \(keyMap.hint(for: .nextChoice, in: .prompt)) takes it" }

  private func request(of prompt: Prompt) -> String {
    prompt.purpose == .pipe ? words(forPipe: prompt) : prompt.request
  }

  private var searchWords: String? {
    (stack.last as? any SearchablePane)?.searchWords ?? search?.words
  }

  /// How one comes to what only a source says, where no event holds what is searched for.
  private var wayToPassage: String {
    guard stack.isEmpty, let search, !search.passages.isEmpty else { return "" }
    let them = search.passages.count == 1 ? "it" : "them"
    return ": \(keyMap.hint(for: .accept, in: .prompt)) reads \(them)"
  }

  /// What there is to say: a notice, else the selection, the search, the place in the list.
  private func status(in room: Int) -> Notice {
    if let notice { return notice }
    if let pending { return Notice(text: words(for: pending)) }
    if let pane = stack.last { return Notice(text: status(of: pane, in: room)) }
    // One that is kept stands in the head.
    guard let rows = selectedRows, rows.isGrowing else {
      return Notice(text: fitted([[]], to: room))
    }
    return Notice(text: fitted(rows.forms.map { [$0] }, to: room))
  }

  /// What is said of the timeline behind the first of some words that fit, at the end the unit of the
  /// strip, where that leaves its room to the key that keeps a selection.
  private func fitted(_ forms: [[String]], to room: Int) -> String {
    let keep = forms.count > 1 ? Hint.gap + Hint.width(of: keyMap.hints([Model.keeping])) : 0
    for form in forms {
      let words = status(form + wordsOfTimeline)
      let all = status([words] + [strip.words])
      if all.width + keep <= room { return all }
      if words.width <= room { return words }
    }
    return status((forms.last ?? []) + wordsOfTimeline)
  }

  private func status(_ parts: [String?]) -> String {
    ([repeatCount.map { "\($0)…" }] + parts).compactMap { $0 }.joined(separator: "   ")
  }

  private var wordsOfTimeline: [String?] {
    [
      search.map { "/\($0.query.text)  \($0.words)" }, aloneWords, timeline.viewport.position,
    ]
  }

  /// What is searched for in a view, the place in it, and what it says besides.
  private func status(of pane: any Pane, in room: Int) -> String {
    let searchable = pane as? any SearchablePane
    let searched = searchable?.query.map { "/\($0.text)  \(searchable?.searchWords ?? "")" }
    let place = status([searched, pane.position])
    if selectedWords != nil { return status(ofWordsIn: pane, place) }
    let said = pane.status(in: room - (place.isEmpty ? 0 : place.width + 3))
    return [place, said].filter { !$0.isEmpty }.joined(separator: "   ")
  }

  /// The same while words are selected: what one may do with them comes first.
  private func status(ofWordsIn pane: any Pane, _ place: String) -> String {
    let room = frame.footer.columns - 4 - HintLine.leastColumns(of: hints)
    let said = pane.status(in: room)
    return place.isEmpty || said.width + place.width + 3 > room ? said : "\(place)   \(said)"
  }

  /// That one column scrolls alone.
  private var aloneWords: String? {
    guard accounts.isAlone, let column = accounts.selectedSource.flatMap(archive.column) else {
      return nil
    }
    return "\(archive.sources[column].label) scrolls alone"
  }

  func words(for pending: Pending) -> String {
    switch pending {
    case .copy: return "\(keyMap.hint(for: .copy)): \(wordsOfCopying)"
    case .setMark: return "\(keyMap.hint(for: .setMark)): which letter is to lead back here?"
    case .goToMark:
      let set = marks.all.prefix(20).map { String($0.letter) }.joined(separator: " ")
      let key = keyMap.hint(for: .goToMark)
      return
        "\(key) and a letter goes to its mark\(set.isEmpty ? "" : " (\(set))"), \(key)\(key) to where you were"
    }
  }
}
