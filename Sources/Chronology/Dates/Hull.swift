/// The days from the earliest to the latest; what is open or unknown has no bound.
///
/// No range of the standard library, since a span that a reader types may be reversed. That one
/// holds nothing and meets nothing.
struct Hull {
  let first: Int
  let last: Int

  init(_ first: Day?, _ last: Day?) {
    (self.first, self.last) = (first?.number ?? .min, last?.number ?? .max)
  }

  func holds(_ other: Hull) -> Bool {
    first <= other.first && other.last <= last
  }

  func meets(_ other: Hull) -> Bool {
    max(first, other.first) <= min(last, other.last)
  }
}
