import Archive
import Chronology

/// Which events are shown: words that they hold, and kinds that they are of.
struct Filter: Hashable, Sendable {
  /// As it was typed: `kind:protest quetta`.
  private(set) var text = ""
  private(set) var selection = Selection()
  /// How many events it shows.
  private(set) var count = 0

  init() {}

  init(_ text: String, _ archive: Archive) throws {
    let words = text.split(separator: " ")
    let asked = words.filter { $0.hasPrefix(Filter.kindPrefix) }
      .map { $0.dropFirst(Filter.kindPrefix.count) }.filter { !$0.isEmpty }
    let kinds = try archive.kinds().map(\.kind)
    self.text = text
    selection.kinds = asked.flatMap { asked in
      let known = kinds.filter { $0.rawValue.hasPrefix(asked) }
      return known.isEmpty ? [Kind(rawValue: String(asked))] : known
    }
    let rest = words.filter { !$0.hasPrefix(Filter.kindPrefix) }.joined(separator: " ")
    selection.query = archive.query(rest)
    count = try archive.count(selection)
  }

  static let kindPrefix = "kind:"

  var isEmpty: Bool { selection.isEverything }

  /// What it says of itself: `6 of 60 shown: protest`.
  func words(total: Int) -> String {
    "\(count) of \(total) shown: \(selection.words ?? "")"
  }
}
