import Archive
import ArgumentParser
import Browser
import Formats
import Terminal

/// `annals browse`: the browser.
struct Browse: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open the browser (default); ? shows its keys.")

  @OptionGroup var dossier: DossierOption

  init() {}

  /// `annals` and `annals FOLDER/`, which need no parser.
  ///
  /// Building the parser of all commands takes as long as reading a small dossier, and the browser is
  /// what should be there at once. A name with a slash or a dot is no command's.
  init?(plain arguments: [String]) {
    let path = arguments.dropFirst().first
    let isPath = path.map { !$0.hasPrefix("-") && $0.contains { "/.".contains($0) } } ?? true
    guard arguments.count <= 2, isPath else { return nil }
    dossier = DossierOption(path)
  }

  func run() throws {
    guard Ncurses.isAvailable else {
      throw Failure(
        "the browser needs a terminal; `annals list` prints the events without one", status: 64)
    }
    // The dossier is read first: what is wrong with it is said on a terminal that still is whole.
    let archive = try Archive(dossier.read().timeline)
    var session = try Session(archive, dossier: dossier)
    let status = try session.run()
    if status != 0 { throw ExitCode(status) }
  }
}
