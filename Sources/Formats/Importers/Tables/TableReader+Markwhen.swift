import Chronology

// Markwhen: an event begins where a line begins with a date and a colon, and ends where the next one begins, or a
// section.
extension TableReader {
  /// A line, without its break, and where the next one begins.
  private typealias Line = (text: String, range: Range<Int>, next: Int)

  /// The next event; nil at the end of what there is.
  mutating func nextEntry() throws(Finding) -> TableRow? {
    while let line = try textLine(at: index) {
      if !learnFenced(line.text, before: line.next) {
        if case .event(let when, let what) = MarkwhenLine(line.text) {
          return try entry(when, what, from: line)
        }
        learn(line.text)
      }
      (index, self.line) = (line.next, self.line + 1)
    }
    return nil
  }

  private func textLine(at start: Int) throws(Finding) -> Line? {
    guard start < bytes.count else { return nil }
    guard let end = bytes[start...].firstIndex(of: 0x0A) ?? (isWhole ? bytes.count : nil) else {
      guard bytes.count - index <= TableReader.longestLine else { throw tooLongLine }
      return nil
    }
    let isBroken = end > start && bytes[end - 1] == 0x0D
    let range = start..<(isBroken ? end - 1 : end)
    return (String(decoding: bytes[range], as: UTF8.self), range, min(end + 1, bytes.count))
  }

  /// Takes up what stands between events: the head of the text, and its sections.
  private mutating func learn(_ text: String) {
    switch MarkwhenLine(text) {
    case .opening(let name, let depth):
      var open = learned.sections ?? []
      if let depth { open.removeLast(max(open.count - depth + 1, 0)) }
      guard open.count < TableReader.deepestSection else { return tellTooDeep() }
      learned.sections = open + [name]
    case .closing: _ = learned.sections?.popLast()
    case .other where learned.sections == nil: learnHead(text)
    case .comment, .other, .event: break
    }
  }

  /// Nobody means to open so many, each of which every event in it would be kept with.
  private static let deepestSection = 64

  private mutating func tellTooDeep() {
    let message =
      "more than \(TableReader.deepestSection) sections are open: those within are passed over"
    guard !learned.findings.contains(where: { $0.message == message }) else { return }
    learned.findings.append(
      Finding(.warning, message, at: Origin(file: file, line: line, column: 1)))
  }

  /// `title: Strike`; what has no colon is no part of the head.
  private mutating func learnHead(_ line: String) {
    guard let (name, value) = learned.head.take(line) else { return }
    switch name.lowercased() {
    case "title": learned.about.call(it: value, as: name)
    case "dateformat":
      learned.about.order = value.lowercased().hasPrefix("d") ? .dayFirst : .monthFirst
      learned.about.keep(name, value)
    default: learned.about.keep(name, value)
    }
  }

  /// Takes up a line of a head between lines of dashes; false where there is none.
  private mutating func learnFenced(_ text: String, before next: Int) -> Bool {
    let isFence = MarkwhenHead.isFence(text)
    if line == 1, isFence {
      let rest = String(decoding: bytes[next...].prefix(TableReader.longestHead), as: UTF8.self)
      // One that is never closed would be the whole text.
      learned.head.isFenced = rest.split(whereSeparator: \.isNewline).contains {
        MarkwhenHead.isFence(String($0))
      }
      return learned.head.isFenced
    }
    guard learned.head.isFenced else { return false }
    isFence ? learned.head.isFenced = false : learnHead(text)
    return true
  }

  private static let longestHead = 1 << 16

  /// An event with the lines below it; nil where they may go on.
  private mutating func entry(_ when: String, _ what: String, from first: Line) throws(Finding)
    -> TableRow?
  {
    var (lines, end, next, count) = ([String](), first.range.upperBound, first.next, 1)
    while let line = try textLine(at: next) {
      let meaning = MarkwhenLine(line.text)
      if meaning.endsEvent {
        return try row(when, what, lines, first.range.lowerBound..<end, next, count)
      }
      if case .other(let words) = meaning {
        lines.append(line.text)
        if !words.isEmpty { end = line.range.upperBound }
      }
      (next, count) = (line.next, count + 1)
    }
    return isWhole ? try row(when, what, lines, first.range.lowerBound..<end, next, count) : nil
  }

  private mutating func row(
    _ when: String, _ what: String, _ lines: [String], _ range: Range<Int>, _ next: Int,
    _ count: Int
  ) throws(Finding) -> TableRow {
    let record = MarkwhenRecord(
      when: when, what: what, lines: lines, sections: learned.sections ?? [],
      order: learned.about.order ?? .monthFirst, at: range.lowerBound)
    if learned.sections == nil { learned.sections = [] }
    let row: TableRow
    do throws(JSONObject.Flaw) {
      row = try self.row(of: record.members, in: range, flaws: record.flaws)
    } catch {
      row = unread(range, error)
    }
    (index, line) = (next, line + count)
    return row
  }
}

extension MarkwhenLine {
  fileprivate var endsEvent: Bool {
    switch self {
    case .event, .opening, .closing: true
    case .comment, .other: false
    }
  }
}
