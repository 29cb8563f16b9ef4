import Dispatch

/// Work that goes on beside the rest until its result is asked for.
package struct Background<Value: Sendable>: Sendable {
  private let result: @Sendable () throws -> Value

  package init(_ work: @escaping @Sendable () throws -> Value) {
    let queue = DispatchQueue(label: "background")
    // Only the queue touches it, one after the other.
    nonisolated(unsafe) var done: Result<Value, any Error>?
    let perform = { @Sendable in
      let result = unsafe done ?? Result(catching: work)
      unsafe done = result
      return result
    }
    queue.async { _ = perform() }
    result = { try queue.sync(execute: perform).get() }
  }

  /// Waits for the work's result, if it is not there yet.
  package func value() throws -> Value { try result() }
}
