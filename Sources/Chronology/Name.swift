/// One person, place or group under all its spellings.
package struct Name: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case person, place, group
  }

  package var name: String
  package var kind: Kind
  /// Other spellings, found together with `name`.
  package var also: [String]
  /// The names of others that look alike and are not the same.
  package var not: [String]
  /// Warnings that the author knows.
  package var accepted: [Acceptance]
  package var origin: Origin?

  package init(
    name: String, kind: Kind, also: [String] = [], not: [String] = [],
    accepted: [Acceptance] = [], origin: Origin? = nil
  ) {
    self.name = name
    self.kind = kind
    self.also = also
    self.not = not
    self.accepted = accepted
    self.origin = origin
  }

  package var spellings: [String] { [name] + also }
}
