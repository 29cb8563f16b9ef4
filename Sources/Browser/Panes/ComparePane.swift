import Archive
import Chronology
import Screen

/// The points of one event by all its sources, and the words behind the value that is selected.
struct ComparePane: Pane {
  /// At which of its points a comparison is begun; `same` stays at the one that is selected.
  enum Start: Sendable { case first, last, same, at(Cell) }

  /// A point and a source, as the accounts have them selected.
  struct Cell: Sendable {
    let point: String
    let source: Source.ID?
  }

  private let shown: Selection
  /// The day by which one looks at what was known, if one came from there.
  private let day: Day?
  private(set) var event: Int?
  /// "27/93", among the events shown.
  private(set) var position: String?
  private(set) var told: Event?
  private(set) var grid = CompareGrid()
  private(set) var sheet = CompareSheet()
  private(set) var words = CompareWords()
  private(set) var row = 0
  private(set) var column = 0
  /// The first source on the screen.
  private var first = 0
  private(set) var scrolling = Scrolling()
  private var reading = Scrolling()
  /// Which contradiction is to be selected once the event is read.
  private var awaited: Start?
  private var size = Size(columns: 1, rows: 1)
  /// What the details were laid out for.
  private var laidOut: Request?
  /// Where one was in another state of the dossier.
  private var kept: Kept?

  private struct Kept: Sendable {
    let first: Int
    let scrolling, reading: Scrolling
  }

  private struct Request: Hashable {
    let event: Int?
    let row: Int
    let column: Int
    let size: Size
  }

  /// - Parameter cell: the one at which to begin; nil for the first contradiction.
  init(_ event: Int?, of shown: Selection, by day: Day? = nil, at cell: Cell? = nil) {
    (self.event, self.shown, self.day) = (event, shown, day)
    awaited = cell.map { .at($0) }
  }

  /// Shows another event, perhaps at its first or last contradiction.
  mutating func show(_ event: Int, atContradiction awaited: Start?) {
    (self.event, self.awaited, told, laidOut) = (event, awaited, nil, nil)
  }

  mutating func follow(_ event: Int) {
    show(event, atContradiction: nil)
  }

  var carried: Int? { event }
  var context: KeyMap.Context { .compare }
  var title: String { told.map { "Compare: \($0.title)" } ?? "Compare" }

  var facts: String {
    guard let told else { return "" }
    let date = told.date?.words ?? "undated"
    return [date, told.time, told.kind.rawValue, told.place].compactMap { $0 }.joined(
      separator: " · ")
  }

  var rowCount: Int? { grid.rows.count }
  var whereabouts: [Int] { [row, column, scrolling.offset, reading.offset] }
  var keepsStrip: Bool { true }
  var keepsToFilter: Bool { true }

  func hints(_ keyMap: KeyMap) -> [Hint] {
    guard told != nil else { return keyMap.hints([(.help, "help"), (.back, "back")]) }
    guard !grid.columns.isEmpty else {
      return keyMap.hints([(.help, "help"), (.nextEvent, "next event"), (.back, "back")])
    }
    return keyMap.vital([(.help, ["help"]), (.open, ["read the source", "read"])])
      + [Hint(key: "h j k l", words: ["cell"], isVital: true)]
      + keyMap.vital([
        (.nextDisputed, ["contradiction", "dispute", "≠"]),
        (.nextEvent, ["next event", "next event", "next"]),
      ]) + keyMap.hints([(.scrollDown, "scroll the words"), (.back, "back")])
  }

  mutating func layOut(_ size: Size) {
    (self.size, laidOut) = (size, nil)
  }

