/// Where places of a text stand in what it is after somebody has edited it.
///
/// What stands at a place is looked for, not its number. Places count code points.
struct TextShift {
  private let old: [Unicode.Scalar]
  private let new: [Unicode.Scalar]
  /// How much is the same at the beginning and at the end.
  private let head: Int
  private let tail: Int

  init(from old: String, to new: String) {
    (self.old, self.new) = (Array(old.unicodeScalars), Array(new.unicodeScalars))
    let head = zip(self.old, self.new).prefix { $0 == $1 }.count
    let room = min(self.old.count, self.new.count) - head
    tail = zip(self.old.reversed(), self.new.reversed()).prefix(room).prefix { $0 == $1 }.count
    self.head = head
  }

  func place(of place: Int) -> Int {
    if place < head { return place }
    if place >= old.count - tail { return place + new.count - old.count }
    let found = TextShift.lengths.lazy.compactMap { nearest(to: place, reading: $0) }.first
    return found ?? min(place, new.count)
  }

  /// How many code points tell a place from others; the fewer, the less they do.
  private static let lengths = [80, 40, 20, 8]

  /// The nearest place that reads as the old one does, in what was edited.
  private func nearest(to place: Int, reading length: Int) -> Int? {
    let words = old[place..<min(place + length, old.count)]
    let places = head..<max(new.count - tail, head)
    return places.filter { new[$0...].starts(with: words) }.min {
      abs($0 - place) < abs($1 - place)
    }
  }
}
