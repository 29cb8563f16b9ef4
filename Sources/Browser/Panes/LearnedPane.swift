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
  /// The days by which sources had surely been published; behind them, everything.
  private let days: [Day]
  /// Which of the days, or their count for everything.
  private var station: Int
  /// A day that was asked for, on which nothing need have been published.
  private var asked: Day?
  private(set) var listing = Listing<LearnedRow>()
  private var total = 0
  private var wanted: Int?
  /// The event that is pointed at even while the day hides it.
  private var chosen: Int?
  private var counted: Int?
  private(set) var details = Details(width: 1)
  private var laidOut: Request?
  private var size = Size(columns: 1, rows: 1)
  private var search = ListSearch()
  /// Those of the rows that hold what is searched for, and where in their titles.
  private(set) var hits: [Int: [Range<Int>]] = [:]

  private struct Request: Hashable {
    let event: Int?
    let width: Int
    let station: Int
  }

  /// - Parameter day: what was known by this day; nil for the day of the last publication.
  init(_ shown: Selection, from archive: Archive, event: Int?, by day: Day? = nil) {
    self.shown = shown
    (sources, longestTitle) = (archive.sources, archive.longestTitle)
    let days = archive.publicationDays
    (self.days, asked) = (days, day)
    station = max(day.map { day in days.count { $0 <= day } - 1 } ?? days.count - 1, 0)
    (wanted, chosen) = (event, event)
  }

  var context: KeyMap.Context { .learned }
  var event: Int? { listing.selected?.row.id ?? chosen }
  var title: String { "When we learned it" }
  var position: String? { listing.position }
  var keepsStrip: Bool { true }

  /// The day by which everything shown had been published; nil for everything.
  var day: Day? { asked ?? (days.indices.contains(station) ? days[station] : nil) }

  private var knowledge: Knowledge { Knowledge(by: day, of: shown) }

  func hints(_ keyMap: KeyMap) -> [Hint] {
    keyMap.hints([
      (.help, "help"), (.open, "go to the event"), (.earlierDay, "a publication earlier"),
      (.laterDay, "later"), (.command, "another day"), (.compare, "compare"), (.search, "search"),
      (.back, "back"),
    ])
  }

  mutating func layOut(_ size: Size) {
    self.size = size
    let rows = halves(of: Rect(size)).list.rows - LearnedPane.headRows
    listing.viewport.resize(height: max(rows, 1))
  }

  mutating func perform(_ action: Action, count: Int?) -> PaneRequest? {
    let times = min(count ?? 1, days.count + 1)
    switch action {
    case .left, .earlierDay: return step(by: -times)
    case .right, .laterDay: return step(by: times)
    case .open:
      guard let event else { return .say("There is no event to go to") }
      return .goTo(event: event)
    case .scrollDown, .scrollUp:
      let lines = count ?? 1
      listing.viewport.scroll(by: action == .scrollDown ? lines : -lines)
    default: listing.viewport.move(action, count: count)
    }
    chosen = nil
    return nil
  }

  private mutating func step(by days: Int) -> PaneRequest? {
    let last = hasUndated || self.days.isEmpty ? self.days.count : self.days.count - 1
    let start = start(for: days)
    let next = min(max(start + days, 0), last)
    // Before the first publication there is no earlier one, whatever day was asked for.
    let goesOn = asked == nil ? next != station : days > 0 || start > 0
    guard goesOn else {
      return .say(days < 0 ? "No source was published earlier" : "Everything is shown")
    }
    let kept = chosen ?? event
    (station, asked, wanted, chosen, counted) = (next, nil, kept, kept, nil)
    listing.forget()
    return nil
  }

  /// From where one steps: a day that was asked for may lie between two of the days.
  private func start(for steps: Int) -> Int {
    guard let asked else { return station }
    let before = days.count { $0 <= asked } - 1
    let isBetween = before < 0 || days[before] < asked
    return steps < 0 && isBetween ? before + 1 : before
  }

  /// Whether some source has no day by which it had surely been published.
  private var hasUndated: Bool { sources.contains { $0.published?.latest.day == nil } }
}

extension LearnedPane {
  mutating func read(from archive: Archive) throws {
    if counted != station {
      total = try archive.count(shown)
      listing.viewport.update(count: try archive.count(knowledge))
      counted = station
    }
    if let wanted {
      if let place = try archive.place(of: wanted, in: knowledge) { listing.viewport.select(place) }
      self.wanted = nil
    }
    try jump(in: archive)
    let knowledge = knowledge
    if try listing.read({ try archive.rows($0, of: knowledge) }) {
      hits = try search.hits(among: listing.rows.map(\.row), of: shown, in: archive)
    }
    try countHits(in: archive)
    let width = halves(of: Rect(size)).details.columns
    let request = Request(event: listing.selected?.row.id, width: width, station: station)
    guard laidOut != request else { return }
    laidOut = request
    details = listing.selected.map { words(of: $0, width: width) } ?? Details(width: width)
  }

