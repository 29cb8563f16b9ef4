/// The places of a text in the order of what stands from each to its end, so that all at which some
/// words stand are neighbours.
///
/// It finds words that are parts of hundreds of others, as the rows of a table are, in which no block
/// of a ``BlockIndex`` is rare. It takes longer to be made.
struct SuffixIndex: Sendable {
  private let places: [Int32]

  init(_ bytes: [UInt8]) {
    var sorting = SuffixSorting(bytes)
    places = sorting.sorted()
  }

  /// Every place where words stand, overlapping ones included.
  func places(of words: [UInt8], in bytes: [UInt8]) -> [Range<Int>] {
    guard !words.isEmpty else { return [] }
    let start = firstIndex { bytes.order(at: $0, of: words) >= 0 }
    let end = firstIndex { bytes.order(at: $0, of: words) > 0 }
    return places[start..<end].sorted().map { Int($0)..<Int($0) + words.count }
  }

  private func firstIndex(where isBehind: (Int) -> Bool) -> Int {
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(Int(places[middle])) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension [UInt8] {
  /// Whether what stands at a place comes before some words (below 0), behind them, or begins with them (0).
  fileprivate func order(at place: Int, of words: [UInt8]) -> Int {
    var index = 0
    while index < words.count {
      guard place + index < count else { return -1 }
      let difference = Int(self[place + index]) - Int(words[index])
      if difference != 0 { return difference }
      index += 1
    }
    return 0
  }
}
