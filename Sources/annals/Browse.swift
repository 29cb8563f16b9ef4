import ArgumentParser
import Browser

/// `annals browse`: the browser.
struct Browse: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open the browser (default); ? shows its keys.")

  @OptionGroup var dossier: DossierOption
  @Option(help: "The colours of the screen.") var theme: ThemeName?
  @Flag(help: "Print each move as a line, for screen readers and braille.") var linear = false
  @Flag(help: "Begin at the beginning, and keep nothing for the next time.") var noState = false

  func run() throws {
    try Browsing(dossier: dossier, theme: theme, linear: linear, noState: noState).run()
  }
}
