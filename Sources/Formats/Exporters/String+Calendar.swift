import Chronology

extension String {
  /// As a value of the type TEXT (RFC 5545, 3.3.11), on one line.
  var calendarText: String {
    // Readers end a line at any of these, whatever the RFC says.
    withoutControls.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { String($0).escaped { "\\;,".unicodeScalars.contains($0) ? "\\\($0)" : nil } }
      .joined(separator: "\\n")
  }
}

extension String {
  /// As a value of another type, or a line as it came, on one line.
  var calendarLine: String {
    withoutControls.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// As the value of a parameter (RFC 5545, 3.2), which has no quotation marks in it.
  var calendarParameter: String {
    let value = String(calendarLine.unicodeScalars.filter { $0 != "\"" })
    return value.utf8.contains(where: ":;,".utf8.contains) ? "\"\(value)\"" : value
  }
}

extension [UInt8] {
  mutating func append(line name: String, _ value: String) {
    append(folded: "\(name):\(value)")
  }

  /// Adds a line, folded so that no part of it is longer than 75 bytes, and none ends inside a character
  /// (RFC 5545, 3.1).
  mutating func append(folded line: String) {
    var width = 0
    for scalar in line.unicodeScalars {
      let size = UTF8.width(scalar)
      if width + size > 75 {
        append("\r\n ")
        width = 1
      }
      append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      width += size
    }
    append("\r\n")
  }
}
