/// Decides where the lines of a text end; linear in the length of the text.
struct LineBreaker {
  private let glyphs: [Glyph]
  private let width: Int
  /// The places of the text, be the first one's code point shown or not.
  private let places: Range<Int>
  private var lines: [TextLayout.Line] = []
  /// The line that is being filled: its first glyph, and the columns it takes so far.
  private var start = 0
  private var columns = 0
  /// Where that line could end: before which glyph, and after how many columns.
  private var opportunity: (index: Int, columns: Int)?

  private init(_ glyphs: [Glyph], places: Range<Int>, width: Int) {
    self.glyphs = glyphs
    self.places = places
    self.width = width
  }

  static func lines(of glyphs: [Glyph], places: Range<Int>, width: Int) -> [TextLayout.Line] {
    var breaker = LineBreaker(glyphs, places: places, width: width)
    for index in glyphs.indices { breaker.take(index) }
    // A newline ends a line; it does not begin one that nothing follows.
    if breaker.start < glyphs.count || breaker.lines.isEmpty {
      breaker.finish(at: glyphs.count, next: glyphs.count)
    }
    return breaker.lines
  }

  private mutating func take(_ index: Int) {
    let glyph = glyphs[index]
    if glyph.isNewline { return finish(at: index, next: index + 1) }
    if glyph.isPlain, columns < width {
      columns += 1
      return
    }
    if !glyph.isSpace {
      while columns + glyph.width > width && index > start { wrap(before: index) }
    }
    columns += glyph.width
    if canBreak(after: index) { opportunity = (index + 1, columns) }
  }

  /// Ends the line where it last could, or else right here.
  private mutating func wrap(before index: Int) {
    let (end, taken) = opportunity.flatMap { isTooEarly($0, index) ? nil : $0 } ?? inside(index)
    let rest = columns - taken
    finish(at: end, next: end)
    columns = rest
  }

  /// Whether a line that ended there would stay mostly empty, though what follows is to be broken all
  /// the same: some scripts have blanks between sentences only.
  private func isTooEarly(_ place: (index: Int, columns: Int), _ index: Int) -> Bool {
    place.columns * 2 < width && glyphs[place.index].base.isUnspaced
      && isLongerThanLine(from: place.index) && inside(index).index > place.index
  }

  /// Whether what stands between blanks has to be broken in any case.
  private func isLongerThanLine(from first: Int) -> Bool {
    var columns = 0
    for glyph in glyphs[first...] {
      if glyph.isSpace || glyph.isNewline { return false }
      columns += glyph.width
      if columns > width { return true }
    }
    return false
  }

  /// The same place, or the one before what belongs together with the glyph there.
  private func inside(_ index: Int) -> (index: Int, columns: Int) {
    var (place, taken) = (index, columns)
    while place > start, glyphs[place - 1].isBound(to: glyphs[place]) {
      place -= 1
      taken -= glyphs[place].width
    }
    return place > start ? (place, taken) : (index, columns)
  }

  private mutating func finish(at end: Int, next: Int) {
    var last = end
    while last > start, glyphs[last - 1].isSpace { last -= 1 }
    lines.append(TextLayout.Line(glyphs: start..<last, offsets: offsets(to: end, next: next)))
    start = next
    columns = 0
    opportunity = nil
  }

  /// The places of a line's code points, up to those of the next line.
  ///
  /// Two lines share one only where a spelled-out mark is broken, which is wider than a line.
  private func offsets(to end: Int, next: Int) -> Range<Int> {
    let lower = start == 0 ? places.lowerBound : place(of: start)
    let upper = place(of: next)
    return lower..<max(upper, end > start ? glyphs[end - 1].offset + 1 : lower)
  }

  private func place(of index: Int) -> Int {
    index < glyphs.count ? glyphs[index].offset : places.upperBound
  }

  private func canBreak(after index: Int) -> Bool {
    let glyph = glyphs[index]
    if glyph.isSpace { return true }
    guard index + 1 < glyphs.count else { return false }
    let next = glyphs[index + 1]
    if glyph.offset == next.offset { return false }
    if glyph.width == 2 || isSign(index) {
      return next.width == 2 && !glyph.isOpening && !next.isClosing
        && !(glyph.isKeycap && next.isKeycap)
    }
    return glyph.isHyphen && index > start && !glyphs[index - 1].isSpace
      && next.character.isLetter
  }
}

extension LineBreaker {
  /// Whether the glyph says that there is more to the emoji before it.
  private func isSign(_ index: Int) -> Bool {
    index > start && glyphs[index - 1].offset == glyphs[index].offset
      && glyphs[index].base == EmojiTail.sign
  }
}

extension Glyph {
  fileprivate var isNewline: Bool { width == 0 }

  /// Whether it is a letter or a digit of ASCII, which most glyphs are: no line ends after one.
  fileprivate var isPlain: Bool {
    switch base.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: width == 1
    default: false
    }
  }

  /// Whether the glyph is a space at which a line may end.
  fileprivate var isSpace: Bool {
    switch base.value {
    case 0x20: true
    case ..<0x1680, 0x2007, 0x202F: false
    default: base.kind == .space
    }
  }

  fileprivate var isHyphen: Bool {
    switch base.value {
    case 0x2D, 0x2010, 0x2013, 0x2014: true
    default: false
    }
  }

  /// Whether it is a digit on a key, which belongs to a number as other digits do.
  fileprivate var isKeycap: Bool { width == 2 && base.value < 0x80 }

  /// Whether the two are parts of a mark that is spelled out, of an emoji or of a syllable.
  fileprivate func isBound(to next: Glyph) -> Bool {
    offset == next.offset || next.base.followsOn || symbol.scalars.last?.leadsOn == true
  }

  /// Whether no line may end after the glyph, which opens brackets or quotation marks.
  fileprivate var isOpening: Bool {
    switch base.properties.generalCategory {
    case .openPunctuation, .initialPunctuation: true
    default: false
    }
  }

  /// Whether no line may begin with the glyph.
  fileprivate var isClosing: Bool {
    switch base.properties.generalCategory {
    case .closePunctuation, .finalPunctuation, .otherPunctuation: true
    default: false
    }
  }
}
