extension String {
  /// Without the blanks at its ends.
  var unpadded: String {
    let end = lastIndex { $0 != " " }.map(index(after:)) ?? startIndex
    return String(self[..<end].drop { $0 == " " })
  }
}
