import Archive
import ArgumentParser
import Browser
import Formats
import Foundation
import Screen

/// `annals search`: the events and the passages that hold some words.
struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find events and passages of the sources by words.",
    discussion: """
      All words must be there; the last word also finds words that begin with it. Every spelling in \
      `names` finds the others. Case and diacritics do not matter, but a diacritic that is typed \
      is meant.

      \(QueryHelp.rows.map { "  \($0.typed)\n      \($0.meaning)" }.joined(separator: "\n"))

      What of a query cannot be understood is told, with its place, and the rest is found. \
      Fields and options that select events, all but source: and --source, leave out the passages. \
      Put a query that begins with a minus behind `--`.
      """)

  @Argument(help: "Words, and what else is asked of an event.") var query: String
  @OptionGroup var dossier: DossierOption
  @OptionGroup var options: SelectionOptions
  @Flag(help: "Print a JSON object with `events` and `passages`.") var json = false

  func run() throws {
    try dossier.refuseEvent()
    let archive = try dossier.archive()
    let own = try dossier.ownNotes(
      in: archive, if: options.asksForOwn || query.asksForOwn)
    let query = try understood(query, options.manner(own), in: archive)
    var selection = try options.selection(in: archive, own: own)
    selection.query = selection.query.map { $0.and(query) } ?? query
    let passages = try passages(query, selection, in: archive)
    guard try archive.count(selection) > 0 || !passages.isEmpty else {
      if json { try printJSON(selection.query?.text ?? "", [], []) }
      var others = selection
      others.query = nil
      let nearest = try archive.nearest(to: query.text, options.manner(own), in: others)
      let hint = nearest.map { "; nearest: \($0)" } ?? ""
      throw Failure("nothing found for \"\(query.text)\"\(hint)", status: 1)
    }
    if json {
      try printJSON(
        selection.query?.text ?? "", EventLines(archive, selection).records(), passages)
    } else {
      try EventLines(archive, selection).print(json: false)
      try passages.forEach { try Output.say(line($0, query, in: archive)) }
    }
  }

  /// What of the query is understood; the rest is told.
  private func understood(_ text: String, _ manner: QueryManner, in archive: Archive) throws
    -> Query
  {
    let reading = try archive.read(text, manner)
    guard let query = reading.query else {
      let failure = Failure(reading, of: text)
      if json, failure.status == 1 { try printJSON(text, [], []) }
      throw failure
    }
    for problem in reading.problems { Output.complain(problem.pointing(into: text)) }
    return query
  }

  /// A passage belongs to a source, not to an event.
  private func passages(_ query: Query, _ selection: Selection, in archive: Archive) throws
    -> [Passage]
  {
    guard !options.selectsEvents else { return [] }
    return try archive.passages(query).filter {
      selection.sources.isEmpty || selection.sources.contains($0.source)
    }
  }

  /// The source, and the words around the first hit.
  private func line(_ passage: Passage, _ query: Query, in archive: Archive) -> String {
    let text = Array(passage.excerpt.text.unicodeScalars)
    let hit = archive.marks(of: query, in: passage.excerpt.text).map(\.lowerBound).min() ?? 0
    let start = max(0, hit - 40)
    let stretch = text[start..<min(text.count, hit + 60)]
    // A paragraph may have several lines.
    let words = String(String.UnicodeScalarView(stretch.map { $0 == "\n" ? " " : $0 })).visible
    let dots = (start > 0 ? "…" : "", stretch.endIndex < text.count ? "…" : "")
    return "\(passage.source): \(dots.0)\(words)\(dots.1)"
  }

  private func printJSON(_ query: String, _ events: [String], _ passages: [Passage]) throws {
    let found = try passages.map { passage in
      try JSONText(
        JSONPassage(
          source: passage.source, start: passage.excerpt.start,
          end: passage.excerpt.start + passage.excerpt.text.unicodeScalars.count,
          text: passage.excerpt.text)
      ).text
    }.joined(separator: ",\n")
    let (asked, told) = (try JSONText(query).text, events.joined(separator: ",\n"))
    try Output.put(
      json: "{\"query\": \(asked),\n\"events\": [\(told)],\n\"passages\": [\(found)]}")
  }
}

private struct JSONPassage: Encodable {
  let source: String
  let start: Int
  let end: Int
  let text: String
}
