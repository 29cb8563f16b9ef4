// What stands between the very words that stood around a passage is the passage, as long as it still
// tells the same in the main. So much must be left that no other statement passes for it.

extension Ranking {
  /// Whether a candidate stands in the passage's old place, and more of it is left than has changed.
  func isFramed(_ candidate: Candidate) -> Bool {
    guard candidate.likeness > 0, !reachesTooFar(candidate),
      !passage.marks.areMostlyOther(in: marks(candidate)), !isOfOtherLine(candidate)
    else { return false }
    if hasFrame(candidate) {
      // Where the very words stand elsewhere, they were not replaced here by those of another.
      let isRepeated = isSideRepeated && verbatim == nil
      return share(of: candidate) >= (isRepeated ? 0.85 : isSideRepeated ? 0.7 : 0.55)
    }
    if isHalfFramed(candidate) {
      return share(of: candidate) >= (passage.marks.knowNames ? 0.65 : 0.85)
    }
    guard isNearlyFramed(candidate), passage.marks.denies(like: marks(candidate)) else {
      return false
    }
    return share(of: candidate) >= (keepsMarks(candidate) ? 0.78 : 0.9)
  }

  /// Whether it begins with another name or number among lines that are like it: that says whose a
  /// line of a list is.
  private func isOfOtherLine(_ candidate: Candidate) -> Bool {
    !passage.marks.beginLike(marks(candidate))
      && candidates.contains {
        $0.edits > 0 && $0.likeness >= 0.55 && !$0.range.overlaps(candidate.range)
          && !passage.marks.beginLike(marks($0))
      }
  }

  private func share(of candidate: Candidate) -> Double {
    passage.wording.share(in: Wording(text[candidate.range]))
  }

  /// How many symbols around must be as they were; less may be found beside any line of a list.
  private static let enough = 24

  /// Whether all the words that are known on both sides stand around it, and around nothing else.
  private func hasFrame(_ candidate: Candidate) -> Bool {
    guard standsFast(candidate), isFramedBefore(candidate), isFramedAfter(candidate),
      passage.around >= (isSideRepeated ? 2 * Self.enough : Self.enough)
    else { return false }
    return !candidates.contains {
      standsFast($0) && !$0.range.overlaps(candidate.range)
    }
  }

  /// Whether it stands beside all the words of the one side that is known, which stand nowhere else,
  /// and its other end is the passage's own.
  private func isHalfFramed(_ candidate: Candidate) -> Bool {
    guard let side = passage.loneSide, side.letters >= Self.enough, passage.letters >= 20,
      !isSideRepeated, standsFast(candidate), endsAreKnown(candidate),
      keepsMarks(candidate)
    else { return false }
    return !candidates.contains { standsFast($0) && !$0.range.overlaps(candidate.range) }
  }

  /// At the beginning of the text, where nothing stood before, the first word tells.
  private func isFramedBefore(_ candidate: Candidate) -> Bool {
    if let before = passage.before { return before.letters >= 12 }
    return passage.startsText
      && (candidate.range.lowerBound == 0
        || passage.wording.beginsLike(Wording(text[candidate.range])))
  }

  private func isFramedAfter(_ candidate: Candidate) -> Bool {
    if let after = passage.after { return after.letters >= 12 }
    return passage.endsText
      && (candidate.range.upperBound == text.count
        || passage.wording.endsLike(Wording(text[candidate.range])))
  }

  /// Whether most of what is known on both sides stands around it, and of no other place nearly as much.
  private func isNearlyFramed(_ candidate: Candidate) -> Bool {
    guard !isSideRepeated, !isClosedUp, passage.around >= 40, !hasRival(candidate),
      candidate.support >= 0.55 * passage.known
    else { return false }
    return !candidates.contains {
      $0.support > candidate.support - 0.3 * passage.known && !$0.range.overlaps(candidate.range)
    }
  }
}
