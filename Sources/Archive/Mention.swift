/// Any of some names, where an event mentions it.
package struct Mention: Hashable, Sendable {
  package enum Role: String, Hashable, Sendable {
    /// Among the people and groups of an event.
    case person
    /// As its place.
    case place
    /// Anywhere, its title and quotations included.
    case name
  }

  package let role: Role
  /// Any of these, each under all its spellings.
  package let names: [String]
  /// Or any that has a word that begins so.
  let beginning: String?

  package init(_ role: Role, _ names: [String]) {
    self.init(role, names, beginning: nil)
  }

  init(_ role: Role, _ names: [String], beginning: String?) {
    self.role = role
    self.names = names
    self.beginning = beginning
  }

  /// "person Imran Khan or Karim Khalili", "naming Islamic State".
  package var words: String {
    "\(role == .name ? "naming" : role.rawValue) "
      + (names + (beginning.map { ["\($0)…"] } ?? [])).joined(separator: " or ")
  }
}

extension Vocabulary {
  /// Whether only an index that knows where words stand finds it: several words that are no listed name.
  func needsPositions(_ mention: Mention) -> Bool {
    mention.role == .name
      && mention.names.contains { name in
        let words = Word.words(of: name)[...]
        return spelling(at: words)?.words.count != words.count
          && Phrase(words).isOfSeveralWords
      }
  }

  /// The mention in FTS5's language; nil where none of its names has a word.
  func expression(_ mention: Mention) -> String? {
    let names = mention.names.compactMap { name in
      switch mention.role {
      case .person, .place: expression(name, as: mention.role)
      case .name: expression(naming: name)
      }
    }
    let all =
      names
      + (mention.beginning.map { [Token.beginning(of: $0, as: mention.role)] } ?? [])
      .compactMap(\.self)
    return all.isEmpty ? nil : all.map { "(\($0))" }.joined(separator: " OR ")
  }
}
