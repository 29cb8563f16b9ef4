package import Chronology
import GRDB

/// An event and the day by which a source had first told it.
package struct LearnedRow: Hashable, Sendable {
  package let row: EventRow
  /// nil when no source that tells it has a last day on which it can have been published.
  package let day: Day?
}

/// What had been published by a day, as far as anybody can be sure.
///
/// A source counts from the last day on which it can have been published. One without such a day
/// (undated, or with an open end) comes after all others.
package struct Knowledge: Hashable, Sendable {
  /// nil for all sources, whenever they were published.
  package let day: Day?
  package let selection: Selection
  /// Sources that do not count.
  package let except: [Source.ID]

  package init(by day: Day?, of selection: Selection = Selection(), except: [Source.ID] = []) {
    self.day = day
    self.selection = selection
    self.except = except
  }
}

extension Archive {
  package func count(_ knowledge: Knowledge) throws -> Int {
    try value("SELECT count(*) FROM \(learned(knowledge))") ?? 0
  }

  /// The events known at some places, in the order of the day on which one learned of them, then of
  /// time.
  package func rows(_ places: Range<Int>, of knowledge: Knowledge) throws -> [LearnedRow] {
    try read { db in
      try rows(
        """
        SELECT \(EventRow.columns), learned.day
        FROM \(learned(knowledge)) AS learned JOIN entry ON entry.id = learned.event
        ORDER BY learned.day, entry.id LIMIT \(places.count) OFFSET \(places.lowerBound)
        """, in: db
      ).map { row in
        let day: Int = row[EventRow.columnCount]
        return LearnedRow(
          row: EventRow(row, of: self), day: day == .max ? nil : Day(number: day))
      }
    }
  }

  /// Where an event stands among those known; nil when it is not known.
  package func place(of id: Int, in knowledge: Knowledge) throws -> Int? {
    let learned = try learned(knowledge)
    return try value(
      """
      SELECT (SELECT count(*) FROM \(learned) AS other
        WHERE (other.day, other.event) < (this.day, this.event))
      FROM \(learned) AS this WHERE this.event = \(id)
      """)
  }

  /// The first event known behind another that belongs to a selection, or the last before it.
  ///
  /// - Parameter id: nil for the first, or the last, of all.
  package func next(
    from id: Int?, in selection: Selection, of knowledge: Knowledge, forward: Bool
  ) throws -> Int? {
    let learned = try learned(knowledge)
    let sign: SQL = forward ? ">" : "<"
    let direction: SQL = forward ? "ASC" : "DESC"
    let place: SQL =
      id.map { id in
        "(day, event) \(sign) (SELECT day, event FROM \(learned) WHERE event = \(id))"
      } ?? "1"
    return try value(
      """
      SELECT event FROM \(learned)
      WHERE \(place) AND event IN (SELECT id FROM event WHERE \(condition(selection)))
      ORDER BY day \(direction), event \(direction) LIMIT 1
      """)
  }

  /// In which of so many equal parts of what is known the events of a selection stand, from 0.
  package func parts(_ count: Int, of knowledge: Knowledge, with hits: Selection) throws -> Set<Int>
  {
    let all = max(try self.count(knowledge), 1)
    return try read { db in
      Set(
        try rows(
          """
          SELECT DISTINCT place * \(count) / \(all) FROM (
            SELECT event, row_number() OVER (ORDER BY day, event) - 1 AS place
            FROM \(learned(knowledge)))
          WHERE event IN (SELECT id FROM event WHERE \(condition(hits)))
          """, in: db
        ).map { $0[0] as Int })
    }
  }

  /// The days by which sources had surely been published, in order.
  package var publicationDays: [Day] {
    Set(sources.compactMap { $0.published?.latest.day }).sorted()
  }

  /// The events known with the number of the day, the greatest integer where there is none.
  private func learned(_ knowledge: Knowledge) throws -> SQL {
    let events: SQL =
      try knowledge.selection.isEverything
      ? "IS NOT NULL" : "IN (SELECT id FROM event WHERE \(condition(knowledge.selection)))"
    let sources: SQL = knowledge.except.isEmpty ? "1" : "source.key NOT IN \(knowledge.except)"
    let known: SQL = "coalesce(source.known, \(Int.max))"
    let counts: SQL = "\(sources) AND \(known) <= \(knowledge.day?.number ?? .max)"
    return """
      (SELECT account.event AS event, min(\(known)) AS day
        FROM account JOIN source ON source.id = account.source
        WHERE account.event \(events) AND \(counts) GROUP BY account.event
      UNION ALL
        SELECT entry.id, \(known) FROM entry JOIN source ON source.id = entry.source
        WHERE entry.id \(events) AND \(counts))
      """
  }
}
