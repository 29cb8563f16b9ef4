/// What one source says of one event.
package struct Account: Hashable, Sendable {
  package var source: Source.ID
  /// This source's date, where it differs from the event's.
  package var date: EDTF?
  /// This source's own words for the date.
  package var printed: String?
  package var quotations: [Quotation]
  /// The value this source gives for each point of comparison, in the order of the file.
  package var says: [Said]
  package var note: String?
  /// Whether it is still being worked on: it leaves the program only where drafts are asked for.
  package var isDraft: Bool
  package var origin: Origin?

  package init(
    source: Source.ID, date: EDTF? = nil, printed: String? = nil, quotations: [Quotation] = [],
    says: [Said] = [], note: String? = nil, isDraft: Bool = false, origin: Origin? = nil
  ) {
    self.source = source
    self.date = date
    self.printed = printed
    self.quotations = quotations
    self.says = says
    self.note = note
    self.isDraft = isDraft
    self.origin = origin
  }

  package func value(for point: String) -> String? {
    says.first { $0.point == point }?.value
  }
}

/// One value that a source gives for a point of comparison, in its own words.
package struct Said: Hashable, Sendable {
  package var point: String
  package var value: String
  package var origin: Origin?

  package init(point: String, value: String, origin: Origin? = nil) {
    self.point = point
    self.value = value
    self.origin = origin
  }
}
