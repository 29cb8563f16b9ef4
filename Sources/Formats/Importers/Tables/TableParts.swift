package import Chronology
import Synchronization

/// The parts of a table, each made while the one before it is stored.
///
/// No more than two of them are in memory at once.
package final class TableParts: Sendable {
  private let table: Mutex<StreamedTable>
  /// The table as a source, its hash not yet known, and what the names of its columns take.
  package let source: Source
  package let headerLength: Int

  package init(_ table: sending StreamedTable) {
    (source, headerLength) = (table.source, table.headerLength)
    self.table = Mutex(table)
  }

  /// Gives every part in turn, with what is made of it while the one before it is stored.
  package func forEach<Made: Sendable>(
    making make: @escaping @Sendable (StreamedTable.Part) -> Made,
    _ body: (StreamedTable.Part, Made) throws -> Void
  ) throws {
    var next = ahead(make)
    while let (part, made) = try next.value() {
      next = ahead(make)
      try body(part, made)
    }
  }

  private func ahead<Made: Sendable>(
    _ make: @escaping @Sendable (StreamedTable.Part) -> Made
  ) -> Background<(StreamedTable.Part, Made)?> {
    Background { [self] in
      try table.withLock { try $0.next() }.map { ($0, make($0)) }
    }
  }

  /// What has come of all parts, when they have been read.
  package var outcome: StreamedTable.Outcome { table.withLock { $0.outcome } }
}
