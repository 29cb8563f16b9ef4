import Dispatch

/// Work that goes on beside the rest until its result is asked for.
package struct Background<Value: Sendable>: Sendable {
  private let result: @Sendable () throws -> Value

  private enum State {
    case waiting(() throws -> Value)
    /// What was to be done is let go, for it may hold what other work has come to.
    case done(Result<Value, any Error>)
  }

  package init(_ work: @escaping @Sendable () throws -> Value) {
    let queue = DispatchQueue(label: "background")
    // Only the queue touches it, one after the other.
    nonisolated(unsafe) var state = State.waiting(work)
    let perform = { @Sendable in
      switch unsafe state {
      case .done(let result): return result
      case .waiting(let work):
        let result = Result(catching: work)
        unsafe state = .done(result)
        return result
      }
    }
    queue.async { _ = perform() }
    result = { try queue.sync(execute: perform).get() }
  }

  /// Waits for the work's result, if it is not there yet.
  package func value() throws -> Value { try result() }
}
