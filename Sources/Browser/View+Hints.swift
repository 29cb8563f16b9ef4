import Archive
import Chronology
import Screen

// What the keys do, at the foot of the screen.
extension Model {
  func drawHints(in rect: Rect, on canvas: inout Canvas) {
    let line = HintLine(
      hints(namingViews: true), else: hints(namingViews: false), columns: rect.columns - 1)
    var column = rect.columnRange.upperBound - Hint.width(of: line.hints, gap: line.gap) - 1
    for (index, hint) in line.hints.enumerated() {
      if index > 0 { column += line.gap }
      column += canvas.write(hint.key, at: column, rect.row, style: Theme.key, in: rect)
      column += canvas.write(" \(hint.word)", at: column, rect.row, style: Theme.faint, in: rect)
    }
  }

  /// What the keys do here; where a pane is hidden, first how it comes back.
  var hints: [Hint] { hints(namingViews: false) }

  private func hints(namingViews: Bool) -> [Hint] {
    if pending != nil { return keyMap.hints(whereTyped: [(.cancel, "back")], .marks) }
    let first =
      (wayBack.map { keyMap.vital([(.previousPlace, ["back to \($0)"])]) } ?? [])
      + (isHiding ? keyMap.vital([(.maximise, ["both panes"])]) : [])
    let idle = archive.hasContradictions ? [] : [keyMap.hint(for: .nextDisputed)]
    let known = first.map(\.key) + idle
    return first + hintsHere(namingViews: namingViews).filter { !known.contains($0.key) }
  }

  private func hintsHere(namingViews: Bool) -> [Hint] {
    if isInListBeside {
      return keyMap.hints(
        [
          (.help, "help"), (.down, "next event"), (.open, "go to the event"), (.nextPane, "text"),
        ] + ((stack.last as? ReaderPane)?.hasNextSource == true ? [(.right, "next source")] : [])
          + [(.back, "back")])
    }
    if let pane = stack.last {
      let hints = pane.hints(keyMap)
      guard isListBeside else { return hints }
      let vital = hints.prefix(while: \.isVital)
      return vital + keyMap.hints([(.maximise, "whole screen"), (.nextPane, "timeline")])
        + hints.dropFirst(vital.count)
    }
    if selectedRows?.isGrowing == true {
      let keys = "\(keyMap.hint(for: .down)) \(keyMap.hint(for: .up))"
      return keyMap.hints([Model.keeping]) + [Hint(key: keys, word: "extend")]
        + keyMap.hints([(.export, "export"), (.cancel, "drop")])
    }
    if focus == .accounts, accounts.selectedSource == nil {
      return keyMap.hints([(.help, "help"), (.nextPane, "timeline"), (.back, "back")])
    }
    if focus == .accounts {
      return hintsOfAccounts
    }
    if selectedRows != nil {
      return keyMap.hints([
        (.export, "export"), (.help, "help"), (.open, "read"), (.select, "select anew"),
        (.cancel, "drop"),
      ])
    }
    let views = viewHints(named: namingViews)
    // What is filtered is often so in order to be taken away.
    let adding = hasEvents ? [] : keyMap.hints([(.addText, "add a text")])
    let rest = filter.isEmpty ? adding + views + hintsOfKeeping : hintsOfKeeping + views
    return filteringHints + keyMap.vital([(.help, ["help"])]) + hintsOfEvents + rest
      + hintsOfProgram
  }

  static let keeping = (Action.select, "keep")

  /// After the last account there is no other to go to, and one alone is set against none.
  private var hintsOfAccounts: [Hint] {
    let hasOthers = (accounts.event?.accounts.count ?? 0) > 1
    return keyMap.hints(
      [(.help, "help"), (.open, "read")]
        + (accounts.hasNextSource ? [(.right, "next source")] : [])
        + [(.nextPassage, "quotation"), (.notes, "notes"), (.maximise, "maximise")]
        + (hasOthers
          ? [(.alone, accounts.isAlone ? "together" : "alone"), (.widen, "wider")] : [])
        + [(.back, "back")])
  }

  /// How a filter is changed and taken away; Esc ends a search first.
  private var filteringHints: [Hint] {
    guard !filter.isEmpty else { return [] }
    let change = keyMap.vital([(.filter, ["change"])])
    return search == nil ? change + keyMap.vital([(.cancel, ["show all"])]) : change
  }

  /// What there is to do with events, where there are any, and with what sources say.
  private var hintsOfEvents: [Hint] {
    guard hasEvents else { return [] }
    let hasSources = !archive.sources.isEmpty
    // Where a filter says how it ends, there is less room, and taking away what it shows comes first.
    let searching: [(Action, [String])] = filter.isEmpty ? [(.search, ["search", "find"])] : []
    return keyMap.vital(
      (hasSources ? [(.open, ["read"])] : []) + searching
        + (hasSources ? [(.nextDisputed, ["contradiction", "dispute", "≠"])] : []))
  }

  private var hintsOfKeeping: [Hint] {
    guard hasEvents else { return [] }
    return keyMap.vital([(.export, ["export"])]) + keyMap.hints([(.select, "select")])
      + keyMap.hints([filter.isEmpty ? (.filter, "filter") : (.search, "search")])
  }

  private var hintsOfProgram: [Hint] {
    let isEmpty = !hasEvents && archive.sources.isEmpty && archive.names.names.isEmpty
    return keyMap.hints(
      (isEmpty ? [] : [(.jump, "go to")]) + [(.command, "command")]
        + (hasEvents ? [(.nextPane, "pane")] : [(.reload, "read it again")]) + [(.back, "quit")])
  }

  private var hasEvents: Bool { timeline.viewport.count > 0 }

  /// Whether a pane is hidden that would have its room.
  private var isHiding: Bool {
    guard stack.isEmpty ? isMaximised : isViewMaximised && stack.last?.standsBeside == true else {
      return false
    }
    let all = Frame(
      size, events: timeline.viewport.count, titles: 0, focus: focus, isMaximised: false)
    return stack.isEmpty ? !all.timeline.isEmpty && !all.accounts.isEmpty : all.isSideBySide
  }

  /// Each view that has something to show by its name, or all in one: each says itself what it is.
  private func viewHints(named: Bool) -> [Hint] {
    let views = viewsWithContents
    guard !views.isEmpty else { return [] }
    if named { return keyMap.vital(views.map { action in (action, [action.name]) }) }
    let keys = views.map { keyMap.hint(for: $0) }.joined(separator: " ")
    return [Hint(key: keys, words: ["views"], isVital: true)]
  }

  private var viewsWithContents: [Action] {
    let ofEvents: [Action] =
      hasEvents && !archive.sources.isEmpty ? [.compare, .coverage, .learned] : []
    return ofEvents + (archive.names.names.isEmpty ? [] : [.names])
      + (archive.sources.isEmpty ? [] : [.sources])
  }
}
