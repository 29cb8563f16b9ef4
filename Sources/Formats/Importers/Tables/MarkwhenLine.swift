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

  /// A line whose words before a colon are a date, a stretch of time, or a time counted from another event.
  private static func event(_ line: String) -> MarkwhenLine? {
    guard let first = line.first, first.isLetter || first.isNumber || "-!.[{".contains(first) else {
      return nil
    }
    let head = line.prefix(longest)
    for colon in head.indices where head[colon] == ":" {
      let rest = line[line.index(after: colon)...]
      guard rest.isEmpty || rest.first?.isWhitespace == true else { continue }
      let when = String(head[..<colon]).trimmingBlanks
      if MarkwhenDates(when, .monthFirst).isMeant {
        return .event(when: when, what: String(rest).trimmingBlanks)
      }
    }
    return nil
  }

  /// No date is written in more letters.
  private static let longest = 120
}

/// The words before the colon: a date, or two of them with a dash or a slash between.
struct MarkwhenDates {
  /// As the dossier's own readers take them; the words themselves where they cannot.
  private(set) var start: String
  private(set) var end: String?
  /// Whether it is one, be it a time that is counted from another event's.
  private(set) var isMeant = true
  private(set) var isRelative = false

  init(_ when: String, _ order: WrittenDate.Order) {
    start = when
    if MarkwhenDates.isDate(when, order) { return }
    for (first, last) in when.halves {
      guard MarkwhenDates.isDate(first, order) else { continue }
      if MarkwhenDates.isDate(last, order) {
        (start, end) = (first, last)
        return
      }
      if ["now", "today"].contains(last.lowercased()),
        let date = try? WrittenDate(reading: first, order: order)
      {
        start = "\(String("\(date.date)".prefix { $0 != "T" }))/.."
        return
      }
    }
    isRelative = when.isRelativeTime
    isMeant = isRelative
  }

  private static func isDate(_ text: String, _ order: WrittenDate.Order) -> Bool {
    guard text.contains(where: \.isNumber) else { return false }
    return (try? WrittenDate(reading: text, order: order)) != nil
  }
}

extension String {
  /// What stands before and behind each dash or slash.
  fileprivate var halves: [(String, String)] {
    indices.filter { "-–—/".contains(self[$0]) }.map { place in
      (String(self[..<place]).trimmingBlanks, String(self[index(after: place)...]).trimmingBlanks)
    }
  }

  /// Whether it is a time that is counted from another event, or from the day on which it is read: `2 weeks`,
  /// `after !first 3 days`, `now`.
  fileprivate var isRelativeTime: Bool {
    let words = lowercased().split { $0 == " " || "-–—/".contains($0) }.map(String.init)
    guard let first = words.first else { return false }
    if ["now", "today", "tomorrow", "yesterday"].contains(first) {
      return words.count == 1 || has(words)
    }
    if ["after", "before", "by"].contains(first) || first.hasPrefix("!") {
      return words.dropFirst().contains { $0.hasPrefix("!") } || has(words)
    }
    return has(words) && (Int(first) != nil || first.first?.isNumber == true)
  }

  private func has(_ words: [String]) -> Bool {
    let units = [
      "second", "minute", "min", "hour", "day", "week", "month", "year", "decade", "century",
    ]
    return words.contains { word in
      units.contains { word == $0 || word == $0 + "s" || word == "centuries" }
    }
  }

  /// Without white space at its ends.
  var trimmingBlanks: String {
    guard let first = unicodeScalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = unicodeScalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(unicodeScalars[first...last])
  }
}
