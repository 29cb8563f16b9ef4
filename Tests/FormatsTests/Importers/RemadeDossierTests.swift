import Chronology
import Formats
import Foundation
import Testing

/// What leaves as JSON and comes back is the same dossier.
@Suite struct RemadeDossierTests {
  /// Dossiers with everything that may be lost on the way.
  enum Original: String, CaseIterable {
    case machh, quay, sample, full, hostile, table, empty

    func folder() throws -> Folder {
      switch self {
      case .machh: try copy(of: Bundled.folder)
      case .quay: try copy(of: Bundled.folder + "/../docs/quay")
      case .sample: try Folder.holding(Sample.dossier)
      case .full: try .full()
      case .hostile: try .hostile()
      case .table: try .table()
      case .empty: try .empty()
      }
    }

    private func copy(of path: String) throws -> Folder {
      let folder = try Folder()
      for name in try FileManager.default.contentsOfDirectory(atPath: path) {
        try folder.put(Data(contentsOf: URL(fileURLWithPath: path + "/" + name)), name)
      }
      return folder
    }
  }

  private static let formats: [Exporter] = [.json, .jsonLines]

  private func remade(_ text: String, in folder: borrowing Folder) throws -> RemadeDossier {
    try folder.put(text, "export.json")
    return try RemadeDossier(reading: ImportFile(reading: folder.path + "/export.json"))
  }

