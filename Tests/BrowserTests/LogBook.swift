/// A dossier as one writes it by hand, line after line: what the program's changes are held against.
///
/// It knows nothing of YAML: it has lists of lines and puts lines into them.
struct LogBook {
  struct Entry {
    var id: String
    var comment: String?
    var title: String
    var note: String
    var quotes = ["- The warehouse is gone."]
    var says = ["hurt: three men"]
  }

  /// What another program writes meanwhile, never on a line of a change.
  enum Edit {
    case title(Int, String)
    case note(Int, String)
    case comment(Int, String?)
    case head(String)
  }

  /// What a reader changes.
  enum Step {
    /// So many of the first words of the text.
    case quote(Int, Int)
    case value(Int, String, String)
    /// A sentence of the text, by the number in it.
    case aside(Int)
    case event(Int)
  }

  var head = "# The log."
  var entries: [Entry]
  var asides = ["- {quote: Captain Reed saw it., why: Furniture.}"]

  init(events: Int) {
    entries = (0..<events).map {
      Entry(
        id: "e\($0)", comment: $0.isMultiple(of: 3) ? "Of day \($0)." : nil, title: "Event \($0)",
        note: "None.")
    }
  }

  var text: String {
    let sources = [
      head, "annals: 1", "title: The log", "sources:", "  star:", "    file: star.txt",
      "    aside:",
    ]
    let lines = sources + asides.map { "      " + $0 } + ["", "events:"]
    return (lines + entries.flatMap(LogBook.lines)).joined(separator: "\n") + "\n# The end.\n"
  }

  private static func lines(_ entry: Entry) -> [String] {
    let comment = entry.comment.map { ["  # " + $0] } ?? []
    let event = ["  - id: " + entry.id, "    kind: report", "    title: " + entry.title]
    let note = entry.note.isEmpty ? [] : ["    note: \(entry.note)   # by hand"]
    let account = ["    accounts:", "      - source: star", "        quotes:"]
    let says = entry.says.isEmpty ? [] : ["        says:"] + entry.says.map { "          " + $0 }
    return comment + event + note + account + entry.quotes.map { "          " + $0 } + says
  }

  mutating func make(_ edit: Edit) {
    switch edit {
    case .title(let place, let title): entries[place].title = title
    case .note(let place, let note): entries[place].note = note
    case .comment(let place, let comment): entries[place].comment = comment
    case .head(let words): head = "# " + words
    }
  }

  mutating func make(_ step: Step) {
    switch step {
    case .quote(let place, let count):
      let words = LogBook.source.split { $0 == " " || $0 == "\n" }.prefix(count)
      entries[place].quotes.append("- " + words.joined(separator: " ").withoutPoint)
    case .value(let place, let point, let value):
      let line = "\(point): \(value)"
      let old = entries[place].says.firstIndex { $0.hasPrefix(point + ":") }
      if let old { entries[place].says[old] = line } else { entries[place].says.append(line) }
    case .aside(let number):
      asides.append("- {quote: Item \(number) was sold., why: Furniture.}")
    case .event(let number):
      entries.append(
        Entry(
          id: "new-\(number)", title: "New", note: "", quotes: ["- Item \(number) was sold."],
          says: []))
    }
  }
}

extension LogBook.Step {
  /// What a reader types to do it, wherever they are.
  var keys: String {
    switch self {
    case .quote(let place, let count): ":event e\(place)<enter><enter>v\(count - 1)la<enter>"
    case .value(let place, let point, let value):
      ":event e\(place)<enter>ca<c-u>\(point)<enter><c-u>\(value)<f2>"
    case .aside(let number): ":read star<enter>/\(number)<enter>vvdFurniture.<enter>"
    case .event(let number):
      ":read star<enter>/\(number)<enter>vva<down><enter><enter><enter>report<enter>New"
        + "<enter><enter><enter><enter><enter>new-\(number)<f2>"
    }
  }

  static func random(_ number: Int, using dice: inout some RandomNumberGenerator) -> Self {
    let place = Int.random(in: 0..<LogBook.first, using: &dice)
    switch Int.random(in: 0..<5, using: &dice) {
    // Each longer than the one before, so that none is cited already.
    case 0: return .quote(place, 5 + number)
    case 1: return .value(place, "hurt", "\(number) men")
    case 2: return .value(place, "point \(number)", "value \(number)")
    case 3: return .aside(LogBook.firstItem + number)
    default: return .event(LogBook.firstItem + number)
    }
  }
}

extension LogBook {
  /// How many events there are at first.
  static let first = 12
  /// The number in the first sentence of the source that is about one.
  static let firstItem = 1000

  /// The text of the only source.
  static let source =
    "The warehouse is gone. Captain Reed saw it. "
    + (0..<100).map { "Item \(firstItem + $0) was sold." }.joined(separator: " ") + "\n"
}

extension LogBook.Edit {
  static func random(_ number: Int, using dice: inout some RandomNumberGenerator) -> Self {
    let place = Int.random(in: 0..<LogBook.first, using: &dice)
    switch Int.random(in: 0..<4, using: &dice) {
    case 0: return .title(place, "Title \(number)")
    case 1: return .note(place, "Note \(number).")
    case 2: return .comment(place, Bool.random(using: &dice) ? "Comment \(number)." : nil)
    default: return .head("Head \(number).")
    }
  }
}

extension String {
  /// Words end before the full stop behind the last of them.
  fileprivate var withoutPoint: String { hasSuffix(".") ? String(dropLast()) : self }
}
