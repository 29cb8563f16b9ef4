/// The words of a stretch of folded text, and how those of another stand to them.
struct Wording {
  /// Each a word's letters; a sign of Chinese is a word.
  private let words: [[Int]]
  private let known: [[Int]: Int]

  init(_ symbols: some Sequence<Int>) {
    var (words, letters): ([[Int]], [Int]) = ([], [])
    for symbol in symbols {
      if symbol.isOfWord {
        letters.append(symbol)
        continue
      }
      if !letters.isEmpty { words.append(letters) }
      if symbol < 0 { words.append([symbol]) }
      letters = []
    }
    self.words = letters.isEmpty ? words : words + [letters]
    known = Dictionary(self.words.map { ($0, 1) }, uniquingKeysWith: +)
  }

  var count: Int { words.count }

  /// Whether there are enough words to know them by in any order.
  var isLong: Bool { words.count >= 12 }

  /// Whether it has the very words of another one, in whatever order.
  func hasWords(of other: Wording) -> Bool { known == other.known }

  /// Whether some words gave way to others; words may come or go.
  func isReworded(in other: Wording) -> Bool {
    lacks(other) && other.lacks(self)
  }

  /// Whether another one has a word that is not here, or not as often.
  private func lacks(_ other: Wording) -> Bool {
    other.known.contains { word, count in known[word, default: 0] < count }
  }

  /// Whether no word gave way to another but for a slip of the pen in one of eight.
  func isMisspelt(in other: Wording) -> Bool {
    guard words.count >= 12, words.count == other.words.count else { return false }
    let changed = zip(words, other.words).filter { $0 != $1 }
    return changed.count * 8 <= words.count
      && changed.allSatisfy { $0.count >= 5 && Wording.areAlike($0, $1) && $0.isNearly($1) }
  }

  /// Whether most of the words that say something are left; a word with a slip in it is.
  ///
  /// These are the words of more than three letters, where there are any.
  func isMostlyKept(in other: Wording) -> Bool {
    let long = words.filter { $0.count > 3 }
    let told = long.isEmpty ? words : long
    return told.count(where: other.has) * 2 > told.count
  }

  /// Whether hardly a word gave way to another, one in so many; one with a slip in it is the same.
  func isHardlyReworded(in other: Wording, words share: Int = 12) -> Bool {
    let lost = words.count { !other.has($0) }
    let gained = other.words.count { !has($0) }
    return min(lost, gained) <= words.count / share
  }

  /// Which share of the letters of both are in words that both have in one order, from 0 to 1; a word
  /// with a slip in it counts, and of what was put in only half.
  func share(in other: Wording) -> Double {
    var row = [Int](repeating: 0, count: other.words.count + 1)
    for word in words {
      var corner = 0
      for (index, now) in other.words.enumerated() {
        let above = row[index + 1]
        let kept = Wording.areAlike(word, now) ? corner + word.count : 0
        (corner, row[index + 1]) = (above, max(kept, above, row[index]))
      }
    }
    let added = max(0, other.letters - letters)
    return Double(row.last ?? 0) / Double(max(1, letters + added / 2))
  }

  private var letters: Int { words.reduce(0) { $0 + $1.count } }

  func beginsLike(_ other: Wording) -> Bool { Wording.areAlike(words.first, other.words.first) }
  func endsLike(_ other: Wording) -> Bool { Wording.areAlike(words.last, other.words.last) }
  func begins(as other: Wording) -> Bool { words.first == other.words.first }
  func ends(as other: Wording) -> Bool { words.last == other.words.last }

  private func has(_ word: [Int]) -> Bool {
    known[word] != nil || words.contains { Wording.areAlike($0, word) }
  }

  /// Whether two words are one, but for a slip of the pen, which seldom is in the first letter; a
  /// number with another digit is another one.
  private static func areAlike(_ one: [Int]?, _ other: [Int]?) -> Bool {
    guard let one, let other, one.first == other.first else { return false }
    return one == other
      || !one.contains(where: \.isFoldedDigit) && !other.contains(where: \.isFoldedDigit)
        && one.isSlip(of: other)
  }
}

extension Int {
  /// Whether a folded symbol is a digit of ASCII.
  var isFoldedDigit: Bool { (0x30...0x39).contains(self) }
}
