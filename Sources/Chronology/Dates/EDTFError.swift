/// Why a text is no date that can be read, and where in it.
package struct EDTFError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Where the trouble starts, in characters of the text, counted from 1.
  package let column: Int
  /// What is wrong and, where it can be told, how to mend it: a clause without a full stop.
  package let reason: String

  package init(column: Int, reason: String) {
    (self.column, self.reason) = (column, reason)
  }

  /// The place and the reason, as in `column 6: there is no month 13`.
  package var description: String {
    "column \(column): \(reason)"
  }
}
