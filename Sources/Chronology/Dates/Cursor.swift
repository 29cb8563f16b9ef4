/// A place in the text of a date, and the part of the text that may be read from there.
///
/// It walks Unicode scalars. All that a date is written with is ASCII, where scalars are
/// characters, so that a place gives the column.
struct Cursor {
  /// The part to read; its indices count from the start of the whole text.
  private let scalars: ArraySlice<Unicode.Scalar>
  /// The index of what is read next.
  private(set) var place: Int

  init(_ scalars: ArraySlice<Unicode.Scalar>) {
    self.scalars = scalars
    place = scalars.startIndex
  }

  /// What is read next; nil at the end.
  var next: Unicode.Scalar? {
    place < scalars.endIndex ? scalars[place] : nil
  }

  /// Steps over what is next, if it is this.
  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    place += 1
    return true
  }

  /// Steps over the figures and `X` that are next, and gives them; it may find none.
  mutating func takeDigits() -> ArraySlice<Unicode.Scalar> {
    let start = place
    while let next, next.figure != nil || next == "X" { place += 1 }
    return scalars[start..<place]
  }

  /// Steps over a qualifier, if one is next.
  mutating func takeQualifier() throws(EDTFError) -> Qualifier {
    guard let qualifier = Qualifier(sign: next) else { return [] }
    place += 1
    guard let second = Qualifier(sign: next) else { return qualifier }
    throw qualifier.isDisjoint(with: second)
      ? error("'?' and '~' together are written '%'", back: 1)
      : error("one '\(qualifier.union(second))' is enough")
  }

  /// An error at what is read next, or some places before it.
  func error(_ reason: String, back: Int = 0) -> EDTFError {
    EDTFError(column: place - back + 1, reason: reason)
  }
}

extension String {
  /// A text from a part of another.
  init(_ scalars: ArraySlice<Unicode.Scalar>) {
    self.init(String.UnicodeScalarView(scalars))
  }
}
