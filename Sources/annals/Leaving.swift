import Archive
import ArgumentParser
import Browser
import Chronology
import Formats

/// Events that are to leave in a form, and what is to be told when they have.
struct Leaving {
  let selection: Selection
  let format: Exporter
  let extract: Extract
  private let hidden: HiddenCount?

  /// - Parameter own: what the reader has set down, for a form that includes it.
  init(
    _ selection: Selection, of archive: Archive, as format: Exporter, in form: ExportForm,
    own: OwnNotes
  ) throws {
    (self.selection, self.format) = (selection, format)
    var final = selection
    if !form.includesDrafts { final.leaveOut(try archive.draftedEvents()) }
    var extract = try Extract(
      archive, final, isComplete: format.isComplete, own: form.includesNotes ? own : nil)
    extract.options = form.options
    extract.recipe = Recipe(
      program: Annals.configuration.version, format: format.name,
      asked: try Asked(selection, in: archive), form: try form.recorded(), scope: extract.scope,
      events: extract.count, total: extract.total,
      sources: Dictionary(archive.sources.map { ($0.id, $0.sha256) }) { first, _ in first })
    if !form.includesDrafts { extract = extract.withoutDrafts() }
    if form.options.omitsQuotes { extract = extract.withoutQuotes() }
    guard let path = form.redaction else {
      (self.extract, hidden) = (extract, nil)
      return
    }
    let redaction = try Redaction(reading: path, names: archive.names)
    let hidden = HiddenCount()
    (self.extract, self.hidden) = (try extract.redacted(by: redaction, hidden), hidden)
  }

  /// Its first lines, as many as a screen may show, of its first events.
  ///
  /// Some formats write nothing before the last event, and one reads whole texts: of a long archive that would
  /// keep the reader waiting.
  var beginning: [String] {
    var first = extract.first(Leaving.shownEvents)
    if extract.count > Leaving.shownEvents {
      first.forEachPortion = { _, _ in }
      first.tellers = { [sources = extract.sources] _ in Set(sources.map(\.id)) }
    }
    var bytes: [UInt8] = []
    try? format.write(first) { bytes += $0.prefix(max(Leaving.shown - bytes.count, 0)) }
    return String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map {
        $0.hasSuffix("\r") ? String($0.dropLast()) : String($0)
      }
  }

  private static let shown = 1 << 13
  private static let shownEvents = 100

  /// What was left out and what was hidden, a line each.
  var report: [String] { extract.omissions.lines + (hidden?.lines ?? []) }
}

extension Selection {
  /// Leaves out events that drafts alone tell.
  fileprivate mutating func leaveOut(_ drafted: [Event.ID]) {
    guard !drafted.isEmpty else { return }
    var drafts = Selection()
    drafts.own = [OwnEvents("told by drafts only", events: drafted)]
    except.append(drafts)
  }
}