  @Test(arguments: Original.allCases, formats)
  func `an export becomes the dossier that it was`(original: Original, format: Exporter) throws {
    let before = try original.folder()
    let timeline = try Dossier(reading: before.path).timeline
    let exported = try format.text(timeline)
    let folder = try Folder()
    let remade = try remade(exported, in: folder)
    #expect(remade.findings == [])
    try remade.write(to: folder.path + "/out")
    let after = try Dossier(reading: folder.path + "/out").timeline
    #expect(after.withoutOrigins == timeline.withoutOrigins)
    #expect(try folder.text("out/dossier.yaml") == timeline.yaml)
    #expect(try format.text(after) == exported)
    for source in timeline.sources {
      let (one, other) = ("\(before.path)/\(source.file)", "\(folder.path)/out/\(source.file)")
      #expect(
        FileManager.default.contents(atPath: one) == FileManager.default.contents(atPath: other))
    }
  }

  @Test func `it is known by its beginning, and an earlier one is a list like any other`() throws {
    for text in ["{\"annals\":2,", "\u{FEFF} {\n  \"annals\" : 2,\n", "{\"annals\":31"] {
      #expect(ExportReader.reads(beginning: Array(text.utf8)), "\(text)")
    }
    for text in [
      "{\"annals\":1,", "{\"annals\":\"2\"", "{\"title\":\"annals\"", "[{\"annals\":2}]", "",
    ] {
      #expect(!ExportReader.reads(beginning: Array(text.utf8)), "\(text)")
    }
  }

  /// What is told of the small sample once something in its export is another.
  private func findings(_ old: String, becomes new: String, format: Exporter = .json) throws
    -> [String]
  {
    let before = try Folder.holding(Sample.dossier)
    let exported = try format.text(Dossier(reading: before.path).timeline)
    #expect(exported.contains(old))
    let folder = try Folder()
    do {
      return try remade(exported.replacing(old, with: new, maxReplacements: 1), in: folder)
        .findings.map { "\($0)".replacing(folder.path + "/", with: "") }
    } catch let findings as Findings {
      return findings.all.map { "\($0)".replacing(folder.path + "/", with: "") }
    }
  }

  @Test(
    arguments: [
      ("\"date\" : \"2021-01-03\"", "\"date\" : \"3 January\"", "is not a date"),
      (
        "\"derivesFrom\" : [\n        \"wsws\"", "\"derivesFrom\" : [\n        \"wsvs\"",
        "\"wsvs\" is not a source here"
      ),
      ("\"not\" : []", "\"not\" : [\"Nobody\", \"Machh\"]", "\"Nobody\" is not another name here"),
      ("\"id\" : \"claim\"", "\"id\" : \"killing\"", "this one is called \"killing-2\""),
      ("\"start\" : 14", "\"start\" : 999999", "\"end\" stands before \"start\""),
      ("\"verdict\" : \"naming\"", "\"verdict\" : \"nameing\"", "unknown verdict \"nameing\""),
      ("\"kind\" : \"attack\"", "\"kind\" : null", "has no \"kind\""),
      ("\"judged\" : [", "\"jugded\" : 1, \"judged\" : [", "\"jugded\" is no member of an event"),
      ("\"wsws.txt\"", "\"../../wsws.txt\"", "cannot be the name of a text: it is \"wsws.txt\""),
      ("\"wsws.txt\"", "\"dossier.yaml\"", "it is \"2-dossier.yaml\""),
      ("\"wsws.txt\"", "\"/etc/passwd\"", "it is \"passwd\""),
      ("\"wsws.txt\"", "\"a\\u001b[31m\\u202e\"", "it is \"a--31m-\""),
      ("in a shared room", "in a shared house", "is not the one that its \"sha256\" tells of"),
      (
        "\"scope\" : null", "\"scope\" : null, \"colour\" : 1",
        "\"colour\" is no member of an export"
      ),
    ])
  func `what can be kept is told and kept`(old: String, new: String, told: String) throws {
    let findings = try findings(old, becomes: new)
    #expect(findings.contains { $0.contains(told) && $0.contains("warning: ") }, "\(findings)")
    #expect(!findings.contains { $0.contains("error: ") }, "\(findings)")
  }

  @Test func `what was kept with a word is a dossier that opens`() throws {
    let before = try Folder.holding(Sample.dossier)
    var exported = try Exporter.json.text(Dossier(reading: before.path).timeline)
    for (old, new) in [
      ("\"date\" : \"2021-01-03\"", "\"date\" : \"3 January\""),
      ("\"not\" : []", "\"not\" : [\"Machh\"]"),
      ("\"id\" : \"claim\"", "\"id\" : \"killing\""), ("\"wsws.txt\"", "\"../a\\nb\""),
      ("\"kind\" : \"attack\"", "\"kind\" : \" \""),
      ("\"verdict\" : \"naming\"", "\"verdict\" : \"x\""),
      ("\"derivesFrom\" : [\n        \"wsws\"", "\"derivesFrom\" : [\n        \"x\""),
      ("\"start\" : 14", "\"start\" : -1"),
      ("\"title\" : \"The attack is claimed\"", "\"title\" : null"),
    ] {
      #expect(exported.contains(old))
      exported = exported.replacing(old, with: new, maxReplacements: 1)
    }
    let folder = try Folder()
    let remade = try remade(exported, in: folder)
    #expect(remade.findings.count >= 9)
    try remade.write(to: folder.path + "/out")
    let events = try Dossier(reading: folder.path + "/out").timeline.events
    #expect(Set(events.map(\.id)) == ["killing", "killing-2"])
    #expect(events.contains { $0.fields == [EventField("date", "3 January")] })
  }

  @Test(
    arguments: [
      (
        "\"exact\" : \"gunmen", "\"exact\" : \"gun men",
        "these words are not in the source \"wsws\""
      ),
      (
        "\"source\" : \"wsws\"", "\"source\" : \"wsvs\"",
        "there is no source \"wsvs\" in this export"
      ),
      ("\"id\" : \"wsws\"", "\"id\" : \"alwaght\"", "the source \"alwaght\" stands here twice"),
      ("\"id\" : \"wsws\"", "\"id\" : \"\"", "this source has no \"id\""),
      ("\"id\" : \"claim\"", "\"id\" : null", "this event has no \"id\""),
      ("\"derivesFrom\" : [],", "\"derivesFrom\" : [\"alwaght\"],", "derives from itself"),
      ("\"count\" : 2", "\"count\" : 3", "there are 2 events here, and 3 are told of"),
      ("\"annals\" : 2", "\"annals\" : 3", "this is an export of version 3"),
      (
        "\"text\" : [\n        \"On", "\"text\" : null, \"x\" : [\n        \"On",
        "the text of the source \"wsws\" is not here, and events quote it"
      ),
      ("\"title\" : null", "\"title\" : [1]", "\"title\" must be a text"),
      ("\"events\" : [", "\"events\" : [,", "this is no value of JSON"),
      ("\"events\" : [", "\"events\" : {", "\"events\" must be a list"),
      ("\"sources\" : [", "\"sources\" : [ 1,", "a source must be an object"),
      ("\"names\" : [", "\"names\" : [\"\\ud8\",", "four hexadecimal figures are missing"),
    ])
  func `what nothing can be made of is refused`(old: String, new: String, told: String) throws {
    let findings = try findings(old, becomes: new)
    #expect(findings.contains { $0.contains(told) && $0.contains("error: ") }, "\(findings)")
    let isPlaced = findings.allSatisfy { $0.hasPrefix("export.json:") }
    #expect(isPlaced, "\(findings)")
  }

  @Test func `a finding tells the line and the column`() throws {
    #expect(
      try findings("\"verdict\" : \"naming\"", becomes: "\"verdict\" : \"nameing\"")
        == [
          "export.json:118:23: warning: unknown verdict \"nameing\": it is left out"
        ])
    #expect(
      try findings("\"verdict\":\"naming\"", becomes: "\"verdict\":\"nameing\"", format: .jsonLines)
        .map { $0.prefix(14) } == ["export.json:2:"])
  }

  @Test(arguments: formats)
  func `wherever an export is cut, it is told and nothing is made of it`(format: Exporter) throws {
    let folder = try Folder.full()
    let bytes = Array(try format.text(Dossier(reading: folder.path).timeline).utf8)
    for length in stride(from: 40, to: bytes.count - 3, by: 97) {
      let text = String(decoding: bytes[..<length], as: UTF8.self)
      do {
        _ = try remade(text, in: folder)
        Issue.record("cut at \(length), it is read")
      } catch let findings as Findings {
        #expect(findings.all.last?.origin != nil, "cut at \(length)")
      }
    }
  }

  @Test(
    arguments: [
      ("{\"annals\":2}\n[]", "an event must be an object"),
      ("{\"annals\":2}{\"id\":1", "the file ends"),
      ("{\"annals\":2,\"events\":[]}{}", "something stands behind the export"),
      ("{\"annals\":2,\"count\":0} ]", "this is no value of JSON"),
      ("{\"annals\":2,'title':1}", "a name in quotation marks is missing"),
      ("{\"annals\":2 \"title\":1}", "a comma is missing"),
      ("{\"annals\":2,\"sources\":[{}]}", "this source has no \"id\""),
      ("{\"annals\":2,\"sources\":[{\"text\":[\"a\"],\"id\":\"s\"}]}", "this source has no \"id\""),
      (
        "{\"annals\":2,\"sources\":[{\"id\":\"s\",\"text\":[\"a\"],\"file\":\"s\"}]}",
        "\"file\" stands behind the text of its source"
      ),
      (
        "{\"annals\":2,\"sources\":[{\"id\":\"s\",\"text\":[[]]}]}",
        "a line of a text must be a text"
      ),
      (
        "{\"annals\":2,\"sources\":[],\"events\":[{\"id\":\"e\"}],\"sources\":[{}]}",
        "\"sources\" must stand before the events"
      ),
      ("{\"annals\":2,\"title\" 1}", "a colon is missing"),
      ("{\"annals\":2,\"title\":\"a\u{0}b\"}", "a control character stands in this text"),
      ("{\"annals\":2,\"title\":\"a\\qb\"}", "no such escape"),
      ("{\"annals\":2,\"events\":[],\"sources\":[]", "the file ends within the export"),
      ("{\"annals\":2,\"title\":" + String(repeating: "[", count: 99), "the file ends"),
      (
        "{\"annals\":2,\"title\":" + String(repeating: "[", count: 99)
          + String(repeating: "]", count: 99) + "}", "this is nested too deeply"
      ),
      ("{\"annals\":2,\"title\":01}", "this is no value of JSON"),
    ])
  func `what is no JSON is told at its place`(text: String, told: String) throws {
    let folder = try Folder()
    do {
      _ = try remade(text, in: folder)
      Issue.record("it is read")
    } catch let findings as Findings {
      let isTold = findings.all.contains { $0.message.contains(told) && $0.origin != nil }
      #expect(isTold, "\(findings)")
    }
  }

  @Test func `text that is not UTF-8 is told, and half a character is no character`() throws {
    let folder = try Folder()
    let bytes = Data("{\"annals\":2,\n\"title\":\"a".utf8) + [0xE9] + Data("b\"}".utf8)
    try folder.put(bytes, "export.json")
    do {
      _ = try RemadeDossier(reading: ImportFile(reading: folder.path + "/export.json"))
      Issue.record("it is read")
    } catch let findings as Findings {
      #expect("\(findings)".contains("export.json:2:9: error: this text is not UTF-8"))
    }
    let remade = try remade("{\"annals\":2,\"title\":\"a\\ud83d\\u0000b\"}", in: folder)
    #expect(remade.timeline.title == "a\u{FFFD}\u{FFFD}b")
  }

  @Test func `a million members, and a value of 17 MB, are told and not made anything of`() throws {
    let folder = try Folder()
    let many = (0..<1_000_000).map { "\"\($0)\":1" }.joined(separator: ",")
    let long = String(repeating: "x", count: 17 << 20)
    for (value, told) in [
      ("{\(many)}", "more than 500000 values stand in one place"),
      ("\"\(long)\"", "this value is longer than 16 MB"),
      ("{},\"sources\":[{\(many)}]", "more than 1000 members stand in this source"),
    ] {
      #expect {
        try remade("{\"annals\":2,\"fields\":\(value)}", in: folder)
      } throws: {
        "\($0)".contains(told)
      }
    }
  }

  @Test func `of a line of 200 MB no more is read than one value may take`() throws {
    let folder = try Folder()
    try folder.put("{\"annals\":2,\"title\":\"", "export.json")
    let path = folder.path + "/export.json"
    let file = try #require(FileHandle(forUpdatingAtPath: path))
    try file.truncate(atOffset: 200 << 20)
    try file.close()
    let handle = try #require(FileHandle(forReadingAtPath: path))
    var reader = try ExportReader(handle, path: "export.json")
    #expect {
      try reader.next()
    } throws: {
      "\($0)".hasPrefix("export.json:1:21: error: this value is longer than 16 MB")
    }
    #expect(try handle.offset() < 20 << 20)
    #expect {
      try ImportFile(reading: path)
    } throws: {
      "\($0)".contains("longer than 100 MB: import it into an archive")
    }
  }

  @Test func `texts that would take one another's place have names of their own`() throws {
    let sources = ["a.txt", "A.TXT", "a.txt/b", "x/../a.txt", ".git/config", "~", "b/c", "b"].map {
      Source(id: $0, file: $0, text: $0)
    }
    let folder = try Folder()
    let remade = try RemadeDossier(
      Timeline(title: "T", sources: sources, names: [], events: []), from: "x.annals")
    try remade.write(to: folder.path + "/out")
    #expect(
      remade.timeline.sources.map(\.file)
        == ["a.txt", "2-A.TXT", "b", "3-a.txt", "config", "~", "c", "2-b"])
    for source in remade.timeline.sources {
      #expect(try folder.text("out/" + source.file) == source.id)
    }
  }

  @Test func `rows that are alike are told apart by their places`() throws {
    let text = "Date,Title\n1914,a\n1914,a\n1914,ab\nmin-\nister\n"
    let places = [11..<17, 18..<24, 25..<32, 33..<37]
    let events = places.enumerated().map { number, place in
      let quotation = Quotation(exact: text.cut(place), range: place)
      return Event(
        id: "e\(number)", kind: .report, title: "T",
        accounts: [Account(source: "table", quotations: [quotation])])
    }
    let source = Source(id: "table", file: "table.csv", text: text)
    let remade = try RemadeDossier(
      Timeline(title: "T", sources: [source], names: [], events: Array(events.prefix(3))),
      from: "x.annals")
    let quotations = remade.timeline.events.flatMap(\.accounts).flatMap(\.quotations)
    #expect(quotations.map(\.range) == places.prefix(3).map(Optional.some))
    #expect(remade.findings == [])
  }
}

