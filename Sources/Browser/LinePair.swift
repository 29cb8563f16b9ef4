/// A line of one text and the line of another that stands in its place.
struct LinePair: Hashable, Sendable {
  /// nil where only the other has a line.
  let theirs: String?
  let ours: String?

  var differs: Bool { theirs != ours }

  /// The lines of two texts beside each other: what both have on one height, and between that what
  /// only one has.
  static func pairs(of theirs: String, and ours: String) -> [LinePair] {
    let (old, new) = (lines(of: theirs), lines(of: ours))
    var (isGone, isNew) = (Set<Int>(), Set<Int>())
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): isGone.insert(offset)
      case .insert(let offset, _, _): isNew.insert(offset)
      }
    }
    var pairs: [LinePair] = []
    var (one, other) = (0, 0)
    while one < old.count || other < new.count {
      let hasOne = one < old.count && (isGone.contains(one) || !isNew.contains(other))
      let hasOther = other < new.count && (isNew.contains(other) || !isGone.contains(one))
      pairs.append(
        LinePair(theirs: hasOne ? old[one] : nil, ours: hasOther ? new[other] : nil))
      (one, other) = (one + (hasOne ? 1 : 0), other + (hasOther ? 1 : 0))
    }
    return pairs
  }

  /// No line says so.
  private static func lines(of text: String) -> [String] {
    text.isEmpty
      ? ["(nothing)"]
      : text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  static func text(_ lines: [String?]) -> String {
    lines.compactMap(\.self).joined(separator: "\n")
  }

  /// Which code points of a side are not the other's: what lies between the beginning and the end that
  /// both have.
  func difference(of side: KeyPath<LinePair, String?>) -> Range<Int> {
    let own = Array((self[keyPath: side] ?? "").unicodeScalars)
    guard let theirs, let ours else { return 0..<own.count }
    let other = Array((self[keyPath: side] == theirs ? ours : theirs).unicodeScalars)
    let start = zip(own, other).prefix { $0 == $1 }.count
    let end = zip(own[start...].reversed(), other[start...].reversed()).prefix { $0 == $1 }.count
    return start..<own.count - end
  }
}
