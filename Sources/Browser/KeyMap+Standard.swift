import Screen

// The one list of all actions.
extension KeyMap {
  private static let inEvents: [Context] = [.timeline, .accounts]
  private static let inCompared: [Context] = inEvents + [.compare]
  private static let inTexts: [Context] = [.timeline, .accounts, .reader]
  private static let inLists: [Context] = [.coverage, .learned, .names, .sources]
  /// Where one can go from contradiction to contradiction, or from day to day.
  private static let inDisputed: [Context] = inTexts + [.compare, .coverage]
  /// Where the filter decides what there is or what is counted, or where one goes on.
  private static let inFiltered: [Context] = inDisputed + [.learned, .names, .sources]
  private static let inSearched: [Context] = inTexts + inLists
  private static let inAll: [Context] = inTexts + [.compare] + inLists

  /// Every action, in one row: what help says of it, its keys and where it has them.
  ///
  /// The keys of less, vi, tig and lnav, where they agree.
  package static let standard = KeyMap(
    bindings: moving + events + texts + writing + finding + time + views + program + typing)

  private static let moving = group(
    .move,
    [
      bind(.down, "one line down", [.character("j"), .down, .control("n")]),
      bind(.up, "one line up", [.character("k"), .up, .control("p")]),
      bind(.pageDown, "one page down", [.character(" "), .pageDown, .control("f")]),
      bind(.pageUp, "one page up", [.character("b"), .pageUp, .control("b")]),
      bind(.halfPageDown, "half a page down", [.control("d")]),
      bind(.halfPageUp, "half a page up", [.control("u")]),
      bind(.top, "to the top", [.character("g"), .home]),
      bind(.bottom, "to the end", [.character("G"), .end]),
      bind(.scrollDown, "scroll the accounts, or the text, one line down", [.control("e")]),
      bind(.scrollUp, "scroll the accounts, or the text, one line up", [.control("y")]),
      bind(
        .left, "the previous source; in lists, the part at the left; a selected word back",
        [.character("h"), .left], inAll + [.words]),
      bind(
        .right, "the next source; in lists, the part at the right; a selected word on",
        [.character("l"), .right], inAll + [.words]),
      bind(
        .nextPane, "to the next pane: timeline, accounts or the text beside it", [.tab],
        inTexts + [.names]),
      bind(
        .previousPane, "to the previous pane: timeline, accounts or the text beside it", [.backtab],
        inTexts + [.names]),
    ])

  private static let events = group(
    .event,
    [
      bind(.nextEvent, "the next event", [.character("J")], inCompared + [.reader]),
      bind(.previousEvent, "the previous event", [.character("K")], inCompared + [.reader]),
      bind(
        .nextDisputed,
        "the next event on which sources contradict each other; in a text, what it says of one",
        [.character("x")], inDisputed),
      bind(
        .previousDisputed,
        "the previous event on which sources contradict each other; in a text, what it says of one",
        [.character("X")], inDisputed),
      bind(
        .open,
        "read the source; in a text or a list of events, go to the event; the selected words become an account",
        [.enter], inAll + [.words, .findings]),
      bind(.notes, "show or hide the editor's notes", [.character("i")], inEvents),
      bind(.export, "export the selected events, or everything shown", [.character("s")], inAll),
      bind(
        .copy,
        "copy: then y the event, c its citation, q the quotation or the selected words, l a link to the event",
        [.character("y")], inAll + [.words]),
      bind(
        .pipe,
        "pipe the selected events or words, or everything shown, to a command, as text or as JSON",
        [.character("|")], inAll + [.words]),
      bind(
        .openOutside, "open the address of the source in a browser, else its file",
        [.character("o")], inAll),
      bind(.addText, "add a text to the sources", [.character("a")], [.timeline, .sources]),
    ])

