import Archive

/// One thing that a filter asks for, as it is typed: `quetta`, `kind:protest`, `name:"Islamic State"`.
struct FilterTerm: Hashable, Sendable {
  /// What stands before the colon; nil for words.
  let field: String?
  /// Without the quotation marks, where a field stands before it.
  let value: String
  /// Where it begins in the text, in characters.
  let start: Int
  /// How long it is as typed, in characters.
  let length: Int

  /// Whether it asks for dates.
  var isDate: Bool {
    switch field.flatMap(QueryField.init(named:)) {
    case .on, .after, .before: true
    default: false
    }
  }

  /// Cuts a text at its blanks, but for those in quotation marks, which need not be closed.
  static func terms(of text: String) -> [FilterTerm] {
    var terms: [FilterTerm] = []
    var term: [Character] = []
    var (start, isQuoted) = (0, false)
    for (place, character) in text.enumerated() {
      if character == "\"" { isQuoted.toggle() }
      if character == " ", !isQuoted {
        if !term.isEmpty { terms.append(FilterTerm(term, start: start)) }
        term = []
      } else {
        if term.isEmpty { start = place }
        term.append(character)
      }
    }
    return term.isEmpty ? terms : terms + [FilterTerm(term, start: start)]
  }

  private init(_ term: [Character], start: Int) {
    (self.start, length) = (start, term.count)
    let name = term.prefix { $0.isLetter }
    if !name.isEmpty, term.dropFirst(name.count).first == ":" {
      field = String(name).lowercased()
      value = String(term.dropFirst(name.count + 1).filter { $0 != "\"" })
    } else {
      (field, value) = (nil, String(term))
    }
  }
}
