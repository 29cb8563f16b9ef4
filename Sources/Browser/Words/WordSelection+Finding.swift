import Chronology

// The same words in a text that somebody has edited.
extension WordSelection {
  /// Finds them again as the words of an account are; nil where they are gone, or where nothing tells
  /// which of several are meant.
  func found(in edited: SourceText) -> WordSelection? {
    var edited = edited
    guard let now = range(in: &edited) else { return nil }
    // What stands behind the last word belongs to it, and not to the next one.
    let last = edited.word(before: now.upperBound)?.lowerBound ?? now.lowerBound
    let ends = isBackward ? [last, now.lowerBound] : [now.lowerBound, last]
    guard var selection = WordSelection(at: ends[0], in: edited) else { return nil }
    selection.move(to: ends[1])
    for _ in 0..<TextUnit.allCases.count where selection.unit != unit { selection.widen() }
    return selection
  }

  /// Of a long stretch the ends are looked for: what lies between them may have been edited.
  private func range(in edited: inout SourceText) -> Range<Int>? {
    guard range.count > WordSelection.longestSought else { return place(of: range, in: &edited) }
    let length = WordSelection.longestSought / 2
    let first = place(of: range.lowerBound..<range.lowerBound + length, in: &edited)
    let last = place(of: range.upperBound - length..<range.upperBound, in: &edited)
    guard let first, let last, first.lowerBound < last.upperBound else { return nil }
    return first.lowerBound..<last.upperBound
  }

  private static let longestSought = 400

  private func place(of part: Range<Int>, in edited: inout SourceText) -> Range<Int>? {
    guard let anchor = edited.anchor(text.selector(of: part)), anchor.state != .ambiguous,
      !anchor.range.isEmpty
    else { return nil }
    return anchor.range
  }
}
