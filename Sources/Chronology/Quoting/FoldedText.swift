/// A text with what typesetting changes folded away, and the way back to the original.
///
/// It is a row of symbols, one for each character that counts. Characters that Unicode holds to be
/// the same, composed or decomposed, have the same symbol; only within one run of the program.
struct FoldedText: Sendable {
  /// How much is folded away.
  enum Strength: Comparable, Sendable {
    /// Runs of white space (no-break and thin spaces too) become one space, curly quotation marks
    /// straight ones, dashes (two or three hyphens too) a hyphen, ellipses three dots, ligatures
    /// of f their letters; soft hyphens, zero-width characters, marks of direction and variants go.
    case documented
    /// Also full-width forms, guillemets, entities of HTML, other ligatures, hyphens at the ends of
    /// lines, and reference marks such as `[12]` and `[citation needed]`.
    case typeset
    /// Also capitals, and hyphens in words.
    case caseless
  }

  private(set) var symbols: [Int] = []
  /// For each symbol, where it begins in the original, and where it ends.
  private var starts: [Int32] = []
  private var ends: [Int32] = []

  static let blank = 0x20

  init(_ original: [UInt8], _ strength: Strength = .documented) {
    symbols.reserveCapacity(original.count)
    starts.reserveCapacity(original.count)
    ends.reserveCapacity(original.count)
    // Longer texts than 2 GB are not looked into.
    let bytes = original.prefix(Int(Int32.max) - 1)
    var folder = Folder(Array(bytes), strength)
    while let (symbol, place) = folder.next() { keep(symbol, place) }
    if symbols.last == FoldedText.blank { dropLast() }
  }

  var count: Int { symbols.count }

  /// The original's byte range of a range of symbols, without white space at its end.
  func original(_ range: Range<Int>) -> Range<Int> {
    guard let last = range.last else {
      let place = range.lowerBound < count ? starts[range.lowerBound] : ends.last ?? 0
      return Int(place)..<Int(place)
    }
    return Int(starts[range.lowerBound])..<Int(ends[last])
  }

  /// Whether a range of symbols begins or ends inside a character that stands for several.
  func cutsCharacter(_ range: Range<Int>) -> Bool {
    let isInside = { (place: Int) in
      place > 0 && place < count && starts[place - 1] == starts[place]
    }
    return isInside(range.lowerBound) || isInside(range.upperBound)
  }

  /// The first symbol that ends behind a byte of the original.
  func index(ofByte byte: Int) -> Int {
    var (low, high) = (0, ends.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(ends[middle]) <= byte { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// White space at the beginning goes, and of a run of it only the first stays.
  private mutating func keep(_ symbol: Int, _ place: Range<Int>) {
    if symbol == FoldedText.blank, symbols.last ?? FoldedText.blank == FoldedText.blank { return }
    symbols.append(symbol)
    starts.append(Int32(place.lowerBound))
    ends.append(Int32(place.upperBound))
  }

  private mutating func dropLast() {
    symbols.removeLast()
    starts.removeLast()
    ends.removeLast()
  }
}
