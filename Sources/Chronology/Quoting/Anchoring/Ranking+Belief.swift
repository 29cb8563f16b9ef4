// What can be believed to be the passage. A false place is worse than none.

extension Ranking {
  /// The first that can be believed, and whether no other place is as good.
  func choice() -> (best: Candidate, isAlone: Bool)? {
    let believed = candidates.lazy.filter(\.isWhole).prefix(12).first {
      isBelievable($0) && !isReplaced($0) && !isOfAnother($0) && !swallows($0)
        && !hasStrays($0)
    }
    if let verbatim, believed.map({ $0.edits == 0 || !outdoesVerbatim($0) }) ?? true {
      return (verbatim, true)
    }
    if let believed, believed.edits > 0, hasMoved, !outdoesVerbatim(believed) { return nil }
    return believed.map { best in
      let rival = candidates.first { !$0.range.overlaps(best.range) }
      // Of two copies each may have the words of one side beside it.
      let lead = best.edits == 0 && rival?.edits == 0 && !standsFast(best) ? 0.15 : 0.02
      let isAlone = (rival?.merit ?? 0) < best.merit - lead
      return (withEnds(best), isAlone || best.edits == 0 && isUnmistakable(best))
    }
  }

  /// The very words, where they are many and stand at one place alone.
  var verbatim: Candidate? {
    guard passage.letters >= 32, passage.words.words.count >= 4 else { return nil }
    let places = candidates.filter { $0.edits == 0 && $0.isWhole }
    return places.count == 1 ? places.first : nil
  }

  /// Whether the very words stand at one place, but are too few to be believed by themselves: then
  /// what stands between the old neighbours may be another thing.
  private var hasMoved: Bool {
    guard (12..<32).contains(passage.letters), passage.words.words.count >= 2 else { return false }
    return candidates.count { $0.edits == 0 && $0.isWhole } == 1
  }

  /// Whether an edited passage may be believed although the very words stand elsewhere: all that
  /// stood around is there, and it says the same but for slips of the pen.
  private func outdoesVerbatim(_ candidate: Candidate) -> Bool {
    if isFramed(candidate) { return true }
    guard standsFast(candidate), !reachesTooFar(candidate) else { return false }
    let around = [passage.before, passage.after].map { $0?.symbols.count ?? 0 }
    let now = Wording(text[candidate.range])
    guard keepsMarks(candidate) else {
      return around.allSatisfy { $0 >= 24 } && candidate.likeness >= 0.9
        && passage.wording.isHardlyReworded(in: now, words: .max)
        && passage.marks.denies(like: marks(candidate))
    }
    guard !passage.marks.knowNames else { return true }
    // Without capitals a name may be anywhere, and few words are another's soon.
    guard passage.letters >= 32 || around.reduce(0, +) >= 40 else { return false }
    return passage.isUnspaced
      ? candidate.edits * 10 <= passage.count : passage.wording.isHardlyReworded(in: now)
  }

  /// Whether a candidate stands beside all the words that are known to have stood around.
  func standsFast(_ candidate: Candidate) -> Bool {
    passage.hasSurroundings && candidate.support >= 0.97 * passage.known
  }

  private func knowsBothSides(of candidate: Candidate) -> Bool {
    (passage.before != nil || passage.startsText && candidate.range.lowerBound == 0)
      && (passage.after != nil || passage.endsText && candidate.range.upperBound == text.count)
  }

