import Chronology

/// The day on which a text says near its top that it was published.
struct PrintedDate {
  /// Marked as uncertain.
  let date: EDTF
  /// As the text has them.
  let words: String
  let line: Int

  /// Takes what is called a date of publication, else the first day that stands by itself, in a dateline or
  /// in the head of a paper.
  init?(among top: TopLines) {
    let found = top.lines.compactMap { line in
      Mention(in: line.words).map { (mention: $0, number: line.number) }
    }
    let likely = found.first { $0.mention.isLabelled } ?? found.first { $0.mention.isApart }
    guard let likely else { return nil }
    date = likely.mention.date
    words = likely.mention.words
    line = likely.number
  }
}

/// The first day that a line mentions, with what stands around it.
private struct Mention {
  let date: EDTF
  let words: String
  private let before: Substring
  private let after: Substring

  init?(in line: Substring) {
    let line = line.prefix(Mention.reach)
    let parts = line.split(whereSeparator: \.isWhitespace)
    for start in parts.indices {
      for count in (1...Mention.most).reversed() where start + count <= parts.count {
        let end = parts[start + count - 1].endIndex
        let words = line[parts[start].startIndex..<end].bare
        guard words.isBounded, let date = EDTF(guessing: words) else { continue }
        (self.date, self.words) = (date, String(words))
        before = line[..<words.startIndex].bareEnd
        after = line[words.endIndex...].drop { $0.isWhitespace || ",.".contains($0) }
        return
      }
    }
    return nil
  }

  /// How many characters of a line are looked at, and how many words a date with its time has.
  private static let (reach, most) = (200, 7)

  /// Whether it is called a date of publication: "Published on 5 January 2021".
  var isLabelled: Bool {
    let words = before.lowercased().filter { $0 != ":" }
    return Mention.labels.contains { words == $0 || words.hasSuffix(" " + $0) }
  }

  private static let labels = [
    "published", "published on", "posted", "posted on", "issued", "issued on", "released",
    "release date", "publication date", "date", "dated", "publié le", "veröffentlicht am",
    "publicado el", "pubblicato il", "опубликовано",
  ]

  /// Whether it is no part of a sentence: alone in its line, behind a name and a comma or bar, or in the
  /// dateline "QUETTA, 5 January 2021 — ".
  var isApart: Bool {
    let isBegun = before.isEmpty || Mention.borders.contains(before.last ?? " ")
    let isEnded = after.isEmpty || Mention.borders.contains(after.first ?? " ") || after.isTime
    return isBegun && isEnded && (before.count + after.count <= 60 || before.isPlaceInCapitals)
  }

  private static let borders: Set<Character> = [",", "|", "·", "•", "-", "–", "—", "(", ")", "/"]
}

extension Substring {
  /// Without the signs around a date.
  fileprivate var bare: Substring {
    let signs: Set<Character> = [
      " ", ",", ".", ";", ":", "(", ")", "[", "]", "|", "—", "–", "-", "*", "_",
    ]
    let start = drop { signs.contains($0) }
    return start.prefix(start.reversed().drop { signs.contains($0) }.count)
  }

  fileprivate var bareEnd: Substring { prefix(reversed().drop(while: \.isWhitespace).count) }

  /// Whether it may be a date, and begins with none of the words that only lead to one.
  fileprivate var isBounded: Bool {
    contains { $0.isASCII && $0.isNumber }
      && !["on", "in", "of", "the"].contains(prefix { !$0.isWhitespace }.lowercased())
  }

  /// Whether a time of day begins here.
  fileprivate var isTime: Bool {
    let word = prefix { !$0.isWhitespace }
    return word == "at" || word.first?.isNumber == true && word.contains(":")
  }

  /// "QUETTA, Pakistan,".
  fileprivate var isPlaceInCapitals: Bool {
    let place = prefix { $0.isLetter }
    return place.count > 2 && place.allSatisfy(\.isUppercase) && count <= 60
  }
}
