import Chronology
import Formats
import Foundation
import Testing

@Suite struct ReadingDossierTests {
  private func read(_ yaml: String = Sample.dossier) throws -> Timeline {
    let folder = try Folder.holding(yaml)
    let dossier = try Dossier(reading: folder.path)
    #expect(!dossier.warnings.hasErrors)
    return dossier.timeline
  }

  @Test func `sources are read with their texts, in the order of the file`() throws {
    let timeline = try read()
    #expect(timeline.title == "The Machh attack")
    #expect(timeline.sources.map(\.id) == ["wsws", "alwaght"])
    let source = timeline.sources[1]
    #expect(source.file == "texts/alwaght.txt")
    #expect(source.title == "Eleven miners slaughtered")
    #expect(source.author == "a correspondent")
    #expect(source.publisher == nil)
    #expect(source.published?.description == "2021-01-04?")
    #expect(source.printed == "date 2021-04-01")
    #expect(source.derivesFrom == ["wsws"])
    #expect(source.url == "https://example.org/a_b")
    #expect(source.note == "Day and month stand exchanged.")
    #expect(source.text == Sample.texts["texts/alwaght.txt"])
    #expect(
      timeline.sources[0].sha256
        == "84cc7e9c609cfe63987ade69f198b0090af51f2fb549b9cf725a4b32ba0e2f63")
  }

  @Test(arguments: ["|\n      2021-01-03", ">-\n      2021-01-03", "\"2021-01-03\\n\""])
  func `a date may stand on a line of its own`(date: String) throws {
    let yaml = try Sample.dossier("\"2021-01-03\"", becomes: date)
    #expect(try read(yaml).events[0].date?.description == "2021-01-03")
  }

  @Test func `names are read with all their spellings`() throws {
    let names = try read().names
    #expect(names.map(\.name) == ["Machh"])
    #expect(names.map(\.kind) == [.place])
    #expect(names.map(\.also) == [["Mach"]])
  }

  @Test func `events are read with everything that stands under them`() throws {
    let timeline = try read()
    #expect(timeline.events.map(\.id) == ["killing", "claim"])
    let event = timeline.events[0]
    #expect(event.date?.description == "2021-01-03")
    #expect(event.time == "early morning")
    #expect(event.kind == .attack)
    #expect(event.title == "Eleven miners are killed")
    #expect(event.summary == "Gunmen kill miners.")
    #expect(event.place == "Machh")
    #expect(event.people == ["Islamic State", "Hazara"])
    #expect(event.inferred == "\"Sunday\" is 3 January.")
    #expect(event.note == "The first of two.")
    #expect(event.points.map(\.name) == ["where"])
    #expect(event.points.map(\.verdict) == [.naming])
    #expect(event.points.map(\.note) == ["The room is where they slept."])
    #expect(event.accounts.map(\.source) == ["wsws", "alwaght"])
    #expect(event.accounts.map(\.printed) == ["January 3", nil])
    #expect(event.accounts.map { $0.date?.description } == [nil, "2021-01"])
    #expect(event.accounts.map(\.note) == [nil, "It has 11 as well."])
    #expect(event.accounts[1].says.map(\.point) == ["killed", "where"])
    #expect(event.accounts[1].says.map(\.value) == ["at least 11", "asleep"])
    #expect(timeline.events[1].people == ["Islamic State"])
  }

  @Test func `quotations are found where they stand`() throws {
    let accounts = try read().events.flatMap(\.accounts)
    #expect(
      accounts.flatMap(\.quotations).map(\.exact) == [
        "gunmen woke up sleeping miners", "the attack", "the attack was claimed",
      ])
    #expect(accounts.flatMap(\.quotations).map(\.range) == [14..<44, 40..<50, 40..<62])
  }

  @Test func `everything knows where it was written`() throws {
    let timeline = try read()
    func line(_ origin: Origin?) -> Int { origin?.line ?? 0 }
    #expect(timeline.sources.map { line($0.origin) } == [4, 8])
    #expect(timeline.events.map { line($0.origin) } == [20, 45])
    #expect(timeline.events[0].accounts.map { line($0.origin) } == [31, 36])
    #expect(timeline.events[0].accounts[1].quotations.map { line($0.origin) } == [39])
    #expect(timeline.events[0].accounts[0].says.map { $0.origin?.column } == [16, 28])
    #expect(timeline.events[0].points.map { line($0.origin) } == [44])
  }

  @Test(
    arguments: [
      ("\n", "\r\n"), ("annals: 1", "\u{FEFF}annals: 1"), ("annals: 1", "# Machh\n---\nannals: 1"),
      (
        "- gunmen woke up sleeping miners",
        "- >-\n            gunmen woke up\n            sleeping miners"
      ),
      ("- gunmen woke up sleeping miners", "- |\n            gunmen woke up sleeping miners"),
      ("\"2021-01-03\"", "2021-01-03"), ("derives-from: [wsws]", "derives-from: wsws"),
    ])
  func `what YAML says in other words is the same dossier`(old: String, new: String) throws {
    let expected = try read().withoutOrigins
    #expect(try read(Sample.dossier.replacing(old, with: new)).withoutOrigins == expected)
  }

  @Test(arguments: ["", "~", "null"])
  func `a key with nothing after it counts as absent`(nothing: String) throws {
    let event = try read(Sample.dossier("place: Machh", becomes: "place: \(nothing)")).events[0]
    #expect(event.place == nil)
    let says = "says: {killed: \(nothing), where: asleep}"
    let account = try read(
      Sample.dossier("says: {killed: at least 11, where: asleep}", becomes: says)
    )
    .events[0].accounts[1]
    #expect(account.says.map(\.point) == ["where"])
  }

  @Test func `a text that only looks like a number or a date stays as it is written`() throws {
    let event = try read(Sample.dossier("place: Machh", becomes: "place: 0x1F")).events[0]
    #expect(event.place == "0x1F")
    #expect(
      try read(Sample.dossier("place: Machh", becomes: "place: 'null'")).events[0].place == "null")
    #expect(
      try read(Sample.dossier("place: Machh", becomes: "place: yes")).events[0].place == "yes")
  }

  @Test func `a byte order mark in a source is no part of its text, but of its hash`() throws {
    let folder = try Folder.holding(Sample.dossier)
    let plain = try Dossier(reading: folder.path).timeline
    try folder.put("\u{FEFF}" + (Sample.texts["wsws.txt"] ?? ""), "wsws.txt")
    let marked = try Dossier(reading: folder.path).timeline
    #expect(marked.sources[0].text == plain.sources[0].text)
    #expect(marked.events[0].accounts[0].quotations[0].range == 14..<44)
    #expect(marked.sources[0].sha256 != plain.sources[0].sha256)
  }

  @Test func `quotations are found in a source with the line ends of Windows`() throws {
    let folder = try Folder.holding(Sample.dossier)
    let text = (Sample.texts["wsws.txt"] ?? "").replacing("woke up ", with: "woke up\r\n")
    try folder.put(text, "wsws.txt")
    let timeline = try Dossier(reading: folder.path).timeline
    #expect(timeline.sources[0].text == text)
    #expect(
      timeline.events[0].accounts[0].quotations[0].exact == "gunmen woke up\r\nsleeping miners")
  }

  @Test func `a dossier is read from its folder or from its file`() throws {
    let folder = try Folder.holding(Sample.dossier)
    let expected = try Dossier(reading: folder.path).timeline.withoutOrigins
    #expect(try Dossier(reading: folder.path + "/").timeline.withoutOrigins == expected)
    #expect(
      try Dossier(reading: folder.path + "/dossier.yaml").timeline.withoutOrigins == expected)
  }
}

extension Timeline {
  /// What two spellings of one dossier have in common.
  fileprivate var withoutOrigins: Timeline {
    let events = events.map { event in
      var event = event
      event.origin = nil
      event.placeOrigin = nil
      event.peopleOrigins = []
      for account in event.accounts.indices {
        event.accounts[account].origin = nil
        for index in event.accounts[account].quotations.indices {
          event.accounts[account].quotations[index].origin = nil
        }
        for index in event.accounts[account].says.indices {
          event.accounts[account].says[index].origin = nil
        }
      }
      for index in event.points.indices { event.points[index].origin = nil }
      return event
    }
    let sources = sources.map { source in
      var source = source
      source.origin = nil
      return source
    }
    let names = names.map { Name(name: $0.name, kind: $0.kind, also: $0.also) }
    return Timeline(title: title, sources: sources, names: names, events: events)
  }
}
