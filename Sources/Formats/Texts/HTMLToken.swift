/// A piece of a page in HTML: what stands between tags, or a tag.
enum HTMLToken {
  /// Text, in which references such as `&amp;` still stand.
  case text(ArraySlice<UInt8>)
  /// What a `<script>` or a `<style>` holds, which is no text, or a CDATA section, which has no references.
  case verbatim(ArraySlice<UInt8>)
  /// Its name is in small letters.
  case open(name: String, attributes: HTMLAttributes)
  case close(name: String)
}

/// What stands in a tag behind its name.
struct HTMLAttributes {
  private let bytes: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  /// Whether the tag ends with a slash.
  var isClosed: Bool { bytes.last == UInt8(ascii: "/") }

  /// Whether the element is not to be shown.
  var isHidden: Bool { values["hidden"] != nil }

  /// The values by their names in small letters, with references resolved; of two of one name the first.
  var values: [String: String] {
    var (values, rest) = ([String: String](), bytes)
    while let start = rest.firstIndex(where: { !$0.isHTMLSpace && $0 != UInt8(ascii: "/") }) {
      // A name may begin with a sign of equality.
      let end = rest[(start + 1)...].firstIndex { "=/".utf8.contains($0) || $0.isHTMLSpace }
      let name = String(decoding: rest[start..<(end ?? rest.endIndex)], as: UTF8.self).lowercased()
      rest = rest[(end ?? rest.endIndex)...]
      let value = HTMLAttributes.takeValue(&rest)
      if values[name] == nil { values[name] = HTMLText.resolved(value) }
    }
    return values
  }

  /// What stands behind a sign of equality, without its quotation marks.
  private static func takeValue(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let sign = rest.drop(while: \.isHTMLSpace)
    guard sign.first == UInt8(ascii: "=") else { return [] }
    rest = sign.dropFirst().drop(while: \.isHTMLSpace)
    let mark = rest.first
    let isQuoted = mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'")
    if isQuoted { rest = rest.dropFirst() }
    let value = rest.prefix { isQuoted ? $0 != mark : !$0.isHTMLSpace }
    rest = rest[value.endIndex...].dropFirst(isQuoted ? 1 : 0)
    return value
  }
}

extension UInt8 {
  /// Whether it is white space in HTML.
  var isHTMLSpace: Bool { [0x20, 0x0A, 0x09, 0x0D, 0x0C].contains(self) }

  var isASCIILetter: Bool { 0x61...0x7A ~= self | 0x20 }
}
