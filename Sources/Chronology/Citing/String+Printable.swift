extension String {
  /// Without control characters other than line breaks and tabs: each is shown as U+FFFD.
  package var printable: String {
    guard utf8.contains(where: \.mayBeControl) else { return self }
    return String(
      String.UnicodeScalarView(
        unicodeScalars.map { scalar in
          let isControl = scalar.properties.generalCategory == .control
          return isControl && !"\t\r\n".unicodeScalars.contains(scalar) ? "\u{FFFD}" : scalar
        }))
  }
}

extension UInt8 {
  /// Whether a control character may begin with it; those beyond ASCII do with C2.
  fileprivate var mayBeControl: Bool {
    self == 0x7F || self == 0xC2 || self < 0x20 && !(0x09...0x0A ~= self || self == 0x0D)
  }
}
