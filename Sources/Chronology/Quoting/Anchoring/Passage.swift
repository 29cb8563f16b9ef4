/// A passage that is looked for: its words and those around it, folded.
struct Passage {
  let words: [Int]
  let pattern: EditPattern
  let before: Surroundings?
  let after: Surroundings?
  /// Whether the passage began and ended between words; see ``Border``.
  let startsWord: Bool
  let endsWord: Bool
  let wording: Wording
  let sentences: Int
  /// Whether it is whole sentences.
  let isSentence: Bool
  /// Its numbers and names, and those of the words around it as far as these are looked at.
  let marks: Marks
  let marksBefore: Marks
  let marksAfter: Marks
  /// Whether it is said that nothing stood before it, or after it.
  let startsText: Bool
  let endsText: Bool

  /// - Returns: nil when there are no words to look for.
  init?(_ selector: TextSelector) {
    words = Passage.fold(selector.exact)
    guard !words.isEmpty else { return nil }
    pattern = EditPattern(words)
    let prefix = Passage.fold(selector.prefix, last: 400)
    let suffix = Passage.fold(selector.suffix, first: 400)
    before = Surroundings(prefix.reversed())
    after = Surroundings(suffix)
    wording = Wording(words)
    sentences = selector.exact.sentenceCount
    isSentence = selector.prefix?.endsSentence ?? false && selector.exact.endsSentence
    marks = Marks(selector.exact, after: selector.prefix)
    marksBefore = Marks(
      Passage.wholeWords((selector.prefix ?? "").suffix(64), from: .end), after: "")
    marksAfter = Marks(
      Passage.wholeWords((selector.suffix ?? "").prefix(64), from: .start), after: "")
    startsText = selector.prefix.map { $0.isBlank && selector.start ?? 0 <= $0.count } ?? false
    endsText = selector.suffix?.isBlank ?? false
    startsWord = !Passage.cutsWord(selector.prefix ?? "", selector.exact)
    endsWord = !Passage.cutsWord(selector.exact, selector.suffix ?? "")
  }

  var count: Int { words.count }
  /// How long it would be in letters.
  var letters: Int { words.letters }
  /// Whether it is a word or two, or as much in signs.
  var isShort: Bool { wording.count <= 2 || letters <= 4 }
  /// Whether most of it is of a script that puts no blanks between words.
  var isUnspaced: Bool { words.count { $0 < 0 && !$0.isOfWord } * 2 > words.count }
  /// How much the words around it can prove together, from 0 to 2.
  var known: Double { (before?.weight ?? 0) + (after?.weight ?? 0) }
  /// How many symbols of what stood around it are known.
  var around: Int { (before?.symbols.count ?? 0) + (after?.symbols.count ?? 0) }
  /// The words on the one side of which something is known, where it is one.
  var loneSide: Surroundings? { before == nil ? after : after == nil ? before : nil }
  /// Whether anything is known of what stood around it.
  var hasSurroundings: Bool { before != nil || after != nil }

  private enum Side { case start, end }

  /// Without the word at the far end, which may be cut.
  private static func wholeWords(_ text: Substring, from side: Side) -> String {
    switch side {
    case .start: String(text[..<(text.lastIndex(where: \.isWhitespace) ?? text.startIndex)])
    case .end: String(text[(text.firstIndex(where: \.isWhitespace) ?? text.endIndex)...])
    }
  }

  /// Whether what goes on from one text to the next is one word or number.
  private static func cutsWord(_ head: String, _ tail: String) -> Bool {
    let (head, tail) = (Array(head.utf8.suffix(64)), tail.utf8.prefix(64))
    return (head + tail).cutWord(at: head.count)
  }

  private static func fold(_ text: String, _ strength: FoldedText.Strength = .caseless) -> [Int] {
    FoldedText(Array(text.utf8), strength).symbols
  }

  private static func fold(_ text: String?, last: Int = .max, first: Int = .max) -> [Int] {
    fold(String((text ?? "").suffix(last).prefix(first)))
  }
}

extension String {
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}

extension Int {
  /// Whether a folded symbol is a letter or a digit of a script that puts blanks between words.
  var isOfWord: Bool {
    guard self >= 0 else { return self & 1 == 1 }
    let byte = UInt8(truncatingIfNeeded: self)
    return byte.isLetter || (0x30...0x39).contains(byte)
  }
}

extension [Int] {
  /// Those of its members that others do not have, or not as often.
  func lacking(_ others: [Int]) -> [Int] {
    var counts = Dictionary(others.map { ($0, 1) }, uniquingKeysWith: +)
    return filter { member in
      guard let count = counts[member], count > 0 else { return true }
      counts[member] = count - 1
      return false
    }
  }

  /// Those before one of the first few; none where that is not among them.
  func prefix(before member: Int?) -> [Int] {
    guard let member, let index = prefix(6).firstIndex(of: member) else { return [] }
    return Array(self[..<index])
  }
}

extension RandomAccessCollection<Int> {
  /// How long a folded text would be in letters; a sign of Chinese says as much as two.
  var letters: Int { reduce(0) { $0 + ($1 < 0 && !$1.isOfWord ? 2 : 1) } }

  /// The words of a folded text, each as one number; each sign of Chinese is a word.
  var words: [Int] {
    var words: [Int] = []
    var letters: [Int] = []
    for symbol in self {
      if symbol.isOfWord {
        letters.append(symbol)
      } else {
        if !letters.isEmpty { words.append(letters.hashValue) }
        letters.removeAll(keepingCapacity: true)
        if symbol < 0 { words.append(symbol) }
      }
    }
    return letters.isEmpty ? words : words + [letters.hashValue]
  }
}