  mutating func perform(_ action: Action, count: Int?) -> PaneRequest? {
    let times = count ?? 1
    switch action {
    case .left: select(column: column - times)
    case .right: select(column: column + min(times, grid.columns.count))
    case .scrollDown, .scrollUp: reading.move(action, times: times)
    case .nextEvent, .previousEvent:
      return .walk(by: action == .nextEvent ? times : -times, onlyDisputed: false)
    case .nextDisputed, .previousDisputed: return goToContradiction(action == .nextDisputed)
    case .open:
      guard grid.columns.indices.contains(column) else { return .say("There is no source to read") }
      return .read(
        grid.columns[column].source.id, event: event, passage: passage, saying: wordsOfNoValue)
    default:
      var rows = Viewport(count: grid.rows.count, height: 4, selection: row)
      rows.move(action, count: count)
      row = rows.selection
    }
    return nil
  }

  /// The quotation that holds the selected value.
  var passage: Range<Int>? {
    let value = grid.rows.indices.contains(row) ? grid.rows[row].values[column] : nil
    return value.flatMap { grid.columns[column].account?.passage(saying: $0) }
  }

  /// That the selected source says nothing on the selected point.
  private var wordsOfNoValue: String? {
    guard let row = selectedRow, row.values[column] == nil else { return nil }
    return "\(row.point): nothing here"
  }

  mutating func select(row: Int, column: Int) {
    self.row = row
    select(column: column)
  }

  private mutating func select(column: Int) {
    self.column = min(max(column, 0), max(grid.columns.count - 1, 0))
  }

  private mutating func goToContradiction(_ forward: Bool) -> PaneRequest? {
    let places = grid.contradictions
    // Where one has just come and not moved yet, the first is the first.
    let next = forward ? places.first { $0 > row } : places.last { $0 < row }
    guard let next else {
      return .walk(by: forward ? 1 : -1, onlyDisputed: true)
    }
    row = next
    return nil
  }
}

extension ComparePane {
  mutating func read(from archive: Archive) throws {
    if told == nil { try readEvent(from: archive) }
    let request = Request(event: event, row: row, column: column, size: size)
    guard laidOut != request else { return }
    let isSameCell = laidOut?.row == row && laidOut?.column == column && laidOut?.event == event
    laidOut = request
    layOutSheet()
    let halves = halves(of: Rect(size))
    scrolling.fit(lines: sheet.height, height: halves.list.rows - sheet.headHeight)
    scrolling.show(sheet.lines(ofRow: row))
    scrolling.scroll(to: sheet.start(from: scrolling.offset))
    words = try CompareWords(
      grid, row: row, column: column, in: halves.details.size, from: archive)
    if !isSameCell { reading = kept?.reading ?? Scrolling() }
    reading.fit(lines: words.details.height, height: halves.details.rows)
    defer { kept = nil }
    if !isSameCell, kept == nil, let line = words.details.firstSaid {
      reading.show(line..<line + 2)
    }
  }

  /// With a line free between the points where all of them fit so, else without.
  private mutating func layOutSheet() {
    sheet = sheet(isAiry: size.rows >= 30)
    let room = halves(of: Rect(size)).list.rows
    if sheet.height + sheet.headHeight > room { sheet = sheet(isAiry: false) }
    first = sheet.first
  }

  private func sheet(isAiry: Bool) -> CompareSheet {
    let room = Size(columns: columnsOfMatrix, rows: size.rows)
    return CompareSheet(
      grid,
      CompareSheet.Look(column: column, row: row, first: first, size: room, isAiry: isAiry))
  }

  private mutating func readEvent(from archive: Archive) throws {
    var source = grid.columns.indices.contains(column) ? grid.columns[column].source.id : nil
    if case .at(let cell) = awaited { source = cell.source }
    told = try event.flatMap { try archive.event($0) }
    grid =
      told.map { CompareGrid($0, sources: archive.sources, names: archive.names, by: day) }
      ?? CompareGrid()
    // The same source as before, if it tells this event too.
    column = grid.columns.firstIndex { $0.source.id == source } ?? 0
    let place = try event.flatMap { try archive.place(of: $0, in: shown) }
    position = try place.map { "\($0 + 1)/\(try archive.count(shown))" }
    (first, scrolling) = (kept?.first ?? 0, kept?.scrolling ?? Scrolling())
    row =
      switch awaited {
      case .same: min(row, max(grid.rows.count - 1, 0))
      case .last: grid.contradictions.last ?? 0
      case .at(let cell): grid.rows.firstIndex { $0.point == cell.point } ?? 0
      case .first, nil: grid.contradictions.first ?? 0
      }
    awaited = nil
  }