extension Timeline {
  /// To compare: without the places where it is written, and without how it was set there.
  fileprivate var withoutOrigins: Timeline {
    Timeline(
      title: title, sources: sources.map(\.withoutOrigins), names: names.map(\.withoutOrigins),
      events: events.map(\.withoutOrigins), fields: fields)
  }
}

extension Source {
  fileprivate var withoutOrigins: Source {
    var source = self
    source.origin = nil
    source.accepted = accepted.withoutOrigins
    for index in source.aside.indices { source.aside[index].quotation.origin = nil }
    return source
  }
}

extension Name {
  fileprivate var withoutOrigins: Name {
    var name = self
    (name.origin, name.accepted) = (nil, accepted.withoutOrigins)
    return name
  }
}

extension [Acceptance] {
  fileprivate var withoutOrigins: [Acceptance] {
    map { Acceptance($0.code, reason: $0.reason) }
  }
}

extension Event {
  fileprivate var withoutOrigins: Event {
    var event = self
    (event.origin, event.placeOrigin, event.peopleOrigins) = (nil, nil, [])
    event.accepted = accepted.withoutOrigins
    event.points = points.map { Point(name: $0.name, verdict: $0.verdict, note: $0.note) }
    event.accounts = accounts.map { account in
      var account = account
      account.origin = nil
      account.says = account.says.map { Said(point: $0.point, value: $0.value) }
      for index in account.quotations.indices {
        (account.quotations[index].origin, account.quotations[index].isFolded) = (nil, false)
      }
      return account
    }
    return event
  }
}

