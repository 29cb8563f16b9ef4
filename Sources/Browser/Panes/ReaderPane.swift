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
  /// Whether there is another text to turn to after this one, and for which event that was found out.
  private(set) var hasNextSource = false
  private var turnsFor: Int??
  var taste: ReaderTaste
  var layout = TextLayout("", width: 1)
  var margin = ReaderMargin([], width: 0)
  var scrolling = Scrolling()
  /// Where its paragraphs end.
  let breaks: [Int]
  /// How far lines that are not wrapped are moved to the left, and how long the longest is.
  var sideways = 0
  var longest = 0
  var size = Size(columns: 0, rows: 0)
  /// Which of the citations is selected.
  var selected: Int? {
    didSet {
      current = selected
      subject = selectedEvent ?? subject
      lineGoneTo = nil
    }
  }
  /// The citation where one is: the selected one or, once one has read on, the nearest to it that is in
  /// sight; nil where none is.
  var current: Int?
  /// The event that the text is read for: that of the last passage, or the one it was opened at.
  var subject: Int?
  /// Where one was before the screen took another size.
  var stay: Stay?
  /// Words that are selected, and where the mouse was pressed.
  var words: WordSelection?
  var pressed: Int?
  /// The line that one has gone to by its number, or the first, at which one is until one moves.
  var lineGoneTo: Int?
  /// What is searched for, the passages that hold it with the places of its words, and which of them one
  /// is at.
  var query: Query?
  var hits: [[Range<Int>]] = [] { didSet { marks = hits.flatMap(\.self) } }
  private(set) var marks: [Range<Int>] = []
  var hit: Int? { didSet { lineGoneTo = nil } }
  /// What is read out part by part to those who listen, and where they are; nil for those who look.
  var parts: [Range<Int>] = []
  var recital: Recital?
  /// The passages on which the reader has written a note.
  var own: [OwnNotes.Passage] = []
  /// Where one was when one began to type what is searched for.
  var origin: Origin?
  /// The words of the text, once something has been searched for.
  private(set) lazy var searchable = SearchableText(text)
  /// The text as quotations are found in it, once words have been selected.
  private(set) lazy var quotable = SourceText(text)

  struct Origin: Sendable {
    let line: Int
    let selected: Int?
    let recital: Recital?
  }

  /// - Parameters:
  ///   - event: the event of which a quotation is shown; nil for the first that is cited.
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
    selected =
      event == nil
      ? citations.indices.first
      : citations.firstIndex {
        $0.event == event && (quotation == nil || $0.range == quotation)
      }
    current = selected
    subject = selectedEvent ?? event
  }

  /// Finds out whether there is a text after this one, once for each event.
  mutating func findNextSource(in archive: Archive) throws {
    guard turnsFor != .some(event) else { return }
    hasNextSource = try archive.texts(for: event).last != source.id
    turnsFor = .some(event)
  }

  /// How many columns it has.
  var columns: Int { size.columns }

  /// That of the passage where one is.
  var selectedEvent: Int? { current.map { citations[$0].event } }

  var context: KeyMap.Context { words == nil ? .reader : .words }
  var event: Int? { selectedEvent ?? subject }
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

  /// The events of the passage, where no margin says them; or that there is no passage for the event.
  func status(in columns: Int) -> String {
    if let words { return status(of: words, in: columns) }
    if isSilent { return silence }
    if selected != nil, current == nil { return outOfSight }
    let notes = current.map { ownWords(on: citations[$0].range) } ?? ""
    // The margin may have no room for them.
    if margin.width > 0 { return notes.fitted(to: max(columns, 1)) }
    let room = notes.isEmpty ? columns : columns / 2
    let events = current.map { titles(beside: $0, in: room) } ?? ""
    return notes.isEmpty
      ? events : events + " " + notes.fitted(to: max(columns - events.width - 1, 1))
  }

  /// What the reader has noted on a passage.
  private func ownWords(on range: Range<Int>) -> String {
    own.filter { $0.range.overlaps(range) }
      .map { "\(OwnNotes.noteSign) \($0.note.text)" }.joined(separator: " ")
  }

  /// The event that cites a passage and the others that cite words of it; where there is no room for
  /// all, how many more these are.
  private func titles(beside citation: Int, in columns: Int) -> String {
    let others = citations.filter {
      $0.range.overlaps(citations[citation].range) && $0.event != citations[citation].event
    }
    let title = citations[citation].title
    let all = "◂ " + ([title] + others.map(\.title)).joined(separator: " · ")
    guard all.width > columns, !others.isEmpty else { return all }
    let more = " +\(Set(others.map(\.event)).count)"
    return "◂ " + title.fitted(to: max(columns - 2 - more.width, 1)) + more
  }

  var silence: String { "\(source.label) does not tell this event" }

  /// That the selected passage is left behind, and no other is in sight.
  private var outOfSight: String {
    let sides = citations.map { side(of: $0.range) }
    let counts = Beyond.allCases.compactMap { side in
      let count = sides.count { $0 == side }
      return count > 0 ? "\(count) \(side.rawValue)" : nil
    }
    return "no passage in sight: \(counts.joined(separator: ", "))"
  }

  /// Whether it has no word of the event that it is read for.
  var isSilent: Bool {
    guard selected == nil, let subject else { return false }
    return !citations.contains { $0.event == subject }
  }

  var whereabouts: [Int] {
    [scrolling.offset, current ?? -1, sideways] + (recital?.whereabouts ?? [])
      + (words.map { [$0.range.lowerBound, $0.range.upperBound, $0.unit.rawValue] } ?? [])
  }

  func hints(_ keyMap: KeyMap) -> [Hint] {
    if words != nil { return hintsOfWords(keyMap) }
    let passages: [(Action, [String])] =
      citations.isEmpty ? [] : [(.nextPassage, ["next passage", "passage"])]
    let event: [(Action, [String])] =
      current == nil ? [] : [(.open, ["go to the event", "event"])]
    let others: [(Action, [String])] =
      hasNextSource ? [(.right, ["next source", "next source", "source"])] : []
    // Where nothing is cited yet, that is what is to be done.
    let words: [(Action, [String])] = citations.isEmpty ? [(.select, ["select words"])] : []
    return keyMap.vital([(.help, ["help"])]) + sidewaysHints(keyMap)
      + keyMap.vital(words + passages + event + others + [(.search, ["search"])])
      + keyMap.hints([
        (.nextDisputed, "contradiction"), (.wrap, taste.wraps ? "unwrap" : "wrap"),
        (.widen, "wider"), (.back, "back"),
      ])
  }

  /// How lines that run out of the screen are moved.
  private func sidewaysHints(_ keyMap: KeyMap) -> [Hint] {
    guard runsOut else { return [] }
    let keys = [Action.moveLeft, .moveRight].map { keyMap.hint(for: $0) }.joined(separator: " ")
    return [Hint(key: keys, words: ["sideways"], isVital: true)]
  }

  /// At which of the cited passages one is.
  var position: String? { words != nil ? nil : current.map { "\($0 + 1)/\(citations.count)" } }

  /// "24 passages".
  private var passageWords: String {
    citations.isEmpty ? "no passage is cited" : citations.count.counted("passage")
  }
}
