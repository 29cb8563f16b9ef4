/// What is known of a passage of a text as it was: its words, those around it, and its place.
///
/// `exact`, `prefix` and `suffix` are a TextQuoteSelector of the W3C's Web Annotation data model,
/// `start` and `end` a TextPositionSelector that counts Unicode code points.
package struct TextSelector: Hashable, Sendable {
  package var exact: String
  package var prefix: String?
  package var suffix: String?
  package var start: Int?
  package var end: Int?

  package init(
    exact: String, prefix: String? = nil, suffix: String? = nil, start: Int? = nil,
    end: Int? = nil
  ) {
    self.exact = exact
    self.prefix = prefix
    self.suffix = suffix
    self.start = start
    self.end = end
  }
}
