/// What cannot be understood of a query, and where: the rest is looked for all the same.
package struct QueryProblem: Hashable, Sendable, CustomStringConvertible {
  package let description: String
  /// In characters of the text.
  package let range: Range<Int>
  /// What was most likely meant there; nil where nothing is like it.
  package var remedy: String?
  /// Whether it is well typed, and there is nothing that is called so.
  package var isOfNothing = false

  init(_ description: String, at range: Range<Int>) {
    (self.description, self.range) = (description, range)
  }

  /// The query with a line below it that points to the place, for where one types no further.
  package func pointing(into text: String) -> String {
    let line = text.map { $0.isNewline ? " " : $0 }
    let start = max(range.lowerBound - QueryProblem.around, 0)
    let shown = String(line.dropFirst(start).prefix(2 * QueryProblem.around))
    let blanks = String(repeating: " ", count: range.lowerBound - start)
    let marks = String(
      repeating: "^", count: max(min(range.count, QueryProblem.around), 1))
    return "\(description)\n  \(shown)\n  \(blanks)\(marks)"
  }

  private static let around = 30
}
