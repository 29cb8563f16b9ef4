/// Collects the stretches of a text that may be a passage.
///
/// Exact places and those between the words that stood around it compete on equal terms, so that
/// an edited original can beat a copy of the words elsewhere.
struct CandidateSearch {
  private let text: [Int]
  private let passage: Passage
  /// About where the passage would be, had nothing moved.
  private let expected: Int?
  private var starts: [Hit] = []
  private var ends: [Hit] = []
  private(set) var found: Set<Range<Int>> = []
  /// Whether the words before and after now stand beside each other, with nothing in between.
  private(set) var isClosedUp = false
  /// Whether the words before and after stand at several places, as in a list of like lines.
  private(set) var isOfList = false
  /// Whether those on one side do, which then say little of what stands between both.
  private(set) var isSideRepeated = false

  /// How many of the best of each sort are followed up.
  private static let most = 24

  /// How many stretches are compared with the passage; of a long one fewer, for that takes its time.
  private var enough: Int {
    max(4, min(3 * Self.most, 30_000_000 / max(1, passage.count * passage.count / 64)))
  }

  /// Something that tells where the passage may begin or end.
  private struct Hit: Hashable {
    var place: Int
    /// Which share of the words that lead there would have to be edited.
    var doubt: Double
    var isOfSurroundings: Bool

    /// Whether words that stood around stand there as they were, or nearly.
    var isSure: Bool { isOfSurroundings && doubt <= 0.2 }
    /// Whether they stand there but for a slip or two; with other names and numbers they are others.
    var isVerbatim: Bool { isOfSurroundings && doubt <= 0.08 }
  }

  init(_ passage: Passage, in text: [Int], expected: Int?) {
    self.passage = passage
    self.text = text
    self.expected = expected
    addExact()
    addHits()
    addAlike()
    addPairs()
    isClosedUp = findsGapClosed()
    // Once each they stand where the passage was, and one of them elsewhere by chance.
    let sides = (starts.count(where: \.isVerbatim), ends.count(where: \.isVerbatim))
    isOfList = sides.0 + sides.1 > 3
    isSideRepeated = max(sides.0, sides.1) > 1
  }

  private mutating func addExact() {
    let places = text.places(of: passage.words)
    found.formUnion(places.count <= 400 ? places : nearest(places) { $0.lowerBound })
  }

  private func nearest<Place>(_ places: [Place], _ place: (Place) -> Int) -> [Place] {
    let expected = expected ?? 0
    return Array(
      places.sorted { abs(place($0) - expected) < abs(place($1) - expected) }.prefix(400))
  }

  /// Where the words around lead, and in a long passage its first and its last words.
  private mutating func addHits() {
    if let before = passage.before {
      starts += forward(before.symbols.reversed(), isOfSurroundings: true)
    }
    if let after = passage.after { ends += backward(after.symbols, isOfSurroundings: true) }
    if passage.startsText { starts.append(Hit(place: 0, doubt: 0, isOfSurroundings: true)) }
    if passage.endsText { ends.append(Hit(place: text.count, doubt: 0, isOfSurroundings: true)) }
    guard passage.count >= 24 else { return }
    let size = min(40, passage.count / 2)
    starts += backward(passage.words.prefix(size), isOfSurroundings: false)
    ends += forward(passage.words.suffix(size), isOfSurroundings: false)
  }

  /// The places before which something like some words ends.
  private func forward(_ words: some RandomAccessCollection<Int>, isOfSurroundings: Bool) -> [Hit] {
    hits(of: EditPattern(words), in: text, isOfSurroundings)
  }

  /// The places at which something like some words begins.
  private func backward(_ words: some RandomAccessCollection<Int>, isOfSurroundings: Bool) -> [Hit]
  {
    hits(of: EditPattern(words.reversed()), in: text.reversed(), isOfSurroundings).map {
      Hit(
        place: text.count - $0.place, doubt: $0.doubt, isOfSurroundings: $0.isOfSurroundings)
    }
  }