  private func isBelievable(_ candidate: Candidate) -> Bool {
    guard candidate.edits > 0 else {
      return !passage.hasSurroundings || isUnmistakable(candidate)
        || !isBesideOthers(candidate)
          && ((isSupported(candidate) || isAtItsPlace(candidate))
            && (!passage.isShort || touchesBoth(candidate))
            || hasOneSide(candidate) || hasWholeSide(candidate) || hasChangedPlaces(candidate))
    }
    if isFramed(candidate) { return true }
    let now = Wording(text[candidate.range])
    let holdsAll =
      !isOfList && knowsBothSides(of: candidate) && standsFast(candidate)
      && candidate.likeness >= 0.75
    guard passage.wording.isMostlyKept(in: now), holdsAll || !reachesTooFar(candidate) else {
      return false
    }
    guard knowsBothSides(of: candidate) else { return speaksForItself(candidate) }
    // In a list of like sentences, another one is between such words as well.
    if passage.wording.isReworded(in: now), hasRival(candidate, amongEdited: true) { return false }
    return isSupported(candidate) || isUnmistakable(candidate)
  }

  /// Whether a candidate is believed where not both sides are known: hardly a word gave way to
  /// another, both ends are there, and no other place comes near.
  private func speaksForItself(_ candidate: Candidate) -> Bool {
    passage.count >= 20 && !passage.isUnspaced && candidate.likeness >= 0.75
      && saysTheSame(candidate) && !hasRival(candidate)
      && (!passage.hasSurroundings || isSupported(candidate))
  }

  /// Whether other words stand elsewhere between the very words that stood around, which is then
  /// the place of the passage.
  private func isReplaced(_ candidate: Candidate) -> Bool {
    let known = passage.known
    guard passage.before != nil, passage.after != nil, known > 1.2,
      candidate.support < 0.95 * known
    else { return false }
    return candidates.contains {
      $0.support > 0.97 * known && !$0.range.overlaps(candidate.range)
    }
  }

  /// Whether a part of a candidate is much more like the passage: then the rest stood beside it.
  private func swallows(_ candidate: Candidate) -> Bool {
    let range = candidate.range
    guard range.count * 4 > passage.count * 5 else { return false }
    let likeness = 1 - Double(candidate.edits) / Double(range.count)
    return candidates.contains {
      $0.isWhole && $0.likeness >= max(0.93, likeness + 0.3)
        && range.contains($0.range.lowerBound) && $0.range.upperBound <= range.upperBound
    }
  }

  /// Whether words that a candidate lacks stand between it and the words that stood beside it: then
  /// they were put into another order.
  private func hasStrays(_ candidate: Candidate) -> Bool {
    guard candidate.edits > 0, passage.sentences <= 1 else { return false }
    let range = candidate.range
    let lost = passage.words.words.lacking(text[range].words)
    let before = Array(text[..<range.lowerBound].suffix(40).words.reversed())
    let after = text[range.upperBound...].prefix(40).words
    let strays =
      before.prefix(before: (passage.before?.symbols.reversed() ?? []).words.last)
      + after.prefix(before: passage.after?.symbols.words.first)
    return !lost.isEmpty && (lost.count - lost.lacking(strays).count) * 2 >= lost.count
  }

  /// What is left of the words and what is left around them make up for each other; a few words
  /// say little, for they stand in any text.
  private func isSupported(_ candidate: Candidate) -> Bool {
    // Where nothing stands between the words that were around, the passage was taken out.
    if isClosedUp, candidate.support < 0.95 * passage.known || candidate.likeness < 0.7 {
      return false
    }
    // A cut word is another word.
    let length = min(1, Double(passage.letters) / 20, Double(passage.wording.count) / 4)
    if length < 1, !candidate.isWhole || isClosedUp && candidate.edits > 0 { return false }
    let weight = 1 + length
    let evidence = candidate.support + weight * candidate.likeness
    let share = 0.75 + 0.12 * (1 - length)
    return candidate.likeness >= 0.4 && evidence >= share * (weight + passage.known)
  }

  private func isAtItsPlace(_ candidate: Candidate) -> Bool {
    candidate.edits == 0 && candidate.shift == 0
      && (candidate.support >= 0.2 || passage.count >= 12)
  }

  /// Whether the few words that are known around stand elsewhere or are others now: who gave but a
  /// name or a day meant that one.
  private func isBesideOthers(_ candidate: Candidate) -> Bool {
    passage.around < 32 && candidate.shift != 0 && !hasRival(candidate)
      && !stands(around: candidate.range)
  }

