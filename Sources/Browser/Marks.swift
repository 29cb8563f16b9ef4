import Chronology
import Screen

/// The letters that the reader has set on events.
///
/// An event is remembered by its key, so that a mark outlives a reading of the dossier anew, and so are
/// the views that were open over it.
struct Marks: Sendable {
  private var places: [Character: Place] = [:]

  /// Whether a character can be a mark: a letter or a digit.
  static func isMark(_ character: Character) -> Bool {
    (character.isLetter || character.isNumber) && character.width == 1
  }

  subscript(letter: Character) -> Place? {
    get { places[letter] }
    set { places[letter] = newValue }
  }

  /// Takes the marks of a notebook; of those on the same event, the views that were open stay.
  mutating func take(_ notebook: Notebook) {
    let before = places
    places = [:]
    for mark in notebook.marks {
      let old = before[mark.letter]
      places[mark.letter] = old?.subject == mark.event ? old : Place(mark)
    }
  }

  var isEmpty: Bool { places.isEmpty }

  /// The events that have one.
  var events: [Character: Event.ID] { places.compactMapValues(\.subject) }

  /// In the order of the letters.
  var all: [(letter: Character, event: Event.ID)] {
    events.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The letters on an event, as its row shows one: the first, or `+` for several.
  func sign(of event: Event.ID) -> String? {
    let letters = places.filter { $0.value.subject == event }.keys
    return letters.count > 1 ? "+" : letters.first.map(String.init)
  }
}
