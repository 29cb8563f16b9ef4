// What people write instead of EDTF. This is looked for only where a text could not be read, so a
// valid date costs nothing here and no hint can take one away.
extension EDTFError {
  /// Finds a better word on a text that is no date; nil when the grammar's own word is the best.
  init?(slipIn text: String) {
    let slip =
      Self.emptiness(text) ?? NumericSlip(text)?.error ?? MonthSlip(text)?.error ?? Self.dash(text)
    guard let slip = slip ?? Self.word(text) ?? Self.sign(text) else { return nil }
    self = slip
  }

  /// What is wrong, without how to mend it.
  var clause: String {
    reason.firstRange(of: ": ").map { String(reason[..<$0.lowerBound]) } ?? reason
  }

  /// The same error, where it is known what to write instead.
  func mended(by date: EDTF) -> EDTFError {
    let text = date.description
    guard text.utf8.count <= Self.longest, !reason.contains(text) else { return self }
    return EDTFError(column: column, reason: "\(clause): write \(text)")
  }

  /// How long a date may be that is told in an error.
  private static let longest = 60

  private static func emptiness(_ text: String) -> EDTFError? {
    text.isEmpty ? EDTFError(column: 1, reason: "the date is empty") : nil
  }

  /// A dash as print has it between two dates, `2020–2021`, or a hyphen that stands for one.
  private static func dash(_ text: String) -> EDTFError? {
    if let place = text.firstIndex(where: "–—".contains) { return dash(text, at: place) }
    if let error = years(text) { return error }
    // Between two dates of one form the hyphen stands in the middle.
    let middle = text.index(text.startIndex, offsetBy: text.count / 2)
    guard text.count == 9 || text.count >= 15, text[middle] == "-" else { return nil }
    return dash(text, at: middle)
  }

  /// A span of years as print has it, the second with two figures, which are no month: `1914-18`.
  private static func years(_ text: String) -> EDTFError? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2], let first = Int(parts[0]), let last = Int(parts[1]),
      last > first % 100,
      let date = try? EDTF(strictlyParsing: "\(first)/\(first - first % 100 + last)")
    else { return nil }
    return EDTFError(
      column: 6, reason: "there is no month \(parts[1]): for a span of years write \(date)")
  }

  private static func dash(_ text: String, at place: String.Index) -> EDTFError? {
    let ends = [text[..<place], text[text.index(after: place)...]].map { end in
      String(end.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    // Behind a year, two figures are more likely its month.
    guard ends[1].count >= 4, let date = try? EDTF(strictlyParsing: ends.joined(separator: "/"))
    else { return nil }
    return EDTFError(
      column: text.distance(from: text.startIndex, to: place) + 1,
      reason: "the sign between two dates is '/': write \(date)")
  }

  /// The first word that there is a hint for.
  private static func word(_ text: String) -> EDTFError? {
    for (column, word) in words(text) {
      if let reason = WordSlip.hint(for: word) { return EDTFError(column: column, reason: reason) }
    }
    return nil
  }

  /// The runs of letters, with their columns; without the capitals that EDTF itself has.
  private static func words(_ text: String) -> [(column: Int, word: String)] {
    let runs = Array(text).enumerated().split { !$0.element.isLetter }
    return runs.compactMap { run in
      let word = String(run.map(\.element))
      guard let first = run.first, !word.allSatisfy({ "EXSTYZ".contains($0) }) else { return nil }
      return (first.offset + 1, word)
    }
  }

  /// The first character that no date has, or the word that it is in.
  private static func sign(_ text: String) -> EDTFError? {
    guard let (index, character) = text.enumerated().first(where: { !isOfEDTF($0.element) })
    else { return nil }
    if character == " ", text.dropFirst(index).contains(":") {
      return EDTFError(column: index + 1, reason: "T stands between a date and a time")
    }
    guard character.isLetter, let (column, word) = words(text).last(where: { $0.0 <= index + 1 }),
      word.allSatisfy(\.isASCII)
    else { return EDTFError(column: index + 1, reason: reason(against: character)) }
    return EDTFError(column: column, reason: "'\(word.prefix(20))' has no place in a date")
  }

  private static func isOfEDTF(_ character: Character) -> Bool {
    "0123456789EXSTYZ-+:./,[]{}?~%".contains(character)
  }

  private static func reason(against character: Character) -> String {
    switch character {
    case " ", "\t", "\u{A0}", "\u{202F}": "a date has no spaces: take this one out"
    case "–", "—", "−", "‐", "‑": "a hyphen is a plain '-'"
    case "(", ")": "parentheses are the old sign: put '?' or '~' to the left of the part it is for"
    default: name(character) + " has no place in a date"
    }
  }

  /// A character as it may be shown: in quotes if it is plain ASCII, else as its number, `U+202E`.
  private static func name(_ character: Character) -> String {
    if let code = character.asciiValue, (33...126).contains(code) { return "'\(character)'" }
    let scalars = character.unicodeScalars
    let value = (scalars.first { !$0.isASCII } ?? scalars.first)?.value ?? 0
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
