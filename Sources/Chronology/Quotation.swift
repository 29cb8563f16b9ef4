/// Exact words taken from a source, and where they stand in it.
///
/// The shape is that of the W3C Web Annotation selectors: `exact`, `prefix` and `suffix` are a
/// TextQuoteSelector, `range` a TextPositionSelector that counts Unicode code points.
package struct Quotation: Hashable, Sendable {
  package var exact: String
  /// Words just before, given only where `exact` stands in the text more than once.
  package var prefix: String?
  /// Words just after, likewise.
  package var suffix: String?
  /// Which of several places is meant, counted from 1; after `prefix` and `suffix`.
  package var nth: Int?
  /// Whether the dossier sets it otherwise than the source does; see ``FoldedText``.
  package var isFolded = false
  /// Code points of the source's text, start included, end excluded; nil until found.
  package var range: Range<Int>?
  package var origin: Origin?

  package init(
    exact: String, prefix: String? = nil, suffix: String? = nil, nth: Int? = nil,
    range: Range<Int>? = nil, origin: Origin? = nil
  ) {
    self.exact = exact
    self.prefix = prefix
    self.suffix = suffix
    self.nth = nth
    self.range = range
    self.origin = origin
  }
}
