import Chronology

/// The first lines of a text, among which its title and its date stand.
struct TopLines {
  struct Line {
    /// Counted from 1.
    let number: Int
    /// Without white space at its ends.
    let words: Substring
  }

  let lines: [Line]

  /// - Parameter count: how many lines stand before, and are none of the text.
  init(of text: String, below count: Int = 0) {
    let head = text.prefix(TopLines.reach).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    lines = zip(1..., head).dropFirst(count).prefix(TopLines.most).map {
      Line(number: $0, words: $1.trimmed)
    }
  }

  /// How many characters, and how many lines, are near the top.
  private static let (reach, most) = (6_000, 40)

  /// What stands first and looks like a title: marked as one, or a short line without a full stop,
  /// apart from what follows.
  var heading: String? {
    let words = lines.filter { !$0.words.isEmpty && EDTF(guessing: $0.words) == nil }
    guard let first = words.first else { return nil }
    if let marked = first.words.markedHeading { return marked }
    let next = lines.first { $0.number == first.number + 1 }
    if next?.words.isUnderline == true, next?.words.first == "=", first.words.count <= 200 {
      return String(first.words)
    }
    let isUnderlined = next?.words.isUnderline ?? false
    let isApart = next?.words.isEmpty ?? false || next.flatMap { EDTF(guessing: $0.words) } != nil
    guard isUnderlined || isApart && words.count > 1, first.words.looksLikeTitle else { return nil }
    return String(first.words)
  }
}

extension Substring {
  fileprivate var trimmed: Substring {
    let start = drop(while: \.isWhitespace)
    let length = start.reversed().drop(while: \.isWhitespace).count
    return start.prefix(length)
  }

  /// Of "# The mill burns #", what it says.
  fileprivate var markedHeading: String? {
    let marks = prefix { $0 == "#" }
    guard 1...2 ~= marks.count, dropFirst(marks.count).first == " " else { return nil }
    let words = dropFirst(marks.count).trimmed
    let bare = Substring(words.reversed().drop { $0 == "#" }.reversed()).trimmed
    return bare.isEmpty || bare.count > 200 ? nil : String(bare)
  }

  fileprivate var isUnderline: Bool {
    count > 2 && Set(self).count == 1 && "=-".contains(first ?? " ")
  }

  fileprivate var looksLikeTitle: Bool {
    count <= 120 && contains(where: \.isLetter) && !contains(". ") && !contains("://")
      && !".,;:…".contains(last ?? ".")
  }
}
