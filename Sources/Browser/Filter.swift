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
    self.text = text
    let (name, rest) = Filter.takeName(from: text)
    selection.name = name
    let words = rest.split(separator: " ")
    let asked = words.filter { $0.hasPrefix(Filter.kindPrefix) }
      .map { $0.dropFirst(Filter.kindPrefix.count) }.filter { !$0.isEmpty }
    let kinds = try archive.kinds().map(\.kind)
    selection.kinds = asked.flatMap { asked in
      let known = kinds.filter { $0.rawValue.hasPrefix(asked) }
      return known.isEmpty ? [Kind(rawValue: String(asked))] : known
    }
    let others = words.filter { !$0.hasPrefix(Filter.kindPrefix) }.joined(separator: " ")
    selection.query = archive.query(others)
    count = try archive.count(selection)
  }

  static let kindPrefix = "kind:"
  private static let namePrefix = "name:\""

  /// The filter that shows the events that mention a name: `name:"Islamic State"`.
  static func text(forName name: String) -> String {
    "\(namePrefix)\(name.filter { $0 != "\"" })\""
  }

  /// The name asked for, and the rest of a filter's text.
  private static func takeName(from text: String) -> (name: String?, rest: String) {
    guard let start = text.firstRange(of: namePrefix) else { return (nil, text) }
    let behind = text[start.upperBound...]
    let name = behind.prefix { $0 != "\"" }
    return (String(name), text[..<start.lowerBound] + String(behind[name.endIndex...].dropFirst()))
  }

  var isEmpty: Bool { selection.isEverything }

  /// What it says of itself: `6 of 60 shown: protest`.
  func words(total: Int) -> String {
    "\(count) of \(total) shown: \(selection.words ?? "")"
  }
}
