import Archive
import Chronology
import Screen

/// The people, places and groups, their spellings, and the events that mention each.
struct NamesPane: SearchablePane {
  private let shown: Selection
  let names: [Name]
  /// How many of the events shown mention each.
  let counts: [Int]
  private(set) var arrangement = NameArrangement.frequent
  /// The places in `names` of those listed.
  private var listed: [Int] = []
  var listing = Listing<Int>()
  var events = Listing<EventRow>()
  var isInEvents = false
  /// The event that is to be selected once those of the name are read.
  private var awaited: Int?
  private(set) var details = Details(width: 1)
  /// The spellings of the selected name with their counts, and what it is to some of its events.
  private(set) var spelled: [String] = []
  private(set) var role: String?
  private var size = Size(columns: 1, rows: 1)
  private var laidOut: Request?
  private(set) var search = ListSearch()

  /// How long the longest title of an event is.
  let longestTitle: Int

  private struct Request: Hashable {
    let name: Int?
    let size: Size
    let isInEvents: Bool
  }

  /// - Parameters:
  ///   - event: one of whose names is selected first, the one that is mentioned most.
  ///   - last: the one that was selected last, which is selected rather if the event has it, if it was
  ///     looked up from there, or if the event has none.
  init(
    _ shown: Selection, from archive: Archive, event: Int? = nil,
    at last: (name: String, isOfEvent: Bool)? = nil
  ) throws {
    self.shown = shown
    names = archive.names.names
    counts = try archive.eventCounts(in: shown)
    longestTitle = archive.longestTitle
    arrange()
    let own = try event.map { try archive.names(mentionedBy: $0) } ?? []
    let former = listed.firstIndex { names[$0].name == last?.name }
    let isKept = last?.isOfEvent == true || former.map { own.contains(listed[$0]) } == true
    let first = isKept ? former : listed.firstIndex(where: own.contains) ?? former
    first.map { listing.viewport.select($0) }
  }

  /// The name that is selected.
  var name: String? { selected.map { names[$0].name } }

  var context: KeyMap.Context { .names }
  var keepsToFilter: Bool { true }
  var event: Int? { isInEvents ? events.selected?.id : nil }
  var title: String { "Names: \(arrangement.words)" }
  var position: String? { isInEvents ? events.position : listing.position }

  var rowCount: Int? { (isInEvents ? events.viewport : listing.viewport).count }
  var whereabouts: [Int] {
    listing.viewport.whereabouts + events.viewport.whereabouts + [isInEvents ? 1 : 0]
  }

  func hints(_ keyMap: KeyMap) -> [Hint] {
    let hints = isInEvents ? hintsInEvents : hintsInNames
    return keyMap.hints([(.help, "help")] + hints + [(.back, "back")])
  }

  private var hintsInEvents: [(Action, String)] {
    let ofEvent: [(Action, String)] =
      event == nil ? [] : [(.open, "go to the event"), (.compare, "compare")]
    return ofEvent.prefix(1) + [(.left, "to the names")] + ofEvent.dropFirst()
  }

  /// That there is nothing to list, though events may have names.
  var silence: String {
    names.isEmpty ? "No names are listed; events have people and places all the same" : "No names"
  }

  private var hintsInNames: [(Action, String)] {
    guard !names.isEmpty else { return [(.jump, "go to a person or place")] }
    guard listing.viewport.count > 0 else { return [(.sort, "sort otherwise")] }
    let hasEvents = events.viewport.count > 0
    return (hasEvents ? [(.open, "show only its events")] : []) + [(.sort, "sort otherwise")]
      + (hasEvents ? [(.right, "to its events")] : []) + [(.search, "search")]
  }

  mutating func layOut(_ size: Size) {
    self.size = size
    listing.viewport.resize(height: max(halves(of: Rect(size)).list.rows - 1, 1))
  }

  mutating func perform(_ action: Action, count: Int?) -> PaneRequest? {
    switch action {
    case .nextPane, .previousPane:
      guard isInEvents || events.viewport.count > 0 else { return .say("No event mentions it") }
      isInEvents.toggle()
    case .left: isInEvents = false
    case .right: isInEvents = true
    case .sort: sort()
    case .open: return open()
    default: move(action, count: count)
    }
    isInEvents = isInEvents && events.viewport.count > 0
    return nil
  }

  private mutating func move(_ action: Action, count: Int?) {
    if action == .scrollDown || action == .scrollUp {
      return listing.viewport.scroll(by: action == .scrollDown ? count ?? 1 : -(count ?? 1))
    }
    if isInEvents {
      events.viewport.move(action, count: count)
    } else {
      listing.viewport.move(action, count: count)
    }
  }

  private func open() -> PaneRequest? {
    if isInEvents { return event.map { .goTo(event: $0) } }
    guard let name = selected else { return .say(silence) }
    guard counts[name] > 0 else { return .say("No event mentions \(names[name].name)") }
    return .show(filter: Filter.text(forName: names[name].name))
  }

  /// The next arrangement; the selected name stays selected where it is listed.
  private mutating func sort() {
    let kept = selected
    arrangement = arrangement.next
    arrange()
    if let place = listed.firstIndex(where: { $0 == kept }) { listing.viewport.select(place) }
    isInEvents = false
  }

  /// Lists them in some order and goes to one, and to one of its events, as one left them.
  mutating func show(_ name: String?, in order: NameArrangement?, event: Int?) {
    arrangement = order ?? arrangement
    arrange()
    listed.firstIndex { names[$0].name == name }.map { listing.viewport.select($0) }
    (isInEvents, awaited) = (event != nil, event)
  }

