/// Where an account has its side of a contradiction, in the text of its source.
struct Side: Hashable, Sendable {
  let quotation: Range<Int>
  /// The first to the last of the value's words in it.
  let words: Range<Int>
}

/// The sides of a contradiction, which are to be read above it.
struct SoughtSides: Sendable {
  /// The line of the contradiction, below the sources' names.
  let line: Int
  /// By account.
  let sides: [Int: Side]
}

extension SheetCell {
  /// The lines that are to be in sight for a side; of a quotation for which there is no room, those
  /// of the value.
  func lines(of side: Side, rows: Int) -> Range<Int>? {
    guard let quotation = lines(of: side.quotation) else { return nil }
    return quotation.count <= rows ? quotation : lines(of: side.words) ?? quotation
  }
}
