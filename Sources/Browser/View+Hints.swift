import Screen

// What the keys do, at the foot of the screen.
extension Model {
  /// As many hints as fit, the most useful first, from the key map; the way out has its room first.
  func drawHints(in rect: Rect, on canvas: inout Canvas) {
    let room = rect.columns - 2
    let wayOut = hints.filter(\.isWayOut).prefix(1)
    var shown: [Hint] = []
    for hint in hints {
      let more = shown + [hint]
      let needed = more.contains(where: \.isWayOut) ? more : more + wayOut
      guard Hint.width(of: needed) <= room else { break }
      shown = more
    }
    if !shown.contains(where: \.isWayOut), Hint.width(of: shown + wayOut) <= room {
      shown += wayOut
    }
    var column = rect.columnRange.upperBound - Hint.width(of: shown) - 1
    for (index, hint) in shown.enumerated() {
      if index > 0 { column += 3 }
      column += canvas.write(hint.key, at: column, rect.row, style: Theme.key, in: rect)
      column += canvas.write(" \(hint.word)", at: column, rect.row, style: Theme.faint, in: rect)
    }
  }

  /// Esc ends a search first.
  private var wayToAll: [(Action, String)] { search == nil ? [(.cancel, "show all")] : [] }

  /// What the keys do here; where a pane is hidden, first how it comes back.
  var hints: [Hint] {
    if pending != nil { return [Hint(key: "Esc", word: "back")] }
    let wayToHidden = isHiding ? keyMap.hints([(.maximise, "both panes")]) : []
    return wayToHidden + hintsHere.filter { !wayToHidden.contains($0) }
  }

  private var hintsHere: [Hint] {
    if let pane = stack.last { return pane.hints(keyMap) }
    if span?.isGrowing == true {
      let keys = "\(keyMap.hint(for: .down)) \(keyMap.hint(for: .up))"
      return keyMap.hints([(.span, "keep")]) + [Hint(key: keys, word: "extend")]
        + keyMap.hints([(.export, "export"), (.cancel, "drop")])
    }
    if focus == .accounts {
      return keyMap.hints([
        (.help, "help"), (.open, "read"), (.right, "next source"), (.nextPassage, "quotation"),
        (.notes, "notes"), (.maximise, isHiding ? "both panes" : "maximise"),
        (.alone, accounts.isAlone ? "together" : "alone"),
        (.widen, "wider"), (.back, "back"),
      ])
    }
    if span != nil {
      return keyMap.hints([
        (.export, "export"), (.help, "help"), (.open, "read"), (.span, "another span"),
        (.cancel, "drop"),
      ])
    }
    let filtering: [(Action, String)] = filter.isEmpty ? [] : [(.filter, "change")] + wayToAll
    return keyMap.hints(
      filtering + [
        (.help, "help"), (.open, "read"), (.search, "search"), (.nextDisputed, "contradiction"),
        (.span, "span"), (.export, "export"),
      ] + (filter.isEmpty ? [(.filter, "filter")] : [])) + [viewsHint]
      + keyMap.hints([
        (.jump, "go to"), (.command, "command"), (.nextPane, "pane"), (.back, "quit"),
      ])
  }

  /// Whether a pane is hidden that would have its room.
  private var isHiding: Bool {
    guard stack.isEmpty ? isMaximised : isViewMaximised && stack.last?.standsBeside == true else {
      return false
    }
    let all = Frame(
      size, events: timeline.viewport.count, titles: 0, focus: focus, isMaximised: false)
    return stack.isEmpty ? !all.timeline.isEmpty && !all.accounts.isEmpty : all.isSideBySide
  }

  /// All views in one: each says itself what it is.
  private var viewsHint: Hint {
    let views: [Action] = [.compare, .coverage, .learned, .names, .sources]
    return Hint(key: views.map { keyMap.hint(for: $0) }.joined(separator: " "), word: "views")
  }
}
