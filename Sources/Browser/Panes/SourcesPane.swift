import Archive
import Chronology
import Screen

/// The texts: who published them and when, what they repeat, and how much rests on them.
struct SourcesPane: SearchablePane {
  /// What the list is sorted by.
  enum Order: String, Hashable, Sendable, CaseIterable {
    case columns, published, events
  }

  let sources: [Source]
  let uses: [SourceUse]
  let total: Int
  private(set) var order = Order.columns
  /// The places in `sources`, in the order of the list.
  private var listed: [Int]
  var listing = Listing<Int>()
  private var details = Details(width: 1)
  private var reading = Scrolling()
  /// The source of which that is said.
  private var described: Source.ID?
  private var size = Size(columns: 1, rows: 1)
  private(set) var search = ListSearch()

  init(_ shown: Selection, from archive: Archive) throws {
    sources = archive.sources
    uses = try archive.sourceUses(in: shown)
    total = try archive.count(shown)
    listed = Array(archive.sources.indices)
    listing.viewport.update(count: listed.count)
  }

  var context: KeyMap.Context { .sources }
  var keepsToFilter: Bool { true }
  var title: String { "Sources: \(order.words)" }
  var position: String? { listing.position }

  var rowCount: Int? { listing.viewport.count }
  var whereabouts: [Int] { listing.viewport.whereabouts + [reading.offset] }

  func hints(_ keyMap: KeyMap) -> [Hint] {
    guard !sources.isEmpty else {
      return keyMap.hints([(.help, "help"), (.addText, "add a text"), (.back, "back")])
    }
    return keyMap.hints([
      (.help, "help"), (.open, "read it"), (.sort, "sort otherwise"), (.search, "search"),
      (.scrollDown, "scroll what is said of it"), (.back, "back"),
    ])
  }

  mutating func layOut(_ size: Size) {
    self.size = size
    listing.viewport.resize(height: max(halves(of: Rect(size)).list.rows - 1, 1))
    describe()
  }

  mutating func perform(_ action: Action, count: Int?) -> PaneRequest? {
    switch action {
    case .sort: sort()
    case .scrollDown, .scrollUp: reading.move(action, times: count ?? 1)
    case .left, .right: break
    case .open:
      return selected.map { .read(sources[$0].id, event: nil) }
        ?? .say("There is no source to read")
    default:
      listing.viewport.move(action, count: count)
      describe()
    }
    return nil
  }

  private mutating func sort() {
    let all = Order.allCases
    order = all[((all.firstIndex(of: order) ?? 0) + 1) % all.count]
    arrange(selecting: selected)
  }

  /// Lists them in some order and goes to one, as one left them.
  mutating func show(_ source: Source.ID?, in order: Order?) {
    self.order = order ?? self.order
    arrange(selecting: sources.firstIndex { $0.id == source })
  }

  private mutating func arrange(selecting kept: Int?) {
    listed = sources.indices.sorted { one, other in
      let (first, second) = (rank(one), rank(other))
      return first == second ? one < other : first < second
    }
    listing.viewport.select(listed.firstIndex { $0 == kept } ?? 0)
    listing.forget()
  }

  private func rank(_ source: Int) -> Int {
    switch order {
    case .columns: 0
    case .published: sources[source].published?.latest.day?.number ?? .max
    case .events: -uses[source].events
    }
  }

  /// The source that is selected.
  var chosen: Source? { selected.map { sources[$0] } }

  private var selected: Int? {
    let place = listing.viewport.selection
    return listed.indices.contains(place) ? listed[place] : nil
  }

  var selectedSource: Source? { selected.map { sources[$0] } }

  func halves(of rect: Rect) -> Halves {
    // The list with its head, and what it leaves; a word where there is none.
    let rows = max(sources.count, 1) + 1
    return Halves(rect, below: max(rect.rows - rows - 1, 8), list: rows)
  }
}

extension SourcesPane {
  mutating func read(from archive: Archive) throws {
    jump()
    let list = ListSearch.TickedList(rows: listing.viewport.height, count: listed.count)
    let found = listed.indices.filter { matches(sources[listed[$0]]) }
    search.tick(list) { Set(found.map { $0 * list.rows / list.count }) }
    search.count(
      hits: found,
      selected: listing.viewport.selection)
    listing.read { Array(listed[$0]) }
  }

  func reread(from archive: Archive, of shown: Selection, event: Int?) throws -> (any Pane)? {
    var pane = try SourcesPane(shown, from: archive)
    let source = selectedSource?.id
    pane.order = order
    let count = pane.listed.count
    pane.arrange(selecting: pane.sources.firstIndex { $0.id == source })
    let place = pane.listing.viewport.selection
    pane.listing.viewport = listing.viewport
    pane.listing.viewport.replace(count: count, selection: place)
    (pane.reading, pane.described) = (reading, described)
    pane.search(query, in: archive)
    return pane
  }

  mutating func search(_ query: Query?, in archive: Archive) {
    search.look(for: query, from: listing.viewport.selection)
    listing.forget()
  }

  mutating func nextMark(forward: Bool) {
    search.next(forward: forward, from: listing.viewport.selection)
  }

  var query: Query? { search.query }
  var searchWords: String { search.words }

  private mutating func jump() {
    guard let jump = search.take() else { return }
    let hits = listed.indices.filter { matches(sources[listed[$0]]) }
    if let next = jump.place(among: hits) ?? jump.start { listing.viewport.select(next) }
    search.land(on: listing.viewport.selection)
    describe()
  }

