package import Archive
package import Chronology
package import Screen

/// All state of the browser: what is shown is a function of it.
///
/// ``update(_:)`` changes it and returns what is asked of the outside; ``view()`` draws it. After
/// every message it reads from the archive the rows and the one event that are on the screen, and
/// nothing else.
package struct Model: Sendable {
  package enum Focus: Hashable, Sendable {
    case timeline, accounts
  }

  package private(set) var archive: Archive
  /// How many events there may be for all of them to be looked at while a key waits.
  let atOnce: Int
  let formats: [ExportFormat]
  let keyMap: KeyMap
  /// What is wrong in the reader's settings.
  let complaints: [Finding]
  /// What is wrong with the dossier as it is on disk, if that cannot be shown.
  var broken: [Finding] = []
  /// What is new or other since the dossier was shown before, until one moves.
  var changes = Changes()
  /// How often the dossier was read again.
  private(set) var readings = 0
  var size: Size
  var focus = Focus.timeline
  /// Whether one pane has the whole screen: in the timeline, and among the views over it.
  var isMaximised = false
  var isViewMaximised = false
  /// Whether keys go to the timeline beside a text, which then follows.
  var isFocusBeside = false
  var hasMouse = false
  /// Whether one listens to it and sees no screen: then one reads on by what is said, not by lines.
  let isHeard: Bool

  /// Which events are shown.
  var filter = Filter()
  var timeline: TimelinePane
  var accounts: AccountsPane
  var readerTaste = ReaderTaste()
  var lastLooks = LastLooks()
  var strip = TimeStrip()
  /// What is open over the timeline, the topmost last.
  var stack: [any Pane] = []

  var prompt: Prompt?
  /// The files that may become sources, while one types the name of one.
  var offer: TextOffer?
  /// A key that waits for a letter.
  var pending: Pending?
  var marks = Marks()
  /// What the reader has set down, and on what they are writing a note, with what
  /// the note was when they began.
  var own = OwnNotes()
  var annotated: Annotation?
  /// What was left unfinished before this session, and is not taken up in it.
  var laidAside: Draft?
  var places = Places()
  /// Where the reader was before what they are doing now.
  var departure: Place?
  /// Which row of the timeline a view led to, as long as the way back to it may be asked for.
  var arrival: Int?
  var search: Search?
  /// How what is searched for is read.
  var manner = QueryManner()
  /// The event from which an unfinished search started.
  var searchOrigin: Int?
  var history: [Prompt.Purpose: [String]] = [:]
  var selectedRows: RowSelection?
  /// A number typed before a key: how often it is to be done.
  var repeatCount: Int?
  var notice: Notice?
  /// What is still to be read of all that is shown, which in a long list takes longer than keys may
  /// wait; ``catchUp(until:)`` does it.
  var overviews: [Overview] = []
  /// Whether the first screen is to be there before anything is read that tells of all events.
  private(set) var isEarly: Bool
  /// What was chosen in the export dialog the last time.
  var lastExport = LastExport()
  /// Finds the file beside the dossier that names what is not to leave it; nil where there is none.
  package var redaction: @Sendable () -> String? = { nil }
  /// Whether changes that a reader asked for are being written.
  var isWriting = false

  package init(
    archive: Archive, formats: [ExportFormat] = [], keyMap: KeyMap = .standard,
    complaints: [Finding] = [], size: Size, isHeard: Bool = false, notebook: Notebook = Notebook(),
    atOnce: Int = 20_000, isEarly: Bool = false
  ) {
    (self.atOnce, self.isEarly) = (atOnce, isEarly)
    (self.archive, self.formats) = (archive, formats)
    (self.keyMap, self.complaints) = (keyMap, complaints)
    (self.size, self.isHeard) = (size, isHeard)
    timeline = TimelinePane(count: archive.count)
    accounts = AccountsPane(keyMap, isHeard: isHeard)
    attempt { try $0.take(notebook) }
    layOut()
    refresh()
  }
}

/// A word to the reader, shown until the next key.
struct Notice: Hashable, Sendable {
  var text: String
  var isError = false
}

extension Model {
  /// The events shown, as the archive is asked for them.
  var shown: Selection { filter.selection }

  var selectedID: Int? { timeline.selected?.id }

  /// Where keys go.
  var context: KeyMap.Context {
    if prompt != nil { return .prompt }
    if pending != nil { return .marks }
    return stack.last?.context ?? (focus == .timeline ? .timeline : .accounts)
  }

  /// Whether letters are text.
  var isTyping: Bool { prompt != nil || stack.last?.isTypedInto == true }

  /// Stores the rest of an archive of which there was only the first screen, and reads what tells of all.
  package mutating func storeRest() throws {
    isEarly = false
    try archive.storeRest()
    if !own.notebook.isEmpty { own = try OwnNotes(own.notebook, in: archive) }
    try readStrip()
  }

  /// Goes to an event before anything is shown; there must be one of that id.
  package mutating func begin(at event: Event.ID) throws {
    guard let id = try archive.id(of: event) else { return }
    try goTo(id)
    refresh()
  }

  /// Makes searchable what the archive holds.
  package mutating func indexWords() throws {
    try archive.indexWords()
  }

  /// Reads from another state of the dossier from now on.
  ///
  /// Its words are made searchable at once only where what is open has been found by them.
  mutating func take(_ archive: Archive) throws {
    self.archive = archive
    readings += 1
    let isFound = search != nil || !filter.isEmpty || !stack.isEmpty || prompt != nil
    if isFound { try indexWords() }
  }
}
