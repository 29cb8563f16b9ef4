import Archive
import Chronology
import Screen

/// A whole source text, with the passages that events cite marked in it.
struct ReaderPane: SearchablePane {
  let source: Source
  let text: String
  let citations: [Citation]
  let asides: [LocatedAside]
  let coverage: Coverage
  private(set) var taste: ReaderTaste
  private(set) var layout = TextLayout("", width: 1)
  private(set) var margin = ReaderMargin([], width: 0)
  private(set) var scrolling = Scrolling()
  /// Where its paragraphs end.
  private let breaks: [Int]
  /// How far lines that are not wrapped are moved to the left, and how long the longest is.
  private(set) var sideways = 0
  private var longest = 0
  private var size = Size(columns: 0, rows: 0)
  /// Which of the citations is selected.
  var selected: Int? {
    didSet { subject = selectedEvent ?? subject }
  }
  /// The event that the text is read for: that of the last passage, or the one it was opened at.
  private(set) var subject: Int?
  /// What is searched for, the passages that hold it with the places of its words, and which of them one
  /// is at.
  var query: Query?
  var hits: [[Range<Int>]] = [] { didSet { marks = hits.flatMap(\.self) } }
  private(set) var marks: [Range<Int>] = []
  var hit: Int?
  /// Where one was when one began to type what is searched for.
  var origin: Origin?
  /// The words of the text, once something has been searched for.
  private(set) lazy var searchable = SearchableText(text)

  struct Origin: Sendable {
    let line: Int
    let selected: Int?
  }

  /// - Parameters:
  ///   - event: the event of which a quotation is shown.
  ///   - quotation: the place of that quotation; nil for its first.
  init(
    _ source: Source, from archive: Archive, event: Int?, quotation: Range<Int>? = nil,
    taste: ReaderTaste
  ) throws {
    self.source = source
    self.taste = taste
    text = try archive.text(of: source.id)
    breaks = text.unicodeScalars.enumerated().filter { $0.element == "\n" }.map(\.offset)
    layout = TextLayout(text, width: ReaderPane.endless)
    citations = try archive.citations(of: source.id)
    asides = try archive.asides(of: source.id)
    coverage = Coverage(
      of: Array(text.unicodeScalars), source: source.id, cited: citations.map(\.range),
      aside: asides.map(\.range))
    selected = citations.firstIndex {
      $0.event == event && (quotation == nil || $0.range == quotation)
    }
    subject = event
  }

  /// How many columns it has.
  var columns: Int { size.columns }

  var selectedEvent: Int? { selected.map { citations[$0].event } }

  var context: KeyMap.Context { .reader }
  var event: Int? { subject }
  var title: String { source.label }
  var standsBeside: Bool { true }
  var keepsStrip: Bool { true }

  var facts: String {
    let published = source.published.map { "published \($0.words)" } ?? "no date"
    return [passageWords, coverage.shares, published].compactMap { $0 }.joined(separator: " · ")
  }

  /// How much is cited is said whatever the room.
  var factForms: [String] {
    guard coverage.shares != nil else { return facts.shorter(by: " · ") }
    let cited = coverage.citedShare + " cited"
    return facts.shorter(by: " · ").dropLast() + ["\(passageWords) · \(cited)", cited]
  }

  /// The event of the passage, where no margin says it; or that there is no passage for the event.
  var status: String {
    if isSilent { return "\(source.label) does not tell this event" }
    return margin.width > 0 ? "" : selected.map { "◂ \(citations[$0].title)" } ?? ""
  }

  /// Whether it has no word of the event that it is read for.
  private var isSilent: Bool {
    guard selected == nil, let subject else { return false }
    return !citations.contains { $0.event == subject }
  }

  var whereabouts: [Int] { [scrolling.offset, selected ?? -1, sideways] }

  func hints(_ keyMap: KeyMap) -> [Hint] {
    keyMap.hints([
      (.help, "help"), (.nextPassage, "next passage"), (.open, "go to the event"),
      (.right, "next source"), (.search, "search"), (.nextDisputed, "contradiction"),
      (.wrap, taste.wraps ? "unwrap" : "wrap"), (.widen, "wider"), (.back, "back"),
    ])
  }

  /// Which of the cited passages is selected.
  var position: String? { selected.map { "\($0 + 1)/\(citations.count)" } }

  /// "24 passages".
  private var passageWords: String {
    switch citations.count {
    case 0: "no passage is cited"
    case 1: "1 passage"
    default: "\(citations.count) passages"
    }
  }
}

