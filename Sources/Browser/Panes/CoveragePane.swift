import Archive
import Chronology
import Screen

/// The events by the sources: who tells what, who is silent, and where they contradict each other.
struct CoveragePane: SearchablePane {
  private let shown: Selection
  let sources: [Source]
  private let dependence: Dependence
  let told: [Int]
  /// How much of each source's text is cited, "81 %", and the same in short.
  let cited, briefCited: [String]
  private let longestTitle: Int
  private(set) var order = EventOrder.time
  var listing = Listing<EventRow>()
  /// The event that is to be selected once the list is read.
  private var wanted: Int?
  /// For each row on the screen, what each source has to do with it.
  private(set) var marks: [[CoverageMark]] = []
  /// The columns of the sources that contradict others, by event, as far as they have been read.
  private var sides: [Int: Set<Int>] = [:]
  /// The selected source, and the first on the screen.
  private(set) var column = 0
  private(set) var first = 0
  private(set) var table: CoverageTable
  private(set) var search = ListSearch()
  private var size = Size(columns: 80, rows: 24)
  /// Those of the rows that hold what is searched for, and where in their titles.
  private(set) var hits: [Int: [Range<Int>]] = [:]

  /// - Parameter event: the one that is selected first.
  init(_ shown: Selection, from archive: Archive, event: Int?) throws {
    self.shown = shown
    sources = archive.sources
    dependence = Dependence(archive.sources)
    told = try archive.toldCounts(in: shown)
    let coverages = try archive.coverages()
    (cited, briefCited) = (coverages.map(\.citedShare), coverages.map(\.briefCitedShare))
    longestTitle = archive.longestTitle
    listing.viewport.update(count: try archive.count(shown))
    table = CoverageTable(
      width: 80, sources: archive.sources, titles: archive.longestTitle, by: .time)
    wanted = event
  }

  var context: KeyMap.Context { .coverage }
  var event: Int? { listing.selected?.id ?? wanted }
  var carried: Int? { event }
  var title: String { "Coverage: \(order.words)" }

  var position: String? { listing.position }
  var rowCount: Int? { listing.viewport.count }
  var whereabouts: [Int] { listing.viewport.whereabouts + [column] }
  var keepsStrip: Bool { true }
  var keepsToFilter: Bool { true }

  /// The selected source by its name, where the table may have no room for it.
  var facts: String {
    guard sources.indices.contains(column) else { return "" }
    let label = sources[column].label.fitted(to: CoveragePane.longestLabel)
    return "\(label) tells \(told[column].counted("event"))"
  }

  /// What has more columns leaves none to what the view is.
  private static let longestLabel = 40

  func hints(_ keyMap: KeyMap) -> [Hint] {
    guard listing.viewport.count > 0 else {
      return keyMap.hints([(.help, "help"), (.back, "back")])
    }
    let ofSources: [(Action, String)] =
      sources.isEmpty
      ? [] : [(.compare, "compare"), (.nextDisputed, "contradiction"), (.right, "next source")]
    return keyMap.hints(
      [(.help, "help"), (.open, "go to the event"), (.sort, "sort otherwise")] + ofSources
        + [(.search, "search"), (.back, "back")])
  }

  mutating func layOut(_ size: Size) {
    self.size = size
    // The bar beside a list that is longer than its window.
    let bar = listing.viewport.count > size.rows - 2 ? 1 : 0
    table = CoverageTable(
      width: size.columns - bar, sources: sources, titles: longestTitle, by: order)
    listing.viewport.resize(height: max(size.rows - table.edges(of: size.rows), 1))
    showColumn()
  }

  mutating func perform(_ action: Action, count: Int?) -> PaneRequest? {
    let times = count ?? 1
    switch action {
    case .left: select(column: column - min(times, sources.count))
    case .right: select(column: column + min(times, sources.count))
    case .sort: sort()
    case .open:
      guard let event else { return .say("There is no event to go to") }
      return .goTo(event: event)
    case .scrollDown, .scrollUp:
      listing.viewport.scroll(by: action == .scrollDown ? times : -times)
    default: listing.viewport.move(action, count: count)
    }
    return nil
  }

  /// Selects another event, wherever it stands.
  mutating func follow(_ event: Int) {
    wanted = event
  }

  mutating func select(column: Int) {
    self.column = min(max(column, 0), max(sources.count - 1, 0))
    showColumn()
  }

  /// Scrolls sideways as little as it takes to have the selected source in sight.
  private mutating func showColumn() {
    let latest = max(sources.count - table.shown, 0)
    first = min(max(min(first, column), column - table.shown + 1, 0), latest)
  }

