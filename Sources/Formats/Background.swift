import Dispatch
import Synchronization

/// Work that goes on beside the rest until its result is asked for.
package final class Background<Value: Sendable>: Sendable {
  private let work: @Sendable () throws -> Value
  private let queue = DispatchQueue(label: "background")
  private let result = Mutex<Result<Value, any Error>?>(nil)

  package init(_ work: @escaping @Sendable () throws -> Value) {
    self.work = work
    queue.async { self.perform() }
  }

  /// Waits for the work's result, if it is not there yet.
  package func value() throws -> Value {
    try queue.sync { perform() }.get()
  }

  @discardableResult
  private func perform() -> Result<Value, any Error> {
    result.withLock { result in
      let done = result ?? Result(catching: work)
      result = done
      return done
    }
  }
}
