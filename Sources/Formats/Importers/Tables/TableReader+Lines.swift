import Chronology

// JSON Lines: each line an object, whose members are cells in the columns of their names.
extension TableReader {
  /// The names that were met, each with its column.
  struct Keys {
    private(set) var names: [String] = []
    private var columns: [String: Int] = [:]

    /// The column of a name; a new one for a new name, as long as there are not too many.
    mutating func column(of name: String) -> Int? {
      if let column = columns[name] { return column }
      guard names.count < TableReader.most else { return nil }
      names.append(name)
      columns[name] = names.count - 1
      return names.count - 1
    }
  }

  /// Whether a text is JSON Lines: by what it is called, or by its first sign.
  static func hasLines(_ bytes: [UInt8], file: String) -> Bool {
    let isCalledSo = [".jsonl", ".ndjson"].contains { file.lowercased().hasSuffix($0) }
    return isCalledSo || bytes.first { !$0.isJSONBlank } == UInt8(ascii: "{")
  }

  /// Looks for the names in the first lines, so that roles are found for them before events are made.
  ///
  /// - Throws: a `Finding` where none of them is an object.
  mutating func learnNames() throws(Finding) {
    var (ahead, flaw) = (self, nil as Finding?)
    for _ in 0..<TableReader.sample {
      guard let row = try ahead.next() else { break }
      if flaw == nil, row.isUnread { flaw = row.findings(in: file).first }
    }
    guard ahead.keys.names.isEmpty else { return keys = ahead.keys }
    let place = flaw?.origin ?? Origin(file: file, line: 1, column: 1)
    throw Finding(
      .error,
      flaw == nil ? "the file is empty" : "this is no JSON Lines: no line of it is an object",
      hint: "each line is an object of its own, as jq -c '.[]' writes those of an array", at: place)
  }

  /// The next line; nil at the end of what there is.
  mutating func nextLine() throws(Finding) -> TableRow? {
    guard index < bytes.count else { return nil }
    guard let end = bytes[index...].firstIndex(of: 0x0A) ?? (isWhole ? bytes.count : nil) else {
      guard bytes.count - index <= TableReader.longestLine else { throw tooLongLine }
      return nil
    }
    let (start, isBroken) = (index, end > index && bytes[end - 1] == 0x0D)
    let row = try row(in: start..<(isBroken ? end - 1 : end))
    (index, line) = (min(end + 1, bytes.count), line + 1)
    return row
  }

  private mutating func row(in range: Range<Int>) throws(Finding) -> TableRow {
    guard bytes[range].contains(where: { !$0.isJSONBlank }) else {
      return TableRow(buffer: bytes, cells: [], bytes: range, line: line, names: keys.names)
    }
    do throws(JSONObject.Flaw) {
      return try row(of: JSONObject(bytes, in: range), in: range)
    } catch {
      return TableRow(
        buffer: bytes, cells: [], bytes: range, line: line, names: keys.names, flaws: [error],
        isUnread: true)
    }
  }

  private mutating func row(
    of object: JSONObject, in range: Range<Int>
  ) throws(JSONObject.Flaw) -> TableRow {
    let none = TableRow.Cell(
      bytes: range.lowerBound..<range.lowerBound, content: range.lowerBound..<range.lowerBound)
    var cells = [TableRow.Cell](repeating: none, count: keys.names.count)
    var flaws: [JSONObject.Flaw] = []
    for (key, cell) in object.members {
      guard let column = keys.column(of: key) else {
        throw JSONObject.Flaw(
          message: "more than \(TableReader.most) names were met up to here",
          byte: cell.bytes.lowerBound)
      }
      if column == cells.count { cells.append(none) }
      if !cells[column].bytes.isEmpty {
        flaws.append(
          JSONObject.Flaw(
            message: "\"\(key)\" stands twice in this object: this one is taken",
            byte: cell.bytes.lowerBound))
      }
      cells[column] = cell
    }
    return TableRow(
      buffer: bytes, cells: cells, bytes: range, line: line, names: keys.names, flaws: flaws)
  }

  private var tooLongLine: Finding {
    Finding(
      .error, "this line is longer than \(TableReader.longestLine >> 20) MB",
      hint: "is this no JSON Lines? each line is an object of its own",
      at: Origin(file: file, line: line, column: 1))
  }
}
