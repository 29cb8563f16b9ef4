/// How far a date, or a part of one, is vouched for (ISO 8601-2:2019, 8).
///
/// A qualifier never widens the bounds: nobody has agreed on how wide "about" is.
struct Qualifier: OptionSet, Hashable, Sendable, CustomStringConvertible {
  let rawValue: UInt8

  /// `?`: the source may be wrong.
  static let uncertain = Qualifier(rawValue: 1)
  /// `~`: the source gives no exact date.
  static let approximate = Qualifier(rawValue: 2)

  /// What a sign says; nil when it is no qualifier's sign.
  init?(sign: Unicode.Scalar?) {
    switch sign {
    case "?": self = .uncertain
    case "~": self = .approximate
    case "%": self = [.uncertain, .approximate]
    default: return nil
    }
  }

  init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// The sign: `?`, `~`, `%` for both, nothing for neither.
  var description: String {
    switch (contains(.uncertain), contains(.approximate)) {
    case (true, true): "%"
    case (true, false): "?"
    case (false, true): "~"
    case (false, false): ""
    }
  }
}
