import Screen

/// What stands beside a text: the events that cite it, and why passages are set aside.
struct ReaderMargin: Sendable {
  /// A remark on what begins on a line of the text.
  struct Remark: Sendable {
    let line: Int
    let text: String
    /// The event that is cited; nil for a passage set aside.
    let event: Int?
    /// Which citations it is of: more than one where an event is cited again and again.
    var citations: Range<Int>
    /// Whether it says of its passage what the remark before says of the one that it adjoins.
    var continues = false
    /// Whether it is a note of the reader.
    var isOwn = false

    var sign: String { isOwn ? OwnNotes.noteSign + " " : event == nil ? "× " : "◂ " }
  }

  /// A line of the margin.
  struct Row: Hashable, Sendable {
    let text: String
    /// The citations that it tells of; none for a passage set aside.
    let citations: Range<Int>
  }

  /// In the order of the text.
  private let remarks: [Remark]
  let width: Int

  init(_ remarks: [Remark], width: Int) {
    self.remarks = remarks
    self.width = width
  }

  /// The rows beside some lines of the text.
  ///
  /// A remark takes as many rows as it needs before the next begins. Where several begin so near
  /// that there is not a row for each, the last row says how many more there are; the selected one is
  /// never among those, nor below the last of the lines. An event that cites several passages that
  /// adjoin each other is named once, and again at the top of the lines and beside the selected one.
  func rows(beside lines: Range<Int>, selected: Int?) -> [Int: Row] {
    var rows: [Int: Row] = [:]
    let remarks = named(beside: lines, selected: selected)
    var index = 0
    while index < remarks.count, remarks[index].line < lines.upperBound {
      let line = remarks[index].line
      let end = remarks[index...].firstIndex { $0.line > line } ?? remarks.count
      let group = Array(remarks[index..<end])
      var room = end < remarks.count ? remarks[end].line - line : remarks.count + 8
      if let selected, group.contains(where: { $0.citations.contains(selected) }) {
        room = min(room, lines.upperBound - line)
      }
      for (row, text) in set(group, into: room, selected: selected).enumerated() {
        rows[line + row] = text
      }
      index = end
    }
    return rows
  }

  /// The remarks from the one above some lines to the one below, those of passages that adjoin each
  /// other and are of one event as one.
  private func named(beside lines: Range<Int>, selected: Int?) -> [Remark] {
    var start = remarks.partitioningIndex { $0.line >= lines.lowerBound }
    // The remark above may reach down to these lines.
    if start > 0 { start = remarks.partitioningIndex { $0.line >= remarks[start - 1].line } }
    let end = remarks.partitioningIndex { $0.line >= lines.upperBound }
    return remarks[start..<min(end + 1, remarks.count)].reduce(into: []) { named, remark in
      if let last = named.last, last.event != nil, last.event == remark.event,
        last.line >= lines.lowerBound,
        last.line == remark.line
          || remark.continues && selected.map(remark.citations.contains) != true
      {
        named[named.count - 1].citations = last.citations.lowerBound..<remark.citations.upperBound
      } else {
        named.append(remark)
      }
    }
  }

  private func set(_ group: [Remark], into room: Int, selected: Int?) -> [Row] {
    guard group.count <= room else { return crowd(group, into: room, selected: selected) }
    var spare = room - group.count
    return group.flatMap { remark in
      let layout = TextLayout(remark.text, width: max(width - 2, 1))
      let lines = min(layout.count, 1 + spare)
      spare -= lines - 1
      guard lines == layout.count else {
        return [row(remark, remark.sign + remark.text.fitted(to: width - 2))]
      }
      return (0..<lines).map { line in
        row(
          remark,
          (line == 0 ? remark.sign : "  ") + layout[line].map { String($0.character) }.joined())
      }
    }
  }

  /// As many as there are rows, the selected one among them.
  private func crowd(_ group: [Remark], into room: Int, selected: Int?) -> [Row] {
    var shown = Array(group.prefix(room))
    if let selected, let remark = group.first(where: { $0.citations.contains(selected) }),
      !shown.contains(where: { $0.citations.contains(selected) })
    {
      shown[shown.count - 1] = remark
    }
    return shown.enumerated().map { index, remark in
      let more = index == shown.count - 1 ? " +\(group.count - shown.count)" : ""
      return row(remark, remark.sign + remark.text.fitted(to: width - 2 - more.count) + more)
    }
  }

  private func row(_ remark: Remark, _ text: String) -> Row {
    Row(text: text, citations: remark.citations)
  }
}

extension Array {
  /// The first place from which on something is so; it must not cease to be.
  func partitioningIndex(where isSo: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isSo(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
