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
      let gone = (one..<old.count).prefix(most).prefix(while: isGone.contains).map { old[$0].key }
      let added = (other..<new.count).prefix(most).prefix(while: isNew.contains).map { new[$0].key }
      let next = turn(gone, added)
      pairs.append(
        LinePair(
          theirs: next == .ours ? nil : old[one], ours: next == .theirs ? nil : new[other]))
      if next != .ours { one += 1 }
      if next != .theirs { other += 1 }
    }
    return pairs
  }

  private enum Turn { case both, theirs, ours }

  /// Further on than so many lines nobody looks for what belongs together.
  private static let most = 40

  /// Whose line comes next, by the keys of those that only one side has: what both say of the same key
  /// stands on one height.
  private static func turn(_ gone: [Substring], _ added: [Substring]) -> Turn {
    guard let theirs = gone.first else { return added.isEmpty ? .both : .ours }
    guard let ours = added.first else { return .theirs }
    if theirs == ours { return .both }
    return gone.contains(ours) ? .theirs : added.contains(theirs) ? .ours : .both
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

extension String {
  /// What stands before its first colon, as the key of a line of YAML does.
  fileprivate var key: Substring { prefix { $0 != ":" } }
}
