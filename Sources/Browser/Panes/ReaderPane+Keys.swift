import Archive
import Chronology
import Screen

// What the keys do.
extension ReaderPane {
  mutating func perform(_ action: Action, count: Int?) -> PaneRequest? {
    if words != nil { return select(action, count: count) }
    let times = count ?? 1
    origin = nil
    if action != .select { lineGoneTo = nil }
    switch action {
    case .nextPassage: walk(by: times)
    case .previousPassage: walk(by: -times)
    case .left: return .turn(by: -times)
    case .right: return .turn(by: times)
    case .open:
      return selectedEvent.map { .goTo(event: $0) } ?? .say(noEvent)
    case .select: return selectWords()
    case .wrap: return toggleWrap()
    case .widen: return widen(by: times)
    case .narrow: return widen(by: -times)
    case .even:
      taste.forgetWidth()
      arrange(keeping: place)
      return .say("The lines have their usual length")
    case .moveRight: return moveSideways(by: times)
    case .moveLeft: return moveSideways(by: -times)
    case _ where recital != nil: readOn(action, count: count)
    default: scroll(action, count: count)
    }
    return nil
  }

  /// Scrolls; who asks for the end of the text, or comes there by the page, is at its last passage then,
  /// and at its first at the beginning.
  private mutating func scroll(_ action: Action, count: Int?) {
    scrolling.move(action, times: count ?? 1, count: count)
    defer { if action == .top { lineGoneTo = place(ofLine: count ?? 1) } }
    let isAtEnd: Bool? =
      switch action {
      case .bottom where count == nil: true
      case .top where count == nil: false
      case .pageDown where scrolling.isAtEnd, .halfPageDown where scrolling.isAtEnd: true
      case .pageUp where scrolling.offset == 0, .halfPageUp where scrolling.offset == 0: false
      default: nil
      }
    guard let isAtEnd, let citation = citationInSight(last: isAtEnd) else { return }
    (selected, hit) = (citation, nil)
  }

  /// Where a line begins, counted from 1; that of the last for one behind it.
  private func place(ofLine number: Int) -> Int? {
    layout.offsets(ofLine: min(max(number, 1), layout.count) - 1)?.lowerBound
  }

  /// Why there is no event to go to.
  private var noEvent: String {
    if citations.isEmpty { return "No event cites this text" }
    return selected == nil ? "No passage is selected" : "No passage is in sight"
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
    current ?? citationsBefore(place) - (forward ? 1 : 0)
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
    pointInPart(at: citations[citation].range.lowerBound)
  }

  func citationsBefore(_ place: Int) -> Int {
    citations.partitioningIndex { $0.range.lowerBound >= place }
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
    guard let first = places.first else { return }
    reveal(first.lowerBound)
    readPart(holding: first.lowerBound)
  }

  private func passage(holding place: Int) -> Int? {
    citations[..<citationsBefore(place + 1)].lastIndex { $0.range.contains(place) }
  }

  mutating func goBack(to origin: Origin) {
    (selected, recital) = (origin.selected, origin.recital)
    scrolling.scroll(to: origin.line)
  }

  private mutating func widen(by steps: Int) -> PaneRequest? {
    guard taste.widen(by: steps, in: size.columns) else {
      return .say(steps > 0 ? "There is no more room" : "The lines cannot be shorter")
    }
    let (lines, hadMargin) = (layout.count, margin.width > 0)
    arrange(keeping: place)
    if hadMargin, margin.width == 0 {
      return .say("The lines take the room of the margin; the events stand at the foot")
    }
    guard layout.count == lines else { return nil }
    let setting = taste.wraps ? "Lines are wrapped" : "Lines run on"
    return .say("\(setting), \(taste.width(in: size.columns)) characters wide")
  }

  /// Whether lines run on further than the screen shows.
  var runsOut: Bool { longest > taste.width(in: size.columns) }

  private mutating func moveSideways(by times: Int) -> PaneRequest? {
    guard !taste.wraps else {
      return .say("The lines are wrapped: nothing of them is out of sight")
    }
    let step = max(taste.width(in: size.columns) / 2, 1)
    moveSideways(to: sideways + min(max(times, -longest), longest) * step)
    return nil
  }

  mutating func moveSideways(to column: Int) {
    sideways = min(max(column, 0), max(longest - taste.width(in: size.columns), 0))
  }
}
