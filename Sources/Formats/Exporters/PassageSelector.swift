/// Words of a text with so much around them that they stand there only.
///
/// Positions count code points, as Web Annotation has them.
struct PassageSelector: Hashable {
  let exact: String
  let prefix: String
  let suffix: String
  let range: Range<Int>

  /// Nil where the range leaves the text.
  init?(_ range: Range<Int>, in index: PassageIndex) {
    let text = index.text
    guard !range.isEmpty, text.indices.contains(range) else { return nil }
    var frame = text.frame(of: range, width: PassageSelector.width)
    var width = PassageSelector.width
    while index.mayStandElsewhere(frame) {
      width *= 2
      frame = text.frame(of: range, width: width)
    }
    self.range = range
    exact = String(text[range])
    prefix = String(text[frame.lowerBound..<range.lowerBound])
    suffix = String(text[range.upperBound..<frame.upperBound])
  }

  /// How many code points stand on either side at least, where the text has them.
  private static let width = 32
}

extension Range<Int> {
  fileprivate func contains(_ other: Range<Int>) -> Bool {
    other.lowerBound >= lowerBound && other.upperBound <= upperBound
  }
}

extension String {
  fileprivate init(_ scalars: ArraySlice<Unicode.Scalar>) {
    self.init(String.UnicodeScalarView(scalars))
  }
}

extension [Unicode.Scalar] {
  /// A range with so many code points around it, or a few more, so that no letter loses its accent.
  fileprivate func frame(of range: Range<Int>, width: Int) -> Range<Int> {
    var (start, end) = (
      Swift.max(0, range.lowerBound - width), Swift.min(count, range.upperBound + width)
    )
    while start > 0, self[start].properties.isGraphemeExtend { start -= 1 }
    while end < count, self[end].properties.isGraphemeExtend { end += 1 }
    return start..<end
  }
}
