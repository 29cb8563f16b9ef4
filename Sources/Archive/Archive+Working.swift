import GRDB
import GRDBSQLite

// Reading that may take long.
extension Archive {
  /// Does some work, and gives it up when something else is wanted.
  ///
  /// - Parameter isWanted: asked every few thousandths of a second.
  /// - Returns: whether the work was done.
  package func work(until isWanted: () -> Bool, _ body: () -> Void) -> Bool {
    withoutActuallyEscaping(isWanted) { isWanted in
      let patience = Patience(isWanted)
      let context = unsafe Unmanaged.passUnretained(patience).toOpaque()
      unsafe handle(progress: context)
      body()
      unsafe handle(progress: nil)
      return withExtendedLifetime(patience) { !patience.isOver }
    }
  }

  /// Has SQLite ask now and then whether it is to go on (sqlite3_progress_handler).
  private func handle(progress context: UnsafeMutableRawPointer?) {
    queue.unsafeReentrantRead { db in
      guard let connection = unsafe db.sqliteConnection else { return }
      guard let context = unsafe context else {
        return unsafe sqlite3_progress_handler(connection, 0, nil, nil)
      }
      unsafe sqlite3_progress_handler(
        connection, Archive.steps,
        { context in
          guard let context = unsafe context else { return 0 }
          return unsafe Unmanaged<Patience>.fromOpaque(context).takeUnretainedValue().isOver
            ? 1 : 0
        }, context)
    }
  }

  /// So many steps of SQLite's machine take less than a thousandth of a second.
  private static let steps: Int32 = 2000
}

/// Whether something else is wanted; once it is, it stays so.
private final class Patience {
  private let isWanted: () -> Bool
  private var wasWanted = false

  init(_ isWanted: @escaping () -> Bool) { self.isWanted = isWanted }

  var isOver: Bool {
    if !wasWanted { wasWanted = isWanted() }
    return wasWanted
  }
}
