import Chronology

/// The text of a page in HTML as somebody reads it, without recursion and however broken the page is.
///
/// `<p>The mill<br>burns.</p><ul><li>Two hurt` becomes "The mill", "burns." and, after an empty line,
/// "- Two hurt".
package struct HTMLText {
  package let text: String
  /// What is never closed, such as `<script>`, with its place in bytes: text may be missing.
  let unclosed: (name: String, offset: Int)?

  package init(_ html: String) {
    var tokens = HTMLTokens(Array(html.utf8))
    var layout = HTMLLayout()
    while let token = tokens.next() { layout.take(token, before: tokens.place) }
    text = layout.text
    unclosed = tokens.unclosed ?? layout.unclosed
  }

  /// Text with its references resolved.
  static func resolved(_ bytes: ArraySlice<UInt8>) -> String {
    var resolved: [UInt8] = []
    HTMLText.resolve(bytes) { resolved.append($0) }
    return String(decoding: resolved, as: UTF8.self)
  }

  /// Gives the bytes of a text one by one, those of references as the characters that they are.
  static func resolve(_ text: ArraySlice<UInt8>, _ take: (UInt8) -> Void) {
    let bytes = Array(text)
    var place = 0
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "&"), let entity = Entity(in: bytes, at: place) {
        entity.character.shown.utf8.forEach(take)
        place += entity.length
      } else {
        take(bytes[place])
        place += 1
      }
    }
  }
}

extension Character {
  /// As browsers show it: numbers that Unicode gives to no sign are those of windows-1252, and what no text
  /// has is a mark of its own.
  fileprivate var shown: String {
    guard let scalar = unicodeScalars.first, unicodeScalars.count == 1 else { return String(self) }
    if 0x80...0x9F ~= scalar.value, let byte = UInt8(exactly: scalar.value) {
      return DecodedText.windows1252(byte).map { String(Character($0)) } ?? "\u{FFFD}"
    }
    let isText = scalar.value >= 0x20 && scalar.value != 0x7F || isWhitespace
    return isText ? String(self) : "\u{FFFD}"
  }
}
