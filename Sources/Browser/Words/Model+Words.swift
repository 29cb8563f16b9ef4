import Archive
import Chronology
import Screen

// Words that are selected in the text that is open.
extension Model {
  /// Those words; nil where none are.
  var selectedWords: WordSelection? { (stack.last as? ReaderPane)?.words }

  /// Drops what is selected, where anything is.
  mutating func dropWords() -> Bool {
    guard selectedWords != nil else { return false }
    updatePane { (pane: inout ReaderPane, _) in pane.words = nil }
    return true
  }

  /// What has become of words that were selected before the text was edited; nil where they are as
  /// they were.
  func fate(of words: WordSelection?) -> String? {
    guard let words else { return nil }
    guard let now = selectedWords else { return "the words you had selected are gone" }
    return now.words == words.words ? nil : "the words you have selected read otherwise now"
  }

  /// Selects words with the mouse.
  mutating func dragWords(to position: Position) {
    let area = stack.last.map { frame.area(of: $0) }
    updatePane { (pane: inout ReaderPane, _) in
      if let area { pane.drag(to: position, in: area) }
    }
  }
}
