// What a screen tells by its looks, in a text, which has none.

extension Canvas {
  /// The rows as ``text`` has them, with a sign before what is selected, `›` where keys go and `-`
  /// elsewhere, and in each row quotation marks around what has the look of a slot.
  ///
  /// Signs take the place of blanks, so that all columns stay where they are; where there is no blank,
  /// there is no sign.
  package func signedText(quoting slot: UInt8) -> String {
    var canvas = self
    for row in 0..<size.rows {
      for column in 0..<size.columns {
        if isQuoted(slot, column, row), !isQuoted(slot, column - 1, row) {
          canvas.sign("“", [-1], from: column, row)
        }
        if isQuoted(slot, column, row), !isQuoted(slot, column + 1, row) {
          canvas.sign("”", [1], from: column, row)
        }
        if begins(.reversed, at: column, row) { canvas.sign("›", [0, -1, 1], from: column, row) }
        if begins(.underlined, at: column, row), self[column, row].isBlank {
          canvas.sign("-", [0], from: column, row)
        }
      }
    }
    return canvas.text
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