  /// The next order; the selected event stays selected.
  private mutating func sort() {
    let orders = EventOrder.allCases
    let place = orders.firstIndex(of: order) ?? 0
    (wanted, order) = (event, orders[(place + 1) % orders.count])
    listing.forget()
    layOut(size)
  }
}

extension CoveragePane {
  mutating func read(from archive: Archive) throws {
    if let wanted {
      let place = try archive.place(of: wanted, in: shown, by: order)
      listing.viewport.select(place ?? listing.viewport.selection)
      self.wanted = nil
    }
    try jump(in: archive)
    try countHits(in: archive)
    guard try listing.read({ [shown, order] in try archive.rows($0, of: shown, by: order) }) else {
      return
    }
    marks = try listing.rows.map { row in try mark(row, from: archive) }
    hits = try search.hits(among: listing.rows, of: shown, in: archive)
  }

  func reread(from archive: Archive, of shown: Selection, event: Int?) throws -> (any Pane)? {
    var pane = try CoveragePane(shown, from: archive, event: event)
    let source = sources.indices.contains(column) ? sources[column].id : nil
    (pane.order, pane.first) = (order, first)
    pane.column = pane.sources.firstIndex { $0.id == source } ?? 0
    let place = try event.flatMap { try archive.place(of: $0, in: shown, by: order) }
    let count = pane.listing.viewport.count
    pane.listing.viewport = listing.viewport
    pane.listing.viewport.replace(count: count, selection: place ?? listing.viewport.selection)
    pane.search(query.flatMap { archive.query($0) }, in: archive)
    return pane
  }

  private mutating func mark(_ row: EventRow, from archive: Archive) throws -> [CoverageMark] {
    if row.contradictions > 0, sides[row.id] == nil {
      sides[row.id] = try archive.sides(of: row.id)
    }
    let sides = sides[row.id] ?? []
    let repeating = repeating(among: row.tells)
    return zip(sources, row.tells).enumerated().map { index, source in
      if source.1, repeating.contains(index) {
        return sides.contains(index) ? .repeatingContradicting : .repeating
      }
      if source.1 { return sides.contains(index) ? .contradicting : .told }
      return Testimony(of: source.0, on: row.date) == .earlier ? .earlier : .silent
    }
  }

  /// The columns of sources that tell an event as another does that they repeat.
  private func repeating(among tells: [Bool]) -> Set<Int> {
    let told = sources.indices.filter { tells[$0] }
    let tellers = Set(told.map { sources[$0].id })
    var heard = Set<Source.ID>()
    return Set(
      told.filter { index in
        let origins = dependence.origins(of: sources[index].id)
        defer { heard.formUnion(origins) }
        return !origins.isDisjoint(with: tellers) || !origins.isDisjoint(with: heard)
      })
  }

  private mutating func countHits(in archive: Archive) throws {
    guard let found, listing.viewport.count > 0 else { return }
    let selected = try archive.rows(
      listing.viewport.selection..<listing.viewport.selection + 1, of: shown, by: order
    ).first
    let list = ListSearch.TickedList(
      rows: listing.viewport.height, count: listing.viewport.count, order: order)
    try search.tick(list) {
      try archive.parts(list.rows, of: shown, by: list.order, with: found)
    }
    if search.count == 0 { search.count = try archive.count(found) }
    search.place = try selected.flatMap { try archive.place(of: $0.id, in: found, by: order) }
      .map { $0 + 1 }
  }

  private mutating func jump(in archive: Archive) throws {
    guard let jump = search.take(), let found else { return }
    let next = try target(of: jump, in: found, archive)
    if let next, let place = try archive.place(of: next, in: shown, by: order) {
      listing.viewport.select(place)
    }
    search.land(on: next ?? event)
    listing.forget()
  }

  private func target(of jump: ListSearch.Jump, in found: Selection, _ archive: Archive) throws
    -> Int?
  {
    if jump.mayStay, let from = jump.from, try !archive.ids(among: [from], in: found).isEmpty {
      return from
    }
    return try archive.next(from: jump.from, in: found, by: order, forward: jump.forward)
      ?? archive.next(from: nil, in: found, by: order, forward: jump.forward)
  }

  /// The events of the list that hold what is searched for.
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

extension EventOrder {
  /// "the most disputed first".
  var words: String {
    switch self {
    case .time: "in order of time"
    case .disputed: "the most disputed first"
    case .single: "told by one witness first"
    case .kind: "by kind"
    }
  }
}
