/// What may be meant by the word that is being typed.
struct Completion: Hashable, Sendable {
  struct Item: Hashable, Sendable {
    /// What takes the place of the word.
    let text: String
    /// As the list shows it.
    let label: String
    let note: String

    init(_ text: String, label: String? = nil, note: String) {
      (self.text, self.label, self.note) = (text, label ?? text.unpadded, note)
    }
  }

  /// Where the word begins, in characters of the line.
  let start: Int
  let items: [Item]
  /// The line before anything was chosen.
  let typed: String
  private(set) var selected: Int?

  /// nil where there is nothing to choose from, or where the word is complete.
  init?(_ items: [Item], from start: Int, in typed: String) {
    let word = String(typed.dropFirst(start)).unpadded
    let isComplete = items.count == 1 && items[0].text.unpadded == word
    guard !items.isEmpty, !isComplete else { return nil }
    (self.items, self.start, self.typed) = (items, start, typed)
  }

  /// Chooses the one so many further on, or back; after the last comes what was typed, unless one
  /// chooses by the page.
  mutating func choose(by steps: Int) {
    let next = (selected ?? (steps > 0 ? -1 : items.count)) + steps
    let nearest = abs(steps) > 1 ? min(max(next, 0), items.count - 1) : next
    selected = items.indices.contains(nearest) ? nearest : nil
  }

  /// Which one is chosen, of how many, and what it is, as one hears it ("2 of 5: 7 events.").
  var choiceWords: String? {
    selected.map { "\($0 + 1) of \(items.count): \(items[$0].note)".sentence }
  }

  /// The line with what is chosen.
  var line: String {
    selected.map { String(typed.prefix(start)) + items[$0].text } ?? typed
  }
}