  /// Whether some words that stand once have all that is known of one side beside them, or some of
  /// it where they are more.
  private func hasOneSide(_ candidate: Candidate) -> Bool {
    let words = passage.words.words.count
    guard !isOfList, passage.letters >= 12, words >= 3, !hasRival(candidate) else { return false }
    let range = candidate.range
    return words >= 4 && passage.letters >= 16 && candidate.support >= 0.2 * passage.known
      || passage.before?.isIntact(in: text[..<range.lowerBound].reversed()) ?? false
      || passage.after?.isIntact(in: text[range.upperBound...]) ?? false
  }

  /// Whether a sentence, whole as it was, stands once, and no more than a sentence or two lies between
  /// it and what stood on each side of it.
  private func hasChangedPlaces(_ candidate: Candidate) -> Bool {
    let range = candidate.range
    guard passage.hasSurroundings, passage.isSentence, passage.letters >= 20,
      passage.wording.count >= 4,
      candidates.count(where: { $0.edits == 0 && $0.isWhole }) == 1,
      string(max(0, range.lowerBound - 4)..<range.lowerBound).endsSentence
    else { return false }
    // The words close by, for a sentence farther away may have moved as well.
    let before = (passage.before?.symbols.prefix(16)).map { Array($0.reversed()) }
    let after = (passage.after?.symbols.prefix(16)).map { Array($0) }
    return
      (before.map { side in
        text.places(of: side).contains { isNear($0.upperBound, range) }
      } ?? true)
      && (after.map { side in text.places(of: side).contains { isNear($0.lowerBound, range) } }
        ?? true)
  }

  private func isNear(_ place: Int, _ range: Range<Int>) -> Bool {
    let gap =
      place < range.lowerBound
      ? place..<range.lowerBound : range.upperBound..<max(place, range.upperBound)
    return gap.count < 600 && string(gap).sentenceCount <= 2
  }

  /// Whether what stood right beside a word or two stands there on both sides, letter by letter.
  private func touchesBoth(_ candidate: Candidate) -> Bool {
    let range = candidate.range
    return passage.before?.touches(text[..<range.lowerBound].reversed()) ?? true
      && passage.after?.touches(text[range.upperBound...]) ?? true
  }

  /// Whether all the words that are known of one side stand there, and nowhere else.
  private func hasWholeSide(_ candidate: Candidate) -> Bool {
    guard passage.letters >= 4 else { return false }
    let range = candidate.range
    return isWhole(passage.before, beside: text[..<range.lowerBound].reversed()) {
      text.places(of: $0.reversed())
    }
      || isWhole(passage.after, beside: text[range.upperBound...]) { text.places(of: $0) }
  }

  private func isWhole(
    _ side: Surroundings?, beside stretch: some Sequence<Int>,
    in places: ([Int]) -> [Range<Int>]
  ) -> Bool {
    guard let side, side.letters >= 24, side.isIntact(in: stretch) else { return false }
    return places(side.symbols).count == 1
  }

  /// Whether so many words are as they were that they need nothing around them.
  private func isUnmistakable(_ candidate: Candidate) -> Bool {
    let isLong = passage.letters >= 32 && passage.words.words.count >= 5
    guard isLong, candidate.likeness >= 0.9, !hasRival(candidate) else { return false }
    return candidate.edits == 0
      || !isClosedUp && passage.count >= 50 && candidate.support >= 0.15
  }

  /// Whether there are two places that are both nearly as much like the passage, or more.
  func hasRival(_ candidate: Candidate, amongEdited: Bool = false) -> Bool {
    let near = candidates.filter {
      $0.likeness > candidate.likeness - 0.1 && !(amongEdited && $0.edits == 0)
    }.map(\.range)
    guard let end = near.map(\.upperBound).min(), let start = near.map(\.lowerBound).max() else {
      return false
    }
    return end <= start
  }
}
