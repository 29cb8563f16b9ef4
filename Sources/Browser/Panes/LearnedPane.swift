import Archive
import Chronology
import Screen

/// The events by the day on which they were first published: what was known by a day, and what not.
///
/// A source counts from the last day on which it can have been published, so that what is shown was
/// surely out by then; what may have been out is said.
struct LearnedPane: SearchablePane {
  private let shown: Selection
  let longestTitle: Int
  let sources: [Source]
  private(set) var publications: PublicationDays
  private(set) var listing = Listing<LearnedRow>()
  private(set) var total = 0
  /// How many events are known even without the sources of which it is not sure that they were out.
  private(set) var sure = 0
  private var wanted: Int?
  /// Where the list stood in another state of the dossier.
  private var lineKept: Viewport?
  /// The event that is pointed at even while the day hides it.
  private var chosen: Int?
  /// What that is called, where the day hides it.
  private(set) var hidden: String?
  /// Whether the day is the view's own choice, so that it may be another for the event's sake.
  private var isFree: Bool
  private var counted: Int?
  private(set) var details = Details(width: 1)
  /// How far what is said of the event is scrolled.
  private(set) var reading = Scrolling()
  private var laidOut: Request?
  /// Of which event, and by which day.
  private var readingOf: Subject?
  /// How many lines are left out above where one pointed at a row; nil where the row says it.
  private(set) var leftOut: Int?
  private var size = Size(columns: 1, rows: 1)
  private(set) var search = ListSearch()
  /// Those of the rows that hold what is searched for, and where in their titles.
  private(set) var hits: [Int: [Range<Int>]] = [:]

  private struct Request: Hashable {
    let subject: Subject
    let size: Size
  }

  private struct Subject: Hashable {
    let event: Int?
    let day: Day?
  }

  /// By when one looks at what was known.
  enum Choice: Hashable, Sendable {
    case day(Day)
    /// All, whenever it was published.
    case everything

    var day: Day? {
      if case .day(let day) = self { day } else { nil }
    }
  }

  /// What the reader has chosen to look at; nil where that was left to the view.
  var choice: Choice? { isChosen ? day.map(Choice.day) ?? .everything : nil }
  private var isChosen: Bool

  /// - Parameter choice: what was known by then; nil for the day of the last publication.
  init(_ shown: Selection, from archive: Archive, event: Int?, by choice: Choice? = nil) {
    self.shown = shown
    (sources, longestTitle) = (archive.sources, archive.longestTitle)
    publications = PublicationDays(
      archive.publicationDays,
      hasUndated: archive.sources.contains { $0.published?.latest.day == nil }, by: choice)
    (wanted, chosen, isFree, isChosen) = (event, event, choice == nil, choice != nil)
  }

  var context: KeyMap.Context { .learned }
  var event: Int? { listing.selected?.row.id ?? chosen }
  /// While the day hides it, the event that was chosen, and not the row at which that left one.
  var carried: Int? { hidden == nil ? event : chosen }
  var title: String { "When we learned it" }
  var position: String? { listing.position }
  var rowCount: Int? { listing.viewport.count }
  var whereabouts: [Int] {
    listing.viewport.whereabouts + publications.whereabouts
      + [hidden == nil ? 0 : 1, reading.offset]
  }
  var keepsStrip: Bool { true }
  var keepsToFilter: Bool { true }

  /// The day by which everything shown had been published; nil for everything.
  var day: Day? { publications.day }

  private var knowledge: Knowledge { Knowledge(by: day, of: shown) }

  func hints(_ keyMap: KeyMap) -> [Hint] {
    // What this view is for has room on every screen.
    let keys = [Action.earlierDay, .laterDay].map { keyMap.hint(for: $0) }.joined(separator: " ")
    let ofDays =
      (publications.hasSteps ? [Hint(key: keys, word: "publication")] : [])
      + keyMap.hints([(.command, "date")])
    let ofEvents: [(Action, String)] =
      event == nil
      ? [] : [(.open, "go to the event"), (.compare, "compare"), (.search, "search")]
    return (sources.isEmpty ? [] : ofDays)
      + keyMap.hints([(.help, "help")] + ofEvents + [(.back, "back")])
  }

  mutating func layOut(_ size: Size) {
    if size != self.size { leftOut = nil }
    self.size = size
    let rows = halves(of: Rect(size)).list.rows - LearnedPane.headRows
    listing.viewport.resize(height: max(rows, 1))
  }

  mutating func perform(_ action: Action, count: Int?) -> PaneRequest? {
    let times = min(count ?? 1, publications.days.count + 1)
    leftOut = nil
    switch action {
    case .left, .earlierDay: return step(by: -times)
    case .right, .laterDay: return step(by: times)
    case .open:
      guard let event else { return .say("There is no event to go to") }
      return .goTo(event: event)
    case .scrollDown, .scrollUp:
      if details.height > reading.height {
        reading.move(action, times: count ?? 1)
        return nil
      }
      listing.viewport.scroll(by: action == .scrollDown ? count ?? 1 : -(count ?? 1))
    default: listing.viewport.move(action, count: count)
    }
    (chosen, hidden) = (nil, nil)
    return nil
  }

