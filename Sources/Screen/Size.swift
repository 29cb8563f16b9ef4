/// How many columns and rows something takes, in cells.
package struct Size: Hashable, Sendable {
  /// The most columns, and the most rows, that a size has; no terminal comes near it.
  package static let limit = 4096

  package let columns: Int
  package let rows: Int

  /// Makes a size; what is negative becomes zero, what is beyond ``limit`` the limit.
  package init(columns: Int, rows: Int) {
    self.columns = min(max(columns, 0), Size.limit)
    self.rows = min(max(rows, 0), Size.limit)
  }
}
