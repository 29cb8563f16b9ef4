import GRDB

// Counts that need not be counted.
extension Archive {
  /// How many events hold the one word, the beginning of one or the sign that a selection asks for, where
  /// that is known; nil where it asks for anything else.
  func keptCount(of selection: Selection) throws -> Int? {
    let conditions = try conditions(selection)
    guard isSearchable, conditions.phrases.isEmpty, conditions.others.isEmpty,
      conditions.ids == nil, conditions.without.isEmpty, conditions.words.count == 1
    else { return nil }
    let asked = conditions.words[0]
    if asked.hasSuffix("\"*") {
      return try asked.dropLast().onlyTerm.flatMap {
        try value("SELECT doc FROM event_beginnings WHERE term = \($0)")
      }
    }
    return try asked[...].onlyTerm.flatMap {
      try value("SELECT doc FROM event_terms WHERE term = \($0)")
    }
  }
}

extension Substring {
  /// The word in quotation marks, or the sign, as the index has it; nil for what only SQLite can fold.
  fileprivate var onlyTerm: String? {
    let word = hasPrefix("\"") && hasSuffix("\"") && count > 2 ? dropFirst().dropLast() : self
    let isPlain = word.unicodeScalars.allSatisfy {
      $0.isASCII
        ? $0.properties.isAlphabetic || $0.properties.numericType != nil : $0.value >= 0xF0000
    }
    return isPlain && !word.isEmpty ? word.lowercased() : nil
  }
}
