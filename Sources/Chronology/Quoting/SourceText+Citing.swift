// A passage that a reader has selected, as it is to be written into a dossier.
extension SourceText {
  /// A stretch of whole words, given in code points, as a quotation that is found at this very place.
  ///
  /// White space at its ends is left out, and lines are joined by blanks, as long as it is found so.
  /// Where the words stand elsewhere, too, the fewest words around them tell which are meant; `nth`
  /// does where these stand around others as well. It is nil where nothing is left, or where the
  /// stretch cuts a word.
  package mutating func quotation(of range: Range<Int>) -> Quotation? {
    guard let place = place(of: range), !place.isEmpty, !cutsWords(place) else { return nil }
    let words = string(place)
    for exact in [words.joinedLines, words] {
      if let quotation = quotation(exact, at: codePoints(place)) { return quotation }
      if exact == words { break }
    }
    return nil
  }

  /// A stretch as a passage set aside; a long one by its first and its last words, where these lead to
  /// it and to no more.
  package mutating func aside(_ range: Range<Int>, why: String) -> Aside? {
    guard let whole = quotation(of: range), let place = whole.range else { return nil }
    if wordCount(in: place) > SourceText.longestAside {
      for count in [4, 6, 9] {
        if let aside = aside(place, byFirstAndLast: count, why: why) { return aside }
      }
    }
    return Aside(whole, why: why)
  }

  /// A passage of more words is given by its ends.
  private static let longestAside = 12

  private mutating func aside(_ place: Range<Int>, byFirstAndLast count: Int, why: String)
    -> Aside?
  {
    guard let first = word(count, after: place.lowerBound),
      let last = word(count, before: place.upperBound), first.upperBound <= last.lowerBound,
      let start = quotation(of: place.lowerBound..<first.upperBound)
    else { return nil }
    let end = words(in: last.lowerBound..<place.upperBound).joinedLines
    let aside = Aside(start, through: end, why: why)
    var (text, helps): (SourceText?, Int) = (self, 0)
    return aside.locate(in: &text, of: "", helps: &helps).range == place ? aside : nil
  }

  private func place(of range: Range<Int>) -> Range<Int>? {
    guard let start = byte(ofCodePoint: range.lowerBound),
      let end = byte(ofCodePoint: range.upperBound)
    else { return nil }
    return trimmed(start..<end)
  }

  private mutating func quotation(_ exact: String, at range: Range<Int>) -> Quotation? {
    var quotation = Quotation(exact: exact)
    switch find(quotation) {
    case .found(let found, _) where found == range: break
    case .ambiguous(let places, _):
      guard let index = places.firstIndex(of: range) else { return nil }
      if let told = told(quotation, at: range, among: places) {
        quotation = told
      } else {
        quotation.nth = index + 1
        guard leads(quotation, to: range) else { return nil }
      }
    default: return nil
    }
    quotation.range = range
    return quotation
  }

  /// Says by the fewest words around it which of several places is meant; rather by what follows.
  private mutating func told(
    _ quotation: Quotation, at range: Range<Int>, among places: [Range<Int>]
  ) -> Quotation? {
    guard let place = place(of: range) else { return nil }
    let rivals = places.filter { $0 != range }.compactMap { self.place(of: $0) }
    let (starts, ends) = (wordStarts(before: place.lowerBound), wordEnds(after: place.upperBound))
    for count in 1...SourceText.mostAround {
      for before in [0, count] + Array(1..<count)
      where before <= starts.count && count - before <= ends.count {
        let start = before > 0 ? starts[before - 1] : place.lowerBound
        let end = before < count ? ends[count - before - 1] : place.upperBound
        // Byte for byte, which is soon told of many places; what is folded away, only the finder knows.
        if rivals.contains(where: { stands(around: $0, as: start..<end, around: place) }) {
          continue
        }
        var told = quotation
        told.prefix = before > 0 ? string(start..<place.lowerBound).joinedLines : nil
        told.suffix = before < count ? string(place.upperBound..<end).joinedLines : nil
        if leads(told, to: range) { return told }
      }
    }
    return nil
  }

  /// So many words around a quotation are easily read; where they do not tell, a number does.
  private static let mostAround = 8
  /// How far away, in bytes, words around a quotation are looked for.
  private static let reachAround = 400

  /// Whether the same stands around another place.
  private func stands(around other: Range<Int>, as all: Range<Int>, around place: Range<Int>)
    -> Bool
  {
    let before = bytes[all.lowerBound..<place.lowerBound]
    let after = bytes[place.upperBound..<all.upperBound]
    return bytes[..<other.lowerBound].suffix(before.count).elementsEqual(before)
      && bytes[other.upperBound...].prefix(after.count).elementsEqual(after)
  }

  /// Where what is written without a blank begins before a byte, the nearest first.
  private func wordStarts(before place: Int) -> [Int] {
    let reach = max(place - SourceText.reachAround, 0)..<place
    return reach.reversed().filter {
      !bytes[$0].isBlank && ($0 == 0 || bytes[$0 - 1].isBlank)
    }
  }

  private func wordEnds(after place: Int) -> [Int] {
    let reach = place..<min(place + SourceText.reachAround, bytes.count)
    return reach.filter { !bytes[$0].isBlank && ($0 + 1 == bytes.count || bytes[$0 + 1].isBlank) }
      .map { $0 + 1 }
  }
}

extension String {
  /// With every run of white space as one blank; a no-break space that stands alone is kept.
  package var joinedLines: String {
    guard unicodeScalars.contains(where: { $0.endsLine || $0 == "\t" }) || contains("  ") else {
      return self
    }
    var line = String.UnicodeScalarView()
    var run: [Unicode.Scalar] = []
    for scalar in unicodeScalars {
      if scalar.properties.isWhitespace {
        run.append(scalar)
        continue
      }
      line.append(contentsOf: run.asOneBlank)
      run = []
      line.append(scalar)
    }
    line.append(contentsOf: run.asOneBlank)
    return String(line)
  }
}

extension [Unicode.Scalar] {
  /// White space as it stands on one line.
  fileprivate var asOneBlank: [Unicode.Scalar] {
    guard let first, count > 1 || first.endsLine || first == "\t" else { return self }
    return [" "]
  }
}