// Dossiers for it.
extension Folder {
  /// One that uses all that a dossier may have.
  fileprivate static func full() throws -> Folder {
    let folder = try Folder()
    try folder.put(
      "The mill burnt.\r\nThe mill burnt.\r\n\r\n“No” – he said.\r\nPage 2\r\n", "post.txt")
    try folder.put(
      "\u{FEFF}It is gone.\nTo the editor: a\u{301}.\nYours faithfully", "texts/star.txt")
    try folder.put("", "none.txt")
    try folder.put(
      """
      annals: 1
      title: "The mill: a \\"test\\""
      fields: {Z: last, A: first}
      sources:
        post:
          file: post.txt
          accepted: {uncited: It is short., single-source: It alone saw it.}
          aside: [{quote: Page, suffix: " 2", why: furniture}]
        star:
          file: texts/star.txt
          derives-from: [post]
          aside: [{quote: To the editor, through: Yours faithfully, why: a letter}]
        none: {file: none.txt, note: "It says nothing.\\nNothing."}
      names:
        - {name: Khan, kind: person, also: [Kahn], not: [Khanna], accepted: {look-alike: They are two.}}
        - {name: Khanna, kind: person}
      events:
        - id: mill
          date: 1901-05-03
          kind: report
          title: The mill burns
          people: [Khan, Khanna]
          accounts:
            - source: star
              status: draft
              quotes: [It is gone.]
              says: {z: one, a: two}
            - source: post
              quotes:
                - '"No" - he said.'
                - {exact: The mill burnt., nth: 2}
              says: {z: three, a: two}
          points:
            z: {verdict: contradiction, note: They differ.}
            b: {}
            a: {note: The same.}
          fields: {b: "1", a: ""}
          accepted: {unjudged: Nobody knows., single-source: It alone saw it.}

      """, "dossier.yaml")
    return folder
  }

