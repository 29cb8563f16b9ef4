/// The pieces of a page, one after the other, in time that grows with its length and no faster.
///
/// Nothing is refused. A quotation mark or a comment that is never closed ends at the next `>`, so that
/// no text is lost by it.
struct HTMLTokens: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  /// Where the next piece begins, in bytes.
  private(set) var place = 0
  /// What the next piece is to be read as: the content of this element up to its end.
  private var content: String?
  /// A quotation mark was never closed: they are no longer looked at.
  private var ignoresMarks = false
  private var unclosedNames: Set<String> = []
  /// What is never closed, and where it begins, in bytes.
  private(set) var unclosed: (name: String, offset: Int)?

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> HTMLToken? {
    if let name = content {
      content = nil
      return contentToken(of: name)
    }
    while place < bytes.count {
      if let token = beginsMarkup(at: place) ? markup() : text() { return token }
    }
    return nil
  }

  private mutating func text() -> HTMLToken {
    var end = place + 1
    while end < bytes.count, !(bytes[end] == UInt8(ascii: "<") && beginsMarkup(at: end)) {
      end += 1
    }
    defer { place = end }
    return .text(bytes[place..<end])
  }

  /// Whether a `<` is more than a sign of its own.
  private func beginsMarkup(at start: Int) -> Bool {
    guard bytes[start] == UInt8(ascii: "<"), start + 1 < bytes.count else { return false }
    return bytes[start + 1].isASCIILetter || "/!?".utf8.contains(bytes[start + 1])
  }

  /// A tag or a CDATA section; nil for what is neither, which is passed over.
  private mutating func markup() -> HTMLToken? {
    if skip("<!--") { return passComment() }
    if skip("<![CDATA[") {
      defer { place = Swift.min(place + 3, bytes.count) }
      return .verbatim(take(to: find("]]>", named: "CDATA", from: place) ?? bytes.count))
    }
    let isEnd = bytes[place + 1] == UInt8(ascii: "/")
    let start = place + (isEnd ? 2 : 1)
    guard start < bytes.count, bytes[start].isASCIILetter else {
      place = (bytes[start...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count - 1) + 1
      return nil
    }
    return tag(from: start, isEnd: isEnd)
  }

  /// `<!-->` is a comment, too.
  private mutating func passComment() -> HTMLToken? {
    let start = place
    if let end = find("-->", named: "<!--", from: start - 2) {
      place = end + 3
    } else {
      place = (bytes[start...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count - 1) + 1
    }
    return nil
  }

  private mutating func tag(from start: Int, isEnd: Bool) -> HTMLToken? {
    guard let end = tagEnd(from: start) else {
      place = bytes.count  // The page is cut.
      return nil
    }
    place = end + 1
    let inside = bytes[start..<end]
    let name = inside.prefix { !$0.isHTMLSpace && $0 != UInt8(ascii: "/") }
    let word = String(decoding: name, as: UTF8.self).lowercased()
    if isEnd { return .close(name: word) }
    if HTMLTokens.opaque.contains(word) || HTMLTokens.plain.contains(word) { content = word }
    return .open(name: word, attributes: HTMLAttributes(inside[name.endIndex...]))
  }

  /// Where the `>` of a tag stands, which may also be part of a value.
  private mutating func tagEnd(from start: Int) -> Int? {
    if !ignoresMarks {
      var (mark, last): (UInt8?, UInt8) = (nil, 0)
      for index in start..<bytes.count {
        let byte = bytes[index]
        if let open = mark {
          if byte == open { mark = nil }
        } else if byte == UInt8(ascii: ">") {
          return index
        } else if last == UInt8(ascii: "="), "\"'".utf8.contains(byte) {
          mark = byte
        }
        if !byte.isHTMLSpace { last = byte }
      }
      ignoresMarks = true
    }
    return bytes[start...].firstIndex(of: UInt8(ascii: ">"))
  }
}

// What is read up to an end, whatever stands there.
extension HTMLTokens {
  /// Elements whose content is no text.
  private static let opaque: Set = ["script", "style", "iframe", "noembed", "noframes", "xmp"]
  /// Elements whose content has references, but no tags.
  private static let plain: Set = ["title", "textarea"]

  private mutating func contentToken(of name: String) -> HTMLToken {
    let isPlain = HTMLTokens.plain.contains(name)
    let end = find("</" + name, named: "<\(name)>", from: place)
    // A title that is never closed would be the whole page.
    guard end != nil || !isPlain else { return .close(name: name) }
    let content = take(to: end ?? bytes.count)
    return isPlain ? .text(content) : .verbatim(content)
  }

  private mutating func take(to end: Int) -> ArraySlice<UInt8> {
    defer { place = end }
    return bytes[place..<end]
  }

  /// Passes over these signs, in capitals or not, if they stand here.
  private mutating func skip(_ signs: String) -> Bool {
    guard stands(Array(signs.utf8), at: place) else { return false }
    place += signs.utf8.count
    return true
  }

  /// Where signs stand next; each that is never there is looked for once.
  private mutating func find(_ signs: String, named name: String, from start: Int) -> Int? {
    guard !unclosedNames.contains(name) else { return nil }
    let signs = Array(signs.utf8)
    var rest = bytes[start...]
    while let index = rest.firstIndex(of: signs[0]) {
      if stands(signs, at: index) { return index }
      rest = bytes[(index + 1)...]
    }
    unclosedNames.insert(name)
    if unclosed == nil { unclosed = (name, start) }
    return nil
  }

  private func stands(_ signs: [UInt8], at start: Int) -> Bool {
    bytes.count - start >= signs.count
      && zip(bytes[start...], signs).allSatisfy { byte, sign in
        byte == sign || byte.isASCIILetter && byte | 0x20 == sign | 0x20
      }
  }
}
