/// What tags do to the text between them: the lines, paragraphs, items and rows that come of it.
struct HTMLLayout {
  private var flow = TextFlow()
  /// The element that is not shown, how many of its name are open, and where it begins.
  private var hidden: (name: String, depth: Int, start: Int)?
  private var preDepth = 0
  /// The numbers of the next items of the lists that are open; nil for those that have none.
  private var lists: [Int?] = []
  /// Whether a figure that comes next is an exponent.
  private var isAtPower = false

  var text: String { flow.text }

  /// What hides the rest of the page.
  var unclosed: (name: String, offset: Int)? { hidden.map { ("<\($0.name)>", $0.start) } }

  /// - Parameter place: where the token ends.
  mutating func take(_ token: HTMLToken, before place: Int) {
    switch token {
    case .text(let bytes) where hidden == nil: HTMLText.resolve(bytes) { add($0) }
    // What a script holds is hidden with it.
    case .verbatim(let bytes) where hidden == nil: for byte in bytes { add(byte) }
    case .open(let name, let attributes): open(name, attributes, before: place)
    case .close(let name): close(name)
    case .text, .verbatim: break
    }
  }

  private mutating func add(_ byte: UInt8) {
    // "10<sup>6</sup>" is not 106.
    if isAtPower, 0x30...0x39 ~= byte { flow.addVerbatim(UInt8(ascii: "^")) }
    isAtPower = false
    preDepth > 0 ? flow.addPreformatted(byte) : flow.add(byte)
  }

  private mutating func add(_ words: String) {
    for byte in words.utf8 { flow.addVerbatim(byte) }
  }
}

// Tags.
extension HTMLLayout {
  private mutating func open(_ name: String, _ attributes: HTMLAttributes, before place: Int) {
    // A paragraph ends where another one begins.
    if hidden?.name == "p", HTMLLayout.paragraphs.contains(name) { hidden = nil }
    if let hidden {
      if name == hidden.name { self.hidden?.depth += 1 }
    } else if HTMLLayout.unshown.contains(name) {
      if !attributes.isClosed { hidden = (name, 1, place) }
    } else if attributes.isHidden, !HTMLLayout.alwaysShown.contains(name) {
      hidden = (name, 1, place)
    } else {
      part(at: name)
      begin(name, attributes)
    }
  }

  private mutating func begin(_ name: String, _ attributes: HTMLAttributes) {
    switch name {
    case "br": flow.breakLine()
    case "q": add("“")
    case "sup": isAtPower = flow.lastByte.map { 0x30...0x39 ~= $0 } ?? false
    case "pre": preDepth += 1
    case "ul", "menu", "dir": lists.append(nil)
    case "ol": lists.append(attributes.values["start"].flatMap { Int($0) } ?? 1)
    case "li": flow.beginItem(nextSign())
    case "tr": flow.beginRow()
    case "td", "th": flow.beginCell()
    default: break
    }
  }

  /// What stands before an item of the innermost list.
  private mutating func nextSign() -> String {
    guard let number = lists.last.flatMap(\.self) else { return "- " }
    lists[lists.count - 1] = number &+ 1
    return "\(number). "
  }

  private mutating func close(_ name: String) {
    if let hidden {
      guard name == hidden.name else { return }
      self.hidden?.depth -= 1
      if hidden.depth == 1 { self.hidden = nil }
      return
    }
    switch name {
    case "q": add("”")
    case "sup": isAtPower = false
    case "pre": preDepth = max(preDepth - 1, 0)
    case "ul", "menu", "dir", "ol":
      _ = lists.popLast()
      flow.end(.line)
    case "li", "tr", "table": flow.end(.line)
    case "td", "th": flow.end(.none)
    default: break
    }
    part(at: name)
  }

  private mutating func part(at name: String) {
    if HTMLLayout.paragraphs.contains(name) {
      // A list in an item goes on with it.
      flow.part(HTMLLayout.lists.contains(name) && lists.count > 0 ? .line : .paragraph)
    } else if HTMLLayout.lines.contains(name) {
      flow.part(.line)
    }
  }
}

// Elements by what they do.
extension HTMLLayout {
  private static let unshown: Set = [
    "script", "style", "template", "noscript", "title", "iframe", "noembed", "noframes", "svg",
    "object", "canvas", "audio", "video", "select", "datalist", "rp", "rt",
  ]

  /// Elements without an end, and those of the page itself, which a script shows once it is there.
  private static let alwaysShown: Set = [
    "html", "body", "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta",
    "param", "source", "track", "wbr",
  ]

  private static let lists: Set = ["ul", "ol", "menu", "dir"]

  private static let lines: Set = ["dt", "dd", "caption", "legend", "summary"]

  private static let paragraphs: Set = lists.union([
    "address", "article", "aside", "blockquote", "body", "center", "details", "dialog", "div", "dl",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hgroup", "hr", "main", "nav", "p", "pre", "search", "section", "table",
  ])
}
