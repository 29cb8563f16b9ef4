import Archive

/// What is typed to jump somewhere: parts, apart by blanks, that must all be found.
struct FuzzyPattern: Hashable, Sendable {
  let parts: [[Character]]

  /// More letters than these nobody types; the work grows with them.
  private static let mostLetters = 64

  init(_ text: String) {
    let letters = text.prefix(FuzzyPattern.mostLetters)
    parts = letters.split { $0.isWhitespace }.map { Array<Character>(String($0).searchFolded) }
  }

  var isEmpty: Bool { parts.isEmpty }
}

/// How what is typed was found, the worst first; the better kind comes first whatever the letters.
enum FuzzyRank: Int, Comparable, Sendable {
  /// Its letters, in their order, with others between them.
  case scattered
  /// Letters together, inside a word.
  case together
  /// The beginning of a word; of a date, what holds it or has its words.
  case beginning
  /// A whole word, a kind; of a date, what begins then.
  case word
  /// All of a name, of one of its spellings, or of a title; exactly that date.
  case exact

  static func < (one: FuzzyRank, other: FuzzyRank) -> Bool { one.rawValue < other.rawValue }
}

/// How well a text fits a pattern, and which of its letters do.
///
/// It is as good as the worst of its parts. Among those of a rank, letters that begin a word and letters
/// that stand together count more; case and diacritics do not matter.
struct FuzzyMatch: Hashable, Sendable {
  var rank = FuzzyRank.exact
  private(set) var score = 0
  /// The letters that fit, in code points of the text.
  private(set) var places: Set<Int> = []

  /// All of what is typed was found, and no letters of a text.
  init(_ rank: FuzzyRank) { self.rank = rank }

  /// - Parameter elsewhere: how a part is found beside the text, where it is.
  init?(
    _ pattern: FuzzyPattern, in text: FuzzyText,
    elsewhere: ([Character]) -> FuzzyRank? = { _ in nil }
  ) {
    if !pattern.isEmpty { rank = .word }
    for part in pattern.parts {
      let here = text.best(part)
      // Nothing is better than a whole word.
      let other = here?.rank == .word ? nil : elsewhere(part)
      let beside = other.map { FuzzyText.Found(rank: $0, points: part.count * FuzzyText.letter) }
      guard let found = [here, beside].compactMap({ $0 }).max(by: { $0.rank < $1.rank })
      else { return nil }
      add(found)
    }
  }

  private mutating func add(_ found: FuzzyText.Found) {
    rank = min(rank, found.rank)
    score += found.points
    places.formUnion(found.places)
  }

  /// Whether it comes after another.
  static func < (one: FuzzyMatch, other: FuzzyMatch) -> Bool {
    (one.rank, one.score) < (other.rank, other.score)
  }
}

/// A text as it is compared with a pattern.
struct FuzzyText: Sendable {
  /// Folded, one for each character of the text.
  private let letters: [Character]
  /// The place of each, in code points of the text.
  private let places: [Int]
  /// What each counts for where it stands.
  private let bonuses: [Int]

  /// More than these no title has; what follows is not looked at.
  private static let mostLetters = 300
  static let letter = 16
  private static let (atStart, atWord, together) = (12, 10, 10)

  init(_ text: String) {
    var (letters, places, bonuses): ([Character], [Int], [Int]) = ([], [], [])
    var (place, isWord) = (0, false)
    for character in text.prefix(FuzzyText.mostLetters) {
      let isLetter = character.isPartOfWord
      letters.append(character.searchFolded)
      places.append(place)
      bonuses.append(
        isLetter && !isWord ? (place == 0 ? FuzzyText.atStart : FuzzyText.atWord) : 0)
      isWord = isLetter
      place += character.unicodeScalars.count
    }
    (self.letters, self.places, self.bonuses) = (letters, places, bonuses)
  }

  /// How a part is found: what that counts for, and the places of its letters.
  struct Found: Sendable {
    let rank: FuzzyRank
    let points: Int
    var places: [Int] = []
  }

  /// The best way to find a part in the text.
  fileprivate func best(_ part: [Character]) -> Found? {
    has(part) ? together(part) ?? scattered(part) : nil
  }

  /// A part whose letters stand together, rather as a whole word, or the beginning of one.
  private func together(_ part: [Character]) -> Found? {
    var best: Found?
    for start in 0..<max(letters.count - part.count + 1, 0) where letters[start] == part.first {
      let range = start..<start + part.count
      guard best.map({ $0.rank < rank(of: range) }) ?? true, letters[range].elementsEqual(part)
      else { continue }
      let points = part.count * (FuzzyText.letter + FuzzyText.together) + bonuses[start]
      best = Found(rank: rank(of: range), points: points, places: Array(places[range]))
    }
    return best
  }

  private func rank(of range: Range<Int>) -> FuzzyRank {
    guard range.lowerBound == 0 || !letters[range.lowerBound - 1].isPartOfWord else {
      return .together
    }
    return range.upperBound < letters.count && letters[range.upperBound].isPartOfWord
      ? .beginning : .word
  }

  private func scattered(_ part: [Character]) -> Found? {
    var rows: [[Step?]] = []
    for (index, letter) in part.enumerated() {
      rows.append(steps(for: letter, after: index > 0 ? rows[index - 1] : nil))
    }
    guard let last = rows.last else { return nil }
    let ends = last.indices.compactMap { at in last[at].map { (at, $0.points) } }
    guard let end = ends.max(by: { $0.1 < $1.1 }) else { return nil }
    var (at, found): (Int?, [Int]) = (end.0, [])
    for row in rows.reversed() {
      guard let place = at else { break }
      found.append(places[place])
      at = row[place]?.previous
    }
    return Found(rank: .scattered, points: end.1, places: found)
  }

  /// Whether the letters stand in the text in their order: most texts fail here, quickly.
  private func has(_ part: [Character]) -> Bool {
    var rest = part[...]
    for letter in letters where letter == rest.first { rest = rest.dropFirst() }
    return rest.isEmpty
  }

  /// A letter found at a place: the most points up to it, and where the one before it stands.
  private struct Step {
    let points: Int
    let previous: Int?
  }

  private func steps(for letter: Character, after row: [Step?]?) -> [Step?] {
    var steps: [Step?] = Array<Step?>(repeating: nil, count: letters.count)
    // The best way to have come this far; it fades as letters are passed over.
    var reach: (points: Int, place: Int)?
    for place in letters.indices {
      if let row, place > 0, let before = row[place - 1] {
        if reach.map({ before.points >= $0.points }) ?? true { reach = (before.points, place - 1) }
      }
      guard letters[place] == letter else {
        reach?.points -= 1
        continue
      }
      guard let row else {
        steps[place] = Step(points: FuzzyText.letter + bonuses[place], previous: nil)
        continue
      }
      if let reach {
        let apart = Step(
          points: reach.points + FuzzyText.letter + bonuses[place], previous: reach.place)
        steps[place] = apart
        if place > 0, let before = row[place - 1] {
          let points = before.points + FuzzyText.letter + max(bonuses[place], FuzzyText.together)
          if points >= apart.points { steps[place] = Step(points: points, previous: place - 1) }
        }
      }
      reach?.points -= 1
    }
    return steps
  }
}

extension Character {
  fileprivate var isPartOfWord: Bool { isLetter || isNumber }

  /// In lower case and without diacritics; of several letters the first.
  fileprivate var searchFolded: Character {
    if let value = asciiValue {
      return 65...90 ~= value ? Character(Unicode.Scalar(value + 32)) : self
    }
    return String(self).searchFolded.first ?? self
  }
}
