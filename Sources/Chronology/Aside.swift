/// A passage of a source that no event cites, and why: opinion, page furniture, another story.
package struct Aside: Hashable, Sendable {
  /// The passage, or its first words where `through` has its last.
  package var quotation: Quotation
  /// The last words of a long passage; the first place after `quotation` where they stand is meant.
  package var through: String?
  package var why: String

  package init(_ quotation: Quotation, through: String? = nil, why: String) {
    self.quotation = quotation
    self.through = through
    self.why = why
  }
}
