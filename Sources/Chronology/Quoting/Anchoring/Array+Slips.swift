extension [Int] {
  /// Whether two folded words are one but for slips of the pen: an edit in each four letters, or two
  /// neighbours that changed places.
  func isSlip(of other: [Int]) -> Bool {
    self == other || EditPattern(self).edits(to: other) <= Swift.max(count, other.count) / 4
      || count >= 4 && isExchanged(with: other)
  }

  /// Whether one edit makes the other, or two neighbours that changed places.
  func isNearly(_ other: [Int]) -> Bool {
    EditPattern(self).edits(to: other) <= 1 || isExchanged(with: other)
  }

  private func isExchanged(with other: [Int]) -> Bool {
    guard count == other.count, let first = indices.first(where: { self[$0] != other[$0] }),
      first + 1 < count
    else { return false }
    var mended = other
    mended.swapAt(first, first + 1)
    return self == mended
  }
}
