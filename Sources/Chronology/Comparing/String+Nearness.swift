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
