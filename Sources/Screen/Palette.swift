/// How things look that have a slot instead of a colour, decided where they are shown.
///
/// What draws names a slot; a terminal or a picture resolves it with the palette that it is given.
package struct Palette: Hashable, Sendable {
  // By slot; those behind the end are plain.
  private var styles: [Style]
  /// What the standard colours are in a picture; a terminal has its own.
  package var ink: Color
  package var paper: Color

  /// A palette of black and white in which every slot is plain.
  package init(ink: Color = .indexed(252), paper: Color = .indexed(234)) {
    styles = []
    (self.ink, self.paper) = (ink, paper)
  }

  /// How a slot looks; its colours are not slots themselves.
  package subscript(slot: UInt8) -> Style {
    get { styles.indices.contains(Int(slot)) ? styles[Int(slot)] : .plain }
    set {
      let missing = Int(slot) + 1 - styles.count
      if missing > 0 { styles += Array(repeating: .plain, count: missing) }
      styles[Int(slot)] = newValue.withoutSlots
    }
  }

  /// The style with colours in place of slots; the attributes of its slot and its own add up.
  ///
  /// In a reversed bar, a slot that is not reversed itself gives up its colour, and what is dim its
  /// dimness: the bar would fall into patches, some of them hard to read.
  package func resolve(_ style: Style) -> Style {
    var resolved = style
    if case .slot(let slot) = style.foreground {
      var own = self[slot]
      if style.isReversed, !own.isReversed {
        own.foreground = .standard
        own.attributes.remove(.dim)
      }
      resolved = style.with(foreground: .standard).over(own)
    }
    if case .slot(let slot) = style.background { resolved.background = self[slot].foreground }
    return resolved
  }
}

extension Style {
  /// A style that a palette decides.
  package init(slot: UInt8) {
    self.init(foreground: .slot(slot))
  }

  fileprivate var withoutSlots: Style {
    var style = self
    if case .slot = foreground { style.foreground = .standard }
    if case .slot = background { style.background = .standard }
    return style
  }
}
