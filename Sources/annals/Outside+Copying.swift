import Browser
import Chronology
import Screen

extension Outside {
  /// Copies what a reader has chosen.
  ///
  /// - Returns: what to say of it, and what is to be written to the terminal.
  func copy(_ clip: Clip) -> (message: Message, sequence: String?) {
    let text: String
    switch clip {
    case .text(let words, _): text = words
    case .link(let event):
      guard let link = try? dossier.link(to: event) else {
        return (.failed("a dossier on standard input has no link"), nil)
      }
      text = link
    }
    guard let outcome = Clipboard(command: clipboard).copy(text) else {
      return (.failed("this terminal has no clipboard; a program can be set for it"), nil)
    }
    let count = text.count.counted("character")
    return (
      .done("copied: \(clip.name.visible), \(count), \(outcome.words.visible)"), outcome.sequence
    )
  }
}
