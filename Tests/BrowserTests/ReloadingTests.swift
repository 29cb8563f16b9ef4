import Archive
import Browser
import Chronology
import Testing

/// A dossier that is read again while something is selected in it.
@Suite struct ReloadingTests {
  /// The harbour fire as it stands on disk later, with other events.
  private static func later(_ change: (inout [Event]) -> Void) throws -> Archive {
    var events = Harbour.timeline.events
    change(&events)
    return try Archive(
      Timeline(
        title: "The harbour fire", sources: Harbour.timeline.sources,
        names: Harbour.timeline.names, events: events))
  }

  private static let plans = Event(
    id: "plans", date: try? EDTF(parsing: "1890"), kind: .report, title: "Plans are drawn")

  @Test(arguments: ["jvjv", "jjvkv", "jvj"])
  func `a selection goes from the same event to the same event`(keys: String) throws {
    var reader = try Reader(typing: keys)
    reader.send(.reloaded(try ReloadingTests.later { $0.insert(ReloadingTests.plans, at: 0) }))
    #expect(reader.footer.contains("The dossier was read again"))
    try reader.type("s")
    #expect(reader.screen.contains("2 of 5 events: selected by hand"))
  }

  @Test(arguments: ["fire", "visit"])
  func `a selection of which an end is gone is dropped, and that is said`(end: String) throws {
    var reader = try Reader(typing: "jvjvk")
    reader.send(.reloaded(try ReloadingTests.later { $0.removeAll { $0.id == end } }))
    let words = "The selection is gone: the dossier has the event at its end no more"
    #expect(reader.screen.contains(words))
    try reader.type("s")
    #expect(reader.screen.contains("All 3 events"))
  }

  @Test(arguments: [
    "", "&kind:fire<enter>", "&smoke<enter>", "/smoke<enter>", "/smo", "<enter><enter>", "T<enter>",
    "P",
    "C", "L", "T", "c", "s", "?",
  ])
  func `words that can be searched only later change nothing of the screen`(keys: String) throws {
    let changed = Harbour.timeline.events + [ReloadingTests.plans]
    let later = Timeline(
      title: "The harbour fire", sources: Harbour.timeline.sources, names: Harbour.timeline.names,
      events: changed)
    var (soon, whole) = (try Reader(typing: keys), try Reader(typing: keys))
    soon.send(.reloaded(try Archive(eventsOf: later)))
    whole.send(.reloaded(try Archive(later)))
    #expect(soon.screen == whole.screen)
    #expect(soon.screen != (try Reader(typing: keys)).screen)
  }

  @Test func `a filter that means nothing any more is off, and that is said`() throws {
    var reader = try Reader(typing: "&source:book<enter>")
    let archive = try Archive(
      Timeline(
        title: "The harbour fire", sources: Array(Harbour.timeline.sources.prefix(2)), names: [],
        events: Harbour.timeline.events.filter { $0.id == "fire" }))
    reader.send(.reloaded(archive))
    #expect(reader.screen.contains("The filter is off: No source is called book"))
  }
}
