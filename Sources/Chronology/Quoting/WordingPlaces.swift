/// Where a wording stands in a text, in bytes, in the order of the text.
struct WordingPlaces: Sendable {
  let all: [Range<Int>]
  /// Those that cut no word.
  let whole: [Range<Int>]

  /// Which of the places that cut no word one is, counted from 0.
  func index(of place: Range<Int>) -> Int? {
    var (low, high) = (0, whole.count)
    while low < high {
      let middle = (low + high) / 2
      if whole[middle].lowerBound < place.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < whole.count && whole[low] == place ? low : nil
  }
}

/// Where the wordings stand that have been looked for in a text: the rows of a table can be thousands of
/// times the same.
struct KnownPlaces: Sendable {
  private var wordings: [[UInt8]: WordingPlaces] = [:]
  private var size = 0

  subscript(_ words: [UInt8]) -> WordingPlaces? { wordings[words] }

  /// Keeps the places of a wording; the others are forgotten where they would take more than the text itself.
  mutating func keep(_ places: WordingPlaces, of words: [UInt8], most: Int) {
    let added = words.count + places.all.count
    if size + added > most { (wordings, size) = ([:], 0) }
    wordings[words] = places
    size += added
  }
}
