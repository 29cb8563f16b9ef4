import Archive
import Chronology
import Screen

/// A whole source text, with the passages that events cite marked in it.
struct ReaderPane: SearchablePane {
  let source: Source
  private let text: String
  private let citations: [Citation]
  private var layout: TextLayout
  private var scrolling = Scrolling()
  /// Which of the citations is selected.
  private(set) var selected: Int?
  private var marks: [Range<Int>] = []
  private var mark: Int?

  private static let widestText = 84
  private static let narrowestMargin = 24

  /// - Parameter event: the event whose first quotation is shown.
  init(_ source: Source, from archive: Archive, event: Int?) throws {
    self.source = source
    text = try archive.text(of: source.id)
    citations = try archive.citations(of: source.id)
    layout = TextLayout("", width: 1)
    selected = citations.firstIndex { $0.event == event }
  }

  private var selectedEvent: Int? { selected.map { citations[$0].event } }

  var context: KeyMap.Context { .reader }
  var event: Int? { selectedEvent }
  var title: String { source.label }

  var facts: String {
    let published = source.published.map { "published \($0.words)" } ?? "no date"
    return "\(published) · \(passageWords) · \(coverage) % cited"
  }

  func hints(_ keyMap: KeyMap) -> [Hint] {
    keyMap.hints([
      (.back, "back"), (.nextPassage, "next passage"), (.open, "its event"),
      (.right, "next source"), (.search, "search"), (.help, "help"),
    ])
  }

  /// Lays the text out for a size and keeps what is selected, or the top line, in sight.
  mutating func layOut(_ size: Size) {
    let top = layout.offsets(ofLine: scrolling.offset)?.lowerBound ?? 0
    layout = TextLayout(text, width: ReaderPane.textWidth(of: size.columns))
    scrolling.fit(lines: layout.count, height: size.rows)
    scrolling.scroll(to: 0)
    if let selected, top == 0 {
      reveal(citations[selected].range.lowerBound)
    } else {
      scrolling.scroll(to: layout.line(containing: top) ?? 0)
    }
  }

  /// On a wide screen a margin for the events stays free.
  private static func textWidth(of columns: Int) -> Int {
    let beside = columns - narrowestMargin - 6
    return max(min(widestText, beside >= 50 ? beside : columns - 4), 1)
  }

  mutating func perform(_ action: Action, count: Int?) -> PaneRequest? {
    let times = count ?? 1
    switch action {
    case .nextPassage: walk(by: times)
    case .previousPassage: walk(by: -times)
    case .left: return .turn(by: -times)
    case .right: return .turn(by: times)
    case .open:
      return selectedEvent.map { .goTo(event: $0) } ?? .say("No passage is selected")
    default: scrolling.move(action, times: times, count: count)
    }
    return nil
  }

  private mutating func walk(by passages: Int) {
    guard !citations.isEmpty else { return }
    let from = selected ?? (passages > 0 ? -1 : 0)
    let next = min(max(from + passages, 0), citations.count - 1)
    selected = next
    reveal(citations[next].range.lowerBound)
  }

  /// Scrolls only if the place is not well inside the screen.
  private mutating func reveal(_ place: Int) {
    guard let line = layout.line(containing: place) else { return }
    scrolling.reveal(line, margins: (2, 4))
  }
}

extension ReaderPane {
  /// The passage that is selected and the event that cites it; else the line at the top.
  var spoken: String? {
    guard let selected else { return String(layout[scrolling.offset].map(\.character)) }
    let citation = citations[selected]
    let words = text.unicodeScalars.dropFirst(citation.range.lowerBound)
      .prefix(citation.range.count)
    return "Passage \(selected + 1) of \(citations.count): “\(String(words))” "
      + "Cited for \(citation.title.sentence)"
  }

  mutating func search(_ query: Query?, in archive: Archive) {
    marks =
      query.map { archive.marks(of: $0, in: text).sorted { $0.lowerBound < $1.lowerBound } } ?? []
    mark = nil
  }

