/// A piece of a query as it is typed, with where it stands.
struct QueryToken: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case word(QueryWord)
    /// What stands before a colon, and behind it.
    case field(String, value: String)
    case without, leftOut, or
    /// How many words there may be between.
    case near(Int)
    case open, close
  }

  let kind: Kind
  /// In characters of the text.
  let range: Range<Int>
}

/// A word that is looked for, or several in quotation marks, as typed.
struct QueryWord: Hashable, Sendable {
  var text: String
  var isQuoted = false
  /// Whether it is found in these very letters only.
  var isExact = false
  /// Whether it may be the beginning of a longer word.
  var isPrefix = false
  var range = 0..<0

  /// Whether it and the next one may be a name of several words.
  var isPlain: Bool { !isQuoted && !isExact }

  /// As one types it.
  var typed: String {
    (isExact ? "=" : "") + (isQuoted ? "\"\(text)\"" : text) + (isPrefix && isQuoted ? "*" : "")
  }
}