  mutating func follow(_ event: Int) {
    (wanted, chosen, leftOut) = (event, event, nil)
  }

  /// Selects a row that is in sight while the lines stay where they are.
  mutating func point(to row: Int, below leftOut: Int) {
    listing.viewport.point(to: row)
    (chosen, hidden, self.leftOut) = (nil, nil, leftOut)
  }

  private mutating func step(by days: Int) -> PaneRequest? {
    let kept = chosen ?? event
    guard publications.step(by: days) else {
      return .say(days < 0 ? "No source was published earlier" : "Everything is shown")
    }
    (wanted, chosen, counted) = (kept, kept, nil)
    isChosen = true
    listing.forget()
    return nil
  }
}

extension LearnedPane {
  mutating func read(from archive: Archive) throws {
    if counted != publications.selected { try count(in: archive) }
    if let wanted { try select(wanted, in: archive) }
    try jump(in: archive)
    let knowledge = knowledge
    if try listing.read({ try archive.rows($0, of: knowledge) }) {
      hits = try search.hits(among: listing.rows.map(\.row), of: shown, in: archive)
    }
    try countHits(in: archive)
    let area = halves(of: Rect(size)).details
    let request = Request(
      subject: Subject(event: listing.selected?.row.id, day: day), size: area.size)
    guard laidOut != request else { return }
    laidOut = request
    details = Details(width: area.columns)
    if let learned = listing.selected {
      details = words(of: learned, width: area.columns)
      try archive.event(learned.row.id).map { addQuotations(of: $0, to: &details) }
    }
    if readingOf != request.subject { reading = Scrolling() }
    readingOf = request.subject
    reading.fit(lines: details.height, height: area.rows)
  }

  /// Selects an event; one of no sure day is not known by any, and is not to be lost on the way here.
  private mutating func select(_ event: Int, in archive: Archive) throws {
    var place = try archive.place(of: event, in: knowledge)
    if place == nil, isFree, try archive.place(of: event, in: shown) != nil {
      publications.showAll()
      try count(in: archive)
      place = try archive.place(of: event, in: knowledge)
    }
    (wanted, isFree) = (nil, false)
    if let place {
      if let before = lineKept {
        let count = listing.viewport.count
        listing.viewport = before
        listing.viewport.replace(count: count, selection: place)
      }
      listing.viewport.select(place)
    }
    lineKept = nil
    // What a filter hides may have been known.
    let isShown = try place != nil || archive.place(of: event, in: shown) != nil
    hidden = place == nil && isShown ? try archive.event(event)?.title : nil
  }

  private mutating func count(in archive: Archive) throws {
    total = try archive.count(shown)
    listing.viewport.update(count: try archive.count(knowledge))
    let doubtful = doubtful.map(\.id)
    sure =
      doubtful.isEmpty
      ? listing.viewport.count
      : try archive.count(Knowledge(by: day, of: shown, except: doubtful))
    listing.forget()
    counted = publications.selected
  }

  func reread(from archive: Archive, of shown: Selection, event: Int?) throws -> (any Pane)? {
    var pane = LearnedPane(
      shown, from: archive, event: event, by: day.map(Choice.day) ?? .everything)
    pane.isChosen = isChosen
    pane.lineKept = listing.viewport
    (pane.reading, pane.readingOf) = (reading, Subject(event: event, day: day))
    pane.search(query.flatMap { archive.query($0) }, in: archive)
    return pane
  }

  private mutating func jump(in archive: Archive) throws {
    guard let jump = search.take(), let found else { return }
    var next: Int?
    if jump.mayStay, let from = jump.from, try !archive.ids(among: [from], in: found).isEmpty {
      next = from
    }
    next =
      try next ?? archive.next(from: jump.from, in: found, of: knowledge, forward: jump.forward)
      ?? archive.next(from: nil, in: found, of: knowledge, forward: jump.forward)
    if let next, let place = try archive.place(of: next, in: knowledge) {
      listing.viewport.select(place)
    }
    search.land(on: next ?? event)
    listing.forget()
  }

  private mutating func countHits(in archive: Archive) throws {
    guard let found else { return }
    let known = Knowledge(by: day, of: found)
    search.count = try archive.count(known)
    let (list, knowledge) = (
      ListSearch.TickedList(
        rows: listing.viewport.height, count: listing.viewport.count, day: day), knowledge
    )
    try search.tick(list) { try archive.parts(list.rows, of: knowledge, with: found) }
    search.place = try listing.selected.flatMap { try archive.place(of: $0.row.id, in: known) }
      .map { $0 + 1 }
  }

  private var found: Selection? {
    search.query.map(shown.holding)
  }

  mutating func search(_ query: Query?, in archive: Archive) {
    search.look(for: query, from: event)
    listing.forget()
  }

  mutating func nextMark(forward: Bool) {
    search.next(forward: forward, from: event)
  }

  var query: Query? { search.query }
  var searchWords: String { search.words }
}
