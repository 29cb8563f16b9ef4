import Chronology
import GRDB

/// In which order a list shows events; those of one rank stand in chronological order.
package enum EventOrder: Hashable, Sendable, CaseIterable {
  case time
  /// Those with the most contradictions first.
  case disputed
  /// Those with one witness first.
  case single
  case kind

  /// What is compared first, the smallest first.
  fileprivate var rank: SQL {
    switch self {
    case .time: "event.id"
    case .disputed: "-event.contradictions"
    case .single: "event.witnesses <> 1"
    case .kind: "event.kind"
    }
  }

  /// The condition for standing before or behind an event.
  fileprivate func stands(_ sign: SQL, _ id: Int) -> SQL {
    """
    (\(rank), event.id) \(sign) (SELECT \(rank), event.id FROM event WHERE event.id = \(id))
    """
  }
}

extension Archive {
  /// The rows at some places of a selection, in an order.
  package func rows(_ places: Range<Int>, of selection: Selection, by order: EventOrder) throws
    -> [EventRow]
  {
    if order == .time { return try rows(places, of: selection) }
    return try read { db in
      try rows(
        """
        SELECT \(EventRow.columns) FROM event JOIN entry ON entry.id = event.id
        WHERE \(condition(selection))
        ORDER BY \(order.rank), event.id LIMIT \(places.count) OFFSET \(places.lowerBound)
        """, in: db
      ).map { EventRow($0, of: self) }
    }
  }

  /// Where an event stands in a selection, in an order; nil when the selection leaves it out.
  package func place(of id: Int, in selection: Selection, by order: EventOrder) throws -> Int? {
    guard order != .time else { return try place(of: id, in: selection) }
    guard try !ids(among: [id], in: selection).isEmpty else { return nil }
    return try value(
      """
      SELECT count(*) FROM event WHERE \(order.stands("<", id)) AND \(condition(selection))
      """)
  }

  /// In which of so many equal parts of a selection, in an order, the events of another one stand.
  package func parts(
    _ count: Int, of selection: Selection, by order: EventOrder, with hits: Selection
  ) throws -> Set<Int> {
    if order == .time { return try parts(count, of: selection, with: hits) }
    let all = max(try self.count(selection), 1)
    return try read { db in
      Set(
        try rows(
          """
          SELECT DISTINCT place * \(count) / \(all) FROM (
            SELECT id, row_number() OVER (ORDER BY \(order.rank), event.id) - 1 AS place FROM event
            WHERE \(condition(selection)))
          WHERE id IN (SELECT id FROM event WHERE \(condition(hits)))
          """, in: db
        ).map { $0[0] as Int })
    }
  }

  /// The first event of a selection behind another in an order, or the last before it.
  ///
  /// - Parameter id: nil for the first, or the last, of all.
  package func next(
    from id: Int?, in selection: Selection, by order: EventOrder, forward: Bool
  ) throws -> Int? {
    let place: SQL = id.map { order.stands(forward ? ">" : "<", $0) } ?? "1"
    let direction: SQL = forward ? "ASC" : "DESC"
    return try value(
      """
      SELECT event.id FROM event WHERE \(place) AND \(condition(selection))
      ORDER BY \(order.rank) \(direction), event.id \(direction) LIMIT 1
      """)
  }
}
