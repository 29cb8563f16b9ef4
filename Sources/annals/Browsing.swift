import Archive
import ArgumentParser
import Browser
import Chronology
import Formats
import Foundation
import Terminal

/// The browser on a dossier, from the first frame to the last.
struct Browsing {
  let dossier: DossierOption
  var theme: ThemeName?
  var linear = false
  var noState = false

  func run() throws {
    try checkName()
    if linear { return try listen() }
    guard Ncurses.isAvailable else {
      throw Failure("the browser needs a terminal; \(Browsing.alternative)", status: EX_USAGE)
    }
    // SQLite gets ready while the dossier is read: together they are most of a start.
    let empty = dossier.isReadOnly ? nil : Background { try EmptyArchive() }
    // The dossier is read first: what is wrong with it is said on a terminal that still is whole.
    let opened = try dossier.open()
    let event = try dossier.event(in: opened)
    let settings = Settings(theme: theme)
    let (status, unwritten) = try browse(opened, at: event, in: empty?.value(), settings)
    // Said on the screen in one line; whole once there is room for it.
    settings.complain()
    if let unwritten { Output.complain(unwritten) }
    if status != 0 { throw ExitCode(status) }
  }

  /// The terminal is given back before this returns.
  private func browse(
    _ opened: Opened, at event: Event.ID?, in empty: EmptyArchive?, _ settings: Settings
  ) throws -> (status: Int32, unwritten: String?) {
    var session = try Session(
      opened, in: empty, dossier: dossier, settings: settings, keepsState: !noState)
    let status = try session.run(at: event)
    return (status, session.unwritten)
  }

  private func listen() throws {
    var session = try LinearSession(dossier, settings: Settings(), keepsState: !noState)
    try session.run()
  }

  static let alternative = "`annals list` prints the events without one"

  /// Tells a mistyped command, which stands where a dossier could, from a dossier that is missing.
  private func checkName() throws {
    guard let name = dossier.name, CommandLine.arguments.dropFirst().first == dossier.dossier,
      !name.isEmpty, name != "-", !name.contains("/"), !name.isThere
    else { return }
    throw Failure(
      "there is no command and no dossier \"\(name)\"; `annals --help` shows the commands",
      status: EX_USAGE)
  }
}

extension Browsing {
  /// `annals` and `annals FOLDER/`, which need no parser.
  ///
  /// Building the parser of all commands takes as long as reading a small dossier, and the browser is
  /// what should be there at once. A name with a slash or a dot is no command's.
  init?(plain arguments: [String]) {
    let path = arguments.dropFirst().first
    let isPath = path.map { !$0.hasPrefix("-") && $0.contains { "/.".contains($0) } } ?? true
    guard arguments.count <= 2, isPath else { return nil }
    self.init(dossier: DossierOption(path))
  }
}
