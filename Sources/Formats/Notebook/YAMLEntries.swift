import Chronology

/// The lines of a YAML text whose root has keys with entries under them, one a line or more.
///
/// Lines are added and taken away whole. What stands between entries, as comments do, stays; what an
/// entry holds goes with it.
struct YAMLEntries {
  private let lines: [String]
  private let lineBreak: String

  init(_ text: String) {
    lineBreak = text.contains("\r\n") ? "\r\n" : "\n"
    // Line by line as bytes: to Swift, a return and a line feed are one character.
    var lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map {
      String(decoding: $0.last == 0x0D ? $0.dropLast() : $0, as: UTF8.self)
    }
    if lines.last == "" { lines.removeLast() }
    self.lines = lines
  }

  /// A key with what stands under it.
  private struct Section {
    /// The lines of all of it, that of the key first.
    let lines: Range<Int>
    /// How far entries are indented, and where each begins and ends.
    var indent = 2
    var entries: [Range<Int>] = []
    /// Whether it has a line for each entry, and nothing behind the key.
    let isOpen: Bool
  }

  /// The text with an entry after the last of a key, which has so many.
  func adding(_ entry: [String], to key: String, of count: Int) -> String? {
    guard let section = section(key) else { return text(lines + ["\(key):"] + entry) }
    guard section.isOpen, section.entries.count == count else { return nil }
    let place = section.entries.last?.upperBound ?? section.lines.lowerBound + 1
    return text(lines[..<place] + indented(entry, section.indent) + lines[place...])
  }

  /// The text without some entries of a key; without the key, too, where it has no others.
  func removing(_ places: [Int], from key: String) -> String? {
    guard let section = section(key), section.isOpen,
      places.allSatisfy(section.entries.indices.contains)
    else { return nil }
    var lines = lines
    for place in places.reversed() { lines.removeSubrange(section.entries[place]) }
    guard places.count == section.entries.count, !places.isEmpty else { return text(lines) }
    // A comment behind the key stays, on a line of its own.
    let head = lines.remove(at: section.lines.lowerBound)
    let comment = head.firstRange(of: "#").map { String(head[$0.lowerBound...]) }
    if let comment { lines.insert(comment, at: section.lines.lowerBound) }
    return text(lines)
  }

  func replacing(_ place: Int, of count: Int, in key: String, by entry: [String]) -> String? {
    guard let section = section(key), section.isOpen, section.entries.count == count else {
      return nil
    }
    let range = section.entries[place]
    return text(
      lines[..<range.lowerBound] + indented(entry, section.indent) + lines[range.upperBound...])
  }

  /// The text with all entries of a key written anew; comments among them stand above them then.
  func rewriting(_ key: String, _ notebook: Notebook) -> String? {
    guard let section = section(key) else { return nil }
    let comments = lines[section.lines].compactMap { line in
      line.firstRange(of: line.isComment ? "#" : " #").map {
        "  " + line[$0.lowerBound...].drop { $0 == " " }
      }
    }
    return text(
      lines[..<section.lines.lowerBound] + ["\(key):"] + comments + notebook.lines(of: key)
        + lines[section.lines.upperBound...])
  }

  private func text(_ lines: [String]) -> String {
    lines.map { $0 + lineBreak }.joined()
  }

  private func text(_ lines: some Sequence<String>) -> String { text(Array(lines)) }

  /// Lines that are indented by two, indented otherwise.
  private func indented(_ entry: [String], _ indent: Int) -> [String] {
    entry.map { $0.isEmpty ? $0 : String(repeating: " ", count: indent) + $0.dropFirst(2) }
  }

  private func section(_ key: String) -> Section? {
    guard let start = lines.firstIndex(where: { $0.hasPrefix("\(key):") }) else { return nil }
    let rest = lines[start].dropFirst(key.count + 1).drop { $0 == " " }
    let end =
      lines[(start + 1)...].firstIndex { $0.isContent && $0.indent == 0 && !$0.hasPrefix("- ") }
      ?? lines.count
    var section = Section(
      lines: start..<trimmed(start + 1..<end, above: 0), isOpen: rest.isEmpty || rest.first == "#")
    let body = section.lines.dropFirst()
    guard let first = body.first(where: { lines[$0].isContent }) else { return section }
    section.indent = lines[first].indent
    let starts = body.filter { lines[$0].isContent && lines[$0].indent == section.indent }
    section.entries = zip(starts, starts.dropFirst() + [section.lines.upperBound]).map {
      $0..<trimmed($0 + 1..<$1, above: section.indent)
    }
    return section
  }

  /// Where some lines end without the blank ones at their end, and comments that are not theirs.
  private func trimmed(_ range: Range<Int>, above indent: Int) -> Int {
    range.last {
      lines[$0].isContent || !lines[$0].isBlank && lines[$0].indent > indent
    }.map { $0 + 1 } ?? range.lowerBound
  }
}

extension String {
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
  fileprivate var indent: Int { utf8.prefix { $0 == 0x20 }.count }
  fileprivate var isComment: Bool { drop { $0 == " " }.first == "#" }
  /// Whether it holds something that YAML reads.
  fileprivate var isContent: Bool { !isBlank && !isComment }
}
