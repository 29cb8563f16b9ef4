package import Chronology

/// Words of a source in JSON, with where they stand.
package struct JSONWords: Encodable {
  package let exact: String
  let start: Int
  let end: Int
  let line: Int
  let source: JSONSource

  /// - Parameters:
  ///   - range: code points of the source's text.
  ///   - text: the whole of it.
  package init(of source: Source, _ range: Range<Int>, in text: String) {
    exact = String(
      String.UnicodeScalarView(
        text.unicodeScalars.dropFirst(range.lowerBound).prefix(range.count)))
    (start, end) = (range.lowerBound, range.upperBound)
    line = TextPlace(range.lowerBound, in: text, of: source.file).line
    self.source = JSONSource(source)
  }
}
