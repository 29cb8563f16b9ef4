/// In which order the accounts of an event, and the quotations of each, are given.
package enum AccountOrder: Sendable {
  /// The accounts in the order of the sources, the quotations in that of the text.
  case columns
  /// As a dossier has them.
  case written
}
