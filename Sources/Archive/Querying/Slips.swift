// Slips of the fingers: a letter too many, one too few, another one, or two in the wrong order.
extension [Character] {
  /// All words that one slip makes of it.
  var slips: [String] {
    let alphabet = Set(alphabet).union(self)
    var words: Set<String> = []
    for index in 0...count {
      let (head, tail) = (self[..<index], self[index...])
      for letter in alphabet {
        words.insert(String(head + [letter] + tail))
        if !tail.isEmpty { words.insert(String(head + [letter] + tail.dropFirst())) }
      }
      if !tail.isEmpty { words.insert(String(head + tail.dropFirst())) }
      if tail.count > 1 {
        words.insert(String(head + [self[index + 1], self[index]] + tail.dropFirst(2)))
      }
    }
    words.remove(String(self))
    return words.sorted()
  }

  /// The letters of the script that the word is written in.
  private var alphabet: String {
    switch first?.unicodeScalars.first {
    case let letter? where letter.isArabic: "ابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکكگلمنںوہهھءئیيےى"
    case let letter? where (0x400...0x4FF).contains(letter.value):
      "абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґ"
    case let letter? where (0x370...0x3FF).contains(letter.value):
      "αβγδεζηθικλμνξοπρστυφχψωάέήίόύώς"
    default: "abcdefghijklmnopqrstuvwxyz0123456789"
    }
  }

  /// How many slips make another word of it; nil where it takes more than so many.
  func slips(to other: [Character], atMost most: Int) -> Int? {
    guard abs(count - other.count) <= most else { return nil }
    var rows = [[Int]](repeating: Array<Int>(0...other.count), count: 1)
    for (index, letter) in enumerated() {
      var row = [index + 1]
      for (column, wanted) in other.enumerated() {
        var cost = Swift.min(
          row[column] + 1, rows[index][column + 1] + 1,
          rows[index][column] + (letter == wanted ? 0 : 1))
        if index > 0, column > 0, letter == other[column - 1], self[index - 1] == wanted {
          cost = Swift.min(cost, rows[index - 1][column - 1] + 1)
        }
        row.append(cost)
      }
      if row.min() ?? 0 > most { return nil }
      rows.append(row)
    }
    return rows[count][other.count] <= most ? rows[count][other.count] : nil
  }
}
