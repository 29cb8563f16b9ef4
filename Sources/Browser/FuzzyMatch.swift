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

/// How well a text fits a pattern, and which of its letters do.
///
/// The letters of a part must stand in the text in their order, with any others between them. Letters
/// that begin a word and letters that stand together count more; case and diacritics do not matter.
struct FuzzyMatch: Hashable, Sendable {
  private(set) var score = 0
  /// The letters that fit, in code points of the text.
  private(set) var places: Set<Int> = []

  /// - Parameter isFoundElsewhere: whether a part that the text lacks is found beside it.
  init?(
    _ pattern: FuzzyPattern, in text: FuzzyText,
    isFoundElsewhere: ([Character]) -> Bool = { _ in false }
  ) {
    for part in pattern.parts {
      if let (points, found) = text.best(part) {
        score += points
        places.formUnion(found)
      } else if isFoundElsewhere(part) {
        score += part.count * FuzzyText.letter
      } else {
        return nil
      }
    }
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
      let isLetter = character.isLetter || character.isNumber
      letters.append(character.searchFolded)
      places.append(place)
      bonuses.append(
        isLetter && !isWord ? (place == 0 ? FuzzyText.atStart : FuzzyText.atWord) : 0)
      isWord = isLetter
      place += character.unicodeScalars.count
    }
    (self.letters, self.places, self.bonuses) = (letters, places, bonuses)
  }

  /// The best way to find a part in the text: its points, and the places of its letters.
  fileprivate func best(_ part: [Character]) -> (Int, [Int])? {
    guard has(part) else { return nil }
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
    return (end.1, found)
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
  /// In lower case and without diacritics; of several letters the first.
  fileprivate var searchFolded: Character {
    if let value = asciiValue {
      return 65...90 ~= value ? Character(Unicode.Scalar(value + 32)) : self
    }
    return String(self).searchFolded.first ?? self
  }
}
