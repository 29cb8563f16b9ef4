/// Walks through a JSON document (RFC 8259) of any length, of which some bytes are there at a time, to the
/// objects of one of its lists.
///
/// Written for this program, since Foundation reads a document whole and tells no places.
struct JSONWalk {
  /// What it has come to.
  enum Step: Hashable {
    /// An object that is a record, with the name of the list in which it stands.
    case record(Range<Int>, list: String)
    /// What stands in the list and is no object.
    case other(Range<Int>)
    /// A plain value of the outermost object.
    case member(key: String, Range<Int>)
    /// Another list of objects, which is passed over.
    case passed(list: String)
    /// More bytes are wanted, or nothing is left.
    case end
  }

  /// A list or an object that is open.
  private struct Container {
    let isList: Bool
    /// By which names one comes to it: `data.events`.
    let path: String
    var isEmpty = true
  }

  private enum Wanted {
    case value, key, colon, comma
  }

  /// The lists whose objects are records.
  var lists: Set<String> = []
  private var open: [Container] = []
  private var wanted = Wanted.value
  private var key = ""
  /// Whether it is within a text that is passed over, and behind a backslash of it.
  private var isInText = false
  private var isEscaped = false
  private var isOver = false

  private static let deepest = 512
  /// Values of this length and less are kept of the outermost object.
  private static let longest = 1 << 16

  /// Goes on to the next step that somebody wants to know.
  ///
  /// - Parameters:
  ///   - index: where it is; moved to behind what has been read.
  ///   - isWhole: whether nothing comes behind the bytes.
  mutating func next(
    in bytes: [UInt8], from index: inout Int, isWhole: Bool
  ) throws(JSONObject.Flaw) -> Step {
    while true {
      if isInText { passText(bytes, &index) }
      while index < bytes.count, bytes[index].isJSONBlank { index += 1 }
      guard index < bytes.count, !isInText else {
        guard !isWhole || isOver else { throw flaw("the file ends within the document", index) }
        return .end
      }
      guard !isOver else { throw flaw("something stands behind the document", index) }
      if let step = try step(bytes, &index, isWhole) { return step }
    }
  }

  private func flaw(_ message: String, _ index: Int) -> JSONObject.Flaw {
    JSONObject.Flaw(message: message, byte: index)
  }

  /// Reads a sign or a value; nil where that is nothing to be told.
  private mutating func step(
    _ bytes: [UInt8], _ index: inout Int, _ isWhole: Bool
  ) throws(JSONObject.Flaw) -> Step? {
    let sign = bytes[index]
    switch wanted {
    case .colon:
      guard sign == UInt8(ascii: ":") else { throw flaw("a colon is missing", index) }
      (wanted, index) = (.value, index + 1)
    case .comma:
      if sign == UInt8(ascii: ",") {
        (wanted, index) = (open.last?.isList == true ? .value : .key, index + 1)
      } else {
        try close(sign, &index)
      }
    case .key:
      if open.last?.isEmpty == true, sign == UInt8(ascii: "}") { return try close(sign, &index) }
      return try readKey(bytes, &index, isWhole)
    case .value:
      if open.last?.isList == true, open.last?.isEmpty == true, sign == UInt8(ascii: "]") {
        return try close(sign, &index)
      }
      return try readValue(bytes, &index, isWhole)
    }
    return nil
  }

  @discardableResult
  private mutating func close(
    _ sign: UInt8, _ index: inout Int
  ) throws(JSONObject.Flaw) -> Step? {
    guard let last = open.last, sign == UInt8(ascii: last.isList ? "]" : "}") else {
      throw flaw("a comma is missing", index)
    }
    open.removeLast()
    index += 1
    endValue()
    return nil
  }

  private mutating func endValue() {
    isOver = open.isEmpty
    wanted = .comma
    if !open.isEmpty { open[open.count - 1].isEmpty = false }
  }
}

// Names and values.
extension JSONWalk {
  private mutating func readKey(
    _ bytes: [UInt8], _ index: inout Int, _ isWhole: Bool
  ) throws(JSONObject.Flaw) -> Step? {
    guard bytes[index] == UInt8(ascii: "\"") else {
      throw flaw("a name in quotation marks is missing", index)
    }
    guard let end = bytes.endOfText(from: index) else {
      guard !isWhole, bytes.count - index < JSONWalk.longest else {
        throw flaw("the quotation mark of this name is never closed", index)
      }
      return .end
    }
    try JSONObject.check(text: index..<end, in: bytes)
    key = bytes.jsonText(index + 1..<end - 1)
    (wanted, index) = (.colon, end)
    return nil
  }

