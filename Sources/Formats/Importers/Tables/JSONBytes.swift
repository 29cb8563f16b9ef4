// Where parts of JSON end in bytes of which not all may be there.
extension RandomAccessCollection<UInt8> where Index == Int {
  /// Behind the closing mark of a text that begins at an index; nil where it is not there.
  func endOfText(from start: Int) -> Int? {
    var index = start + 1
    while index < endIndex {
      if self[index] == UInt8(ascii: "\"") { return index + 1 }
      index += self[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }

  /// Behind the brace that closes an object which begins at an index; nil where it is not there.
  func endOfObject(from start: Int) -> Int? {
    var (index, depth) = (start, 0)
    while index < endIndex {
      switch self[index] {
      case UInt8(ascii: "\""):
        guard let end = endOfText(from: index) else { return nil }
        index = end
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if depth == 0 { return index + 1 }
      default: break
      }
      index += 1
    }
    return nil
  }

  /// Behind a number or a word; nil where it may go on.
  func endOfWord(from start: Int, _ isWhole: Bool) -> Int? {
    let end = self[start...].firstIndex { $0.isJSONBlank || ",]}".utf8.contains($0) }
    return end ?? (isWhole ? endIndex : nil)
  }
}
