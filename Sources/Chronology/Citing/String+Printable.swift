extension String {
  /// Without control characters other than line breaks and tabs: each is shown as U+FFFD.
  package var printable: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { scalar in
          let isControl = scalar.properties.generalCategory == .control
          return isControl && !"\t\r\n".unicodeScalars.contains(scalar) ? "\u{FFFD}" : scalar
        }))
  }
}
