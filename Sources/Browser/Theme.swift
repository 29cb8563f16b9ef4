import Chronology
import Screen

/// The named styles of the screen.
///
/// Each stands for a slot, which the palette of the terminal or of a picture gives its colour. The
/// selection alone is what it is everywhere; there are no other backgrounds, so that it reads on dark
/// and on light, and no meaning rests on colour alone.
enum Theme {
  static let text = Style.plain
  static let selected = Style.plain.reversed()
  static let unfocused = Style.plain.underlined()

  static let faint = Style(.faint)
  static let title = Style(.title)
  static let label = Style(.label)
  static let quotation = Style(.quotation)
  static let context = Style(.context)
  /// What of a text is set aside.
  static let aside = Style(.aside)
  /// The words of a quotation in which a value stands.
  static let said = Style(.quotation).underlined()
  static let hit = Style(.hit)
  /// The same words where one is not at them.
  static let otherHit = Style(.found)
  /// Letters that one has typed, in what they may mean.
  static let match = Style(.match)
  /// Where hits lie, in the time strip and beside the list.
  static let tick = Style(.tick)
  /// What the reader has narrowed all to: a selection, a span of dates, a filter.
  static let scope = Style(.scope)
  /// Words of a text that are selected.
  static let words = Style(.words)
  static let dispute = Style(.dispute)
  static let error = Style(.error)
  /// What of a line that is typed is not understood.
  static let mistake = Style(.error).underlined()
  static let editorial = Style(.editorial)
  static let key = Style(.key)

  /// What is new or other than it was before the dossier changed on disk.
  static let changed = "Δ"

  /// Before an editor's note, and where there is one to be shown.
  static let noteSign = "✎"

  static func mark(of kind: Kind) -> (glyph: String, style: Style) {
    switch kind {
    case .attack: ("■", Style(.attack))
    case .protest: ("▲", Style(.protest))
    case .burial: ("†", Style(.burial))
    case .claim: ("◆", Style(.claim))
    case .visit: ("◇", Style(.visit))
    case .statement: ("○", Style(.statement))
    case .government: ("□", Style(.government))
    case .report: ("≡", Style(.report))
    case .background: ("·", Style(.background))
    default: ("▪", Style(.other))
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

extension Style {
  fileprivate init(_ slot: Slot) { self.init(slot: slot.rawValue) }
}
