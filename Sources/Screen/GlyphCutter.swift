/// Cuts text into glyphs that are safe to draw: the only door from outside text to the screen.
///
/// A glyph is what terminals agree on: a code point that takes columns and all that is drawn over
/// it. That is finer than a `Character`, which may hold several letters of a syllable; terminals
/// differ in how they squeeze those, and adding up is what all can do. Of an emoji that is made of
/// several the first is drawn, and `⁺` for the others.
struct GlyphCutter {
  /// How many marks a code point may carry; a terminal's cell has room for no more.
  static let markLimit = 4

  private(set) var glyphs: [Glyph] = []
  /// Columns of all glyphs so far.
  private(set) var width = 0
  private let keepsLines: Bool
  /// The glyph that may still grow, as code points; the place of the first, and of the one that was
  /// too many.
  private var open: [Unicode.Scalar] = []
  private var openOffset = 0
  private var tail = EmojiTail()
  private var excess = 0
  private var excessOffset = 0

  private init(keepsLines: Bool) { self.keepsLines = keepsLines }

  /// Cuts text into glyphs, and stops early once they take more columns than the limit.
  static func glyphs(
    of text: String, from offset: Int = 0, keepsLines: Bool = false, columns limit: Int = .max
  ) -> [Glyph] {
    var cutter = GlyphCutter(keepsLines: keepsLines)
    if limit == .max { cutter.glyphs.reserveCapacity(text.utf8.count) }
    var scalars = text.unicodeScalars.makeIterator()
    var offset = offset
    var current = scalars.next()
    while let scalar = current, cutter.width <= limit {
      let next = scalars.next()
      cutter.take(scalar, before: next, at: offset)
      offset &+= 1
      current = next
    }
    cutter.close()
    return cutter.glyphs
  }
}

extension GlyphCutter {
  private mutating func take(_ scalar: Unicode.Scalar, before next: Unicode.Scalar?, at offset: Int)
  {
    if 0x20...0x7E ~= scalar.value {
      close()
      // The common case: nothing below U+0300 joins, so the glyph is complete.
      let isComplete = scalar == " " || next.map { $0.value < 0x300 } ?? true
      isComplete ? emit(Symbol(scalar), width: 1, at: offset) : start(scalar, at: offset)
    } else if scalar.value < 0x80 {
      close()
      takeControl(scalar, before: next, at: offset)
    } else {
      takeOther(scalar, before: next, at: offset)
    }
  }

  private mutating func takeControl(
    _ scalar: Unicode.Scalar, before next: Unicode.Scalar?, at offset: Int
  ) {
    if scalar == "\n" && keepsLines {
      emit(Symbol("\n"), width: 0, at: offset)
    } else if scalar == "\r" && next == "\n" && keepsLines {
      return
    } else if scalar == "\t" {
      emit(.space, width: 1, at: offset)
    } else if let picture = scalar.controlPicture {
      emit(Symbol(picture), width: 1, at: offset)
    }
  }

  private mutating func takeOther(
    _ scalar: Unicode.Scalar, before next: Unicode.Scalar?, at offset: Int
  ) {
    if tail.takes(scalar, after: open, before: next) { return tail.append(scalar) }
    let kind = scalar.kind
    if joins(scalar, as: kind, before: next) { return join(scalar, at: offset) }
    let hasBase = !open.isEmpty
    close()
    switch kind {
    case .base: start(scalar, at: offset)
    case .space: emit(Symbol(scalar), width: scalar.isWide ? 2 : 1, at: offset)
    case .hidden: spell(scalar.spelledOut, at: offset)
    case .mark:
      start(Self.dottedCircle, at: offset)
      join(scalar, at: offset)
    case .spacingMark:
      if !hasBase { emit(Symbol(Self.dottedCircle), width: 1, at: offset) }
      start(scalar, at: offset)
    }
  }

  private func joins(
    _ scalar: Unicode.Scalar, as kind: Unicode.Scalar.Kind, before next: Unicode.Scalar?
  ) -> Bool {
    guard scalar.value >= 0x300, tail.isEmpty, let last = open.last,
      scalar.joins(last, as: kind, before: next)
    else { return false }
    return !scalar.isRegionalIndicator || open.count == 1
  }

  private mutating func start(_ scalar: Unicode.Scalar, at offset: Int) {
    open.append(scalar)
    openOffset = offset
  }

  private mutating func join(_ scalar: Unicode.Scalar, at offset: Int) {
    if open.count <= GlyphCutter.markLimit {
      open.append(scalar)
    } else {
      if excess == 0 { excessOffset = offset }
      excess += 1
    }
  }

  /// Emits the glyph that was growing, and says how many marks it lost.
  private mutating func close() {
    guard let base = open.first else { return }
    emit(Symbol(open), width: GlyphCutter.columns(of: open, on: base), at: openOffset)
    open.removeAll(keepingCapacity: true)
    if !tail.isEmpty { closeTail() }
    guard excess > 0 else { return }
    spell("‹+\(excess)›", at: excessOffset)
    excess = 0
  }

  /// The sign stands for the same code point as its emoji, so that nothing comes between them.
  private mutating func closeTail() {
    if tail.isBrokenFlag {
      for (place, scalar) in tail.scalars.enumerated() {
        spell(scalar.spelledOut, at: openOffset + 1 + place)
      }
    } else {
      emit(Symbol(EmojiTail.sign), width: 1, at: openOffset)
    }
    tail = EmojiTail()
  }

  private mutating func spell(_ text: String, at offset: Int) {
    for scalar in text.unicodeScalars { emit(Symbol(scalar), width: 1, at: offset) }
  }

  private mutating func emit(_ symbol: Symbol, width: Int, at offset: Int) {
    glyphs.append(Glyph(symbol, width: width, offset: offset))
    self.width += width
  }

  /// Two for a flag and for what is turned into an emoji, else what the base takes.
  private static func columns(of scalars: [Unicode.Scalar], on base: Unicode.Scalar) -> Int {
    base.isWide
      || scalars.count > 1 && (base.isRegionalIndicator || scalars[1].value == 0xFE0F) ? 2 : 1
  }

  private static let dottedCircle: Unicode.Scalar = "\u{25CC}"
}
