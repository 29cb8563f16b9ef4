import Chronology

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
    case quote(Int, String)
    case value(Int, String, String)
    case aside(String)
    case event(String)
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

  func value(of point: String, in place: Int) -> String? {
    let says = entries[place].says.first { $0.hasPrefix(point + ": ") }
    return says.map { String($0.dropFirst(point.count + 2)) }
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
    case .quote(let place, let words): entries[place].quotes.append("- " + words)
    case .value(let place, let point, let value):
      let line = "\(point): \(value)"
      let old = entries[place].says.firstIndex { $0.hasPrefix(point + ":") }
      if let old { entries[place].says[old] = line } else { entries[place].says.append(line) }
    case .aside(let words): asides.append("- {quote: \(words), why: Furniture.}")
    case .event(let id):
      entries.append(
        Entry(id: id, title: "New", note: "", quotes: ["- A cat was saved."], says: []))
    }
  }
}

extension LogBook.Step {
  /// The change that it is for a reader who sees a dossier as it is.
  func change(in book: LogBook) -> Change {
    switch self {
    case .quote(let place, let words):
      .account(Account(source: "star", quotations: [Quotation(exact: words)]), in: "e\(place)")
    case .value(let place, let point, let value):
      .value(
        value, was: book.value(of: point, in: place), of: point, by: "star", in: "e\(place)")
    case .aside(let words): .aside(Aside(Quotation(exact: words), why: "Furniture."), of: "star")
    case .event(let id):
      .event(
        Event(
          id: id, kind: Kind(rawValue: "report"), title: "New",
          accounts: [Account(source: "star", quotations: [Quotation(exact: "A cat was saved.")])]))
    }
  }

  static func random(_ number: Int, using dice: inout some RandomNumberGenerator) -> Self {
    let place = Int.random(in: 0..<LogBook.first, using: &dice)
    switch Int.random(in: 0..<5, using: &dice) {
    case 0: return .quote(place, "A cat was saved.")
    case 1: return .value(place, "hurt", "\(number) men")
    case 2: return .value(place, "point \(number)", "value \(number)")
    case 3: return .aside("A cat was saved.")
    default: return .event("new-\(number)")
    }
  }
}

extension LogBook {
  /// How many events there are at first.
  static let first = 12
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
