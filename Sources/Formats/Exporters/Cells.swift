import Chronology

// Cells. Only text can start a formula; numbers and dates are written as they are.
extension [UInt8] {
  /// Adds cells of text, each with what separates cells behind it.
  mutating func append(cells texts: String..., as form: CellForm) {
    for text in texts {
      append(cell: text, as: form)
      append(form.separator)
    }
  }

  /// Adds a cell of text, safe in a spreadsheet unless it is to stay raw.
  mutating func append(cell text: String, as form: CellForm) {
    guard !text.needsCare else { return append(form.cell(text)) }
    let isQuoted =
      !form.isPlain && text.hasByte { $0.bytes(equalTo: 0x2C) | $0.bytes(equalTo: 0x3B) }
    if isQuoted { append("\"") }
    append(text)
    if isQuoted { append("\"") }
  }

  /// Adds empty cells, each with what separates cells behind it.
  mutating func append(blanks count: Int, as form: CellForm) {
    for _ in 0..<count { append(form.separator) }
  }
}

extension String {
  /// Whether more may be to do than to put it between quotation marks: not so where it begins with a letter or
  /// a figure of ASCII, and bytes alone tell that nothing in it is to be doubled or hidden.
  fileprivate var needsCare: Bool {
    guard let first = utf8.first else { return false }
    guard 0x30...0x39 ~= first || 0x61...0x7A ~= first | 0x20 else { return true }
    // C2 begins what is a control character beyond ASCII.
    return hasByte {
      $0.bytes(below: 0x20) | $0.bytes(equalTo: 0x22) | $0.bytes(equalTo: 0x7F)
        | $0.bytes(equalTo: 0xC2)
    }
  }

  /// Quoted where RFC 4180 asks for it, and where a spreadsheet that parts cells by semicolons would part it.
  var csvQuoted: String {
    guard utf8.contains(where: ",;\"\r\n".utf8.contains) else { return self }
    guard utf8.contains(0x22) else { return "\"" + self + "\"" }
    // Byte by byte: a quotation mark with an accent is no quotation mark to `replacing`.
    var quoted: [UInt8] = [0x22]
    quoted.reserveCapacity(utf8.count + 16)
    for byte in utf8 {
      if byte == 0x22 { quoted.append(0x22) }
      quoted.append(byte)
    }
    quoted.append(0x22)
    return String(decoding: quoted, as: UTF8.self)
  }

  /// With a leading apostrophe where a spreadsheet would run the text as a formula.
  var formulaSafe: String { isFormula ? "'" + self : self }

  /// Whether a spreadsheet would run the text as a formula.
  ///
  /// Programs look past leading blanks, quotation marks and invisible characters, and take
  /// full-width signs for formulas too (OWASP ASVS 1.2.10).
  var isFormula: Bool {
    if let first = utf8.first, 0x30...0x39 ~= first || 0x61...0x7A ~= first | 0x20 { return false }
    if let first = unicodeScalars.first, "\t\r\n".unicodeScalars.contains(first) { return true }
    let start = unicodeScalars.drop {
      $0.properties.isWhitespace || $0.properties.generalCategory == .format
        || "\"'\u{FFFD}".unicodeScalars.contains($0)
    }.first
    return start.map("=+-@＝＋－＠".unicodeScalars.contains) ?? false
  }
}
