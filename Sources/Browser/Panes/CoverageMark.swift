import Screen

/// What a source has to do with an event, as the grid shows it.
enum CoverageMark: Sendable {
  case told, contradicting, repeating, repeatingContradicting, silent, earlier

  var sign: (text: String, style: Style) {
    switch self {
    case .told: ("●", Theme.text)
    case .contradicting: ("●≠", Theme.dispute)
    case .repeating: ("◐", Theme.text)
    case .repeatingContradicting: ("◐≠", Theme.dispute)
    case .silent: ("·", Theme.faint)
    case .earlier: ("◦", Theme.faint)
    }
  }

  /// What the signs mean, as far as there are such.
  static func legend(repeats: Bool, in columns: Int) -> String {
    let rest = "●≠ contradicts another   · silent   ◦ published before it happened"
    guard repeats else { return "● told   \(rest)" }
    let long = "● told   ◐ repeats another that tells it   \(rest)"
    let short = "● told   ◐ repeats another   ●≠ contradicts   · silent   ◦ published before"
    return long.width <= columns ? long : short
  }
}
