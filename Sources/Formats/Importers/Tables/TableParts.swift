package import Chronology
import Synchronization

/// The parts of a table: each is read while something is made of the one before it, and the one before that
/// is stored.
///
/// No more than three of them are in memory at once.
package final class TableParts: Sendable {
  private let table: Mutex<StreamedTable>
  /// The table as a source, its hash not yet known, and what the names of its columns take.
  package let source: Source
  package let headerLength: Int

  package init(_ table: sending StreamedTable) {
    (source, headerLength) = (table.source, table.headerLength)
    self.table = Mutex(table)
  }

  /// Gives every part in turn, with what is made of it.
  package func forEach<Made: Sendable>(
    making make: @escaping @Sendable (StreamedTable.Part) -> Made,
    _ body: (StreamedTable.Part, Made) throws -> Void
  ) throws {
    var read = read(after: nil)
    var made = TableParts.made(of: read, make, after: nil)
    while true {
      let nextRead = self.read(after: read)
      let next = TableParts.made(of: nextRead, make, after: made)
      guard let (part, stored) = try made.value() else { return }
      try body(part, stored)
      (read, made) = (nextRead, next)
    }
  }

  private func read(after former: Background<StreamedTable.Part?>?) -> Background<
    StreamedTable.Part?
  > {
    Background { [self] in
      _ = try former?.value()
      return try table.withLock { try $0.next() }
    }
  }

  private static func made<Made: Sendable>(
    of read: Background<StreamedTable.Part?>,
    _ make: @escaping @Sendable (StreamedTable.Part) -> Made,
    after former: Background<(StreamedTable.Part, Made)?>?
  ) -> Background<(StreamedTable.Part, Made)?> {
    Background {
      _ = try former?.value()
      return try read.value().map { ($0, make($0)) }
    }
  }

  /// What has come of all parts, when they have been read.
  package var outcome: StreamedTable.Outcome { table.withLock { $0.outcome } }
}
