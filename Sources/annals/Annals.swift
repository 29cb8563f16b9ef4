import ArgumentParser
import Foundation

/// The program: its commands, one file each.
@main
struct Annals: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annals",
    abstract: "Read and build sourced timelines: what happened, and who says so.",
    discussion: """
      A dossier is a folder with a dossier.yaml and the texts it quotes. Without DOSSIER, annals \
      opens the one in this folder, else the Machh attack of January 2021, which it brings along.
      """,
    version: "0.1.0",
    subcommands: [
      Browse.self, List.self, Show.self, Search.self, Export.self, Check.self, Locate.self,
      Date.self, ImportTables.self, Init.self, Snapshot.self,
    ],
    defaultSubcommand: Browse.self)

  static func main() {
    SearchPath.keepAbsolute()
    WindowWidth.keepSound()
    // A file that grows beyond what is allowed (`ulimit -f`) is a fault like a full disk, and no end.
    signal(SIGXFSZ, SIG_IGN)
    do {
      if let browsing = Browsing(plain: CommandLine.arguments) { return try browsing.run() }
      let arguments = Array(CommandLine.arguments.dropFirst())
      var command = try parseAsRoot(arguments == ["-V"] ? ["--version"] : arguments)
      try command.run()
    } catch {
      Failure(error).exit()
    }
  }
}
