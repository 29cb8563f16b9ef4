import Chronology
import Screen

/// The named styles of the screen.
///
/// Only the sixteen colours that a terminal's owner has chosen are used, never a background, so
/// that it reads on dark and on light; and no meaning rests on colour alone.
enum Theme {
  static let text = Style.plain
  static let faint = Style.plain.dim()
  static let title = Style.plain.bold()
  static let label = Style(foreground: .indexed(6))
  static let quotation = Style.plain.bold()
  static let context = Style.plain.dim()
  static let hit = Style(foreground: .indexed(3), attributes: [.reversed])
  static let selected = Style.plain.reversed()
  static let unfocused = Style.plain.underlined()
  static let span = Style(foreground: .indexed(5), attributes: [.bold])
  static let dispute = Style(foreground: .indexed(1), attributes: [.bold])
  static let error = Style(foreground: .indexed(1), attributes: [.bold])
  static let editorial = Style.plain.italic()
  static let key = Style(foreground: .indexed(6), attributes: [.bold])

  static func mark(of kind: Kind) -> (glyph: String, style: Style) {
    switch kind {
    case .attack: ("■", Style(foreground: .indexed(1)))
    case .protest: ("▲", Style(foreground: .indexed(3)))
    case .burial: ("†", Theme.text)
    case .claim: ("◆", Style(foreground: .indexed(5)))
    case .visit: ("◇", Style(foreground: .indexed(2)))
    case .statement: ("○", Style(foreground: .indexed(6)))
    case .government: ("□", Style(foreground: .indexed(4)))
    case .report: ("≡", Style(foreground: .indexed(6)))
    case .background: ("·", Theme.faint)
    default: ("▪", Theme.text)
    }
  }

  static func sign(of verdict: Verdict?) -> (text: String, style: Style) {
    switch verdict {
    case .contradiction: ("≠ contradiction", Theme.dispute)
    case .agree: ("= agree", Theme.faint)
    case .finer: ("≈ finer", Theme.faint)
    case .naming: ("≡ naming", Theme.faint)
    case .unjudged: ("? not judged", Theme.label)
    case nil: ("one source", Theme.faint)
    }
  }
}
