import Screen

/// Text that is broken into lines and fitted into columns.
enum Layouts {
  static func feed(_ bytes: [UInt8]) throws {
    var stream = ByteStream(bytes)
    let (width, other) = (stream.number(below: 90), stream.number(below: 90))
    let text = stream.remainder()
    try check(TextLayout(text, width: width), of: text, width: max(width, 1))
    try BrokenLaw.unless(
      TextLayout(text, width: other).wrapped(to: width) == TextLayout(text, width: width),
      "wrapped anew, it is another")
    try checkLine(text, columns: width)
  }

  private static func check(
    _ layout: TextLayout, of text: String, width: Int
  ) throws(BrokenLaw) {
    var end = 0
    for line in 0..<layout.count {
      let columns = layout[line].reduce(0) { $0 + $1.width }
      try BrokenLaw.unless(
        columns <= width || layout[line].count == 1, "a line of \(columns) columns in \(width)")
      guard let offsets = layout.offsets(ofLine: line) else {
        throw BrokenLaw(description: "a line stands for nothing")
      }
      // What is shown as the number of a code point may stand on two lines.
      try BrokenLaw.unless(
        (end - 1...end).contains(offsets.lowerBound), "what stands before \(offsets) is on no line")
      end = offsets.upperBound
    }
    try BrokenLaw.unless(end == text.unicodeScalars.count, "the end of the text is on no line")
    try isClean(layout.text)
  }

  private static func checkLine(_ text: String, columns: Int) throws(BrokenLaw) {
    let visible = text.visible
    try isClean(visible)
    try BrokenLaw.unless(visible.visible == visible, "what is visible changes once more")
    let fitted = text.fitted(to: columns)
    try BrokenLaw.unless(fitted.width <= columns, "\(fitted.width) columns are put into \(columns)")
    try isClean(text.visibleLines)
  }

  /// Nothing commands the terminal or turns the text around.
  static func isClean(_ text: String) throws(BrokenLaw) {
    let hidden = text.unicodeScalars.first { scalar in
      if 0x20...0x7E ~= scalar.value { return false }
      return switch scalar.properties.generalCategory {
      case .control: scalar != "\n"
      case .lineSeparator, .paragraphSeparator, .surrogate: true
      case .format: !isSeen(scalar)
      default: false
      }
    }
    if let hidden {
      throw BrokenLaw(description: "U+\(String(hidden.value, radix: 16)) reaches the screen")
    }
  }

  /// Joiners between letters, and Arabic's and Kaithi's signs for numbers, which are no commands.
  private static func isSeen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200C, 0x200D, 0x600...0x605, 0x6DD, 0x70F, 0x890...0x891, 0x8E2, 0x110BD, 0x110CD: true
    default: false
    }
  }
}
