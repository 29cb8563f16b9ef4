import Archive
import Chronology
import Screen

// Words of the text that are selected.
extension ReaderPane {
  /// Begins at the word at which one is: that of a line that one has gone to, of a hit or of a passage,
  /// else the first in sight.
  mutating func selectWords() -> PaneRequest? {
    let start = lineGoneTo.flatMap { isInSight($0) ? $0 : nil } ?? place
    guard let words = WordSelection(at: start, in: quotable) else {
      return .say("There are no words to select")
    }
    self.words = words
    showCursor()
    return nil
  }

  /// What a key does while words are selected.
  mutating func select(_ action: Action, count: Int?) -> PaneRequest? {
    guard let before = words else { return nil }
    let times = min(count ?? 1, 1_000_000)
    switch action {
    case .select: words?.widen()
    case .swapEnds: words?.swapEnds()
    case .left: words?.move(by: -times)
    case .right: words?.move(by: times)
    case .nextPassage: words?.move(by: times, .sentence)
    case .previousPassage: words?.move(by: -times, .sentence)
    case .nextParagraph: words?.move(by: times, .paragraph)
    case .previousParagraph: words?.move(by: -times, .paragraph)
    case .firstWord, .lastWord: moveInLine(toEnd: action == .lastWord)
    case .scrollDown, .scrollUp:
      scrolling.move(action, times: times, count: count)
      return nil
    default: moveByLines(action, count: count)
    }
    showCursor()
    guard words?.range == before.range, words?.cursor == before.cursor else {
      // Those who listen hear the words, which are the same.
      return action == .swapEnds ? .say(movingEnd) : nil
    }
    return .say(endWords(action))
  }

  private var movingEnd: String {
    words?.isBackward == true ? "The beginning moves now" : "The end moves now"
  }

  private func endWords(_ action: Action) -> String {
    switch action {
    case .select: "It is a whole \(words?.unit.name ?? "") already"
    case .swapEnds: "One word has no other end"
    case .left, .previousPassage, .previousParagraph, .up, .pageUp, .halfPageUp, .top:
      "The text begins here"
    case .firstWord: "The line begins here"
    case .lastWord: "The line ends here"
    default: "The text ends here"
    }
  }

  private mutating func moveByLines(_ action: Action, count: Int?) {
    guard let words, let line = layout.line(containing: words.cursor) else { return }
    let steps: Int? =
      switch action {
      case .down: count ?? 1
      case .up: -(count ?? 1)
      case .pageDown: (count ?? 1) * max(scrolling.height - 1, 1)
      case .pageUp: -(count ?? 1) * max(scrolling.height - 1, 1)
      case .halfPageDown: (count ?? 1) * max(scrolling.height / 2, 1)
      case .halfPageUp: -(count ?? 1) * max(scrolling.height / 2, 1)
      default: nil
      }
    guard let steps else { return moveToEnd(action, line: count) }
    let last = layout.count - 1
    let target = line + min(max(steps, -line), last - line)
    let column = words.column ?? column(of: words.cursor)
    let isBeyond = target == line
    let end = steps < 0 ? 0 : endOfText
    let place = isBeyond ? end : place(inColumn: column, ofLine: target)
    self.words?.move(to: place, backward: steps < 0)
    self.words?.column = column
  }

  /// To the beginning or the end of the text, or to a line by its number.
  private mutating func moveToEnd(_ action: Action, line: Int?) {
    guard action == .top || action == .bottom else { return }
    var place = action == .top ? 0 : endOfText
    if let line {
      place = layout.offsets(ofLine: min(max(line - 1, 0), layout.count - 1))?.lowerBound ?? 0
    }
    words?.move(to: place, backward: action == .bottom && line == nil)
  }

  private var endOfText: Int { layout.offsets(ofLine: layout.count - 1)?.upperBound ?? 0 }

  private mutating func moveInLine(toEnd: Bool) {
    guard let words, let line = layout.line(containing: words.cursor),
      let first = layout[line].first?.offset, let last = layout[line].last?.offset
    else { return }
    self.words?.move(to: toEnd ? last : first, backward: toEnd)
  }