  private mutating func readValue(
    _ bytes: [UInt8], _ index: inout Int, _ isWhole: Bool
  ) throws(JSONObject.Flaw) -> Step? {
    let isInList = open.last.map { $0.isList && lists.contains($0.path) } == true
    let isObject = bytes[index] == UInt8(ascii: "{")
    if isObject, isInList || isPlaceOfOne { return try record(bytes, &index, isWhole) }
    if isObject || bytes[index] == UInt8(ascii: "[") { return try enter(bytes, &index, isWhole) }
    return try plain(bytes, &index, isWhole, isInList)
  }

  /// Whether the value is an object that is a record by itself: the slide of the title, in TimelineJS.
  private var isPlaceOfOne: Bool {
    !lists.isEmpty && open.count == 1 && open.last?.isList == false && key == "title"
  }

  private mutating func record(
    _ bytes: [UInt8], _ index: inout Int, _ isWhole: Bool
  ) throws(JSONObject.Flaw) -> Step {
    let path = open.last?.isList == true ? open.last?.path ?? "" : key
    guard let end = bytes.endOfObject(from: index) else {
      guard bytes.count - index <= TableReader.longestLine else {
        throw flaw("this object is longer than \(TableReader.longestLine >> 20) MB", index)
      }
      guard !isWhole else { throw flaw("the file ends within this object", index) }
      return .end
    }
    let start = index
    index = end
    endValue()
    return .record(start..<end, list: path)
  }

  private mutating func enter(
    _ bytes: [UInt8], _ index: inout Int, _ isWhole: Bool
  ) throws(JSONObject.Flaw) -> Step? {
    guard open.count < JSONWalk.deepest else { throw flaw("this is nested too deeply", index) }
    let isList = bytes[index] == UInt8(ascii: "[")
    let first = bytes[(index + 1)...].first { !$0.isJSONBlank }
    // Whether it is a list of objects is to be known when it is entered.
    if isList, first == nil, !isWhole { return .end }
    let outer = open.last?.path ?? ""
    let isNamed = open.last?.isList == false
    let path =
      isNamed ? (outer.isEmpty ? key : outer + "." + key) : outer + (open.isEmpty ? "" : "[]")
    let isTold =
      isList && first == UInt8(ascii: "{") && !lists.contains(path) && !path.contains("[]")
    open.append(Container(isList: isList, path: path))
    (wanted, index) = (isList ? .value : .key, index + 1)
    return isTold ? .passed(list: path) : nil
  }

  private mutating func plain(
    _ bytes: [UInt8], _ index: inout Int, _ isWhole: Bool, _ isInList: Bool
  ) throws(JSONObject.Flaw) -> Step? {
    let (start, isText) = (index, bytes[index] == UInt8(ascii: "\""))
    let isMember = open.count == 1 && !isInList && open.last?.isList == false
    guard let end = isText ? bytes.endOfText(from: index) : bytes.endOfWord(from: index, isWhole)
    else {
      let isLong = bytes.count - index > JSONWalk.longest
      guard isLong || isWhole else { return .end }
      guard isText else { throw flaw("this is no value of JSON", index) }
      (isInText, index) = (true, index + 1)
      return nil
    }
    if isText {
      try JSONObject.check(text: start..<end, in: bytes)
    } else if !JSONObject.isWord(bytes[start..<end]) {
      throw flaw("this is no value of JSON", index)
    }
    index = end
    endValue()
    if isInList { return .other(start..<end) }
    return isMember && end - start <= JSONWalk.longest ? .member(key: key, start..<end) : nil
  }

  /// To the end of a long text, or of what is there of it.
  private mutating func passText(_ bytes: [UInt8], _ index: inout Int) {
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        isInText = false
        return endValue()
      }
    }
  }
}

extension JSONWalk {
  /// The lists of objects in a document or in its beginning, the first one first; the empty name is that of a
  /// list which is the whole document.
  static func lists(in bytes: [UInt8]) -> [String] {
    var (walk, index, lists) = (JSONWalk(), 0, [String]())
    while let step = try? walk.next(in: bytes, from: &index, isWhole: false), step != .end {
      if case .passed(let list) = step, !lists.contains(list) { lists.append(list) }
    }
    return lists
  }

  /// Whether bytes are an object, with nothing behind it.
  static func isWhole(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let end = bytes.endOfObject(from: bytes.startIndex) else { return false }
    return bytes[end...].allSatisfy(\.isJSONBlank)
  }
}
