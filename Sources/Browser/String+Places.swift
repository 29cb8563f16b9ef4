import Archive

extension String {
  /// Where a value, or else each of the parts that it joins with semicolons, stands word for word
  /// in this text, in code points; case does not matter.
  func places(ofWordsIn value: String) -> [Range<Int>] {
    let whole = places(ofWhole: value)
    guard whole.isEmpty else { return whole }
    return value.split(whereSeparator: \.joinsParts).flatMap { places(ofWhole: String($0)) }
  }

  /// Where a value stands word for word in this text as one, in code points; case does not matter.
  func places(ofWhole value: String) -> [Range<Int>] {
    unicodeScalars.map(\.properties.lowercaseMapping).places(of: value)
  }
}

extension Character {
  /// Whether it stands in a value between words that a source has in several places.
  var joinsParts: Bool { self == ";" || self == "…" }
}

extension [String] {
  /// The code points of a text, in lower case; a value stands in it only as whole words.
  fileprivate func places(of value: String) -> [Range<Int>] {
    let wanted = value.trimmed.unicodeScalars.map(\.properties.lowercaseMapping)
    guard let first = wanted.first, wanted.count <= count else { return [] }
    return (0...count - wanted.count).compactMap { start in
      guard self[start] == first, self[start..<start + wanted.count].elementsEqual(wanted) else {
        return nil
      }
      let range = start..<start + wanted.count
      return isBorder(range.lowerBound) && isBorder(range.upperBound) ? range : nil
    }
  }

  /// Whether no word goes on across a place.
  private func isBorder(_ place: Int) -> Bool {
    guard place > 0, place < count else { return true }
    return !(self[place - 1].isWordPart && self[place].isWordPart)
  }
}

extension String {
  fileprivate var isWordPart: Bool { allSatisfy { $0.isLetter || $0.isNumber } }

  fileprivate var trimmed: Substring {
    let start = drop(while: \.isWhitespace)
    return start.prefix(
      (start.lastIndex { !$0.isWhitespace }.map {
        start.distance(from: start.startIndex, to: $0) + 1
      }) ?? 0)
  }
}

extension String {
  /// Where some letters stand in this text, in code points; case and diacritics do not matter.
  func places(ofLetters wanted: String) -> [Range<Int>] {
    let text = map { String($0).searchFolded }
    let wanted = wanted.map { String($0).searchFolded }
    guard !wanted.isEmpty, text.count >= wanted.count else { return [] }
    var places = [0]
    for character in self { places.append((places.last ?? 0) + character.unicodeScalars.count) }
    return (0...text.count - wanted.count).compactMap { start in
      let end = start + wanted.count
      return Array(text[start..<end]) == wanted ? places[start]..<places[end] : nil
    }
  }
}