  private static let texts = group(
    .text,
    [
      bind(
        .nextPassage,
        "the next quotation of the source; in a text, the next cited passage; selecting, a sentence",
        [.character(")")], inTexts + [.words]),
      bind(
        .previousPassage,
        "the previous quotation of the source; in a text, the previous cited passage; selecting, a sentence",
        [.character("(")], inTexts + [.words]),
      bind(.widen, "widen the selected column; in a text, its lines", [.character("+")], inTexts),
      bind(.narrow, "narrow the selected column; in a text, its lines", [.character("_")], inTexts),
      bind(
        .even, "make all columns even again; in a text, lines of the usual length",
        [.character("=")], inTexts),
      bind(
        .alone, "scroll the selected column alone, or all together", [.character("S")], inEvents),
      bind(.wrap, "wrap the lines of the text, or let them run on", [.character("w")], [.reader]),
      bind(.moveLeft, "back to the beginning of lines that run on", [.shiftLeft], [.reader]),
      bind(.moveRight, "on to the end of lines that run on", [.shiftRight], [.reader]),
    ])

  private static let writing = group(
    .writing,
    [
      bind(
        .add, "make the selected words an account; beside accounts, give a value for a point",
        [.character("a")], [.accounts, .reader, .words, .compare]),
      bind(
        .setAside, "set the selected words aside, with the reason", [.character("d")],
        [.reader, .words]),
      bind(.swapEnds, "move the other end of the selected words", [.character("o")], [.words]),
      bind(
        .nextParagraph, "select to the end of the paragraph", [.character("}")], [.words]),
      bind(
        .previousParagraph, "select to the beginning of the paragraph", [.character("{")], [.words]),
      bind(
        .takeMine, "where two changes meet: write yours in the place of theirs", [.character("w")],
        [.conflict]),
      bind(
        .keepTheirs, "where two changes meet: keep theirs, and drop what you typed",
        [.character("t")], [.conflict]),
      bind(.firstWord, "select to the beginning of the line", [.character("0")], [.words]),
      bind(.lastWord, "select to the end of the line", [.character("$")], [.words]),
    ])

  private static let finding = group(
    .find,
    [
      bind(
        .search, "search: jump to events that hold some words; nothing is hidden",
        [.character("/")], inSearched),
      bind(.searchNext, "the next hit", [.character("n")], inSearched),
      bind(.searchPrevious, "the previous hit", [.character("N")], inSearched),
      bind(
        .joinSpellings,
        "in a search, find other spellings of a name as well, or only the one that is typed",
        [.control("t")], inSearched + [.prompt]),
      bind(
        .filter, "filter: show only events with some words or of a kind or person (kind:protest)",
        [.character("&")], inFiltered),
      bind(.jump, "go to any event, name or source, by some of its letters", [.character("f")]),
      bind(.command, "command line: a row, a date, or any command by its name", [.character(":")]),
      bind(
        .setMark, "set a mark: a letter that leads back to the event, in the view one is in",
        [.character("m")]),
      bind(.star, "star the event, or take its star away (filter: starred)", [.character("*")]),
      bind(
        .annotate,
        "write your own note on the event, or on the passage or the selected words of a text (filter: noted)",
        [.character("A")]),
      bind(.goToMark, "go to a mark; twice, to where one was before", [.character("'")]),
      bind(
        .previousPlace, "back to where one was before a jump or another view",
        [.character("B"), .control("o")]),
      bind(.nextPlace, "forward to where one was after it", [.character("F")]),
    ])

  private static let time = group(
    .time,
    [
      bind(
        .nextDay, "the first event of the next day on which any begins", [.character("]")],
        inDisputed),
      bind(
        .previousDay, "the first event of the previous day on which any begins", [.character("[")],
        inDisputed),
      bind(
        .zoomIn, "zoom the time strip in about the selected event, down to hours",
        [.character("z")], inEvents),
      bind(
        .zoomOut, "zoom the time strip out about the selected event, up to centuries",
        [.character("Z")], inEvents),
      bind(.zoomAll, "show all time in the strip", [.character("0")], inEvents),
      bind(
        .laterWindow, "move the window of the time strip half its width on", [.character(">")],
        inEvents),
      bind(
        .earlierWindow, "move the window of the time strip half its width back", [.character("<")],
        inEvents),
      bind(
        .select,
        "select events, once more to keep them; in a text words, once more its sentence, its paragraph",
        [.character("v")], inEvents + [.reader, .words]),
      bind(.laterDay, "on to what was known a publication later", [.character("]")], [.learned]),
      bind(
        .earlierDay, "back to what was known a publication earlier", [.character("[")], [.learned]),
    ])