  private mutating func arrange() {
    listed = arrangement.places(of: names, counts)
    listing.viewport.update(count: listed.count, selection: 0)
    listing.forget()
  }

  /// The place in `names` of the selected one.
  private var selected: Int? {
    let place = listing.viewport.selection
    return listed.indices.contains(place) ? listed[place] : nil
  }
}

extension NamesPane {
  mutating func read(from archive: Archive) throws {
    jump()
    let list = ListSearch.TickedList(rows: listing.viewport.height, count: listed.count)
    let found = listed.indices.filter { matches(names[listed[$0]]) }
    search.tick(list) { Set(found.map { $0 * list.rows / list.count }) }
    search.count(
      hits: found,
      selected: listing.viewport.selection)
    listing.read { listed[$0].map { $0 } }
    let request = Request(name: selected, size: size, isInEvents: isInEvents)
    if laidOut != request {
      let isOther = laidOut?.name != request.name
      laidOut = request
      try readSpellings(from: archive)
      let area = areas(of: halves(of: Rect(size)).details).events
      events.viewport.resize(height: max(area.rows, 1))
      if isOther {
        events.viewport.update(count: selected.map { counts[$0] } ?? 0, selection: 0)
        events.forget()
      }
    }
    // Of no name there are no events, either.
    guard let selected else {
      events.read { _ in [] }
      return
    }
    var mentioning = shown
    mentioning.mentions.append(Mention(.name, [names[selected].name]))
    if let event = awaited {
      try archive.place(of: event, in: mentioning).map { events.viewport.select($0) }
      awaited = nil
    }
    try events.read { try archive.rows($0, of: mentioning) }
  }

  func reread(from archive: Archive, of shown: Selection, event: Int?) throws -> (any Pane)? {
    var pane = try NamesPane(shown, from: archive)
    pane.arrangement = arrangement
    pane.arrange()
    let place = pane.listed.firstIndex { pane.names[$0].name == name }
    pane.listing.viewport = listing.viewport
    pane.listing.viewport.replace(
      count: pane.listed.count, selection: place ?? listing.viewport.selection)
    pane.search(query, in: archive)
    (pane.isInEvents, pane.awaited) = (isInEvents, event)
    return pane
  }

  /// What stands above the events never takes more than half of the room.
  var spellingRows: Int { max(halves(of: Rect(size)).details.rows / 2, 1) }

  private mutating func readSpellings(from archive: Archive) throws {
    details = Details(width: halves(of: Rect(size)).details.columns)
    guard let selected else { return }
    let name = names[selected]
    let quotations = try archive.quotationCounts(ofName: selected, in: shown)
    let label = details.fitted(name.name)
    role = try role(of: selected, in: archive)
    let words = [named(selected), role].compactMap(\.self).joined(separator: ", ")
    details.add(
      "\(label)  \(words)",
      marks: [(0..<label.unicodeScalars.count, Theme.title)])
    spelled = zip(name.spellings, quotations).map { "\($0) \($1)" }
    details.add("in quotations", spelled.joined(separator: " · "))
    details.add("not", name.not.joined(separator: ", "))
  }

  /// "person, named in 19 events".
  private func named(_ index: Int) -> String {
    "\(names[index].kind.rawValue), named in \(counts[index].counted("event"))"
  }

  /// "among the people of 18": not all that name somebody list them; nil where they do.
  private func role(of index: Int, in archive: Archive) throws -> String? {
    let (name, count) = (names[index], counts[index])
    let role: Mention.Role = name.kind == .place ? .place : .person
    var listing = shown
    listing.mentions.append(Mention(role, [name.name]))
    let listed = try archive.count(listing)
    if listed == count { return nil }
    return "\(role == .place ? "the place" : "among the people") of \(listed)"
  }

  func halves(of rect: Rect) -> Halves {
    Halves(rect, besideFrom: 80, share: share(of: rect.columns), below: rect.rows / 2)
  }

  /// A wide screen has room for spellings in the list; else that takes what names of the usual length
  /// need, and titles have the rest.
  private func share(of columns: Int) -> Int {
    guard (80..<160).contains(columns) else { return 50 }
    let longest = min(max(names.map(\.name.width).max() ?? 0, 12), NamesPane.usualName)
    return min((NamesPane.besideNames + longest) * 100 / columns + 1, 45)
  }

  /// What a row of the list has beside its name: a sign, a number and a kind, with their gaps.
  private static let besideNames = 19
  private static let usualName = 28

  mutating func search(_ query: Query?, in archive: Archive) {
    search.look(for: query, from: listing.viewport.selection)
    isInEvents = false
    listing.forget()
  }

  mutating func nextMark(forward: Bool) {
    search.next(forward: forward, from: listing.viewport.selection)
  }

  var query: Query? { search.query }
  var searchWords: String { search.words }

  private mutating func jump() {
    guard let jump = search.take() else { return }
    let hits = listed.indices.filter { matches(names[listed[$0]]) }
    if let next = jump.place(among: hits) ?? jump.start { listing.viewport.select(next) }
    search.land(on: listing.viewport.selection)
  }

  /// Whether one of the spellings holds what is searched for.
  func matches(_ name: Name) -> Bool {
    guard let wanted = search.query?.text.folded else { return false }
    return name.spellings.contains { $0.folded.contains(wanted) }
  }
}
