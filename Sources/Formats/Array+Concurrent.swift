import Dispatch
import Synchronization

extension Array where Element: Sendable {
  /// Does some work on all elements at once, as far as there are cores; the results keep their order.
  func concurrentMap<Result: Sendable>(_ work: @Sendable (Element) -> Result) -> [Result] {
    let results = Mutex([Result?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let result = work(self[index])
      results.withLock { $0[index] = result }
    }
    return results.withLock { $0.compactMap(\.self) }
  }
}
