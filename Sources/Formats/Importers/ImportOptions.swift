package import Chronology

/// What a user says of the files to import.
package struct ImportOptions: Sendable {
  /// Whether the day or the month stands first in `3/1/2021`.
  package var order: WrittenDate.Order?
  /// The columns for some roles, by their names; an empty name gives a role to none.
  package var columns: [ColumnRole: String]
  /// The format; nil for the one that each file is seen to have.
  package var format: ImportFormat?
  /// The list of a JSON document that holds its events, as `data.events`; nil for the likeliest.
  package var list: String?

  package init(
    order: WrittenDate.Order? = nil, columns: [ColumnRole: String] = [:],
    format: ImportFormat? = nil, list: String? = nil
  ) {
    (self.order, self.columns, self.format, self.list) = (order, columns, format, list)
  }
}