  private func hits(
    of pattern: EditPattern, in text: some Sequence<Int>, _ isOfSurroundings: Bool
  ) -> [Hit] {
    let limit = Int(Double(pattern.count) * (pattern.count < 12 ? 0.2 : 0.4))
    let all = pattern.endings(in: text, atMost: limit)
    return best(all).map {
      Hit(
        place: $0.place, doubt: Double($0.edits) / Double(pattern.count),
        isOfSurroundings: isOfSurroundings)
    }
  }

  /// Those with the fewest edits, and of equals those nearest to where the passage was.
  private func best(_ endings: [(place: Int, edits: Int)]) -> [(place: Int, edits: Int)] {
    guard endings.count > Self.most else { return endings }
    let expected = expected ?? 0
    return Array(
      endings.sorted {
        ($0.edits, abs($0.place - expected)) < ($1.edits, abs($1.place - expected))
      }.prefix(Self.most))
  }

  /// Stretches that are like the words themselves, wherever they stand.
  private mutating func addAlike() {
    let pattern = passage.pattern
    // What this takes grows with both; a book that is looked for in a library has enough hits.
    guard passage.count >= 6, text.count / 64 * passage.count < 20_000_000 else { return }
    let endings = pattern.endings(in: text, atMost: passage.count * 45 / 100)
    let reversed = EditPattern(passage.words.reversed())
    for ending in best(endings).prefix(enough) {
      let reach = reversed.reach(into: window(before: ending.place))
      let start = ending.place - reach.length
      found.insert(start..<ending.place)
      starts.append(Hit(place: start, doubt: 0.5, isOfSurroundings: false))
      ends.append(Hit(place: ending.place, doubt: 0.5, isOfSurroundings: false))
    }
  }

  private func window(before place: Int) -> ReversedCollection<ArraySlice<Int>> {
    text[max(0, place - longest)..<place].reversed()
  }

  private var longest: Int { passage.count * 5 / 2 + 80 }
  private var shortest: Int { max(1, passage.count * 3 / 10) }

  /// What lies between a start and an end, and what a start or an end alone leads to.
  private mutating func addPairs() {
    var pairs: [(range: Range<Int>, doubt: Double)] = []
    for start in Set(starts) {
      for end in Set(ends) {
        let length = end.place - start.place
        guard length >= shortest, length <= longest else { continue }
        let stretch = Double(abs(length - passage.count)) / Double(passage.count)
        pairs.append((start.place..<end.place, start.doubt + end.doubt + stretch / 4))
      }
    }
    pairs.sort { one, other in
      (one.doubt, one.range.lowerBound, one.range.upperBound)
        < (other.doubt, other.range.lowerBound, other.range.upperBound)
    }
    found.formUnion(pairs.prefix(enough).map(\.range))
    for start in likeliest(starts) { addStretch(from: start.place) }
    for end in likeliest(ends) { addStretch(to: end.place) }
  }

  private func likeliest(_ hits: [Hit]) -> ArraySlice<Hit> {
    Set(hits).filter(\.isOfSurroundings).sorted { ($0.doubt, $0.place) < ($1.doubt, $1.place) }
      .prefix(enough / 3)
  }

  private mutating func addStretch(from start: Int) {
    let stretch = text[start..<min(text.count, start + longest)]
    let blanks = stretch.prefix { $0 == FoldedText.blank }.count
    let length = passage.pattern.reach(into: stretch.dropFirst(blanks)).length
    if length >= shortest { found.insert(start + blanks..<start + blanks + length) }
    // As long as it was, for what was put into another order.
    found.insert(start..<min(text.count, start + passage.count + 1))
  }

  private mutating func addStretch(to end: Int) {
    let stretch = window(before: end)
    let blanks = stretch.prefix { $0 == FoldedText.blank }.count
    let pattern = EditPattern(passage.words.reversed())
    let length = pattern.reach(into: stretch.dropFirst(blanks)).length
    if length >= shortest { found.insert(end - blanks - length..<end - blanks) }
    found.insert(max(0, end - passage.count - 1)..<end)
  }

  private func findsGapClosed() -> Bool {
    let room = max(2, min(12, passage.count / 8))
    let closings = ends.filter(\.isSure)
    return starts.filter(\.isSure).contains { start in
      closings.contains { (start.place...start.place + room).contains($0.place) }
    }
  }
}
