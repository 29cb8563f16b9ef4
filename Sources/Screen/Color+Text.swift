extension Color {
  /// Reads a colour as a person writes it: `245`, `red`, `bright-blue`, `standard`, `#d7af5f`.
  ///
  /// Of red, green and blue it is the nearest of those colours that are the same in every terminal.
  package init?(parsing text: String) {
    let text = text.lowercased()
    if let number = UInt8(text) {
      self = .indexed(number)
    } else if let index = Color.names.firstIndex(of: text) {
      self = .indexed(UInt8(index))
    } else if text == "standard" {
      self = .standard
    } else if let color = Color.parts(of: text) {
      self = Color.nearest(color)
    } else {
      return nil
    }
  }

  /// The names of the sixteen colours that a terminal's owner chooses, in their order.
  package static let names =
    ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]
    + [
      "grey", "bright-red", "bright-green", "bright-yellow", "bright-blue", "bright-magenta",
      "bright-cyan", "bright-white",
    ]

  private static func parts(of text: String) -> (red: Int, green: Int, blue: Int)? {
    let digits = text.dropFirst()
    guard text.first == "#", digits.count == 6, digits.allSatisfy(\.isHexDigit),
      let number = Int(digits, radix: 16)
    else { return nil }
    return (number >> 16, number >> 8 & 0xFF, number & 0xFF)
  }

  private static func nearest(_ color: (red: Int, green: Int, blue: Int)) -> Color {
    let all = (16...255).map { Color.indexed($0) }
    return all.min { distance($0, color) < distance($1, color) } ?? .standard
  }

  private static func distance(_ one: Color, _ other: (red: Int, green: Int, blue: Int)) -> Int {
    one.components.map { distance($0, other) } ?? .max
  }
}
