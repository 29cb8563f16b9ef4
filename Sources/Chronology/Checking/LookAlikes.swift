/// Pairs of names of one kind that look alike.
///
/// They do when two of their spellings are the same without diacritics, hyphens and what
/// transliteration changes (`Rasheed`, `Rashid`; `Machh`, `Mach`); when one slip lies between two
/// words of five letters and more, or two between names of nine and more; when two persons have the
/// same last word; and when a person or group is, under one spelling, a part of another
/// (`Taliban`, `Tehrik-i-Taliban Pakistan`).
struct LookAlikes {
  /// By their places in `names`; the first stands before the second.
  struct Pair: Hashable, Sendable {
    let first: Int
    let second: Int
  }
  private(set) var pairs = Set<Pair>()
  /// How many of the names before it each is paired with.
  private var counts: [Int]

  /// Where a name is like more of those before it, the others are told once these are kept apart.
  private static let most = 20

  private let names: [Name]
  /// The spellings of each name as words, reduced to what one hears.
  private let heard: [[[String]]]

  init(_ names: [Name]) {
    self.names = names
    counts = Array(repeating: 0, count: names.count)
    heard = names.map { $0.spellings.map { $0.words.map(\.heard) } }
    compareSpellings()
    compareLastWords()
    comparePartsWithWholes()
    compareLetters()
  }

  private mutating func join(_ one: Int, _ other: Int) {
    let pair = Pair(first: min(one, other), second: max(one, other))
    guard one != other, names[one].kind == names[other].kind, !isFull(pair.second),
      !areKeptApart(pair)
    else { return }
    if pairs.insert(pair).inserted { counts[pair.second] += 1 }
  }

  /// Whether a name has as many as are told at a time.
  private func isFull(_ index: Int) -> Bool { counts[index] >= LookAlikes.most }

  private func areKeptApart(_ pair: Pair) -> Bool {
    let (one, other) = (names[pair.first], names[pair.second])
    return one.not.contains(other.name) || other.not.contains(one.name)
  }

  /// Joins all names that have a key in common.
  private mutating func join(by keys: (Int) -> [String]) {
    var owners: [String: [Int]] = [:]
    for index in names.indices {
      for key in Set(keys(index)) where !key.isEmpty {
        for other in owners[key] ?? [] {
          if isFull(index) { break }
          join(other, index)
        }
        owners[key, default: []].append(index)
      }
    }
  }

  private mutating func compareSpellings() {
    let heard = heard
    join { heard[$0].map { $0.joined() } }
  }

  private mutating func compareLastWords() {
    let (heard, names) = (heard, names)
    join { index in
      guard names[index].kind == .person else { return [] }
      return heard[index].compactMap { words in words.last.flatMap { $0.count > 2 ? $0 : nil } }
    }
  }

  private mutating func comparePartsWithWholes() {
    var owners: [[String]: [Int]] = [:]
    for (index, spellings) in heard.enumerated() where names[index].kind != .place {
      // A short word, such as an abbreviation, is part of anything.
      for words in Set(spellings) where words.joined().count > 3 {
        owners[words, default: []].append(index)
      }
    }
    for (index, spellings) in heard.enumerated() where names[index].kind != .place {
      for words in spellings {
        for start in words.indices {
          for end in start + 1..<min(start + 4, words.count) + 1 where end - start < words.count {
            for owner in owners[Array(words[start..<end])] ?? [] { join(owner, index) }
          }
        }
      }
    }
  }

  /// Names that some letters left out make the same are few, and only they are compared in full.
  private mutating func compareLetters() {
    let letters = names.map { Array($0.name.words.joined().lowercased().unicodeScalars.prefix(64)) }
    // By their hashes alone, which take less room: whether two are alike is looked at after that.
    var owners: [Int: [Int]] = [:]
    for (index, word) in letters.enumerated() where word.count >= 5 {
      for key in word.without(upTo: word.count >= 9 ? 2 : 1).map(\.hashValue) {
        for other in owners[key] ?? [] {
          if isFull(index) { break }
          let slips = min(word.count, letters[other].count) >= 9 ? 2 : 1
          if word.distance(to: letters[other]) <= slips { join(other, index) }
        }
        owners[key, default: []].append(index)
      }
    }
  }
}

extension [Unicode.Scalar] {
  /// The word, and what it is with some letters left out.
  fileprivate func without(upTo count: Int) -> Set<[Unicode.Scalar]> {
    guard count > 0 else { return [self] }
    return indices.reduce(into: [self]) { words, index in
      var word = self
      word.remove(at: index)
      words.formUnion(word.without(upTo: count - 1))
    }
  }

  /// How many letters must be put in, taken out or changed to make one word the other.
  fileprivate func distance(to other: [Unicode.Scalar]) -> Int {
    var row = Array<Int>(0...other.count)
    for (index, letter) in enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (column, wanted) in other.enumerated() {
        let changed = diagonal + (letter == wanted ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = Swift.min(changed, diagonal + 1, row[column] + 1)
      }
    }
    return row[other.count]
  }
}
