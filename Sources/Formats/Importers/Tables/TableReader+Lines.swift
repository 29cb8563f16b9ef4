import Chronology

// JSON Lines: each line an object, whose members are cells in the columns of their names.
extension TableReader {
  /// The next line; nil at the end of what there is.
  mutating func nextLine() throws(Finding) -> TableRow? {
    guard index < bytes.count else { return nil }
    guard let end = bytes[index...].firstIndex(of: 0x0A) ?? (isWhole ? bytes.count : nil) else {
      guard bytes.count - index <= TableReader.longestLine else { throw tooLongLine }
      return nil
    }
    let (start, isBroken) = (index, end > index && bytes[end - 1] == 0x0D)
    let row = try object(in: start..<(isBroken ? end - 1 : end))
    (index, line) = (min(end + 1, bytes.count), line + 1)
    return row
  }

  mutating func object(in range: Range<Int>) throws(Finding) -> TableRow {
    guard bytes[range].contains(where: { !$0.isJSONBlank }) else {
      return TableRow(buffer: bytes, cells: [], bytes: range, line: line, names: learned.keys.names)
    }
    do throws(JSONObject.Flaw) {
      let object = try JSONObject(bytes, in: range)
      return try row(of: object.members, in: range, flaws: object.oddities)
    } catch {
      return TableRow(
        buffer: bytes, cells: [], bytes: range, line: line, names: learned.keys.names,
        flaws: [error],
        isUnread: true)
    }
  }
}
