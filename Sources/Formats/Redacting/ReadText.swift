/// A text as it is read: its signs, and where each of them is written.
struct ReadText: Equatable {
  private(set) var signs: [Unicode.Scalar]
  /// nil where each sign stands in its own place.
  private var places: [Range<Int>]?

  /// As it is written.
  init(_ written: [Unicode.Scalar]) { signs = written }

  /// With nothing in it yet.
  init(ofAbout count: Int) {
    (signs, places) = ([], [])
    signs.reserveCapacity(count)
    places?.reserveCapacity(count)
  }

  mutating func add(_ sign: Unicode.Scalar, at place: Range<Int>) {
    signs.append(sign)
    places?.append(place)
  }

  /// Has other signs in the same places.
  mutating func replaceSigns(_ other: (Unicode.Scalar) -> Unicode.Scalar) {
    for index in signs.indices { signs[index] = other(signs[index]) }
  }

  /// Adds what stands a place after the last sign to that.
  mutating func addToLast(_ place: Range<Int>) {
    guard let last = places?.popLast() else { return }
    places?.append(last.lowerBound..<place.upperBound)
  }

  /// Puts the last sign before the one that it follows; where both are written stays.
  mutating func swapLast() { signs.swapAt(signs.count - 1, signs.count - 2) }

  func place(of index: Int) -> Range<Int> { places?[index] ?? index..<index + 1 }

  /// Where signs are written, from the first to the last.
  func place(of range: Range<Int>) -> Range<Int> {
    place(of: range.lowerBound).lowerBound..<place(of: range.upperBound - 1).upperBound
  }

  /// Whether something stands before a sign that is not read, such as the break of a line.
  func isParted(at index: Int) -> Bool {
    index > 0 && index < signs.count
      && place(of: index - 1).upperBound < place(of: index).lowerBound
  }
}
