package import Chronology
import GRDB

/// How much of the archive rests on a source.
package struct SourceUse: Hashable, Sendable {
  /// How many events it tells.
  package fileprivate(set) var events = 0
  package fileprivate(set) var quotations = 0
  /// How much of its text is cited or set aside.
  package let coverage: Coverage
}

extension Archive {
  /// For each source, in the order of `sources`, how much of the events of a selection rests on it.
  package func sourceUses(in selection: Selection = Selection()) throws -> [SourceUse] {
    var uses = try coverages().map { SourceUse(coverage: $0) }
    for (source, events) in try toldCounts(in: selection).enumerated() {
      uses[source].events = events
    }
    for (source, count) in try quotationCounts(in: selection).enumerated() {
      uses[source].quotations = count
    }
    return uses
  }

  private func quotationCounts(in selection: Selection) throws -> [Int] {
    if selection.isEverything, sources.count == 1 { return [quotationCount] }
    return try countsBySource(
      """
      SELECT source, count(*) FROM \(Archive.citations(ofEvents: ids(in: selection)))
      GROUP BY source
      """)
  }

  /// For each source, in the order of `sources`, how many events of a selection it tells.
  package func toldCounts(in selection: Selection) throws -> [Int] {
    if selection.isEverything, isSearchable {
      return try sources.map { source in
        var told = selection
        told.sources = [source.id]
        return try count(told)
      }
    }
    return try countsBySource(
      """
      SELECT source, count(DISTINCT event) FROM \(Archive.tellers(ofEvents: ids(in: selection)))
      GROUP BY source
      """)
  }

  /// That a number is one of the events of a selection.
  func ids(in selection: Selection) throws -> SQL {
    selection.isEverything
      ? "IS NOT NULL" : "IN (SELECT id FROM event WHERE \(try condition(selection)))"
  }

  /// For each source, in the order of `sources`, how much of its text is cited or set aside; nothing is
  /// counted of a text that is too long for that.
  package func coverages() throws -> [Coverage] {
    try sources.map { source in
      if try isLong(source.id) { return Coverage(of: [], source: source.id, cited: [], aside: []) }
      return Coverage(
        of: Array(try text(of: source.id).unicodeScalars), source: source.id,
        cited: try citations(of: source.id).map(\.range),
        aside: try asides(of: source.id).map(\.range))
    }
  }

  /// The columns of the sources that contradict another on some point of an event.
  package func sides(of event: Int) throws -> Set<Int> {
    let disputed =
      try self.event(event)?.comparisons(names: names)
      .filter { $0.verdict == .contradiction } ?? []
    return Set(disputed.flatMap(\.values).compactMap { column(of: $0.source) })
  }

  /// For each source what a query of rows of a source's number and a count says of it.
  private func countsBySource(_ query: SQL) throws -> [Int] {
    var counts = Array(repeating: 0, count: sources.count)
    for row in try read({ db in try rows(query, in: db) }) {
      let source: Int = row[0]
      if counts.indices.contains(source) { counts[source] = row[1] }
    }
    return counts
  }
}
