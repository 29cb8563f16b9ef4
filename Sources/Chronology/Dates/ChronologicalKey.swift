/// The place of a date in a chronology: what events are sorted by.
///
/// Dates themselves have no order, since `2021` and `2021-01-01` start on one day and are not
/// equal. Two equal keys keep the order of the file, and events without a date follow all others;
/// both are the caller's to do.
package struct ChronologicalKey: Hashable, Comparable, Sendable {
  /// The number of the earliest day; where that is open or unknown, the latest stands in for it.
  package let start: Int
  /// The number of the latest day; `Int.max` where that is open or unknown.
  package let end: Int
  /// The precision: of two dates with one hull the finer comes first.
  package let precision: Precision
  /// The second of the written day, on the clock of UTC where the offset is told; 0 where no time is
  /// written.
  package let clock: Int

  package init(start: Int, end: Int, precision: Precision, clock: Int) {
    self.start = start
    self.end = end
    self.precision = precision
    self.clock = clock
  }

  package static func < (one: ChronologicalKey, other: ChronologicalKey) -> Bool {
    (one.start, one.end, one.precision, one.clock)
      < (other.start, other.end, other.precision, other.clock)
  }
}
