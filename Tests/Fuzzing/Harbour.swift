import Chronology

/// A small timeline to search in and to browse: hard texts, dates of every kind, sources that disagree.
enum Harbour {
  static let timeline: Timeline = {
    var timeline = Timeline(
      title: "The harbour fire \u{1B}[31m\u{202E}", sources: sources,
      names: [Name(name: "Port Ellen", kind: .place, also: ["Port Elen", "Порт"])], events: events)
    _ = timeline.locateQuotations()
    return timeline
  }()

  private static let gazette = """
    HARBOUR FIRE. The old warehouse burnt down on Friday night. Two men died in the flames, the \
    harbour master said. It was lightning that set the roof alight.

    The mayor came on Saturday and promised a new quay.
    """

  private static let herald = """
    At least two workers died when the warehouse at Port Ellen caught fire. \
    \u{202B}قال المدير إن الميناء احترق\u{202C} 火事 e\u{301}\u{301}\u{301} 👩\u{200D}👧 \u{1B}]0;x\u{07}
    A cigarette had been left burning in the loft.
    """ + String(repeating: "\nThe smoke was seen from the hills.", count: 60)

  private static let sources = [
    Source(
      id: "gazette", file: "gazette.txt", publisher: "The Gazette", published: date("1921-08-07"),
      text: gazette),
    Source(
      id: "herald", file: "herald.txt", publisher: "Herald\u{0}", published: date("1921-08-08?"),
      text: herald),
    Source(id: "book", file: "book.txt", title: "Old Ports", text: "Built in 1898. Feared."),
  ]

  private static let events =
    [
      event("built", "1898", .background, [("book", "Built in 1898", "1898")]),
      event(
        "fire", "1921-08-05", Kind(rawValue: "fire"),
        [
          ("gazette", "Two men died in the flames", "two"),
          ("herald", "At least two workers died", "at least two"),
        ]),
      event("visit", "1921-08-06", .visit, [("gazette", "The mayor came on Saturday", nil)]),
      event("fear", nil, .background, [("book", "Feared", nil)]),
      event("far", "Y-170000", .background, [("herald", "قال المدير", nil)]),
      event("span", "1921-08-05/..", .report, [("herald", "火事", "many")]),
    ]
    + (0..<40).map { day in
      event(
        "day-\(day)", "1921-09-\(day % 30 < 9 ? "0" : "")\(day % 30 + 1)", .report,
        [("herald", "The smoke was seen from the hills", nil)])
    }

  private static func event(
    _ id: String, _ day: String?, _ kind: Kind,
    _ accounts: [(source: String, words: String, dead: String?)]
  ) -> Event {
    Event(
      id: id, date: date(day), kind: kind, title: "The \(id) of the harbour, e\u{301}\u{202E} 火",
      place: "Port Ellen", people: ["The mayor"],
      accounts: accounts.map { account in
        Account(
          source: account.source, quotations: [Quotation(exact: account.words, nth: nth(of: id))],
          says: account.dead.map { [Said(point: "dead", value: $0)] } ?? [])
      })
  }

  /// What the herald says again and again.
  private static func nth(of id: String) -> Int? {
    id.split(separator: "day-").first.flatMap { Int($0) }.map { $0 + 1 }
  }

  private static func date(_ text: String?) -> EDTF? { text.flatMap { try? EDTF(parsing: $0) } }
}
