import Archive
import ArgumentParser
import Browser
import Chronology
import Formats
import Foundation
import Screen

/// `annals show`: one event with its accounts side by side.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print an event: its accounts side by side, and its points of comparison.")

  @Argument(help: ArgumentHelp("The event's id.", valueName: "event")) var event: String
  @OptionGroup var dossier: DossierOption
  @Option(help: "How many columns the page has; COLUMNS, the terminal's, or 100.")
  var width: Int?
  @Flag(help: "Print a JSON object, as in an export.") var json = false
  @Flag(help: "Your own stars and notes as well.") var notes = false

  func validate() throws {
    if let width, !(20...1000).contains(width) {
      throw ValidationError("--width must be between 20 and 1000")
    }
  }

  func run() throws {
    // A link alone names both the event and its dossier.
    let link = DossierLink(event)
    let isLink = dossier.dossier == nil && link.event != nil
    if !isLink { try dossier.refuseEvent() }
    let archive = try (isLink ? DossierOption(event, outside: dossier.outside) : dossier).archive()
    let name = isLink ? link.event ?? event : event
    guard let id = try archive.id(of: name), let event = try archive.event(id) else {
      throw Failure(
        "there is no event \"\(event)\"; `annals list` shows the ids", status: 1)
    }
    let own = notes ? try dossier.ownNotes(in: archive, if: true) : nil
    if json {
      let extract = own.map {
        let notes = [event.id: $0.notes(on: event.id)]
        return OwnExtract(
          stars: $0.isStarred(event.id) ? [event.id] : [], notes: notes, others: [])
      }
      let written = try archive.event(id, in: .written) ?? event
      try Output.put(json: JSONEvent(written, names: archive.names, own: extract).value.lines)
    } else {
      try Output.say(page(of: event, in: archive, own))
    }
  }

  private func page(
    of event: Event, in archive: Archive, _ own: OwnNotes?
  ) throws -> String {
    let width = width ?? Page.width
    let facts = [
      [event.date?.words ?? "undated", event.time].compactMap { $0 }.joined(separator: ", "),
      event.kind.rawValue, event.place,
      event.people.isEmpty ? nil : event.people.joined(separator: ", "),
    ].compactMap { $0 }.joined(separator: " · ")
    let star = own?.isStarred(event.id) == true ? ["You have starred this event"] : []
    let sheet = try AccountsSheet(
      whole: event, from: archive, width: width,
      own: star + (own?.words(on: event.id) ?? []))
    var canvas = Canvas(size: Size(columns: width, rows: sheet.height))
    sheet.draw(in: canvas.bounds, on: &canvas)
    let head = [event.title, facts].flatMap { $0.lines(width: width) }
    return (head + ["", canvas.text]).joined(separator: "\n")
  }
}

extension String {
  /// The text in lines of so many columns.
  fileprivate func lines(width: Int) -> [String] {
    let layout = TextLayout(self, width: width)
    return (0..<layout.count).map { layout[$0].map { String($0.character) }.joined() }
  }
}

/// The page on which commands print.
enum Page {
  /// From `COLUMNS`, else the terminal's, else 100.
  static var width: Int {
    let asked = ProcessInfo.processInfo.environment["COLUMNS"].flatMap(Int.init)
    return min(max(asked ?? terminalWidth ?? 100, 20), 1000)
  }

  private static var terminalWidth: Int? {
    var size = winsize()
    guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 else { return nil }
    return size.ws_col > 0 ? Int(size.ws_col) : nil
  }
}
