/// A number as written, of which some digits may be hidden behind `X` (ISO 8601-2:2019, 9).
struct Digits: Hashable, Sendable, CustomStringConvertible {
  /// The number with 0 for each `X`: the smallest that it can be.
  let floor: Int
  /// The number with 9 for each `X`: the largest that it can be.
  let ceiling: Int
  /// How many digits are written.
  let width: Int
  /// Which digits are hidden: bit n stands for the digit worth 10ⁿ.
  private let hidden: UInt32

  /// The longest number that is read; a year is four digits, and longer ones hide none.
  private static let longest = 16

  /// Reads figures and `X`; nil for anything else, for nothing and for more than `longest`.
  init?(_ scalars: some Collection<Unicode.Scalar>) {
    guard (1...Self.longest).contains(scalars.count) else { return nil }
    var (floor, ceiling, hidden) = (0, 0, UInt32(0))
    for scalar in scalars {
      guard let digit = scalar == "X" ? 0 : scalar.figure else { return nil }
      floor = floor * 10 + digit
      ceiling = ceiling * 10 + (scalar == "X" ? 9 : digit)
      hidden = hidden << 1 | (scalar == "X" ? 1 : 0)
    }
    (self.floor, self.ceiling, self.hidden, width) = (floor, ceiling, hidden, scalars.count)
  }

  /// The digits as written.
  var description: String {
    let figures = floor.magnitude.padded(to: width)
    guard !isExact else { return figures }
    return String(
      zip(figures, (0..<width).reversed()).map { hidden >> $1 & 1 == 1 ? "X" : $0 })
  }

  /// Whether no digit is hidden.
  var isExact: Bool { hidden == 0 }

  /// Whether every digit is hidden.
  var isHidden: Bool { hiddenTail == width }

  /// The number; nil when a digit is hidden.
  var exact: Int? { isExact ? floor : nil }

  /// How many digits are hidden, if they are the last ones; nil if a known digit follows an `X`.
  var hiddenTail: Int? {
    let tail = (~hidden).trailingZeroBitCount
    return hidden >> UInt32(tail) == 0 ? tail : nil
  }

  /// Whether the number can be this one.
  func matches(_ number: Int) -> Bool {
    guard !isExact else { return number == floor }
    var (number, known) = (number, floor)
    for place in 0..<width {
      guard hidden >> UInt32(place) & 1 == 1 || number % 10 == known % 10 else { return false }
      (number, known) = (number / 10, known / 10)
    }
    return number == 0
  }

  /// The smallest number that it can be and that passes.
  func first(where passes: (Int) -> Bool) -> Int? {
    (floor...ceiling).first { matches($0) && passes($0) }
  }

  /// The largest number that it can be and that passes.
  func last(where passes: (Int) -> Bool) -> Int? {
    (floor...ceiling).last { matches($0) && passes($0) }
  }
}

extension Unicode.Scalar {
  /// The value of an ASCII figure.
  var figure: Int? {
    ("0"..."9").contains(self) ? Int(value) - 48 : nil
  }
}
