/// What came of looking for a quotation in its source.
package enum Sighting: Hashable, Sendable {
  /// The one place, and the words as they stand there.
  case found(Range<Int>, words: String)
  /// It stands in several places, and nothing tells which is meant; the words as in the first.
  case ambiguous([Range<Int>], words: String)
  /// It stands in fewer places than the one that is meant is counted by.
  case tooFew(Int)
  /// The words are there, but nowhere between the prefix and the suffix that are given.
  case elsewhere
  /// They stand there only with a part of a longer word or number at an end; the whole words.
  case cut(words: String, at: Set<End>)
  /// The words are not there.
  case missing

  package enum End: Hashable, Sendable {
    case beginning, end
  }
}

extension SourceText {
  /// Looks for a quotation: byte for byte first, then with what typesetting changes folded away.
  ///
  /// Never by guess: words that are not there are missing, however near the nearest passage is.
  /// White space around the words does not count. A place that cuts a word is none; see ``Border``.
  package mutating func find(_ quotation: Quotation) -> Sighting {
    let context = Context(quotation)
    let verbatim = places(of: Array(quotation.exact.utf8).trimmed)
    var fitting = context.surrounded(verbatim.whole, in: bytes)
    var (places, isThere) = (fitting, !verbatim.all.isEmpty)
    if fitting.isEmpty {
      let alike = foldedPlaces(of: quotation.exact)
      places = context.surrounded(verbatim.all + alike, in: bytes)
      fitting = places.filter { !cutsWords($0) }
      isThere = isThere || !alike.isEmpty
    }
    if let nth = quotation.nth, nth < 1, isThere { return .tooFew(fitting.count) }
    guard let first = fitting.first else {
      return places.first.map(cut) ?? (isThere ? .elsewhere : .missing)
    }
    if let nth = quotation.nth {
      guard nth <= fitting.count else { return .tooFew(fitting.count) }
      return .found(codePoints(fitting[nth - 1]), words: string(fitting[nth - 1]))
    }
    return fitting.count == 1
      ? .found(codePoints(first), words: string(first))
      : .ambiguous(fitting.map(codePoints), words: string(first))
  }

  private func cut(_ place: Range<Int>) -> Sighting {
    var ends: Set<Sighting.End> = []
    if cutsWord(at: place.lowerBound) { ends.insert(.beginning) }
    if cutsWord(at: place.upperBound) { ends.insert(.end) }
    return .cut(words: string(grown(place)), at: ends)
  }

  /// Whether a passage, given in bytes, begins or ends inside a word or a number.
  func cutsWords(_ place: Range<Int>) -> Bool {
    cutsWord(at: place.lowerBound) || cutsWord(at: place.upperBound)
  }

  /// A passage, given in bytes, with the whole of the words at its ends, unless these are endless.
  private func grown(_ place: Range<Int>) -> Range<Int> {
    var (start, end) = (place.lowerBound, place.upperBound)
    while cutsWord(at: start) || start < place.lowerBound && parts(start, "'\u{2019}"),
      place.lowerBound - start < 100
    {
      start = codePoint(before: start)
    }
    while cutsWord(at: end), end - place.upperBound < 100 { end = codePoint(after: end) }
    return start..<end
  }

  /// Whether one of some signs stands behind a place, and a letter before it.
  private func parts(_ place: Int, _ signs: String) -> Bool {
    guard place > 0 else { return false }
    let isSign = signs.unicodeScalars.contains { bytes[place...].starts(with: String($0).utf8) }
    return isSign && (bytes[place - 1].isLetter || bytes[place - 1] >= 0x80)
  }

  mutating func foldedPlaces(of words: String) -> [Range<Int>] {
    let wanted = FoldedText(Array(words.utf8)).symbols
    guard !wanted.isEmpty else { return [] }
    let text = folded
    return text.symbols.places(of: wanted).filter { !text.cutsCharacter($0) }.map(text.original)
  }
}

/// The words just before and after a quotation, folded.
private struct Context {
  private let prefix: [Int]
  private let suffix: [Int]

  init(_ quotation: Quotation) {
    prefix = FoldedText(Array((quotation.prefix ?? "").utf8)).symbols
    suffix = FoldedText(Array((quotation.suffix ?? "").utf8)).symbols
  }

  /// Those of some places that it surrounds.
  func surrounded(_ places: [Range<Int>], in text: [UInt8]) -> [Range<Int>] {
    prefix.isEmpty && suffix.isEmpty ? places : places.filter { surrounds($0, in: text) }
  }

  /// White space between a quotation and its surroundings need not be written down.
  private func surrounds(_ place: Range<Int>, in text: [UInt8]) -> Bool {
    let before = text[..<place.lowerBound].suffix(reach(prefix))
    let after = text[place.upperBound...].prefix(reach(suffix))
    return
      (prefix.isEmpty
      || FoldedText(Array(before)).symbols.suffix(prefix.count).elementsEqual(prefix))
      && (suffix.isEmpty
        || FoldedText(Array(after)).symbols.prefix(suffix.count).elementsEqual(suffix))
  }

  /// How many bytes of a text are looked at: unfolded, some words can take many times as many.
  private func reach(_ words: [Int]) -> Int { words.count * 16 + 256 }
}

extension [UInt8] {
  /// Without the white space around.
  var trimmed: [UInt8] {
    let rest = drop(while: \.isBlank)
    return Array(rest.prefix(rest.lastIndex { !$0.isBlank }.map { $0 - rest.startIndex + 1 } ?? 0))
  }
}