  /// The place in the text that stands in a column of a line, or the last one of it.
  func place(inColumn column: Int, ofLine line: Int) -> Int {
    var (place, end) = (layout.offsets(ofLine: line)?.lowerBound ?? 0, 0)
    for glyph in layout[line] where end <= column {
      (place, end) = (glyph.offset, end + glyph.width)
    }
    return place
  }

  /// Scrolls as little as it takes to have the moving end in sight.
  private mutating func showCursor() {
    guard let words, let line = layout.line(containing: words.cursor) else { return }
    scrolling.show(line..<line + 1)
    revealColumn(of: words.cursor)
  }
}

// With the mouse.
extension ReaderPane {
  /// What stands at a place of the screen; where that is beside the text, what is nearest to it.
  func place(at position: Position, in rect: Rect) -> Int {
    let line = min(max(scrolling.offset + position.row - rect.row, 0), layout.count - 1)
    return place(
      inColumn: position.column - rect.column - ReaderPane.signs + sideways, ofLine: line)
  }

  /// Selects the words from where the mouse was pressed to where it is now.
  mutating func drag(to position: Position, in rect: Rect) {
    guard let pressed else { return }
    if words == nil { words = WordSelection(at: pressed, in: quotable) }
    let place = place(at: position, in: rect)
    words?.move(to: place)
    showCursor()
  }
}

// What is said of them.
extension ReaderPane {
  /// "23 words, 2 sentences · cited by no event", or as much of that as there is room for.
  func status(of words: WordSelection, in columns: Int) -> String {
    let measure = measure(of: words)
    let few = String(measure[..<(measure.firstRange(of: ", ")?.lowerBound ?? measure.endIndex)])
    let cited = titles(citing: words.range)
    guard let first = cited.first else {
      let forms = [
        "\(measure) · cited by no event", "\(measure) · not cited", "\(few) · not cited",
      ]
      return forms.first { $0.width <= columns } ?? few
    }
    let more = cited.count > 1 ? " +\(cited.count - 1)" : ""
    let start = "\(measure) · cited already by: "
    let room = columns - start.width - more.width
    if room >= min(first.width, ReaderPane.leastTitle) {
      return start + first.fitted(to: room) + more
    }
    let forms = ["\(measure) · cited already", "\(few) · cited"]
    return forms.first { $0.width <= columns } ?? few
  }

  /// Less of a title says nothing.
  private static let leastTitle = 12

  private func measure(of words: WordSelection) -> String {
    guard let count = words.wordCount else {
      return words.range.count.counted("character")
    }
    let sentences =
      words.sentenceCount.map { $0 == 1 ? ", 1 sentence" : ", \($0) sentences" } ?? ""
    return count.counted("word") + (count > 1 ? sentences : "")
  }

  /// The events that cite words of a stretch.
  func titles(citing range: Range<Int>) -> [String] {
    var known: Set<Int> = []
    return citations.prefix { $0.range.lowerBound < range.upperBound }
      .filter { $0.range.overlaps(range) && known.insert($0.event).inserted }.map(\.title)
  }

  /// What one hears: how much it is, its words, and who cites them.
  func spoken(of words: WordSelection) -> String {
    let all = words.words
    let half = ReaderPane.mostHeard / 2
    let ends = [String(all.prefix(half)).unpadded, String(all.suffix(half)).unpadded]
    let shown = all.count <= ReaderPane.mostHeard ? all : ends.joined(separator: " … ")
    let cited = titles(citing: words.range).map { " Cited for \($0.sentence)" }.joined()
    return "Selected, \(measure(of: words)): “\(shown)”." + cited
  }

  private static let mostHeard = 400

  func hintsOfWords(_ keyMap: KeyMap) -> [Hint] {
    keyMap.vital([
      (.add, ["make an account", "account"]), (.setAside, ["set aside"]), (.select, ["widen"]),
    ])
      + [
        Hint(
          key: [Action.left, .right].map { keyMap.hint(for: $0) }.joined(separator: " "),
          word: "word")
      ]
      + keyMap.hints([
        (.nextPassage, "sentence"), (.nextParagraph, "paragraph"), (.swapEnds, "other end"),
        (.help, "help"), (.cancel, "drop"),
      ])
  }
}
