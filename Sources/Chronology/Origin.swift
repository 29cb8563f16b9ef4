/// Where in a file something was written, so that a finding or an editor can go there.
package struct Origin: Hashable, Sendable, CustomStringConvertible {
  package let file: String
  /// Counted from 1.
  package let line: Int
  /// Counted from 1, in characters.
  package let column: Int

  package init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }

  package var description: String { "\(file):\(line):\(column)" }
}

extension Origin: Comparable {
  package static func < (one: Origin, other: Origin) -> Bool {
    (one.file, one.line, one.column) < (other.file, other.line, other.column)
  }
}
