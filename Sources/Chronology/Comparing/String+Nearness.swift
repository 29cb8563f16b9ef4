extension String {
  /// Whether one slip of the fingers lies between two words: a letter more, less, other, or two
  /// exchanged.
  package func isNear(_ other: String) -> Bool {
    let (one, two) = (Array(self), Array(other))
    let start = zip(one, two).prefix { $0 == $1 }.count
    let end = zip(one.dropFirst(start).reversed(), two.dropFirst(start).reversed())
      .prefix { $0 == $1 }.count
    let left = one.dropFirst(start).dropLast(end)
    let right = two.dropFirst(start).dropLast(end)
    return max(left.count, right.count) <= 1 || left.count == 2 && left.reversed() == Array(right)
  }
}

extension String {
  /// The word of some that takes the fewest slips, if it is not another word altogether.
  package func nearest(among words: [String]) -> String? {
    let near = words.map { (word: $0, slips: slips(to: $0)) }.min { $0.slips < $1.slips }
    return near.flatMap { $0.slips <= max(count, $0.word.count) / 2 ? $0.word : nil }
  }

  /// How many letters must be added, left out or exchanged for others (Levenshtein).
  private func slips(to other: String) -> Int {
    let other = Array(other)
    var row = Array(0...other.count)
    for (line, letter) in enumerated() {
      var corner = row[0]
      row[0] = line + 1
      for (column, otherLetter) in other.enumerated() {
        let slips = min(row[column + 1], row[column]) + 1
        (corner, row[column + 1]) = (
          row[column + 1], min(slips, corner + (letter == otherLetter ? 0 : 1))
        )
      }
    }
    return row[other.count]
  }
}