  private func matches(_ source: Source) -> Bool {
    guard let wanted = search.query?.text.folded else { return false }
    return [source.label, source.title, source.author, source.id].compactMap { $0 }
      .contains { $0.folded.contains(wanted) }
  }

  /// All that is known of the selected source.
  private mutating func describe() {
    let area = halves(of: Rect(size)).details
    details = Details(width: area.columns)
    if described != selectedSource?.id { reading = Scrolling() }
    described = selectedSource?.id
    defer {
      reading.fit(lines: details.height, height: area.rows)
    }
    guard let selected else { return }
    let (source, use) = (sources[selected], uses[selected])
    details.add(details.fitted(source.label), style: Theme.title)
    details.add("publisher", source.publisher.map { details.fitted($0) })
    details.add("title", source.title)
    details.add("author", source.author)
    details.add("published", source.published?.words ?? "no date is known")
    details.add("prints", source.printed.map { "“\($0)”" })
    details.add("repeats", repeated(by: source))
    details.add("repeated by", repeaters(of: source))
    details.add("tells", use.words(of: total))
    details.add("note", source.note)
    details.add("address", source.url)
    details.add("file", source.file)
    details.add("SHA-256", digest: source.sha256)
  }

  private func label(_ id: Source.ID) -> String { sources.first { $0.id == id }?.label ?? id }

  private func repeaters(of source: Source) -> String {
    sources.filter { $0.derivesFrom.contains(source.id) }.map(\.label).joined(separator: ", ")
  }
}

extension SourcesPane {
  func draw(in rect: Rect, on canvas: inout Canvas) {
    let halves = halves(of: rect)
    let (head, body) = halves.list.split(top: 1)
    let longest = sources.map(\.label.width).max() ?? 0
    let table = table(width: body.columns - 3, label: longest)
    let words = ["source", "published", "events", "quotations", "cited", "set aside", "repeats"]
    for (index, word) in words.prefix(table.spans.count).enumerated() {
      table.write(word, in: index, of: head.split(left: 2).1, style: Theme.label, on: &canvas)
    }
    if listing.rows.isEmpty {
      canvas.write("No sources", at: body.column + 2, body.row, style: Theme.faint, in: body)
    }
    let rows = halves.rows(of: body, count: listing.viewport.count)
    listing.draw(in: rows, on: &canvas) { index, line, canvas in
      draw(index, table, in: line, on: &canvas)
    }
    halves.drawRule(
      with: listing.viewport.bar(hits: search.ticks), beside: body, on: &canvas)
    details.draw(in: halves.details, scrolledBy: reading.offset, on: &canvas)
  }

  /// What no source has needs no column: a share that is set aside, or another that it repeats.
  private func table(width: Int, label: Int) -> TableColumns {
    let hasAsides = uses.contains { $0.coverage.asideLetters > 0 }
    // "under 1 %" is longer than its head.
    let cited = max(uses.map(\.coverage.citedShare.width).max() ?? 0, 5)
    let repeats = sources.map { repeated(by: $0).width }.max() ?? 0
    let events = uses.map(\.events.grouped.width).max() ?? 0
    let quotations = uses.map(\.quotations.grouped.width).max() ?? 0
    return TableColumns(
      [
        .init(22, to: max(label, 22)), .init(12, to: 17, yields: 1),
        .init(max(events, 6)), .init(max(quotations, 10), yields: 4), .init(cited),
        .init(hasAsides ? 9 : 0, yields: 3),
      ] + (repeats > 0 ? [.init(min(max(repeats, 7), 14), to: max(repeats, 7), yields: 2)] : []),
      width: width)
  }

  private func repeated(by source: Source) -> String {
    source.derivesFrom.map(label).joined(separator: ", ")
  }

  private func draw(_ index: Int, _ table: TableColumns, in line: Rect, on canvas: inout Canvas) {
    let (source, use) = (sources[index], uses[index])
    if matches(source) {
      canvas.write("*", at: line.column + 1, line.row, style: Theme.hit, in: line)
    }
    let cells = line.split(left: 2).1
    let date = source.published?.brief(weekday: false, year: true) ?? "no date"
    table.write(
      source.label, in: 0, of: cells, style: Theme.text,
      marking: query.map { source.label.places(ofLetters: $0.text) } ?? [], on: &canvas)
    table.write(date, in: 1, of: cells, style: Theme.text, on: &canvas)
    let numbers = [
      use.events.grouped, use.quotations.grouped, use.coverage.citedShare, use.coverage.asideShare,
    ]
    for (column, number) in numbers.enumerated() {
      table.write(
        number, in: column + 2, of: cells, style: Theme.text, aligned: .right, on: &canvas)
    }
    guard table.spans.count > 6 else { return }
    table.write(repeated(by: source), in: 6, of: cells, style: Theme.text, on: &canvas)
  }
}

extension SourcesPane.Order {
  var words: String {
    switch self {
    case .columns: "in the order of the columns"
    case .published: "the first published first"
    case .events: "those that tell most first"
    }
  }
}

extension SourceUse {
  /// "38 of 93 events in 61 quotations; of its text 81 % cited, 19 % set aside".
  func words(of total: Int) -> String {
    "\(events.grouped) of \(total.counted("event")) in \(quotations.counted("quotation"))"
      + (coverage.shares.map { "; of its text \($0)" } ?? "")
  }
}
