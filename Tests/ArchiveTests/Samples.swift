import Archive
import Chronology
import Testing

// A small archive that reads like a dossier.

/// An event with one account for each source that quotes something.
func event(
  _ id: String, _ date: String? = nil, kind: Kind = .attack, title: String = "",
  summary: String? = nil,
  place: String? = nil, people: [String] = [], _ quotes: KeyValuePairs<String, String> = [:],
  says: [String] = []
) -> Event {
  Event(
    id: id, date: date.flatMap { try? EDTF(parsing: $0) }, kind: kind,
    title: title.isEmpty ? id : title, summary: summary, place: place, people: people,
    accounts: zip(0..., quotes).map { index, quote in
      Account(
        source: quote.key, quotations: [Quotation(exact: quote.value)],
        says: says.indices.contains(index) ? [Said(point: "killed", value: says[index])] : [])
    })
}

/// An archive whose words are searchable and whose quotations have places.
func archive(
  _ events: [Event], sources: KeyValuePairs<String, String> = ["wsws": ""], names: [Name] = []
) throws -> Archive {
  var timeline = Timeline(
    title: "The Machh attack",
    sources: sources.map { Source(id: $0.key, file: "\($0.key).txt", text: $0.value) },
    names: names, events: events)
  _ = timeline.locateQuotations()
  return try Making.current.archive(of: timeline)
}

extension Archive {
  /// The ids of a selection's events, in order.
  func keys(_ change: (inout Selection) throws -> Void = { _ in }) throws -> [String] {
    var selection = Selection()
    try change(&selection)
    let count = try count(selection)
    let keys = try rows(0..<1000, of: selection).map(\.key)
    #expect(keys.count == count)
    return keys
  }

  /// The ids of the events that a query finds.
  func keys(searching text: String) throws -> [String] {
    guard let query = query(text) else { return [] }
    return try keys { $0.query = query }
  }
}

func day(_ text: String) throws -> Day {
  try #require(EDTF(parsing: text).earliest.day)
}

extension String {
  /// The words at some places, as a reader sees them marked.
  func cut(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(Array(unicodeScalars)[range]))
  }
}

extension ArchiveWriter {
  /// Events without a text.
  mutating func add(_ events: [Event]) throws { try add(ArchivePart(events: events)) }
}
