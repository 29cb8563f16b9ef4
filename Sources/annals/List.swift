import Archive
import ArgumentParser
import Formats

/// `annals list`: one line an event.
struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print one line an event: date, kind, who tells it, contradictions, id, title.")

  @OptionGroup var dossier: DossierOption
  @OptionGroup var options: SelectionOptions
  @Flag(help: "Print a JSON array.") var json = false

  func run() throws {
    let archive = try dossier.archive()
    let own = try dossier.ownNotes(in: archive, if: options.asksForOwn)
    let selection = try dossier.narrow(options.selection(in: archive, own: own), in: archive)
    guard try archive.count(selection) > 0 else {
      if json { try Output.put(json: "[]") }
      throw Failure(noneFitting: selection)
    }
    try EventLines(archive, selection).print(json: json)
    try archive.complainOfUndated(leftOutBy: selection)
  }
}
