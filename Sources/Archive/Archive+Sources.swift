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
    for (source, count) in try countsBySource(
      """
      SELECT source, count(*) FROM account JOIN quotation
          ON quotation.event = account.event AND quotation.account = account.n
      WHERE account.event IN (SELECT id FROM event WHERE \(condition(selection))) GROUP BY source
      """)
    {
      uses[source].quotations = count
    }
    return uses
  }

  /// For each source, in the order of `sources`, how many events of a selection it tells.
  package func toldCounts(in selection: Selection) throws -> [Int] {
    var counts = Array(repeating: 0, count: sources.count)
    for (source, count) in try countsBySource(
      """
      SELECT source, count(DISTINCT event) FROM account
      WHERE account.event IN (SELECT id FROM event WHERE \(condition(selection))) GROUP BY source
      """)
    {
      counts[source] = count
    }
    return counts
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

  private func countsBySource(_ query: SQL) throws -> [(Int, Int)] {
    try read { db in try rows(query, in: db) }.map { ($0[0], $0[1]) }
      .filter { sources.indices.contains($0.0) }
  }
}