  private static let views = group(
    .views,
    [
      bind(
        .compare,
        "compare: the points of the event by its sources, with the words behind each value",
        [.character("c")], inAll),
      bind(
        .coverage, "coverage: the events by the sources that tell them", [.character("C")], inAll),
      bind(
        .learned, "when we learned it: the events by the day on which they were first published",
        [.character("L")], inAll),
      bind(
        .names, "names: people, places and groups, their spellings and their events",
        [.character("P")], inAll),
      bind(
        .sources, "sources: what they are, what they repeat, how much rests on them",
        [.character("T")], inAll),
      bind(
        .sort, "sort otherwise; among the names, show another sort of them", [.character("S")],
        [.coverage, .names, .sources]),
      bind(.maximise, "give one pane the whole screen, and back", [.character("O")], inTexts),
    ])

  private static let program = group(
    .program,
    [
      bind(.back, "close this view; in the timeline, quit", [.character("q")]),
      bind(
        .cancel, "cancel one thing: a view, a selection, a search, a filter; never quits",
        [.escape, .control("g")], Context.allCases),
      bind(.quit, "quit", [.character("Q")]),
      bind(.interrupt, "cancel what is being typed; else quit", [.control("c")], Context.allCases),
      bind(.help, "this help", [.character("?"), .function(1)], Context.allCases),
      bind(
        .findings, "what is wrong in the dossier or the file of settings, and back", [.function(4)]),
      bind(.edit, "edit what the cursor is on, in $VISUAL or $EDITOR", [.character("e")]),
      bind(.reload, "read the dossier again", [.character("R"), .function(5)]),
      bind(.undo, "take back the last change to the dossier", [.character("u")]),
      bind(.redo, "make again what was taken back", [.control("r")]),
      bind(.mouse, "mouse on or off", [.function(2)]),
      bind(.redraw, "draw the screen anew", [.control("l")], Context.allCases),
      bind(.suspend, "suspend the program", [.control("z")], Context.allCases),
    ])

  /// Where there is a line to type in, and a list to choose from besides.
  private static let inLines: [Context] = [.prompt, .jump, .export, .form]

  /// The keys of readline, where it has any.
  private static let typing = group(
    .typing,
    [
      bind(.accept, "do what is typed, or take what is chosen", [.enter], Context.typed),
      bind(.write, "write what a form says", [.function(2), .control("o")], [.form]),
      bind(.nextChoice, "the next choice", [.tab], Context.typed),
      bind(.previousChoice, "the previous choice", [.backtab], Context.typed),
      bind(
        .nextLine, "the next choice, or what was typed later", [.down, .control("n")], Context.typed
      ),
      bind(
        .previousLine, "the previous choice, or what was typed before", [.up, .control("p")],
        Context.typed),
      bind(.nextPage, "choices a page further down", [.pageDown], Context.typed),
      bind(.previousPage, "choices a page further up", [.pageUp], Context.typed),
      bind(.ownNotes, "your own notes in an export, or not", [.control("o")], [.export]),
      bind(.characterLeft, "one character left", [.left, .control("b")], inLines),
      bind(.characterRight, "one character right", [.right, .control("f")], inLines),
      bind(.lineStart, "to the start of the line", [.home, .control("a")], inLines),
      bind(.lineEnd, "to the end of the line", [.end, .control("e")], inLines),
      bind(.deleteLeft, "delete the character before", [.backspace, .control("h")], inLines),
      bind(.deleteRight, "delete the character after", [.delete, .control("d")], inLines),
      bind(.deleteWord, "delete the word before", [.control("w")], inLines),
      bind(.deleteToStart, "delete all before", [.control("u")], inLines),
      bind(.deleteToEnd, "delete all after", [.control("k")], inLines),
    ])

  private static func bind(
    _ action: Action, _ help: String, _ keys: [Key], _ contexts: [Context] = Context.read
  ) -> Binding {
    Binding(
      action: action, help: help, keys: keys, ownKeys: keys, contexts: contexts, group: .move)
  }

  private static func group(_ group: Group, _ bindings: [Binding]) -> [Binding] {
    bindings.map {
      Binding(
        action: $0.action, help: $0.help, keys: $0.keys, ownKeys: $0.ownKeys,
        contexts: $0.contexts, group: group)
    }
  }
}
