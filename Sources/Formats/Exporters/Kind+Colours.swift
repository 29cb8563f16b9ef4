import Chronology

// How kinds of events look in pictures. The kind is always written, too.
extension Kind {
  /// A light ground on which dark letters are read.
  var tint: String { colours.tint }

  /// A colour for a mark on light or dark ground.
  var colour: String { colours.mark }

  private var colours: (tint: String, mark: String) {
    switch self {
    case .attack: ("#f9e3df", "#c0392b")
    case .protest: ("#fbecd2", "#c77f1a")
    case .burial: ("#e6e3ea", "#7d6b91")
    case .claim: ("#f6dfea", "#b03a78")
    case .visit: ("#dcefe8", "#2e8b6f")
    case .statement: ("#dfeaf6", "#3a78b5")
    case .government: ("#e2e5f5", "#5360b0")
    case .report: ("#e9eee0", "#6f8a3c")
    default: ("#f1eee6", "#857c6c")
    }
  }
}
