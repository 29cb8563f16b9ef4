import Chronology

// iCalendar (RFC 5545): each event between BEGIN and END is a record.
extension TableReader {
  private static let events: Set = ["VEVENT", "VJOURNAL"]
  /// What is no event, and has nothing of which anybody would make one.
  private static let beside: Set = ["VCALENDAR", "VTIMEZONE", "STANDARD", "DAYLIGHT", "VALARM"]

  /// The next event; nil at the end of what there is.
  mutating func nextComponent() throws(Finding) -> TableRow? {
    while let range = try lineAhead() {
      let lines = CalendarLine.lines(of: bytes, in: range)
      guard let first = lines.first, first.name == "BEGIN" else {
        pass(range, lines)
        continue
      }
      let part = first.value.uppercased()
      guard !TableReader.beside.contains(part) else {
        learned.components.append(part)
        pass(range, [])
        continue
      }
      return try component(part, from: range.lowerBound)
    }
    return nil
  }

  /// The next line with those into which it is folded, and its line break; nil where it is not there as a whole.
  private func lineAhead() throws(Finding) -> Range<Int>? {
    guard index < bytes.count else { return nil }
    var end = index
    while let next = bytes[end...].firstIndex(of: 0x0A) {
      end = next + 1
      if end == bytes.count, !isWhole { return try more() }
      if end == bytes.count || bytes[end] != 0x20 && bytes[end] != 0x09 { return index..<end }
    }
    return isWhole ? index..<bytes.count : try more()
  }

  /// nil: more bytes are wanted.
  private func more() throws(Finding) -> Range<Int>? {
    guard bytes.count - index <= TableReader.longestLine else { throw tooLongLine }
    return nil
  }

  /// Goes past a line of the calendar itself.
  private mutating func pass(_ range: Range<Int>, _ lines: [CalendarLine]) {
    for property in lines {
      if property.name == "END" {
        _ = learned.components.popLast()
      } else if learned.components == ["VCALENDAR"] {
        learn(property)
      }
    }
    line += bytes[range].count { $0 == 0x0A }
    index = range.upperBound
  }

  private mutating func learn(_ property: CalendarLine) {
    guard !["VERSION", "CALSCALE", ""].contains(property.name) else { return }
    if ["X-WR-CALNAME", "NAME"].contains(property.name) {
      learned.about.call(it: property.value.onOneLine, as: property.name)
    } else {
      learned.about.keep(property.name, property.value)
      for (name, value) in property.parameters.sorted(by: { $0.key < $1.key }) {
        learned.about.keep("\(property.name);\(name)", value)
      }
    }
  }

  /// A part of the calendar, up to its end.
  private mutating func component(_ part: String, from start: Int) throws(Finding) -> TableRow? {
    guard let end = bytes.endOfComponent(part, from: start, isWhole) else {
      guard bytes.count - start <= TableReader.longestLine else { throw tooLongLine }
      guard isWhole else { return nil }
      let flaw = JSONObject.Flaw(message: "this \(part) is never closed", byte: start)
      return take(unread(start..<bytes.withoutBreak(start..<bytes.count), flaw), to: bytes.count)
    }
    let range = start..<bytes.withoutBreak(start..<end)
    guard TableReader.events.contains(part) else {
      let flaw = JSONObject.Flaw(message: "a \(part.prefix(20)) is no event", byte: start)
      return take(unread(range, flaw), to: end)
    }
    let record = CalendarRecord(bytes, in: range)
    do throws(JSONObject.Flaw) {
      var row = try row(of: record.members, in: range, flaws: record.flaws)
      row.inferred = record.inferred
      return take(row, to: end)
    } catch {
      return take(unread(range, error), to: end)
    }
  }

  private mutating func take(_ row: TableRow, to end: Int) -> TableRow {
    line += bytes[index..<end].count { $0 == 0x0A }
    index = end
    return row
  }
}

extension [UInt8] {
  /// Behind the line that closes a part, its break included; nil where it is not there, or may be cut.
  fileprivate func endOfComponent(_ part: String, from start: Int, _ isWhole: Bool) -> Int? {
    let wanted = Array("END:\(part)".utf8)
    var index = start
    while index < count {
      let end = self[index...].firstIndex(of: 0x0A)
      guard end != nil || isWhole else { return nil }
      let line = self[index..<(end ?? count)].prefix { $0 != 0x0D && $0 != 0x20 && $0 != 0x09 }
      if line.count == wanted.count,
        String(decoding: line, as: UTF8.self).uppercased().utf8.elementsEqual(wanted)
      {
        return end.map { $0 + 1 } ?? count
      }
      index = end.map { $0 + 1 } ?? count
    }
    return nil
  }

  /// Where a range ends without the line breaks and blanks at its end.
  func withoutBreak(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, self[end - 1].isJSONBlank { end -= 1 }
    return end
  }
}
