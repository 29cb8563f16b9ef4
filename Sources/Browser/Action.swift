/// What a key can ask for, with the line that help shows for it.
package enum Action: String, Hashable, Sendable, CaseIterable {
  case down, up, pageDown, pageUp, halfPageDown, halfPageUp, top, bottom, scrollDown, scrollUp
  case nextEvent, previousEvent, nextDisputed, previousDisputed
  case left, right
  case widen, narrow, even, alone, notes
  case wrap, moveLeft, moveRight
  case open, back, cancel, quit, interrupt
  case nextPane, previousPane, maximise
  case search, searchNext, searchPrevious, filter
  case select, export
  case zoomIn, zoomOut, zoomAll, nextDay, previousDay, laterWindow, earlierWindow
  case command, jump, setMark, goToMark, previousPlace, nextPlace
  case nextPassage, previousPassage
  case compare, coverage, learned, names, sources
  case sort, earlierDay, laterDay
  case help, settings, reload, mouse, redraw, suspend
  case accept, nextChoice, previousChoice, nextLine, previousLine, nextPage, previousPage
  case characterLeft, characterRight, lineStart, lineEnd
  case deleteLeft, deleteRight, deleteWord, deleteToStart, deleteToEnd

  package var help: String {
    switch self {
    case .down: "one line down"
    case .up: "one line up"
    case .pageDown: "one page down"
    case .pageUp: "one page up"
    case .halfPageDown: "half a page down"
    case .halfPageUp: "half a page up"
    case .top: "to the top"
    case .bottom: "to the end"
    case .scrollDown: "scroll the accounts, or the text, one line down"
    case .scrollUp: "scroll the accounts, or the text, one line up"
    case .nextEvent: "the next event"
    case .previousEvent: "the previous event"
    case .nextDisputed:
      "the next event on which sources contradict each other; in a text, what it says of one"
    case .previousDisputed:
      "the previous event on which sources contradict each other; in a text, what it says of one"
    case .left: "the previous source; in lists, the part at the left"
    case .right: "the next source; in lists, the part at the right"
    case .widen: "widen the selected column; in a text, its lines"
    case .narrow: "narrow the selected column; in a text, its lines"
    case .even: "make all columns even again; in a text, lines of the usual length"
    case .alone: "scroll the selected column alone, or all together"
    case .notes: "show or hide the editor's notes"
    case .wrap: "wrap the lines of the text, or let them run on"
    case .moveLeft: "back to the beginning of lines that run on"
    case .moveRight: "on to the end of lines that run on"
    case .open: "read the source; in a text or a list of events, go to the event"
    case .back: "close this view; in the timeline, quit"
    case .cancel: "cancel one thing: a view, a selection, a search, a filter; never quits"
    case .quit: "quit"
    case .interrupt: "cancel what is being typed; else quit"
    case .nextPane: "to the next pane: timeline, accounts or the text beside it"
    case .previousPane: "to the previous pane: timeline, accounts or the text beside it"
    case .maximise: "give one pane the whole screen, and back"
    case .search: "search: jump to events that hold some words; nothing is hidden"
    case .searchNext: "the next hit"
    case .searchPrevious: "the previous hit"
    case .filter: "filter: show only events with some words or of a kind or person (kind:protest)"
    case .select: "select events: move, then once more to keep the selection, or cancel to drop it"
    case .export: "export the selected events, or everything shown"
    case .zoomIn:
      "zoom the time strip in about the selected event, down to hours"
    case .zoomOut: "zoom the time strip out about the selected event, up to centuries"
    case .zoomAll: "show all time in the strip"
    case .nextDay: "the first event of the next day on which any begins"
    case .previousDay: "the first event of the previous day on which any begins"
    case .laterWindow: "move the window of the time strip half its width on"
    case .earlierWindow: "move the window of the time strip half its width back"
    case .command: "command line: a row, a date, or any command by its name"
    case .jump: "go to any event, name or source, by some of its letters"
    case .setMark: "set a mark: a letter that leads back to the event, in the view one is in"
    case .goToMark: "go to a mark; twice, to where one was before"
    case .previousPlace: "back to where one was before a jump or another view"
    case .nextPlace: "forward to where one was after it"
    case .compare:
      "compare: the points of the event by its sources, with the words behind each value"
    case .coverage: "coverage: the events by the sources that tell them"
    case .learned: "when we learned it: the events by the day on which they were first published"
    case .names: "names: people, places and groups, their spellings and their events"
    case .sources: "sources: what they are, what they repeat, how much rests on them"
    case .sort: "sort otherwise; among the names, show another sort of them"
    case .earlierDay: "back to what was known a publication earlier"
    case .laterDay: "on to what was known a publication later"
    case .nextPassage: "the next quotation of the source; in a text, the next cited passage"
    case .previousPassage:
      "the previous quotation of the source; in a text, the previous cited passage"
    case .help: "this help"
    case .settings: "what is wrong in the file of settings, and back"
    case .reload: "read the dossier again"
    case .mouse: "mouse on or off"
    case .redraw: "draw the screen anew"
    case .suspend: "suspend the program"
    case .accept: "do what is typed, or take what is chosen"
    case .nextChoice: "the next choice"
    case .previousChoice: "the previous choice"
    case .nextLine: "the next choice, or what was typed later"
    case .previousLine: "the previous choice, or what was typed before"
    case .nextPage: "choices a page further down"
    case .previousPage: "choices a page further up"
    case .characterLeft: "one character left"
    case .characterRight: "one character right"
    case .lineStart: "to the start of the line"
    case .lineEnd: "to the end of the line"
    case .deleteLeft: "delete the character before"
    case .deleteRight: "delete the character after"
    case .deleteWord: "delete the word before"
    case .deleteToStart: "delete all before"
    case .deleteToEnd: "delete all after"
    }
  }

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
      .searchPrevious, .nextPassage, .previousPassage, .moveLeft, .moveRight, .earlierDay,
      .laterDay, .nextDay,
      .previousDay, .laterWindow, .earlierWindow:
      true
    default: false
    }
  }
}
