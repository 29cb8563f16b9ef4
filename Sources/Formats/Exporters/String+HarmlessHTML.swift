import Chronology

extension String {
  /// HTML of somebody else: as it is where it holds nothing but tags that set words, links and pictures, else all
  /// of it as text; nil for an address that is a program.
  var harmlessHTML: String? {
    let scheme = lowercased().filter { !$0.isWhitespace }.prefix { $0 != ":" }
    guard !["javascript", "vbscript", "data"].contains(scheme) else { return nil }
    return isHarmless ? self : html
  }

  private var isHarmless: Bool {
    guard printable == self else { return false }
    var rest = self[...]
    while let start = rest.firstIndex(of: "<") {
      rest = rest[rest.index(after: start)...]
      // A sign that no tag begins with is a sign.
      guard let first = rest.first, first.isLetter || "/!?".contains(first) else { continue }
      guard let end = rest.harmlessTagEnd else { return false }
      rest = rest[end...]
    }
    return true
  }
}

extension Substring {
  /// The end of a tag that begins it behind its `<`; nil where that is none of those that do no harm.
  fileprivate var harmlessTagEnd: Index? {
    let tag = /\/?([A-Za-z][A-Za-z0-9]*)((?:\s+[A-Za-z]+="[^"<>]*")*)\s*\/?>/
    guard let match = prefixMatch(of: tag), HarmlessTags.names.contains(match.1.lowercased()),
      match.2.matches(of: /([A-Za-z]+)="([^"]*)"/).allSatisfy({
        HarmlessTags.allow($0.1.lowercased(), String($0.2))
      })
    else { return nil }
    return match.range.upperBound
  }
}

/// The tags and attributes of HTML that show something, and neither run nor cover anything.
private enum HarmlessTags {
  static let names: Set = [
    "a", "abbr", "b", "blockquote", "br", "cite", "code", "dd", "del", "div", "dl", "dt", "em",
    "h1", "h2",
    "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "li", "mark", "ol", "p", "pre", "q", "s",
    "small", "span",
    "strong", "sub", "sup", "table", "tbody", "td", "th", "thead", "tr", "u", "ul",
  ]
  private static let attributes: Set = [
    "alt", "class", "dir", "height", "lang", "rel", "target", "title", "width",
  ]

  static func allow(_ attribute: String, _ value: String) -> Bool {
    if attributes.contains(attribute) { return true }
    let isAddress = ["http://", "https://", "mailto:"].contains(where: value.lowercased().hasPrefix)
    return ["href", "src"].contains(attribute) && isAddress
  }
}
