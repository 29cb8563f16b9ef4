/// How much of some words is left in others: at all, in their order, and beside each other.
struct KeptWords {
  /// Shares of the words that there were, from 0 to 1.
  let anywhere: Double
  let inOrder: Double
  let pairs: Double
  /// Which share of the others they are.
  private let share: Double
  private let count: Int

  init(_ words: [Int], _ others: [Int]) {
    self.count = words.count
    let count = Double(max(1, words.count))
    share = count / Double(max(1, words.count, others.count))
    anywhere = Double(KeptWords.common(words, others)) / count
    // A book in another order is none the less looked at, a part of it at least.
    inOrder = Double(KeptWords.longest(words.prefix(1000), others.prefix(2000))) / count
    let (one, other) = (KeptWords.pairs(words), KeptWords.pairs(others))
    pairs = Double(KeptWords.common(one, other)) / Double(max(1, one.count))
  }

  /// Whether nearly all are there, but in another order; sentences may change places, and a few words
  /// are none.
  var areShuffled: Bool {
    anywhere >= 0.7 && inOrder <= 0.75 * anywhere && (pairs < 0.65 || count < 8)
  }

  /// How much is left where a clause was put in, or sentences changed places; from 0 to 1.
  var likeness: Double {
    guard count >= 4, share >= 0.25, !areShuffled else { return 0 }
    return max(inOrder * (0.55 + 0.45 * share), pairs >= 0.4 ? 0.9 * pairs : 0)
  }

  private static func pairs(_ words: [Int]) -> [Int] {
    zip(words, words.dropFirst()).map { [$0, $1].hashValue }
  }

  private static func common(_ words: [Int], _ others: [Int]) -> Int {
    var counts = Dictionary(others.map { ($0, 1) }, uniquingKeysWith: +)
    return words.count { word in
      guard let left = counts[word], left > 0 else { return false }
      counts[word] = left - 1
      return true
    }
  }

  /// The length of the longest common subsequence.
  private static func longest(_ words: ArraySlice<Int>, _ others: ArraySlice<Int>) -> Int {
    var row = [Int](repeating: 0, count: others.count + 1)
    for word in words {
      var diagonal = 0
      for (index, other) in others.enumerated() {
        let above = row[index + 1]
        row[index + 1] = word == other ? diagonal + 1 : max(above, row[index])
        diagonal = above
      }
    }
    return row.last ?? 0
  }
}
