/// What sort of thing an event is: one of the known words, or an author's own.
package struct Kind: Hashable, Sendable, RawRepresentable, CustomStringConvertible {
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }

  package var description: String { rawValue }

  package static let attack = Kind(rawValue: "attack")
  package static let protest = Kind(rawValue: "protest")
  package static let burial = Kind(rawValue: "burial")
  package static let claim = Kind(rawValue: "claim")
  package static let visit = Kind(rawValue: "visit")
  package static let statement = Kind(rawValue: "statement")
  package static let government = Kind(rawValue: "government")
  package static let report = Kind(rawValue: "report")
  package static let background = Kind(rawValue: "background")

  package static let known: [Kind] = [
    .attack, .protest, .burial, .claim, .visit, .statement, .government, .report, .background,
  ]
}
