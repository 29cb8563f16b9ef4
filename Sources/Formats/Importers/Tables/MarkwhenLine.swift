import Chronology

/// A line of a text in Markwhen, as far as it has a meaning of its own.
enum MarkwhenLine: Hashable {
  /// `2021-01-03: What happened`; both as they stand.
  case event(when: String, what: String)
  /// `section Strike`, `group Strike` or `# Strike`; how deep a heading lies.
  case opening(String, depth: Int?)
  /// `endSection` or `endGroup`.
  case closing
  /// Two slashes, and words for nobody but the author.
  case comment
  case other(String)

  init(_ text: String) {
    let line = text.trimmingBlanks
    let words = line.split(separator: " ", maxSplits: 1).map(String.init)
    let first = words.first?.lowercased() ?? ""
    let depth = line.prefix { $0 == "#" }.count
    if line.hasPrefix("//") {
      self = .comment
    } else if ["section", "group"].contains(first) {
      self = .opening(words.count > 1 ? words[1] : "", depth: nil)
    } else if ["endsection", "endgroup"].contains(first), words.count == 1 {
      self = .closing
    } else if depth > 0, line.dropFirst(depth).first == " " {
      self = .opening(String(line.dropFirst(depth)).trimmingBlanks, depth: depth)
    } else if let event = MarkwhenLine.event(line) {
      self = event
    } else {
      self = .other(line)
    }
  }

  /// A line whose words before a colon tell a time: a date, some of them, or one that is counted from another
  /// event.
  private static func event(_ line: String) -> MarkwhenLine? {
    guard let first = line.first, first.isLetter || first.isNumber || "-!.[{".contains(first) else {
      return nil
    }
    let head = line.prefix(longest)
    for colon in head.indices where head[colon] == ":" {
      let rest = line[line.index(after: colon)...]
      guard rest.isEmpty || rest.first?.isWhitespace == true else { continue }
      let when = String(head[..<colon]).trimmingBlanks
      if MarkwhenWords.tellTime(when) {
        return .event(when: when, what: String(rest).trimmingBlanks)
      }
    }
    return nil
  }

  /// No date is written in more letters.
  private static let longest = 120
}

extension String {
  /// Without white space at its ends.
  var trimmingBlanks: String {
    guard let first = unicodeScalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = unicodeScalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(unicodeScalars[first...last])
  }
}
