import Archive
import Chronology

/// Words of a text that are selected: from the one at which one began to the one to which one has moved.
struct WordSelection: Sendable {
  /// Where one began, and the end that moves.
  private(set) var anchor: Range<Int>
  private(set) var head: Range<Int>
  private(set) var unit = TextUnit.word
  /// What is selected, in code points: whole words, or all that they are widened to.
  private(set) var range: Range<Int>
  /// How many words these are, and how many sentences; nil for a stretch that nobody counts.
  private(set) var wordCount: Int?
  private(set) var sentenceCount: Int?
  /// The column that lines up and down keep to.
  var column: Int?
  private(set) var text: SourceText
  /// The lines that were looked at last.
  private var block: TextBlock?

  /// - Parameter place: where the first word is looked for; one before it is taken where none follows.
  init?(at place: Int, in text: SourceText) {
    guard let word = text.word(from: place) ?? text.word(before: place) else { return nil }
    (anchor, head, range, self.text) = (word, word, word, text)
    settle()
  }

  /// Where the cursor stands: in the last word of those that move, or in the first of those before where
  /// one began.
  var cursor: Int {
    head.lowerBound < anchor.lowerBound ? range.lowerBound : max(range.upperBound - 1, 0)
  }

  /// Whether the end that moves is before the other.
  var isBackward: Bool { head.lowerBound < anchor.lowerBound }

  /// A longer stretch is measured in characters.
  static let mostCounted = 20_000

  /// Works out what is selected, after an end has moved or the unit is another.
  private mutating func settle() {
    let hull =
      min(anchor.lowerBound, head.lowerBound)..<max(anchor.upperBound, head.upperBound)
    range = text.wholeWords(unit == .word ? hull : widened(hull))
    let isCounted = range.count <= WordSelection.mostCounted
    wordCount = isCounted ? text.wordCount(in: range) : nil
    sentenceCount = isCounted ? sentences(in: range) : nil
  }

  /// Of a text that is one endless line, to find its sentences would take longer than they are worth.
  private mutating func sentences(in range: Range<Int>) -> Int? {
    var (count, place) = (0, range.lowerBound)
    while let word = text.word(from: place), word.lowerBound < range.upperBound {
      if block?.range.contains(word.lowerBound) != true,
        text.block(around: word.lowerBound).count > WordSelection.mostCounted * 5
      {
        return nil
      }
      let block = block(around: word.lowerBound)
      count += block.sentences.count { $0.overlaps(range) }
      place = max(block.range.upperBound, word.upperBound)
    }
    return count
  }

  private mutating func widened(_ hull: Range<Int>) -> Range<Int> {
    let first = unitRange(around: hull.lowerBound)
    let last = unitRange(around: hull.upperBound - 1)
    return min(
      first?.lowerBound ?? hull.lowerBound, hull.lowerBound)..<max(
        last?.upperBound ?? hull.upperBound, hull.upperBound)
  }

  private mutating func unitRange(around place: Int) -> Range<Int>? {
    block(around: place).ranges(of: unit).first { $0.contains(place) }
  }

  /// The lines in which a place lies, kept for the next time.
  private mutating func block(around place: Int) -> TextBlock {
    if let block, block.range.contains(place) { return block }
    let block = TextBlock(around: place, in: text)
    self.block = block
    return block
  }
}

// Moving its end.
extension WordSelection {
  /// To the next wider unit, or from the widest back to words.
  mutating func widen() {
    unit = unit.wider
    settle()
  }

  mutating func swapEnds() {
    (anchor, head) = (head, anchor)
    column = nil
  }

  /// By words, or by what they are widened to.
  mutating func move(by steps: Int) {
    guard unit == .word else { return move(by: steps, unit) }
    let most = min(abs(steps), WordSelection.mostSteps)
    let word =
      steps > 0 ? text.word(most, after: head.upperBound) : text.word(most, before: head.lowerBound)
    if let word { put(word) }
  }

  /// To the end of the sentence or paragraph in which the moving end is, or of the next; backward, to the
  /// beginnings.
  mutating func move(by steps: Int, _ unit: TextUnit) {
    for _ in 0..<min(abs(steps), WordSelection.mostSteps) {
      // What is selected as a whole is left as a whole.
      let place = max(head.upperBound - 1, 0)
      if self.unit == unit, let whole = unitRange(around: place) { head = whole }
      guard let next = steps > 0 ? end(of: unit) : start(of: unit) else { break }
      head = next
    }
    put(head)
  }

  private static let mostSteps = 100_000

  /// The last word of a sentence or paragraph that ends behind the moving end, with what stands behind it.
  private mutating func end(of unit: TextUnit) -> Range<Int>? {
    let here = max(head.upperBound - 1, 0)
    guard
      let end = self.end(of: unit, around: here)
        ?? text.word(from: head.upperBound).flatMap({ self.end(of: unit, around: $0.lowerBound) }),
      let word = text.word(before: end)
    else { return nil }
    return word.lowerBound..<end
  }

  private mutating func end(of unit: TextUnit, around place: Int) -> Int? {
    let end = head.upperBound
    return block(around: place).ranges(of: unit).first { $0.upperBound > end }?.upperBound
  }

  /// The first word of a sentence or paragraph that begins before the moving end, with what stands before
  /// it.
  private mutating func start(of unit: TextUnit) -> Range<Int>? {
    guard
      let start = self.start(of: unit, around: head.lowerBound)
        ?? text.word(before: head.lowerBound)
        .flatMap({ self.start(of: unit, around: $0.lowerBound) }),
      let word = text.word(from: start)
    else { return nil }
    return min(start, word.lowerBound)..<word.upperBound
  }

  private mutating func start(of unit: TextUnit, around place: Int) -> Int? {
    let start = head.lowerBound
    return block(around: place).ranges(of: unit).last { $0.lowerBound < start }?.lowerBound
  }

  /// To the word at a place, or the one after it; where lines are gone back, the one before it.
  mutating func move(to place: Int, backward: Bool = false) {
    let after = text.word(from: place)
    // A word that stands at the place is meant, whatever the direction.
    let isThere = after.map { $0.lowerBound <= place } ?? false
    let before = backward && !isThere ? text.word(before: place) : nil
    if let word = before ?? after ?? text.word(before: place) { put(word) }
  }

  private mutating func put(_ word: Range<Int>) {
    (head, column) = (word, nil)
    settle()
  }
}

// What becomes of it.
extension WordSelection {
  /// The words as a quotation; nil where no quotation can be made of them.
  func quotation() -> Quotation? {
    var text = text
    return text.quotation(of: range)
  }

  func aside(why: String) -> Aside? {
    var text = text
    return text.aside(range, why: why)
  }

  /// Whether each of its words lies in one of some stretches, which are in order.
  func isCovered(by stretches: [Range<Int>]) -> Bool {
    var place = range.lowerBound
    for stretch in stretches where stretch.overlaps(range) {
      if stretch.lowerBound > place, text.wordCount(in: place..<stretch.lowerBound) > 0 {
        return false
      }
      place = max(place, stretch.upperBound)
    }
    return place >= range.upperBound || text.wordCount(in: place..<range.upperBound) == 0
  }

  /// The words on one line.
  var words: String { text.words(in: range).joinedLines }
}
