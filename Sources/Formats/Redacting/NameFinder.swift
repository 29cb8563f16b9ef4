import Chronology

/// Finds names in a text that is read sign by sign.
struct NameFinder: Hashable, Sendable {
  /// By their first two signs; the longest first.
  private let spellings: [HiddenSpelling.Beginning: [HiddenSpelling]]
  /// Whether any begins with a sign of ASCII.
  private let begins: [Bool]
  let sieve: NameSieve

  init(_ names: [Name]) {
    let whole = names.enumerated().flatMap { index, name in
      name.spellings.compactMap { HiddenSpelling($0, of: index) }
    }
    let parts = Set(names.flatMap(\.spellings).flatMap(\.partsOfName))
    let all = whole + parts.map(HiddenSpelling.init(part:))
    spellings = Dictionary(grouping: all, by: \.beginning)
      .mapValues { $0.sorted { $0.length > $1.length } }
    sieve = NameSieve(all)
    let firsts = Set(all.map { $0.words[0][0].value })
    begins = (0..<0x80).map { firsts.contains($0) }
  }

  /// What is found, in the order of the text; what stands inside of longer words, too.
  func finds(in text: NameText) -> [NameFind] {
    var (finds, index) = ([NameFind](), 0)
    let signs = text.signs
    while index < signs.count {
      guard mayBegin(signs[index]), let found = find(at: index, in: text) else {
        index += 1
        continue
      }
      finds.append(NameFind(found.what, text.place(of: found.range)))
      // Inside of a word another may begin.
      index = found.what == .inside ? index + 1 : found.range.upperBound
    }
    return finds
  }

  private func mayBegin(_ sign: Unicode.Scalar) -> Bool {
    sign.value >= 0x80 || begins[Int(sign.value)]
  }

  private func find(
    at index: Int, in text: NameText
  ) -> (what: NameFind.What, range: Range<Int>)? {
    var inside: Int?
    for beginning in [HiddenSpelling.Beginning(text.signs, at: index), .init(text.signs[index])] {
      for spelling in spellings[beginning] ?? [] {
        guard let (end, isWhole) = text.end(of: spelling, at: index) else { continue }
        if isWhole { return (spelling.what, index..<end) }
        if spelling.isTold { inside = inside ?? end }
      }
    }
    return inside.map { (.inside, index..<$0) }
  }
}

/// Something of a name, where it is written in a text.
struct NameFind: Hashable, Sendable {
  enum What: Hashable, Sendable {
    /// A name, by its number.
    case name(Int)
    /// A word that is part of one.
    case part(String)
    /// A name in a longer word.
    case inside
  }
  let what: What
  let place: Range<Int>

  init(_ what: What, _ place: Range<Int>) { (self.what, self.place) = (what, place) }
}
