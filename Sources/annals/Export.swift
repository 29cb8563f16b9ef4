import Archive
import ArgumentParser
import Browser
import Chronology
import Formats
import Foundation

/// `annals export`: a selection in a format that other programs open.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write events in a format that other programs open.",
    discussion: "Formats: "
      + Exporter.all.map { "\($0.name) (\($0.summary))" }.joined(separator: "; ") + ".")

  @OptionGroup var dossier: DossierOption
  @OptionGroup var options: SelectionOptions
  @Option(help: ArgumentHelp("The format.", valueName: "format")) var format: Exporter
  @Option(name: .shortAndLong, help: "The file to write; - or nothing for standard output.")
  var output: String = "-"
  @Flag(help: "Replace the file if it is there.") var force = false
  @Flag(help: "Your own stars and notes as well.") var notes = false

  func validate() throws {
    if output.isEmpty { throw ValidationError("-o names no file") }
  }

  func run() throws {
    let archive = try dossier.archive()
    let own = try dossier.ownNotes(in: archive, if: notes || options.asksForOwn)
    let selection = try dossier.narrow(options.selection(in: archive, own: own), in: archive)
    guard try archive.count(selection) > 0 else {
      throw Failure(noneFitting: selection)
    }
    let extract = try Extract(archive, selection, own: notes ? own : nil)
    if output == "-" {
      try format.write(extract) { try Output.put($0) }
    } else {
      try write(extract)
    }
    try archive.complainOfUndated(leftOutBy: selection)
    for line in extract.omissions.lines { Output.complain(line) }
  }
}

extension Export {
  private func write(_ extract: Extract) throws {
    var progress = Progress()
    defer {
      progress.end()
      Interruption.removesNothing()
    }
    try extract.write(
      as: format, to: output, overwrite: force, drafting: Interruption.removes
    ) { count in
      progress.show("exporting: \(count.grouped) of \(extract.count.grouped)")
    }
  }
}

extension Extract {
  /// - Parameter own: the reader's own notes, where they are to leave, too.
  init(_ archive: Archive, _ selection: Selection, own: OwnNotes? = nil) throws {
    self.init(
      title: archive.title, sources: archive.sources, names: archive.names,
      scope: selection.words, count: try archive.count(selection), total: archive.count
    ) { body in try archive.forEachEventAhead(of: selection, body) }
    self.own = try own.map { try OwnExtract($0, of: selection, in: archive) }
  }

  /// Writes a file, whole or not at all.
  ///
  /// - Parameters:
  ///   - begin: told where it is written before it is in its place.
  ///   - note: told now and then how many events have been written.
  func write(
    as format: Exporter, to path: String, overwrite: Bool,
    drafting begin: (String) -> Void = { _ in }, noting note: (Int) throws -> Void
  ) throws {
    let file = try WholeFile(path, overwrite: overwrite)
    begin(file.draft)
    try format.write(self, noting: { if $0 % 64 == 0 { try note($0) } }) { try file.write($0) }
    try file.finish()
  }
}

extension OwnExtract {
  fileprivate init(_ own: OwnNotes, of selection: Selection, in archive: Archive) throws {
    var (stars, notes) = (Set<Event.ID>(), [Event.ID: [Notebook.Note]]())
    try archive.forEachEvent(of: selection) { event in
      if own.isStarred(event.id) { stars.insert(event.id) }
      notes[event.id] = own.notes(on: event.id)
    }
    let told = Set(notes.values.joined())
    let others = own.notebook.notes.filter { note in
      guard case .passage = note.subject else { return false }
      return !told.contains(note)
    }
    self.init(stars: stars, notes: notes, others: others)
  }
}

extension Archive {
  /// Gives every event of a selection in turn, while the next ones are read.
  fileprivate func forEachEventAhead(
    of selection: Selection, _ body: (Event) throws -> Void
  ) throws {
    func ahead(_ last: Int) -> Background<EventBatch> {
      Background { try events(after: last, of: selection) }
    }
    var next = ahead(0)
    while true {
      let batch = try next.value()
      guard let last = batch.last else { return }
      next = ahead(last)
      // By their places: to go through them copies each.
      for place in batch.events.indices { try body(batch.events[place]) }
    }
  }

  /// Tells how many undated events a span leaves out, for what has no date cannot fall in it.
  func complainOfUndated(leftOutBy selection: Selection) throws {
    guard selection.from != nil || selection.to != nil else { return }
    var unbounded = selection
    (unbounded.from, unbounded.to) = (nil, nil)
    let count = try undatedCount(in: unbounded)
    if count == 1 { Output.complain("1 undated event is left out") }
    if count > 1 { Output.complain("\(count) undated events are left out") }
  }
}

extension Exporter: ExpressibleByArgument {
  public init?(argument: String) {
    guard let exporter = Exporter.named(argument) else { return nil }
    self = exporter
  }

  public static var allValueStrings: [String] { all.map(\.name) }
}