  /// One that says what is hard on YAML, on JSON and on quotations.
  fileprivate static func hostile() throws -> Folder {
    let hard = [
      "a: b", "- a #b", "null", "1.0", "'\"'", "{a}", "*a", "a\nb\n\n  c", "\ta\u{1B}[31m",
      "\u{202E}x", "é e\u{301} 🇵🇰",
      "\u{2028}y", "\\u0000", "x\u{FEFF}y", "</script>",
      String(repeating: "long words ", count: 20) + "end",
      String(repeating: "x", count: 70_000),
    ]
    let text = hard.map { "< \($0) >" }.joined(separator: "\n")
    let events = hard.enumerated().map { number, word in
      Event(
        id: "e\(number) \(word.prefix(9))", time: word, kind: Kind(rawValue: word), title: word,
        summary: word, place: word, people: [word, word], inferred: word, note: word,
        accounts: [
          Account(
            source: "hard", printed: word, quotations: [Quotation(exact: "< \(word) >")],
            says: [Said(point: word, value: word)], note: word)
        ], points: [Point(name: word, verdict: .agree, note: word)],
        fields: [EventField(word, word)],
        accepted: [Acceptance(.unjudged, reason: word)])
    }
    let source = Source(id: "hard", file: "hard: text's.txt", title: hard[7], note: hard[8])
    let timeline = Timeline(
      title: hard[0], sources: [source], names: [Name(name: hard[1], kind: .group, also: hard)],
      events: events, fields: hard.map { EventField($0, $0) })
    let folder = try Folder()
    try folder.put(text, source.file)
    try folder.put(timeline.yaml, "dossier.yaml")
    return folder
  }

  /// One that was imported, in an encoding of its own, with rows that are alike.
  fileprivate static func table() throws -> Folder {
    let folder = try Folder()
    let rows = "Date,Title,Deaths\r\n1914,a,\r\n1914,a,\r\n3/1/2021,\"b \"\"c\"\"\",2\r\n"
    try folder.put(Data(rows.utf8) + [0xE9, 0x0D, 0x0A], "table.csv")
    let tables = try Import([ImportFile(reading: folder.path + "/table.csv")], ImportOptions())
    try FileManager.default.removeItem(atPath: folder.path + "/table.csv")
    try tables.write(to: folder.path)
    return folder
  }

  fileprivate static func empty() throws -> Folder {
    let folder = try Folder()
    try folder.put("annals: 1\ntitle: Nothing yet\n", "dossier.yaml")
    return folder
  }
}
