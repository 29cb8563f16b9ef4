extension Unicode.Scalar {
  /// Every code point, but only a few of the planes that are empty or for private use.
  static var all: some Sequence<Unicode.Scalar> {
    [0...0x323FF, 0xDFFF0...0xE01FF, 0xEFFF0...0xF000F, 0x10FFF0...0x10FFFF].lazy
      .flatMap { ($0 as ClosedRange<UInt32>).lazy.compactMap { Unicode.Scalar($0) } }
  }

  var isUnassigned: Bool {
    properties.generalCategory == .unassigned || properties.generalCategory == .privateUse
  }
}
