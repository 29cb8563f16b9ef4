package import Chronology

/// What a user says of the files to import.
package struct ImportOptions: Sendable {
  /// Whether the day or the month stands first in `3/1/2021`.
  package var order: WrittenDate.Order?
  /// The columns for some roles, by their names; an empty name gives a role to none.
  package var columns: [ColumnRole: String]

  package init(order: WrittenDate.Order? = nil, columns: [ColumnRole: String] = [:]) {
    self.order = order
    self.columns = columns
  }
}
