// Text without what commands a terminal or hides what it says, each shown as U+FFFD.
extension String {
  /// Without control characters other than line breaks and tabs, for data that a program reads.
  package var withoutControls: String {
    replacing(where: \.mayBeControl) { $0.isControl }
  }

  /// Without them, nor what turns the text around it, for what people read.
  package var printable: String {
    replacing(where: { $0.mayBeControl || $0 == 0xE2 }) { $0.isControl || $0.turnsAround }
  }

  /// - Parameter mayBe: asked of bytes first; whether a character that goes may begin with it.
  private func replacing(
    where mayBe: (UInt8) -> Bool, _ goes: (Unicode.Scalar) -> Bool
  ) -> String {
    guard utf8.contains(where: mayBe) else { return self }
    return String(
      String.UnicodeScalarView(unicodeScalars.map { goes($0) ? "\u{FFFD}" : $0 }))
  }
}

extension Unicode.Scalar {
  /// Whether it is a control character other than a line break or a tab.
  fileprivate var isControl: Bool {
    value < 0x20 && self != "\t" && self != "\r" && self != "\n" || 0x7F...0x9F ~= value
  }

  /// Whether it embeds, overrides or isolates: what stands behind it may be seen where it does not stand.
  fileprivate var turnsAround: Bool {
    0x202A...0x202E ~= value || 0x2066...0x2069 ~= value
  }
}

extension UInt8 {
  /// Whether a control character may begin with it; those beyond ASCII do with C2.
  fileprivate var mayBeControl: Bool {
    self == 0x7F || self == 0xC2 || self < 0x20 && !(0x09...0x0A ~= self || self == 0x0D)
  }
}
