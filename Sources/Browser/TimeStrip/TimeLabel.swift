/// A word below the bars.
package struct TimeLabel: Hashable, Sendable {
  package let column: Int
  package let text: String
  /// What it names; nil for how much is left out.
  let name: TimeName?

  /// The first minute of what it names.
  package var minute: Int? { name?.minute }

  package var isGap: Bool { name == nil }

  package var columns: Range<Int> { column..<column + text.count }
}
