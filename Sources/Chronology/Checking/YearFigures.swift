/// What figures in prose mean for years beyond the numbers that stand there.
struct YearFigures {
  /// Numbers of several runs of figures: 1945 in `1939-45`, 17000 in `17,000`.
  private(set) var numbers = Set<Int>()
  /// The last two figures of a year: 84 in `'84`.
  private(set) var short = Set<Int>()
  /// Decades without their century: 80 in `the 80s`.
  private(set) var decades = Set<Int>()

  private let text: [Unicode.Scalar]
  private let runs: [Run]

  init(in text: String) {
    self.text = Array(text.unicodeScalars)
    runs = Run.all(in: self.text)
    for index in runs.indices {
      readPair(runs[index])
      readGroups(from: index)
      readSpan(from: index)
    }
  }

  /// Takes two figures after an apostrophe, or before `s`.
  private mutating func readPair(_ run: Run) {
    guard run.range.count == 2 else { return }
    let before = text[..<run.range.lowerBound].suffix(2)
    if before.last?.mayAbbreviate == true, before.count < 2 || before.first?.isInWord == false {
      short.insert(run.value)
    }
    var after = text[run.range.upperBound...].prefix(3)
    if after.first?.isApostrophe == true { after = after.dropFirst() }
    if run.value % 10 == 0, after.first == "s", after.dropFirst().first?.isInWord != true {
      decades.insert(run.value)
    }
  }

  /// Takes a number in groups of three figures.
  private mutating func readGroups(from start: Int) {
    guard runs[start].range.count <= 3 else { return }
    var (number, end) = (runs[start].value, start + 1)
    while end < runs.count, runs[end].range.count == 3, end - start < 5,
      gap(before: end).count == 1, gap(before: end).allSatisfy(\.partsThousands)
    {
      (number, end) = (number * 1000 + runs[end].value, end + 1)
    }
    if end > start + 1 { numbers.insert(number) }
  }

  /// Takes the end of a span of years of which the last one or two figures are written; in
  /// `2010-12-05` there is none.
  private mutating func readSpan(from start: Int) {
    let end = start + 1
    guard end < runs.count, (3...4).contains(runs[start].range.count),
      runs[end].range.count <= 2, isDash(before: end), !isDash(before: end + 1)
    else { return }
    let (from, last) = (runs[start].value, runs[end].value)
    let room = runs[end].range.count == 2 ? 100 : 10
    let year = from - from % room + last
    if year > from { numbers.insert(year) }
    // 1999-00 runs into the next century.
    if last == 0, room == 100 { numbers.insert(year + room) }
  }

  /// What stands between a run and the one before it.
  private func gap(before index: Int) -> ArraySlice<Unicode.Scalar> {
    text[runs[index - 1].range.upperBound..<runs[index].range.lowerBound]
  }

  private func isDash(before index: Int) -> Bool {
    guard index < runs.count, let first = gap(before: index).first else { return false }
    let rest = gap(before: index).dropFirst()
    return first.isDashOrSlash
      && (rest.isEmpty || rest.count == 1 && rest.allSatisfy(\.mayAbbreviate))
  }
}

/// Figures in a row, and what they make.
private struct Run {
  let range: Range<Int>
  let value: Int

  /// All of up to 15 figures, of any script, in order.
  static func all(in text: [Unicode.Scalar]) -> [Run] {
    text.indices.split { text[$0].decimal == nil }.compactMap { indices in
      guard indices.count <= 15 else { return nil }
      return Run(
        range: indices.startIndex..<indices.endIndex,
        value: indices.reduce(0) { $0 * 10 + (text[$1].decimal ?? 0) })
    }
  }
}

extension Unicode.Scalar {
  /// The value of a digit of any script.
  var decimal: Int? {
    if value < 0x80 { return isDigit ? Int(value) - 0x30 : nil }
    guard properties.numericType == .decimal, let value = properties.numericValue else {
      return nil
    }
    return Int(value)
  }

  /// Whether figures after it may be the last of a year; word processors write ‘84.
  fileprivate var mayAbbreviate: Bool { isApostrophe || self == "‘" }

  fileprivate var isDashOrSlash: Bool { "-‐‑–—−/".unicodeScalars.contains(self) }

  /// Commas, points, apostrophes and spaces, such as the narrow one and the thin one.
  fileprivate var partsThousands: Bool {
    isApostrophe || ",.٬ \u{A0}\u{2009}\u{202F}".unicodeScalars.contains(self)
  }
}
