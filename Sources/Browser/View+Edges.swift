import Archive
import Screen

// The lines at the head and at the foot of the screen.
extension Model {
  func drawHeader(in rect: Rect, on canvas: inout Canvas) {
    let line = rect.line(0)
    let counts =
      filter.isEmpty ? totals : "\(filter.count) of \(archive.count) shown: \(filter.words)"
    let style = filter.isEmpty ? Theme.faint : Theme.span
    let room = max(line.columns - 2, 0)
    let right = counts.fitted(to: room * 2 / 3)
    let title = archive.title.fitted(to: room - right.width - 2)
    canvas.write(title, at: line.column + 1, line.row, style: Theme.title, in: line)
    canvas.write(
      right, at: line.columnRange.upperBound - right.width - 1, line.row, style: style, in: line)
    strip.draw(in: stripFrame, on: &canvas)
  }

  var totals: String {
    let sources = archive.sources.count
    return "\(archive.count) events · \(sources) \(sources == 1 ? "source" : "sources")"
      + " · \(archive.quotationCount) quotations"
  }

  func drawFooter(in rect: Rect, on canvas: inout Canvas) {
    if let prompt { return draw(prompt, in: rect, on: &canvas) }
    let status = status
    let text = status.text.fitted(to: rect.columns - 2)
    let used = canvas.write(
      text, at: rect.column + 1, rect.row, style: status.isError ? Theme.error : Theme.text,
      in: rect)
    drawHints(in: rect.split(left: used + 3).1, on: &canvas)
  }

  private func draw(_ prompt: Prompt, in rect: Rect, on canvas: inout Canvas) {
    let words = promptWords(prompt)
    let used = canvas.write(prompt.sign, at: rect.column + 1, rect.row, style: Theme.key, in: rect)
    let room = rect.columns - used - 3
    let hint = words.width + 20 <= room ? words : ""
    prompt.line.draw(
      at: rect.column + 1 + used, rect.row, columns: max(room - hint.width, 1), on: &canvas)
    canvas.write(
      hint, at: rect.columnRange.upperBound - hint.width - 1, rect.row, style: Theme.label,
      in: rect)
  }

  func promptWords(_ prompt: Prompt) -> String {
    switch prompt.purpose {
    case .filter: "words, kind:protest, person:khan; nothing shows all"
    case .search where prompt.line.text.isEmpty: "words to jump to; Esc goes back"
    case .search: searchWords ?? "no word yet"
    }
  }

  private var searchWords: String? {
    (stack.last as? any SearchablePane)?.searchWords ?? search?.words
  }

  /// What there is to say: a notice, else the span, the search, the place in the list.
  private var status: Notice {
    if let notice { return notice }
    guard stack.isEmpty else { return Notice(text: "") }
    let place =
      timeline.viewport.count == 0
      ? nil : "\(timeline.viewport.selection + 1)/\(timeline.viewport.count)"
    let parts = [
      repeatCount.map { "\($0)…" }, span?.words,
      search.map { "/\($0.query.text)  \($0.words)" }, place, strip.words,
    ].compactMap { $0 }
    return Notice(text: parts.joined(separator: "   "))
  }

  /// As many hints as fit, the most useful first, from the key map.
  private func drawHints(in rect: Rect, on canvas: inout Canvas) {
    var shown: [Hint] = []
    var width = 0
    for hint in hints {
      let needed = hint.key.width + hint.word.width + (shown.isEmpty ? 1 : 4)
      guard width + needed <= rect.columns - 1 else { break }
      shown.append(hint)
      width += needed
    }
    var column = rect.columnRange.upperBound - width - 1
    for (index, hint) in shown.enumerated() {
      if index > 0 { column += 3 }
      column += canvas.write(hint.key, at: column, rect.row, style: Theme.key, in: rect)
      column += canvas.write(" \(hint.word)", at: column, rect.row, style: Theme.faint, in: rect)
    }
  }

  private var hints: [Hint] {
    if let pane = stack.last { return pane.hints(keyMap) }
    if span?.isGrowing == true {
      let keys = "\(keyMap.hint(for: .down)) \(keyMap.hint(for: .up))"
      return [Hint(key: keys, word: "extend")]
        + keyMap.hints([(.span, "keep"), (.export, "export"), (.cancel, "drop")])
    }
    return keyMap.hints([
      (.help, "help"), (.open, "read"), (.search, "search"), (.nextDisputed, "contradiction"),
      (.span, "span"), (.export, "export"), (.filter, "filter"), (.compare, "compare"),
      (.learned, "known when"), (.names, "names"), (.nextPane, "pane"),
      (.back, "quit"),
    ])
  }
}