// What the keys do.
extension ReaderPane {
  mutating func perform(_ action: Action, count: Int?) -> PaneRequest? {
    let times = count ?? 1
    origin = nil
    switch action {
    case .nextPassage: walk(by: times)
    case .previousPassage: walk(by: -times)
    case .left: return .turn(by: -times)
    case .right: return .turn(by: times)
    case .open:
      return selectedEvent.map { .goTo(event: $0) } ?? .say("No passage is selected")
    case .wrap: return toggleWrap()
    case .widen: return widen(by: times)
    case .narrow: return widen(by: -times)
    case .even:
      taste.forgetWidth()
      arrange()
      return .say("The lines have their usual length")
    case .moveRight: return moveSideways(by: times)
    case .moveLeft: return moveSideways(by: -times)
    default: scrolling.move(action, times: times, count: count)
    }
    return nil
  }

  /// Selects the first passage that an event cites.
  ///
  /// - Returns: whether there is one.
  mutating func select(event: Int?) -> Bool {
    subject = event
    guard let first = citations.firstIndex(where: { $0.event == event }) else {
      selected = nil
      return false
    }
    select(first)
    return true
  }

  /// The passages after the one where one is, or those before it, the nearest first.
  func citations(forward: Bool) -> [Int] {
    let from = start(forward: forward)
    return forward ? Array((from + 1)..<max(citations.count, from + 1)) : (0..<from).reversed()
  }

  /// The passage from which one goes on.
  private func start(forward: Bool) -> Int {
    selected ?? citationsBefore(place) - (forward ? 1 : 0)
  }

  private mutating func walk(by passages: Int) {
    guard !citations.isEmpty else { return }
    let from = start(forward: passages > 0)
    let next = min(max(from + min(max(passages, -from), citations.count), 0), citations.count - 1)
    select(next)
  }

  mutating func select(_ citation: Int) {
    (selected, hit) = (citation, nil)
    reveal(citations[citation].range.lowerBound)
  }

  private func citationsBefore(_ place: Int) -> Int {
    citations.partitioningIndex { $0.range.lowerBound >= place }
  }

  /// Where one is in the text: at a hit, at a passage that is in sight, else at the top of the screen.
  var place: Int {
    if let currentHit { return currentHit.lowerBound }
    let lines = scrolling.offset..<scrolling.offset + scrolling.height
    if let start = selected.map({ citations[$0].range.lowerBound }),
      layout.line(containing: start).map(lines.contains) == true, taste.wraps || isBeside(start)
    {
      return start
    }
    return firstInSight
  }

  private var firstInSight: Int {
    glyphs(ofLine: scrolling.offset).first?.offset
      ?? layout.offsets(ofLine: scrolling.offset)?.lowerBound ?? 0
  }

  /// Whether a place is neither left nor right of what is in sight of its line.
  private func isBeside(_ place: Int) -> Bool {
    sideways..<sideways + taste.width(in: size.columns) ~= column(of: place)
  }

  /// Sets long lines otherwise; where one is in them stays in sight.
  private mutating func toggleWrap() -> PaneRequest? {
    let (place, first, lines) = (place, firstInSight, layout.count)
    taste.wraps.toggle()
    arrange()
    if place == first {
      scrolling.scroll(to: layout.line(containing: first) ?? 0)
      revealColumn(of: first)
    } else {
      reveal(place)
    }
    // Where no line is long, nothing is to be seen of it.
    guard layout.count == lines else { return nil }
    return .say(taste.wraps ? "Long lines are wrapped" : "Long lines run on")
  }

  /// Goes to words that are searched for; the passage in which they stand, or some of them, is selected.
  mutating func go(toWords places: [Range<Int>]) {
    selected = places.compactMap { passage(holding: $0.lowerBound) }.first
    if let first = places.first { reveal(first.lowerBound) }
  }

  private func passage(holding place: Int) -> Int? {
    citations[..<citationsBefore(place + 1)].lastIndex { $0.range.contains(place) }
  }

  mutating func goBack(to origin: Origin) {
    selected = origin.selected
    scrolling.scroll(to: origin.line)
  }

  private mutating func widen(by steps: Int) -> PaneRequest? {
    guard taste.widen(by: steps, in: size.columns) else {
      return .say(steps > 0 ? "There is no more room" : "The lines cannot be shorter")
    }
    let lines = layout.count
    arrange()
    guard layout.count == lines else { return nil }
    let setting = taste.wraps ? "Lines are wrapped" : "Lines run on"
    return .say("\(setting), \(taste.width(in: size.columns)) characters wide")
  }

