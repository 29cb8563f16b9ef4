import Archive
import Browser
import Chronology
import Screen

/// A small dossier to test screens with: a fire in a harbour, told by two newspapers and a book.
enum Harbour {
  static let gazette = """
    HARBOUR FIRE. The old warehouse burnt down on Friday night. Two men died in the flames, the \
    harbour master said. It was lightning that set the roof alight.

    The mayor came on Saturday and promised a new quay.
    """

  static let herald = """
    At least two workers died when the warehouse at Port Ellen caught fire on Friday. A cigarette \
    had been left burning in the loft.
    """

  static let book = "The warehouse had been built in 1898 for the sugar trade. Sailors feared it."

  static let timeline: Timeline = {
    var timeline = Timeline(
      title: "The harbour fire", sources: sources,
      names: [Name(name: "Port Ellen", kind: .place, also: ["Port Elen"])], events: events)
    _ = timeline.locateQuotations()
    return timeline
  }()

  private static let sources = [
    Source(
      id: "gazette", file: "gazette.txt", publisher: "The Gazette", published: date("1921-08-07"),
      text: gazette),
    Source(
      id: "herald", file: "herald.txt", publisher: "Herald", published: date("1921-08-08?"),
      text: herald),
    Source(id: "book", file: "book.txt", title: "Old Ports", published: date("1910"), text: book),
  ]

  private static let events = [
    Event(
      id: "built", date: date("1898"), kind: .background, title: "The warehouse is built",
      accounts: [account("book", "built in 1898 for the sugar trade")]),
    Event(
      id: "fire", date: date("1921-08-05"), time: "night", kind: Kind(rawValue: "fire"),
      title: "The warehouse burns down", place: "Port Ellen",
      inferred: "The Gazette is of Sunday, 7 August 1921.",
      accounts: [
        account(
          "gazette", "The old warehouse burnt down on Friday night",
          "It was lightning that set the roof alight", cause: "lightning", dead: "two"),
        account(
          "herald", "At least two workers died", "A cigarette had been left burning in the loft",
          cause: "a cigarette", dead: "at least two"),
      ],
      points: [Point(name: "cause", verdict: .contradiction, note: "Nobody saw it begin.")]),
    Event(
      id: "visit", date: date("1921-08-06"), kind: .visit, title: "The mayor promises a quay",
      accounts: [account("gazette", "The mayor came on Saturday and promised a new quay")]),
    Event(
      id: "fear", kind: .background, title: "Sailors fear the warehouse",
      accounts: [account("book", "Sailors feared it")]),
  ]

  private static func account(
    _ source: String, _ quotations: String..., cause: String? = nil, dead: String? = nil
  ) -> Account {
    Account(
      source: source, quotations: quotations.map { Quotation(exact: $0) },
      says: [
        cause.map { Said(point: "cause", value: $0) }, dead.map { Said(point: "dead", value: $0) },
      ]
      .compactMap { $0 })
  }

  private static func date(_ text: String) -> EDTF? { try? EDTF(parsing: text) }
}

/// A browser of the harbour fire, at which one types.
struct Reader {
  var model: Model
  /// What the browser asked of the outside.
  private(set) var effects: [Effect] = []

  static let formats = [
    ExportFormat(name: "markdown", summary: "a report to read", fileExtension: "md"),
    ExportFormat(name: "csv", summary: "a table", fileExtension: "csv"),
  ]

  init(
    of timeline: Timeline = Harbour.timeline, columns: Int = 80, rows: Int = 24,
    typing keys: String = "", keyMap: KeyMap = .standard, isHeard: Bool = false,
    atOnce: Int = 20_000
  ) throws {
    let archive = try Archive(timeline)
    model = Model(
      archive: archive, formats: Reader.formats, keyMap: keyMap,
      size: Size(columns: columns, rows: rows), isHeard: isHeard, atOnce: atOnce)
    try type(keys)
  }

  mutating func type(_ keys: String) throws {
    for key in try Key.keys(parsing: keys) { send(.input(.key(key))) }
  }

  mutating func send(_ message: Message) {
    if let effect = model.update(message) { effects.append(effect) }
  }

  /// Goes on where another session was left.
  mutating func restore(_ state: SessionState, at event: Event.ID? = nil) {
    model.restore(state, at: event)
  }

  var screen: String { model.view().text }
  var footer: String { screen.split(separator: "\n").last.map(String.init) ?? "" }

  /// The title of the event whose accounts are shown.
  var selected: String {
    let row = screen.split(separator: "\n").first { $0.hasPrefix("─ ") } ?? ""
    return String(row.dropFirst(2).prefix { $0 != "─" }).trimmingSpaces
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}

extension Run {
  /// Whether it has the look of a slot, whatever colour a theme gives that.
  func looks(_ slot: Slot) -> Bool { style.foreground == .slot(slot.rawValue) }
}
