extension Ranking {
  /// Whether a candidate speaks of other numbers or names than the passage, or denies what that does
  /// not, and not all that is known of its surroundings stands beside it and nowhere else: then it
  /// is another sentence of a list.
  func isOfAnother(_ candidate: Candidate) -> Bool {
    guard candidate.edits > 0, passage.hasSurroundings else { return false }
    if keepsMarks(candidate) || isFramed(candidate) { return false }
    return passage.marks.areMostlyOther(in: marks(candidate))
      || !isHardlyEdited(candidate) && (isOfList || !stands(around: candidate.range))
  }

  /// Whether a long passage has a slip or two, be it in a number or a name, and a part of what stood
  /// around it, and nothing else comes near.
  private func isHardlyEdited(_ candidate: Candidate) -> Bool {
    passage.letters >= 60 && candidate.edits * 30 <= passage.count && !hasRival(candidate)
      && candidate.support >= 0.4 * passage.known
  }

  /// Whether a candidate has the passage's numbers and names, and denies as much.
  func keepsMarks(_ candidate: Candidate) -> Bool {
    let marks = marks(candidate)
    return passage.marks.areKept(in: marks) && passage.marks.denies(like: marks)
  }

  /// Whether a candidate says what the passage said, as far as its words can tell; alone, they must
  /// be the same ones.
  func saysTheSame(_ candidate: Candidate) -> Bool {
    let (old, now) = (passage.wording, Wording(text[candidate.range]))
    let marks = marks(candidate)
    guard passage.marks.hasNames(of: marks), passage.marks.hasFigures(of: marks),
      passage.marks.denies(like: marks)
    else { return false }
    guard passage.hasSurroundings else {
      return !old.isReworded(in: now) && old.begins(as: now) && old.ends(as: now)
        || old.isMisspelt(in: now)
    }
    // Sentences that changed places changed the ends.
    if passage.sentences > 1, old.isLong, old.hasWords(of: now) { return true }
    // Without capitals a name may be any of the words.
    return old.isHardlyReworded(in: now, words: passage.marks.knowNames ? 12 : .max)
      && endsAreKnown(candidate)
  }

  /// Whether both ends are known: by the words around, or by being those of the passage.
  func endsAreKnown(_ candidate: Candidate) -> Bool {
    let now = Wording(text[candidate.range])
    return (passage.before != nil || passage.wording.beginsLike(now))
      && (passage.after != nil || passage.wording.endsLike(now))
  }

  /// Whether a candidate goes over the end of a sentence where the passage had none.
  func reachesTooFar(_ candidate: Candidate) -> Bool {
    let most = passage.sentences > 1 ? passage.sentences + 1 : 1
    return string(candidate.range).sentenceCount > most
  }

  func marks(_ candidate: Candidate) -> Marks {
    let start = candidate.range.lowerBound
    return Marks(string(candidate.range), after: string(max(0, start - 8)..<start))
  }

  /// Whether what is known of both sides stands there, with its numbers and names.
  func stands(around range: Range<Int>) -> Bool {
    if let before = passage.before {
      let reach = max(0, range.lowerBound - before.symbols.count - Self.slack)
      let evidence = before.evidence(in: text[..<range.lowerBound].reversed())
      guard evidence >= Self.enough * before.weight,
        passage.marksBefore.areKept(
          in: Marks(string(reach..<range.lowerBound), after: ""))
      else { return false }
    }
    if let after = passage.after {
      let reach = min(text.count, range.upperBound + after.symbols.count + Self.slack)
      let evidence = after.evidence(in: text[range.upperBound...])
      guard evidence >= Self.enough * after.weight,
        passage.marksAfter.areKept(
          in: Marks(string(range.upperBound..<reach), after: ""))
      else { return false }
    }
    return true
  }

  /// Of what some words can prove, how much must be left for edits.
  private static let enough = 0.7
  /// How many symbols more than there were are looked through, for what was put in.
  private static let slack = 16
}
