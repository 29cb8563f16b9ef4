import Chronology

/// Something that can be put right in a dossier without a doubt, and where.
struct Mend {
  enum Change {
    /// A key that is one slip away from one that is known.
    case key(String)
    /// A date in signs that are no longer EDTF, or with too few digits.
    case value(String)
    /// The hash of a source that has none; stands behind the key `file`.
    case hash(String, of: Source.ID)
  }

  let change: Change
  /// Of the key, of the value, or of the source's mapping.
  let line: Int
  let column: Int

  var isKey: Bool { if case .key = change { true } else { false } }
  var isHash: Bool { if case .hash = change { true } else { false } }

  /// What an author has to do where the program cannot do it.
  var byHand: String {
    switch change {
    case .key(let key): "call the key \"\(key)\""
    case .value(let value): "write \(value)"
    case .hash(let hash, _): "write sha256: \(hash)"
    }
  }

  init(_ change: Change, at origin: Origin) {
    self.change = change
    line = origin.line
    column = origin.column
  }
}
