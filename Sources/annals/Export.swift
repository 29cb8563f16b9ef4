import Archive
import ArgumentParser
import Browser
import Chronology
import Formats
import Foundation
import Screen

/// `annals export`: a selection in a format that other programs open.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write events in a format that other programs open.",
    discussion: "Formats: "
      + Exporter.offered.map { "\($0.name) (\($0.summary))" }.joined(separator: "; ") + ".")

  @OptionGroup var dossier: DossierOption
  @OptionGroup var options: SelectionOptions
  @OptionGroup var form: FormOptions
  @Option(help: ArgumentHelp("The format.", valueName: "format")) var format: Exporter?
  @Option(
    help: ArgumentHelp(
      "Make anew what was exported: a file that carries its recipe, or the recipe alone.",
      valueName: "file"))
  var recipe: String?
  @Option(name: .shortAndLong, help: "The file to write; - or nothing for standard output.")
  var output: String = "-"
  @Flag(help: "Replace the file if it is there.") var force = false

  func validate() throws {
    if output.isEmpty { throw ValidationError("-o names no file") }
    if format == nil, recipe == nil {
      throw ValidationError("say in which --format, or by which --recipe")
    }
  }

  func run() throws {
    let archive = try dossier.archive()
    let leaving = try recipe.map { try remade(by: $0, in: archive) } ?? asked(in: archive)
    let extract = leaving.extract
    guard extract.count > 0 else { throw Failure(noneFitting: leaving.selection) }
    if output == "-" {
      try say(extract, as: leaving.format)
    } else {
      try dossier.refuseToReplace(inputsBy: output, archive.sources, and: [form.redact, recipe])
      try write(extract, as: leaving.format)
    }
    try archive.complainOfUndated(leftOutBy: leaving.selection)
    leaving.report.forEach { Output.complain($0) }
  }

  private func asked(in archive: Archive) throws -> Leaving {
    guard let format else { throw ValidationError("say in which --format") }
    let own = try dossier.ownNotes(in: archive, if: form.notes || options.asksForOwn)
    let selection = try dossier.narrow(options.selection(in: archive, own: own), in: archive)
    return try Leaving(selection, of: archive, as: format, in: form.form, own: own)
  }

  /// What an export was made of, made again.
  private func remade(by path: String, in archive: Archive) throws -> Leaving {
    guard let recipe = try Recipe(reading: path) else {
      throw Failure("\(path): there is no recipe in it", status: EX_DATAERR)
    }
    guard let format = format ?? Exporter.offered(named: recipe.format) else {
      throw Failure("\(path): there is no format \(recipe.format)", status: EX_DATAERR)
    }
    recipe.differences(from: archive).forEach { Output.complain("\(path): \($0)") }
    let own = try dossier.ownNotes(
      in: archive, if: recipe.form.includesNotes == true || recipe.asked.query?.asksForOwn == true)
    return try Leaving(
      recipe.asked.selection(in: archive, own: own), of: archive, as: format,
      in: ExportForm(recipe.form, redaction: form.redact), own: own)
  }
}

extension Export {
  /// To standard output, byte for byte unless that is what one looks at.
  private func say(_ extract: Extract, as format: Exporter) throws {
    if Output.isSeen { return try show(extract, as: format) }
    var progress = Progress()
    defer { progress.end() }
    try format.write(
      extract,
      noting: { count in if count % 64 == 0 { progress.show(Export.words(count, of: extract)) } }
    ) { try Output.put($0) }
  }

  /// On a terminal, with marks for what it would obey.
  private func show(_ extract: Extract, as format: Exporter) throws {
    guard format.isText else {
      throw Failure(
        "\(format.summary) is not for a terminal: name a file with -o", status: EX_USAGE)
    }
    var lines = TextLines()
    try format.write(extract) {
      try lines.add(String(decoding: $0, as: UTF8.self)) { try Output.put($0.visibleLines) }
    }
    try lines.end { try Output.put($0.visibleLines) }
  }

  private static func words(_ count: Int, of extract: Extract) -> String {
    "exporting: \(count.grouped) of \(extract.count.grouped)"
  }

  private func write(_ extract: Extract, as format: Exporter) throws {
    var progress = Progress()
    defer {
      progress.end()
      Interruption.removesNothing()
    }
    try extract.write(
      as: format, to: output, overwrite: force, drafting: Interruption.removes
    ) { count in
      progress.show(Export.words(count, of: extract))
    }
  }
}

extension Extract {
  /// - Parameters:
  ///   - isComplete: whether all is to stand in it as in the dossier.
  ///   - own: the reader's own notes, where they are to leave, too.
  init(
    _ archive: Archive, _ selection: Selection, isComplete: Bool, own: OwnNotes? = nil
  ) throws {
    let order: AccountOrder = isComplete ? .written : .columns
    self.init(
      title: archive.title, sources: try isComplete ? archive.sourcesAsWritten() : archive.sources,
      names: archive.names, scope: selection.words, count: try archive.count(selection),
      total: archive.count
    ) { body in try archive.forEachEventAhead(of: selection, in: order, body) }
    fields = archive.fields
    forEachID = { try archive.forEachKey(of: selection, $0) }
    fieldNames = { (try? archive.fieldNames(of: selection)) ?? [] }
    self.own = try own.map { try OwnExtract($0, of: selection, in: archive) }
    forEachPortion = { try archive.forEachPortion(of: $0, $1) }
    tellers = { try archive.tellers(of: selection, withDrafts: $0) }
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
    let file = try WholeFile(path, overwrite: overwrite, drafting: begin)
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
    of selection: Selection, in order: AccountOrder, _ body: (Event) throws -> Void
  ) throws {
    func ahead(_ last: Int) -> Background<EventBatch> {
      Background { try events(after: last, of: selection, in: order) }
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

extension Recipe {
  /// Finds one in what was exported, be it an archive.
  fileprivate init?(reading path: String) throws {
    let text =
      ArchiveFile.isArchive(path)
      ? try Archive.recipe(of: path) ?? "" : try TextFile(reading: path).text
    self.init(in: text)
  }

  /// What is other than when it was made, so that other bytes may come of it.
  fileprivate func differences(from archive: Archive) -> [String] {
    let version = Annals.configuration.version
    let program =
      program == version ? [] : ["it was made by annals \(program), and this is \(version)"]
    return program
      + archive.sources.compactMap { source in
        guard let hash = sources[source.id] else {
          return "when it was made there was no source \"\(source.id)\""
        }
        return hash == source.sha256 ? nil : "the text of \(source.id) is another now"
      }
  }
}

extension Exporter: ExpressibleByArgument {
  public init?(argument: String) {
    guard let exporter = Exporter.offered(named: argument) else { return nil }
    self = exporter
  }

  public static var allValueStrings: [String] { offered.map(\.name) }
}