  /// The point and the source at which one is; no point where none is compared.
  var place: (point: String?, source: Source.ID?) {
    let source = grid.columns.indices.contains(column) ? grid.columns[column].source.id : nil
    return (selectedRow?.point, source)
  }

  private var selectedRow: CompareGrid.Row? {
    grid.rows.indices.contains(row) ? grid.rows[row] : nil
  }

  func reread(from archive: Archive, of shown: Selection, event: Int?) throws -> (any Pane)? {
    guard let event else { return nil }
    var pane = ComparePane(event, of: shown, by: day)
    (pane.grid, pane.row, pane.column) = (grid, row, column)
    pane.awaited = cell.map { .at($0) } ?? .same
    pane.kept = Kept(first: first, scrolling: scrolling, reading: reading)
    // What lies over it says of which event it is.
    try pane.readEvent(from: archive)
    return pane
  }

  /// Where one is.
  var cell: Cell? {
    guard let row = selectedRow else { return nil }
    let source = grid.columns.indices.contains(column) ? grid.columns[column].source.id : nil
    return Cell(point: row.point, source: source)
  }

  private var columnsOfMatrix: Int { halves(of: Rect(size)).list.inset(columns: 1).columns }

  /// From 160 columns the words stand beside the matrix; below it they have what it does not need.
  ///
  /// Where there is no matrix they have the room of both.
  func halves(of rect: Rect) -> Halves {
    let needed = sheet.height + sheet.headHeight
    let rect = rect.split(top: titleRows(in: rect)).1
    return Halves(
      rect, besideFrom: grid.rows.isEmpty ? .max : 160, share: share(of: rect.columns),
      below: max(rect.rows - needed - 1, ComparePane.leastOfWords(rect.rows)), list: needed)
  }

  /// Fewer rows than these the words do not get: few of many are enough for what a source says.
  private static func leastOfWords(_ rows: Int) -> Int { rows >= 30 ? rows / 3 : rows * 2 / 5 }

  /// How many rows the title takes where the head of the screen has no room for all of it.
  private func titleRows(in rect: Rect) -> Int {
    guard let told, title.width > rect.columns - 2 else { return 0 }
    let lines = TextLayout(told.title, width: max(rect.columns - 2, 1)).count
    return min(lines, max(rect.rows / 6, 1))
  }

  /// Many sources take some of the room of the words, of which enough is left.
  private func share(of columns: Int) -> Int {
    min(max((24 + grid.columns.count * 33) * 100 / max(columns, 1), 60), 68)
  }

  func draw(in rect: Rect, on canvas: inout Canvas) {
    guard let told else {
      canvas.write("No event", at: rect.column + 2, rect.row, style: Theme.faint, in: rect)
      return
    }
    let halves = halves(of: rect)
    let head = rect.split(top: titleRows(in: rect)).0.inset(columns: 1)
    canvas.write(told.title, wrappedIn: head, style: Theme.title)
    sheet.draw(in: halves.list.inset(columns: 1), scrolledBy: scrolling.offset, on: &canvas)
    halves.drawRule(on: &canvas)
    words.details.draw(in: halves.details, scrolledBy: reading.offset, on: &canvas)
    if reading.offset > 0 { drawPoint(in: halves.details.line(0), on: &canvas) }
  }

  /// What the words are about stays in sight above them.
  private func drawPoint(in line: Rect, on canvas: inout Canvas) {
    guard let row = selectedRow else { return }
    canvas.fill(line, with: Theme.text, glyph: " ")
    let sign = Theme.sign(of: row.verdict)
    let point = row.point.fitted(to: line.columns - sign.text.width - 2)
    let start = canvas.write(point, at: line.column, line.row, style: Theme.label, in: line) + 2
    canvas.write(sign.text, at: line.column + start, line.row, style: sign.style, in: line)
  }
}
