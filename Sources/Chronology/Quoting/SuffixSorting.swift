/// Sorts the places of a text by what stands from each to its end: by one byte, then by twice as many
/// again and again (Manber and Myers), so that lines which are thousands of times the same do not
/// hold it up.
struct SuffixSorting {
  private var places: [Int32]
  /// Of each place, how many others come before it and all its like, by as many bytes as are compared.
  private var ranks: [Int32]
  /// How many bytes are compared.
  private var reach = 1

  init(_ bytes: [UInt8]) {
    places = []
    ranks = bytes.map { Int32($0) }
    places = inOrderOfRanks(Array(0..<Int32(bytes.count)))
  }

  mutating func sorted() -> [Int32] {
    while lookTwiceAsFar() {}
    return places
  }

  /// - Returns: whether some places are still alike.
  private mutating func lookTwiceAsFar() -> Bool {
    let step = Int32(min(reach, ranks.count))
    let bySecondHalf =
      Array(Int32(ranks.count) - step..<Int32(ranks.count))
      + places.lazy.filter { $0 >= step }.map { $0 - step }
    places = inOrderOfRanks(bySecondHalf)
    let highest = rankAnew()
    reach *= 2
    return highest + 1 < ranks.count
  }

  /// Places by their ranks; those of the same rank stay as they are.
  private func inOrderOfRanks(_ places: [Int32]) -> [Int32] {
    var starts = [Int32](repeating: 0, count: max(ranks.count, 256) + 1)
    for rank in ranks { starts[Int(rank) + 1] += 1 }
    for rank in starts.indices.dropLast() { starts[rank + 1] += starts[rank] }
    var sorted = places
    for place in places {
      let rank = Int(ranks[Int(place)])
      sorted[Int(starts[rank])] = place
      starts[rank] += 1
    }
    return sorted
  }

  /// - Returns: the highest rank.
  private mutating func rankAnew() -> Int {
    var (anew, rank) = (ranks, Int32(0))
    for index in places.indices {
      if index > 0, !areAlike(places[index - 1], places[index]) { rank += 1 }
      anew[Int(places[index])] = rank
    }
    ranks = anew
    return Int(rank)
  }

  private func areAlike(_ one: Int32, _ other: Int32) -> Bool {
    ranks[Int(one)] == ranks[Int(other)]
      && rank(behind: Int(one) + reach) == rank(behind: Int(other) + reach)
  }

  /// The end of the text comes before all else.
  private func rank(behind place: Int) -> Int32 { place < ranks.count ? ranks[place] : -1 }
}