  private mutating func moveSideways(by times: Int) -> PaneRequest? {
    guard !taste.wraps else { return .say("The lines are wrapped; w unwraps them") }
    let step = max(taste.width(in: size.columns) / 2, 1)
    moveSideways(to: sideways + min(max(times, -longest), longest) * step)
    return nil
  }

  private mutating func moveSideways(to column: Int) {
    sideways = min(max(column, 0), max(longest - taste.width(in: size.columns), 0))
  }
}

// Where things stand.
extension ReaderPane {
  mutating func layOut(_ size: Size) {
    // Over another view it is laid out again, too.
    guard size != self.size else { return }
    let isFirst = self.size.columns == 0
    self.size = size
    arrange()
    if isFirst, let selected { reveal(citations[selected].range.lowerBound) }
  }

  func reread(from archive: Archive, of shown: Selection, event: Int?) throws -> (any Pane)? {
    guard let column = archive.column(of: source.id) else { return nil }
    let place = selected.map { citations[$0].range }
    var pane = try ReaderPane(
      archive.sources[column], from: archive, event: event, quotation: place, taste: taste)
    pane.layOut(size)
    pane.scrolling.scroll(to: scrolling.offset)
    if pane.selected == nil, selected != nil { _ = pane.select(event: event) }
    pane.search(query.flatMap { archive.query($0.text) }, in: archive)
    return pane
  }

  /// Sets the text anew and keeps its first line on the screen.
  private mutating func arrange() {
    let top = layout.offsets(ofLine: scrolling.offset)?.lowerBound ?? 0
    let width = taste.width(in: size.columns)
    layout = layout.wrapped(to: taste.wraps ? width : ReaderPane.endless)
    longest = taste.wraps ? 0 : longestLine
    moveSideways(to: sideways)
    scrolling.fit(lines: layout.count, height: size.rows)
    scrolling.scroll(to: layout.line(containing: top) ?? 0)
    let room = size.columns - width - 4
    margin = ReaderMargin(remarks, width: room >= ReaderTaste.narrowestMargin ? room : 0)
  }

  private static let endless = 1 << 40

  private var longestLine: Int {
    (0..<layout.count).reduce(0) { longest, line in
      max(longest, layout[line].reduce(0) { $0 + $1.width })
    }
  }

  private var remarks: [ReaderMargin.Remark] {
    let cited = citations.enumerated().compactMap { index, citation in
      layout.line(containing: citation.range.lowerBound).map {
        ReaderMargin.Remark(
          line: $0, text: citation.title, event: citation.event, citations: index..<index + 1,
          continues: continues(index))
      }
    }
    let aside = asides.compactMap { aside in
      layout.line(containing: aside.range.lowerBound).map {
        ReaderMargin.Remark(line: $0, text: aside.why, event: nil, citations: 0..<0)
      }
    }
    return (cited + aside).sorted { $0.line < $1.line }
  }

  /// Whether a citation is seen to go on with the one before, of the same event: no line without a
  /// bar is between them, no paragraph ends there, and no other event cites it.
  private func continues(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let (before, citation) = (citations[index - 1], citations[index])
    let lines = [before.range.upperBound - 1, citation.range.lowerBound].compactMap {
      layout.line(containing: $0)
    }
    guard before.event == citation.event, lines.count == 2, lines[1] - lines[0] <= 1 else {
      return false
    }
    let end = breaks.partitioningIndex { $0 >= before.range.upperBound }
    return !breaks[end...].prefix(1).contains { $0 < citation.range.lowerBound }
      && !citations.contains {
        $0.event != citation.event && $0.range.overlaps(citation.range)
      }
  }

  /// Scrolls only if the place is not well inside the screen.
  mutating func reveal(_ place: Int) {
    guard let line = layout.line(containing: place) else { return }
    scrolling.reveal(line, margins: (2, 4))
    revealColumn(of: place)
  }

  private mutating func revealColumn(of place: Int) {
    guard !taste.wraps else { return }
    let (column, width) = (column(of: place), taste.width(in: size.columns))
    if !(sideways..<sideways + width * 3 / 4 ~= column) { moveSideways(to: column - width / 4) }
  }

  /// How far from the beginning of its line a place is.
  private func column(of place: Int) -> Int {
    guard let line = layout.line(containing: place) else { return 0 }
    return layout[line].prefix { $0.offset < place }.reduce(0) { $0 + $1.width }
  }
}
