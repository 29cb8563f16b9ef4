import Chronology

/// Which words of a passage became others, as an author is to see them.
struct WordChanges {
  /// Words that went, and those that came in their place; either may be none.
  private(set) var pairs: [(old: String, now: String)] = []
  private let old: [String]
  private let now: [String]

  init(from old: String, to now: String) {
    (self.old, self.now) = (old.plainWords, now.plainWords)
    // What is as long as a chapter nobody compares in a line.
    guard self.old.count * self.now.count < 1_000_000 else { return }
    let difference = self.now.difference(from: self.old)
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    collect(removed, inserted)
  }

  private mutating func collect(_ removed: Set<Int>, _ inserted: Set<Int>) {
    var (left, right) = (0, 0)
    while left < old.count || right < now.count {
      let (lost, new) = (left, right)
      while removed.contains(left) { left += 1 }
      while inserted.contains(right) { right += 1 }
      if left > lost || right > new {
        pairs.append(
          (old[lost..<left].joined(separator: " "), now[new..<right].joined(separator: " ")))
      } else {
        (left, right) = (left + 1, right + 1)
      }
    }
  }

  /// The first of them on one line; nil where only typesetting changed.
  var line: String? {
    guard !pairs.isEmpty else { return nil }
    let shown = pairs.prefix(6).map { pair in
      switch (pair.old, pair.now) {
      case ("", let now): "+ \(now.inQuotationMarks)"
      case (let old, ""): "- \(old.inQuotationMarks)"
      case (let old, let now): "\(old.inQuotationMarks) → \(now.inQuotationMarks)"
      }
    }
    return shown.joined(separator: ", ") + (pairs.count > shown.count ? ", …" : "")
  }
}

extension String {
  /// The words without the signs at their ends, apostrophes typed.
  fileprivate var plainWords: [String] {
    replacing("\u{2019}", with: "'").split(whereSeparator: \.isWhitespace).map { word in
      let isSign = { (sign: Character) in !sign.isLetter && !sign.isNumber }
      let rest = word.drop(while: isSign)
      return String(
        rest.prefix(
          rest.lastIndex { !isSign($0) }.map {
            rest.distance(from: rest.startIndex, to: $0) + 1
          } ?? 0))
    }.filter { !$0.isEmpty }
  }
}
