// What a screen tells by its looks, in a text, which has none.

extension Canvas {
  /// The rows as ``text`` has them, with a sign before what is selected, `›`, or `-` for a row of a
  /// list to which keys do not go, and before the cursor; in each row quotation marks around what has the look of a slot.
  ///
  /// Signs take the place of blanks, so that all columns stay where they are; where there is no blank,
  /// there is no sign.
  package func signedText(quoting slot: UInt8) -> String {
    var canvas = self
    for row in 0..<size.rows {
      for column in 0..<size.columns {
        if isQuoted(slot, column, row), !isQuoted(slot, column - 1, row) {
          canvas.quote(slot, from: column, row)
        }
        if begins(.reversed, at: column, row) { canvas.sign("›", [0, -1, 1], from: column, row) }
        if begins(.underlined, at: column, row), self[column, row].isBlank {
          canvas.sign("-", [0], from: column, row)
        }
      }
    }
    if let cursor { canvas.sign("›", [0, -1], from: cursor.column, cursor.row) }
    return canvas.text
  }

  /// Puts marks around a stretch; where one of them has no room, neither.
  ///
  /// Alone it would take in words that stand beside. Punctuation up to the next blank goes with it.
  private mutating func quote(_ slot: UInt8, from column: Int, _ row: Int) {
    let end = (column..<size.columns).first { !isQuoted(slot, $0, row) } ?? size.columns
    let before = stride(from: column - 1, through: 0, by: -1).first { !isPunctuation($0, row) }
    let after = (end..<size.columns).first { !isPunctuation($0, row) }
    guard let before, let after, self[before, row].isBlank, self[after, row].isBlank else { return }
    sign("“", [0], from: before, row)
    sign("”", [0], from: after, row)
  }

  private func isPunctuation(_ column: Int, _ row: Int) -> Bool {
    self[column, row].glyph.isPunctuation
  }

  private func isQuoted(_ slot: UInt8, _ column: Int, _ row: Int) -> Bool {
    self[column, row].style.foreground == .slot(slot)
  }

  /// Whether it is the upper left corner of what has an attribute.
  private func begins(_ attribute: Style.Attributes, at column: Int, _ row: Int) -> Bool {
    func has(_ column: Int, _ row: Int) -> Bool {
      self[column, row].style.attributes.contains(attribute)
    }
    return has(column, row) && !has(column - 1, row) && !has(column, row - 1)
  }

  /// Puts a sign on the first of some cells that is blank.
  private mutating func sign(_ sign: Unicode.Scalar, _ steps: [Int], from column: Int, _ row: Int) {
    let places = steps.map { column + $0 }.filter { 0..<size.columns ~= $0 }
    guard let place = places.first(where: { self[$0, row].isBlank }) else { return }
    put(Symbol(sign), width: 1, at: place, row, style: self[place, row].style)
  }
}
