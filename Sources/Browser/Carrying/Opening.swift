/// A source that is to be opened by another program.
package struct Opening: Hashable, Sendable {
  /// What a notice calls it.
  package let label: String
  package let url: String?
  /// Its file, relative to the dossier, for one without an address.
  package let file: String
  /// The line of its text where one is.
  package let line: Int
}