  func reread(from archive: Archive, of shown: Selection, event: Int?) throws -> (any Pane)? {
    var pane = LearnedPane(shown, from: archive, event: event, by: day)
    if day == nil { pane.station = pane.days.count }
    pane.search(query.flatMap { archive.query($0.text) }, in: archive)
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

// What it says.
extension LearnedPane {
  /// "By 4 January 2021: 1 of 5 sources, 23 of 93 events known".
  var sentence: String {
    let known = "\(listing.viewport.count) of \(total) events known"
    guard let day else {
      let count = sources.count == 1 ? "1 source" : "\(sources.count) sources"
      return "Whenever it was published: all of \(count), \(known)"
    }
    let count = sources.count { $0.isPublished(by: day) }
    return "By \(day.words): \(count) of \(sources.count) sources, \(known)"
  }

  /// How many events nobody had surely told yet, and what may have been out already.
  var rest: String {
    guard let day else { return "Nothing is left out" }
    let hidden = total - listing.viewport.count
    let perhaps = sources.filter { !$0.isPublished(by: day) && $0.isPerhapsPublished(by: day) }
      .map(\.label).joined(separator: ", ")
    let missing = hidden == 0 ? "None is missing" : "\(hidden) not yet told"
    return perhaps.isEmpty ? missing : "\(missing); \(perhaps) may be out already"
  }

  /// What stands above the events that one learned of on a day: the day, and who was published.
  func group(of learned: LearnedRow) -> String {
    let published = published(on: learned.day)
    guard let day = learned.day else { return "no sure day  \(published.labels)" }
    return "\(brief(day, of: published.compactMap(\.published)))  \(published.labels)"
  }

  /// - Parameter day: nil for the sources of no sure day.
  func published(on day: Day?) -> [Source] {
    sources.filter { $0.published?.latest.day == day }
  }

  /// A day of publication, with `≤` where all published by then may have been so earlier, and with
  /// `?` where their dates are in doubt.
  func brief(_ day: Day, of dates: [EDTF]) -> String {
    let dates = dates.filter { $0.latest.day == day }
    guard dates.contains(where: { $0.earliest.day == day }) else { return "≤\(day.brief)" }
    return day.brief + (dates.allSatisfy { $0.isUncertain || $0.isApproximate } ? "?" : "")
  }

  /// The days of publication with who was published then, and which is selected.
  var stations: (words: [String], selected: Int) {
    var words = days.map { day in
      let date = brief(day, of: sources.compactMap(\.published))
      return "\(date) \(published(on: day).labels)"
    }
    let undated = published(on: nil).labels
    if !undated.isEmpty { words.append("no sure day \(undated)") }
    return (words, min(station, max(words.count - 1, 0)))
  }

  /// Who told an event first and who later, each with its date.
  private func words(of learned: LearnedRow, width: Int) -> Details {
    var details = Details(width: width)
    let tellers = zip(sources, learned.row.tells).filter(\.1).map(\.0)
    let first = tellers.filter { $0.published?.latest.day == learned.day }
    let known = tellers.filter { source in
      !first.contains(source) && (day.map { source.isPublished(by: $0) } ?? true)
    }
    let unknown = tellers.count - first.count - known.count
    details.add(learned.row.title, style: Theme.title)
    details.add("happened", learned.row.date?.words ?? "undated")
    details.add("first told by", first.map(\.dated).joined(separator: "; "))
    details.add("then by", known.map(\.dated).joined(separator: "; "))
    details.add("later", unknown == 0 ? nil : unknown == 1 ? "by one more" : "by \(unknown) more")
    return details
  }

  func halves(of rect: Rect) -> Halves {
    Halves(rect, below: 5)
  }

  /// The sentence, the days of publication, and what is not known yet.
  static let headRows = 3
}

extension [Source] {
  fileprivate var labels: String { map(\.label).joined(separator: ", ") }
}

extension Source {
  fileprivate func isPublished(by day: Day) -> Bool {
    published?.latest.day.map { $0 <= day } ?? false
  }

  fileprivate func isPerhapsPublished(by day: Day) -> Bool {
    published?.earliest.day.map { $0 <= day } ?? false
  }

  /// "Alwaght (perhaps 4 January 2021)".
  fileprivate var dated: String { "\(label) (\(published?.words ?? "no date"))" }
}

extension Day {
  var words: String { date?.words ?? description }
  var brief: String { date?.brief(weekday: false, year: true) ?? description }

  private var date: EDTF? { try? EDTF(parsing: description) }
}