  /// Around the ends of the text.
  mutating func nextMark(forward: Bool) {
    guard !marks.isEmpty else { return }
    let top = layout.offsets(ofLine: scrolling.offset)?.lowerBound ?? 0
    let first = marks.firstIndex { $0.lowerBound >= top } ?? 0
    let step = forward ? 1 : marks.count - 1
    let next =
      mark.map { ($0 + step) % marks.count } ?? (forward ? first : (first + step) % marks.count)
    mark = next
    reveal(marks[next].lowerBound)
  }

  var searchWords: String {
    if marks.isEmpty { return "no hits" }
    return mark.map { "hit \($0 + 1) of \(marks.count)" } ?? "\(marks.count) hits"
  }

  /// "passage 3 of 24".
  var passageWords: String {
    if citations.isEmpty { return "no passage is cited" }
    return selected.map { "passage \($0 + 1) of \(citations.count)" }
      ?? "\(citations.count) passages cited"
  }

  /// How much of the text's words events cite, in per cent.
  var coverage: Int {
    var (cited, end) = (0, 0)
    for range in citations.map(\.range) where range.upperBound > end {
      cited += range.upperBound - max(range.lowerBound, end)
      end = range.upperBound
    }
    return cited * 100 / max(text.unicodeScalars.count, 1)
  }
}

extension ReaderPane {
  func draw(in rect: Rect, on canvas: inout Canvas) {
    let width = ReaderPane.textWidth(of: rect.columns)
    let margin = rect.split(left: width + 4).1
    let place = selected.map { citations[$0].range }
    for line in 0..<rect.rows {
      let cited = self.cited(onLine: scrolling.offset + line)
      canvas.write(layout[scrolling.offset + line], at: rect.column + 3, rect.row + line, in: rect)
      {
        style(at: $0, among: cited)
      }
      if let range = layout.offsets(ofLine: scrolling.offset + line), !cited.isEmpty {
        let isSelected = place.map { $0.overlaps(range) } ?? false
        canvas.write(
          isSelected ? "▶" : "│", at: rect.column + 1, rect.row + line,
          style: isSelected ? Theme.key : Theme.label)
      }
      if margin.columns >= ReaderPane.narrowestMargin {
        drawMargin(onLine: scrolling.offset + line, in: margin.line(line), on: &canvas)
      }
    }
    canvas.cursor = place.flatMap { layout.line(containing: $0.lowerBound) }.flatMap { line in
      scrolling.offset..<scrolling.offset + rect.rows ~= line
        ? Position(column: rect.column + 1, row: rect.row + line - scrolling.offset) : nil
    }
  }

  private func cited(onLine line: Int) -> [Range<Int>] {
    guard let range = layout.offsets(ofLine: line) else { return [] }
    return citations.map(\.range).filter { $0.overlaps(range) }
  }

  private func style(at place: Int, among cited: [Range<Int>]) -> Style {
    if marks.contains(where: { $0.contains(place) }) { return Theme.hit }
    guard cited.contains(where: { $0.contains(place) }) else { return Theme.context }
    let isSelected = selected.map { citations[$0].range.contains(place) } ?? false
    return isSelected ? Theme.quotation.underlined() : Theme.quotation
  }

  /// The events whose quotations begin on a line; those that find no room share the line.
  private func drawMargin(onLine line: Int, in rect: Rect, on canvas: inout Canvas) {
    guard let range = layout.offsets(ofLine: line) else { return }
    let beginning = citations.indices.filter { range.contains(citations[$0].range.lowerBound) }
    guard let first = beginning.first else { return }
    let chosen = beginning.first { $0 == selected } ?? first
    let more = beginning.count > 1 ? " +\(beginning.count - 1)" : ""
    let title = citations[chosen].title.fitted(to: rect.columns - 2 - more.count) + more
    let style = chosen == selected ? Theme.title : Theme.faint
    canvas.write("◂ " + title, at: rect.column, rect.row, style: style, in: rect)
  }
}
