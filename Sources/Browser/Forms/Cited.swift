import Chronology

/// Words of a source that are to be written into the dossier.
struct Cited: Hashable, Sendable {
  let source: Source.ID
  /// What a reader calls the source.
  let label: String
  let quotation: Quotation

  /// An account that says no more than these words.
  var account: Account { Account(source: source, quotations: [quotation]) }
}
