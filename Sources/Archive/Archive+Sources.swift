import Chronology
import GRDB

/// How much of the archive rests on a source.
package struct SourceUse: Hashable, Sendable {
  /// How many events it tells.
  package fileprivate(set) var events = 0
  package fileprivate(set) var quotations = 0
  /// How much of its text events cite, in per cent, rounded down.
  package fileprivate(set) var cited = 0
}

extension Archive {
  /// For each source, in the order of `sources`, how much rests on it.
  package func sourceUses() throws -> [SourceUse] {
    var uses = Array(repeating: SourceUse(), count: sources.count)
    for (source, count) in try countsBySource(
      "SELECT source, count(DISTINCT event) FROM account GROUP BY source")
    {
      uses[source].events = count
    }
    for (source, count) in try countsBySource(
      """
      SELECT source, count(*) FROM account JOIN quotation ON quotation.account = account.id
      GROUP BY source
      """)
    {
      uses[source].quotations = count
    }
    for (source, share) in try citedShares() { uses[source].cited = share }
    return uses
  }

  /// For each source, in the order of `sources`, how many events of a selection it tells.
  package func toldCounts(in selection: Selection) throws -> [Int] {
    var counts = Array(repeating: 0, count: sources.count)
    for (source, count) in try countsBySource(
      """
      SELECT source, count(DISTINCT event) FROM account
      WHERE event IN (SELECT id FROM event WHERE \(condition(selection))) GROUP BY source
      """)
    {
      counts[source] = count
    }
    return counts
  }

  /// For each source, in the order of `sources`, how much of its text events cite, in per cent.
  package func citedPercents() throws -> [Int] {
    var percents = Array(repeating: 0, count: sources.count)
    for (source, share) in try citedShares() { percents[source] = share }
    return percents
  }

  /// The columns of the sources that contradict another on some point of an event.
  package func sides(of event: Int) throws -> Set<Int> {
    let disputed =
      try self.event(event)?.comparisons(names: names)
      .filter { $0.verdict == .contradiction } ?? []
    return Set(disputed.flatMap(\.values).compactMap { column(of: $0.source) })
  }

  /// What is cited of each text, in per cent: where quotations overlap, once.
  private func citedShares() throws -> [(Int, Int)] {
    try countsBySource(
      """
      SELECT source.id, min(100, cited * 100 / max(length(source.text), 1)) FROM source JOIN (
        SELECT source, sum(max(end - max(start, coalesce(before, start)), 0)) AS cited FROM (
          SELECT account.source, start, end, max(end) OVER (
            PARTITION BY account.source ORDER BY start, end
            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
          FROM quotation JOIN account ON account.id = quotation.account
          WHERE start IS NOT NULL)
        GROUP BY source) AS use ON use.source = source.id
      """)
  }

  private func countsBySource(_ query: SQL) throws -> [(Int, Int)] {
    try read { db in try rows(query, in: db) }.map { ($0[0], $0[1]) }
      .filter { sources.indices.contains($0.0) }
  }
}
