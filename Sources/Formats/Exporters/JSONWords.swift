package import Chronology

/// Words of a source in JSON, with where they stand.
package struct JSONWords {
  package let exact: String
  package let value: JSONValue

  /// - Parameters:
  ///   - range: code points of the source's text.
  ///   - text: the whole of it.
  package init(of source: Source, _ range: Range<Int>, in text: String) {
    exact = String(
      String.UnicodeScalarView(
        text.unicodeScalars.dropFirst(range.lowerBound).prefix(range.count)))
    let line = TextPlace(range.lowerBound, in: text, of: source.file).line
    value = .object([
      ("end", .number(range.upperBound)), ("exact", .string(exact)), ("line", .number(line)),
      ("source", .object(source.jsonMembers)), ("start", .number(range.lowerBound)),
    ])
  }
}
