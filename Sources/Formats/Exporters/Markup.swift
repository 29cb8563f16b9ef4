import Chronology

/// Text of HTML or XML that no text from outside can break out of.
///
/// What stands in a literal is markup; every string that is put into one is escaped on its way in.
struct Markup: ExpressibleByStringInterpolation, Hashable, Sendable {
  private(set) var text: String

  init(stringLiteral text: String) {
    self.text = text
  }

  init(stringInterpolation: Pieces) {
    text = stringInterpolation.text
  }

  /// Takes text that is markup already.
  init(verbatim text: String) {
    self.text = text
  }

  struct Pieces: StringInterpolationProtocol {
    fileprivate var text = ""

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ literal: String) { text += literal }
    mutating func appendInterpolation(_ string: String) { text += string.escapedForMarkup }
    mutating func appendInterpolation(_ number: Int) { text += String(number) }
    mutating func appendInterpolation(_ markup: Markup) { text += markup.text }
    /// Nothing, where there is none.
    mutating func appendInterpolation(_ markup: Markup?) { text += markup?.text ?? "" }
    /// Each on a line of its own.
    mutating func appendInterpolation(_ lines: [Markup]) {
      text += lines.map { $0.text + "\n" }.joined()
    }
  }
}

extension [Markup] {
  func joined(by separator: Markup) -> Markup {
    Markup(verbatim: map(\.text).joined(separator: separator.text))
  }
}

extension String {
  fileprivate var escapedForMarkup: String {
    guard needsEscaping else { return self }
    return printable.withPlainLineBreaks.escaped {
      $0.entity ?? ($0.properties.isNoncharacterCodePoint ? "\u{FFFD}" : nil)
    }
  }

  private var withPlainLineBreaks: String {
    guard utf8.contains(0x0D) else { return self }
    return split(omittingEmptySubsequences: false) { $0 == "\r\n" || $0 == "\r" }
      .joined(separator: "\n")
  }

  /// Whether a byte of it may be one that has to be escaped, or begin such a character.
  private var needsEscaping: Bool {
    hasByte {
      $0.bytes(below: 0x20) | $0.bytes(equalTo: 0x22) | $0.bytes(equalTo: 0x26)
        | $0.bytes(equalTo: 0x27) | $0.bytes(equalTo: 0x3C) | $0.bytes(equalTo: 0x3E)
        | $0.bytes(equalTo: 0x7F) | $0.bytesBeyondASCII
    }
  }
}
