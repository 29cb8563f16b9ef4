/// What a key can ask for; its row in `KeyMap.standard` has its keys and the line that help shows for it.
package enum Action: String, Hashable, Sendable, CaseIterable {
  case down, up, pageDown, pageUp, halfPageDown, halfPageUp, top, bottom, scrollDown, scrollUp
  case nextEvent, previousEvent, nextDisputed, previousDisputed
  case left, right
  case widen, narrow, even, alone, notes
  case wrap, moveLeft, moveRight
  case open, back, cancel, quit, interrupt
  case nextPane, previousPane, maximise
  case search, searchNext, searchPrevious, joinSpellings, filter
  case select, export
  case copy, pipe, openOutside, addText
  case zoomIn, zoomOut, zoomAll, nextDay, previousDay, laterWindow, earlierWindow
  case command, jump, setMark, goToMark, previousPlace, nextPlace
  case nextPassage, previousPassage
  case compare, coverage, learned, names, sources
  case sort, earlierDay, laterDay
  case help, findings, edit, reload, mouse, redraw, suspend
  case undo, redo
  case nextParagraph, previousParagraph, firstWord, lastWord, swapEnds
  case add, setAside, write
  case takeMine, keepTheirs
  case star, annotate
  case ownNotes
  case accept, nextChoice, previousChoice, nextLine, previousLine, nextPage, previousPage
  case characterLeft, characterRight, lineStart, lineEnd
  case deleteLeft, deleteRight, deleteWord, deleteToStart, deleteToEnd

  /// What help says of it: the words of its row in the key map.
  package var help: String { Action.helps[self] ?? "" }

  private static let helps = Dictionary(
    KeyMap.standard.bindings.map { ($0.action, $0.help) }, uniquingKeysWith: { first, _ in first })

  /// Those that open the views of the whole.
  static let views: [Action] = [.compare, .coverage, .learned, .names, .sources]

  /// Whether it leads to another event at one go, so that the way back is remembered.
  var isJump: Bool {
    switch self {
    case .top, .bottom, .nextDisputed, .previousDisputed, .searchNext, .searchPrevious: true
    default: false
    }
  }

  /// Whether it moves, so that its key is held down or pressed again and again.
  var isMove: Bool {
    switch self {
    case .down, .up, .pageDown, .pageUp, .halfPageDown, .halfPageUp, .scrollDown, .scrollUp,
      .nextEvent, .previousEvent, .nextDisputed, .previousDisputed, .left, .right, .searchNext,
      .searchPrevious, .nextPassage, .previousPassage, .nextParagraph, .previousParagraph,
      .moveLeft, .moveRight, .earlierDay,
      .laterDay, .nextDay,
      .previousDay, .laterWindow, .earlierWindow:
      true
    default: false
    }
  }
}
