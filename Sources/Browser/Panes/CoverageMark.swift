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
    let forms = [
      (
        "◐ repeats another that tells it", "●≠ contradicts another",
        "◦ published before it happened"
      ),
      ("◐ repeats another", "●≠ contradicts", "◦ published before"),
      ("◐ repeats", "●≠ contradicts", "◦ earlier"),
    ].map { repeating, contradicting, earlier in
      ["● told", repeats ? repeating : nil, contradicting, "· silent", earlier].compactMap(\.self)
        .joined(separator: "   ")
    }
    return forms.first { $0.width <= columns } ?? forms[2].replacing("   ", with: "  ")
  }
}
