package import Chronology

/// How a query is to be read, besides its words.
package struct QueryManner: Sendable {
  /// The day of which dates that name no year have the year.
  package var day: Day?
  /// What the reader has starred and noted, where that is known.
  package var own: [OwnEvents] = []
  /// Whether a spelling of a name finds the others.
  package var joinsSpellings = true
  /// Whether it is a filter, in which `disputed` and its like need no colon.
  package var isFilter = false

  package init() {}
}

/// What is understood of a query.
package struct QueryReading: Sendable {
  /// nil where nothing is asked for.
  package var query: Query?
  /// What is not understood, in the order of the text.
  package var problems: [QueryProblem]
}
