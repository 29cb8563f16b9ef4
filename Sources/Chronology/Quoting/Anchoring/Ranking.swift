/// Candidates for a passage, compared with each other, and the rules for taking one.
struct Ranking {
  let text: [Int]
  let passage: Passage
  /// The words of the text at some symbols, as they stand there.
  let string: (Range<Int>) -> String
  let isClosedUp: Bool
  /// Whether the words before and after stand at several places: then they tell little of any.
  let isOfList: Bool
  /// Whether those on one side do.
  let isSideRepeated: Bool
  private let shift: (Range<Int>) -> Int?
  /// Whether a place lies inside a word or a number.
  private let cutsWord: (Int) -> Bool
  /// Where whole words stand that are the passage's but for what quotations may differ in.
  private var same: Set<Range<Int>> = []
  /// The best first.
  private(set) var candidates: [Candidate] = []

  init(
    _ ranges: Set<Range<Int>>, of passage: Passage, same: Set<Range<Int>>, in text: [Int],
    isClosedUp: Bool, isOfList: Bool, isSideRepeated: Bool, cutsWord: @escaping (Int) -> Bool,
    string: @escaping (Range<Int>) -> String, shift: @escaping (Range<Int>) -> Int?
  ) {
    self.string = string
    self.text = text
    self.passage = passage
    self.isClosedUp = isClosedUp
    self.isOfList = isOfList
    self.isSideRepeated = isSideRepeated
    self.shift = shift
    self.cutsWord = cutsWord
    self.same = same.filter(isWhole)
    candidates = Set(ranges.union(same).map(trimmed)).filter { !$0.isEmpty }.map(candidate)
    dropOverlong()
    sort()
    compareWords()
  }

  /// Where the very words stand, no others do; what was put in at an end lies beside them.
  private mutating func dropOverlong() {
    let exact = candidates.filter { $0.edits == 0 && $0.isWhole }.map(\.range)
    guard exact.count < 50 else { return }
    candidates.removeAll { candidate in
      candidate.edits > 0 && exact.contains(where: candidate.range.overlaps)
    }
  }

  /// Looks closer at the best: letters alone say little of what was put in or exchanged.
  private mutating func compareWords() {
    let words = passage.words.words
    for index in candidates.indices.prefix(words.count > 300 ? 8 : 40)
    where candidates[index].edits > 0 {
      let kept = KeptWords(words, text[candidates[index].range].words)
      let likeness = kept.areShuffled ? 0 : max(candidates[index].likeness, kept.likeness)
      candidates[index].likeness = likeness
    }
    sort()
  }

  /// Lets the best compete with themselves grown or shrunk to whole words.
  mutating func addWholeWords() {
    let known = Set(candidates.map(\.range))
    let cut = candidates.prefix(8).filter { !$0.isWhole }
    candidates += Set(cut.flatMap { variants(of: $0.range) }.map(trimmed)).subtracting(known)
      .filter { !$0.isEmpty }.map(candidate)
    dropOverlong()
    compareWords()
  }

  /// The first, however little speaks for it, as long as half of it is as it was.
  var likeliest: Range<Int>? {
    let likely = candidates.prefix(24).filter { $0.isWhole && $0.likeness >= 0.5 }
    guard let first = likely.first else { return nil }
    let best = likely.first {
      $0.likeness >= first.likeness - 0.2 && endsAreKnown($0)
    }
    return withEnds((best ?? first).range)
  }

  /// Without what was put in beside its first and last words; with what stands in the place of lost
  /// ones, where what is known of the words around does not speak against it.
  func withEnds(_ best: Candidate) -> Candidate {
    guard best.edits > 0 else { return best }
    let other = candidate(withEnds(best.range))
    let isInside =
      best.range.lowerBound <= other.range.lowerBound
      && other.range.upperBound <= best.range.upperBound
    return other.isWhole && (isInside || other.support >= best.support - 0.01) ? other : best
  }

  private mutating func sort() {
    candidates.sort { one, other in
      (one.score, other.range.lowerBound, other.range.upperBound)
        > (other.score, one.range.lowerBound, one.range.upperBound)
    }
  }

  private func candidate(_ range: Range<Int>) -> Candidate {
    let edits = edits(to: range)
    return Candidate(
      range: range, edits: edits,
      likeness: max(0, 1 - Double(edits) / Double(max(passage.count, range.count))),
      support: (passage.before?.evidence(in: text[..<range.lowerBound].reversed()) ?? 0)
        + (passage.after?.evidence(in: text[range.upperBound...]) ?? 0), known: passage.known,
      shift: shift(range), isWhole: isWhole(range))
  }

  /// Where the very words stand, what only comes near them is another thing.
  private func edits(to range: Range<Int>) -> Int {
    if same.contains(range) { return 0 }
    let edits = passage.pattern.edits(to: text[range])
    return same.isEmpty ? edits : max(1, edits)
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    let words = text[range].drop { $0 == FoldedText.blank }
    let last = words.lastIndex { $0 != FoldedText.blank }
    return words.startIndex..<(last.map { $0 + 1 } ?? words.startIndex)
  }
}

extension Ranking {
  private func isWhole(_ range: Range<Int>) -> Bool {
    !(passage.startsWord && cutsWord(range.lowerBound))
      && !(passage.endsWord && cutsWord(range.upperBound))
  }

  private func variants(of range: Range<Int>) -> [Range<Int>] {
    let starts = passage.startsWord ? borders(near: range.lowerBound) : [range.lowerBound]
    let ends = passage.endsWord ? borders(near: range.upperBound) : [range.upperBound]
    return starts.flatMap { start in ends.filter { $0 > start }.map { start..<$0 } }
  }

  /// The ends of the word that a place cuts; the place itself where it cuts none.
  private func borders(near place: Int) -> [Int] {
    var (start, end) = (place, place)
    while place - start < 24, cutsWord(start) { start -= 1 }
    while end - place < 24, cutsWord(end) { end += 1 }
    return start == end ? [place] : [start, end]
  }
}
