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
