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

  /// Gives every part in turn.
  package func forEach(_ body: (StreamedTable.Part) throws -> Void) throws {
    var next = ahead
    while let part = try next.value() {
      next = ahead
      try body(part)
    }
  }

  private var ahead: Background<StreamedTable.Part?> {
    Background { [self] in try table.withLock { try $0.next() } }
  }

  /// What has come of all parts, when they have been read.
  package var outcome: StreamedTable.Outcome { table.withLock { $0.outcome } }
}
