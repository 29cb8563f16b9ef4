import Archive
import ArgumentParser
import Browser
import Chronology

/// The options that say which events are meant.
struct SelectionOptions: ParsableArguments {
  @Option(
    name: [.long, .customLong("since")],
    help: ArgumentHelp("Events that may fall on this EDTF date or later.", valueName: "date"),
    transform: EDTF.init(option:))
  var from: EDTF?

  @Option(
    name: [.long, .customLong("until")],
    help: ArgumentHelp(
      "Events that may fall on this EDTF date or earlier; the day itself counts.",
      valueName: "date"),
    transform: EDTF.init(option:))
  var to: EDTF?

  @Flag(help: "Only events that surely fall between --from and --to.")
  var surely = false

  @Option(help: ArgumentHelp("Events of this kind; may be repeated.", valueName: "kind"))
  var kind: [String] = []

  @Option(help: ArgumentHelp("Events that this source tells; may be repeated.", valueName: "id"))
  var source: [String] = []

  @Option(help: ArgumentHelp("Events at this place.", valueName: "name"))
  var place: String?

  @Option(help: ArgumentHelp("Events with this person or group.", valueName: "name"))
  var person: String?

  @Option(
    help: ArgumentHelp(
      "Events that a query finds, as `annals search` has it.", valueName: "query"))
  var search: String?

  @Flag(help: "Find only the spellings of names that are typed, and not the others in `names`.")
  var asTyped = false

  @Flag(help: "Events on which sources contradict each other.")
  var disputed = false

  @Flag(help: "Events that only one source tells, or only sources that repeat it.")
  var singleSource = false

  @Flag(help: "Events that you have starred.") var starred = false

  @Flag(help: "Events on which you have written a note, or on words that they cite.")
  var noted = false

  func validate() throws {
    if let from, from.earliest.day == nil {
      throw ValidationError("--from \(from) has no earliest day")
    }
    if let to, to.latest.day == nil { throw ValidationError("--to \(to) has no latest day") }
    if let from, let to, let first = from.earliest.day, let last = to.latest.day, first > last {
      throw ValidationError("--from \(from) is after --to \(to)")
    }
  }

  /// Whether some events are meant and others not, whoever tells them.
  var selectsEvents: Bool {
    from != nil || to != nil || !kind.isEmpty || place != nil || person != nil || search != nil
      || disputed || singleSource || asksForOwn
  }

  /// Whether the reader's own notes decide.
  var asksForOwn: Bool { starred || noted || search?.asksForOwn == true }

  /// - Throws: a `Failure` for a source, a kind or a name that the archive does not have.
  func selection(in archive: Archive, own: OwnNotes) throws -> Selection {
    var selection = Selection()
    selection.from = from?.earliest.day
    selection.to = to?.latest.day
    selection.isSure = surely
    selection.kinds = try kind.map { try known(kind: $0, in: archive) }
    selection.sources = try source.map { try known($0, in: archive) }
    selection.place = try place.map { try known($0, as: .place, in: archive) }
    selection.person = try person.map { try known($0, as: .person, in: archive) }
    selection.query = try search.map { try archive.query(whole: $0, manner(own)) }
    selection.isDisputed = disputed
    selection.isSingleSource = singleSource
    if starred { selection.own.append(own.allStarred) }
    if noted { selection.own.append(own.allNoted) }
    return selection
  }

  /// How queries are read.
  func manner(_ own: OwnNotes) -> QueryManner {
    var manner = QueryManner()
    (manner.own, manner.joinsSpellings) = (own.events, !asTyped)
    return manner
  }

  private func known(kind: String, in archive: Archive) throws -> Kind {
    let kinds = try archive.kinds().map(\.kind)
    guard !kinds.contains(Kind(rawValue: kind)) else { return Kind(rawValue: kind) }
    throw Failure(
      "there is no event of the kind \"\(kind)\"", try archive.nearest(to: kind, of: .kind),
      else: kinds.map(\.rawValue))
  }

  private func known(_ source: String, in archive: Archive) throws -> String {
    guard archive.column(of: source) == nil else { return source }
    throw Failure(
      "there is no source \"\(source)\"", try archive.nearest(to: source, of: .source),
      else: archive.sources.map(\.id))
  }

  private func known(_ name: String, as role: Mention.Role, in archive: Archive) throws -> String {
    let name = try archive.query(required: name).text
    var selection = Selection()
    selection.mentions = [Mention(role, [name])]
    guard try archive.next(from: 0, in: selection) == nil else { return name }
    throw Failure(
      "there is no event \(role == .place ? "at the place" : "with the person") \"\(name)\"",
      try archive.nearest(to: name, of: role == .place ? .place : .person))
  }
}

extension Failure {
  /// That there is nothing to show.
  init(noneFitting selection: Selection) {
    self.init(
      selection.words.map { "no event fits: \($0)" } ?? "the dossier has no events", status: 1)
  }

  /// That there is not what is asked for, with the nearest that there is, else with all.
  fileprivate init(_ words: String, _ near: NearestValue?, else all: [String] = []) {
    let others = all.isEmpty ? "" : "; there are: \(all.joined(separator: ", "))"
    self.init(words + (near.map { "; nearest: \($0)" } ?? others), status: 1)
  }

  /// What of a query is not understood, or that there is nothing in it.
  init(_ reading: QueryReading, of text: String) {
    let problem = reading.problems.first
    self.init(
      problem?.pointing(into: text) ?? "there is no word to search for in \"\(text)\"",
      status: problem?.isOfNothing == true ? 1 : 64)
  }
}

extension String {
  /// Whether a query may ask for what the reader has starred or noted.
  var asksForOwn: Bool {
    let words = lowercased()
    return [QueryField.starred, .noted].contains { words.contains("\($0.rawValue):") }
  }
}

extension Archive {
  /// A query that selects what is taken elsewhere: half of it would be other events.
  ///
  /// - Throws: a `Failure` that says where it cannot be understood.
  func query(whole text: String, _ manner: QueryManner) throws -> Query {
    let reading = try read(text, manner)
    guard reading.problems.isEmpty, let query = reading.query else {
      throw Failure(reading, of: text)
    }
    return query
  }

  func query(required text: String) throws -> Query {
    guard let query = query(text) else {
      throw Failure("there is no word to search for in \"\(text)\"", status: 64)
    }
    return query
  }
}

extension EDTF {
  /// - Throws: an `EDTFError`, which the argument parser passes on in its own message.
  fileprivate init(option: String) throws {
    try self.init(parsing: option)
  }
}
