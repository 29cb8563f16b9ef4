import Chronology

// A JSON document: the objects of one of its lists are the records.
extension TableReader {
  /// What such lists are called, the likeliest first; the empty name is that of a list which is the whole.
  private static let names = [
    "", "events", "timeline.events", "timeline", "items", "incidents", "entries", "records",
    "features", "results", "rows", "data", "data.events", "data.items",
  ]

  /// Finds the list of the events, if not named by the user, with the eras of TimelineJS beside it.
  ///
  /// - Throws: a `Finding` where there is none.
  mutating func chooseList() throws(Finding) {
    let lists = JSONWalk.lists(in: bytes)
    let known = TableReader.names.first(where: lists.contains) ?? lists.first
    guard let list = list ?? known else { throw noList() }
    guard lists.contains(list) else {
      throw Finding(
        .error, "there is no list of objects called \"\(list)\" in this document",
        hint: lists.isEmpty ? nil : "there are: \(lists.prefix(20).joined(separator: ", "))",
        at: Origin(file: file, line: 1, column: 1))
    }
    learned.walk.lists = list == "events" ? [list, "eras"] : [list]
  }

  /// What is wrong with a document in which no list of objects was seen.
  private func noList() -> Finding {
    var reader = self
    do throws(Finding) {
      while try reader.nextStep() != .end {}
    } catch {
      return error
    }
    return Finding(
      .error, "there is no list of objects in this document",
      hint: "events are the objects of a list", at: Origin(file: file, line: 1, column: 1))
  }

  /// The next object of the list; nil at the end of what there is.
  mutating func nextObject() throws(Finding) -> TableRow? {
    while true {
      let (start, place) = (index, learned.place)
      let step = try nextStep()
      learned.place = bytes[start..<index].place(from: place)
      switch step {
      case .end: return nil
      case .record(let range, let list):
        return object(in: range, of: list, at: bytes[start..<range.lowerBound].place(from: place))
      case .other(let range):
        var row = unread(
          range, JSONObject.Flaw(message: "this is no JSON object", byte: range.lowerBound))
        row.place = bytes[start..<range.lowerBound].place(from: place)
        return row
      case .member(let key, let range): learn(key, range)
      case .passed(let list): tellPassed(list, at: learned.place)
      }
    }
  }

  private mutating func nextStep() throws(Finding) -> JSONWalk.Step {
    let start = index
    do throws(JSONObject.Flaw) {
      return try learned.walk.next(in: bytes, from: &index, isWhole: isWhole)
    } catch {
      let place = bytes[start..<max(error.byte, start)].place(from: learned.place)
      throw Finding(
        .error, error.message, hint: "is this the whole of the file?",
        at: Origin(file: file, line: place.line, column: place.column))
    }
  }

  private mutating func object(
    in range: Range<Int>, of list: String, at place: TableRow.Place
  ) -> TableRow {
    var row: TableRow
    do throws(JSONObject.Flaw) {
      let object = try JSONObject(bytes, in: range)
      row = try self.row(of: object.members, in: range, flaws: object.oddities)
    } catch {
      row = unread(range, error)
    }
    row.place = place
    row.part = list == "eras" ? .era : list == "title" ? .title : .event
    return row
  }

  /// A plain value of the document: its title, or what has no home.
  private mutating func learn(_ key: String, _ range: Range<Int>) {
    let isText = bytes[range.lowerBound] == UInt8(ascii: "\"")
    let value =
      isText
      ? bytes.jsonText(range.lowerBound + 1..<range.upperBound - 1)
      : String(decoding: bytes[range], as: UTF8.self)
    if ["title", "name"].contains(key), isText {
      learned.about.call(it: value.onOneLine, as: key)
    } else if value != "null" {
      learned.about.keep(key, value)
    }
  }

  private mutating func tellPassed(_ list: String, at place: TableRow.Place) {
    learned.findings.append(
      Finding(
        .warning, "the list \"\(list)\" is passed over", hint: "--list=\(list) reads that one",
        at: Origin(file: file, line: place.line, column: place.column)))
  }
}
