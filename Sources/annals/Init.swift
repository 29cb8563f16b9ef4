import ArgumentParser
import Chronology
import Formats
import Foundation

/// `annals init`: a dossier that is begun.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a dossier of texts, to which events are added.",
    discussion: """
      The texts are copied into a new folder, byte for byte, each as a source. A folder that is there \
      becomes a dossier of the texts in it (*.txt, *.md), of which nothing is copied. What is there \
      is never replaced: a folder with a dossier.yaml is left as it is.
      """)

  @Argument(
    help: ArgumentHelp("The folder of the dossier.", valueName: "folder"), completion: .directory)
  var folder: String
  @Argument(
    help: ArgumentHelp("Texts, plain and in UTF-8.", valueName: "text"), completion: .file())
  var texts: [String] = []
  @Option(help: "What the dossier is about; else the name of the folder.") var title: String?

  func validate() throws {
    if folder.isEmpty { throw ValidationError("the name of the folder is empty") }
    if folder == "-" || texts.contains("-") {
      throw ValidationError("standard input has no name: write the text to a file first")
    }
    if title?.allSatisfy(\.isWhitespace) == true { throw ValidationError("--title is empty") }
  }

  func run() throws {
    let dossier = try NewDossier(in: folder, texts: texts, title: title)
    try dossier.write()
    Output.complain(summary(of: dossier))
    Output.complain(wayOn(in: dossier))
  }

  /// "harbour: a dossier of 2 sources: gazette, herald".
  private func summary(of dossier: NewDossier) -> String {
    let ids = dossier.sources.map(\.id)
    guard !ids.isEmpty else { return "\(folder): a dossier without sources" }
    return "\(folder): a dossier of \(ids.count.counted("source")): \(ids.joined(separator: ", "))"
  }

  private func wayOn(in dossier: NewDossier) -> String {
    let name = dossier.folder
    let plain = name.allSatisfy {
      $0.isASCII && ($0.isLetter || $0.isNumber || "._/-".contains($0))
    }
    // Without a slash it could be the name of a command.
    let path = plain ? (name.contains("/") ? name : "./" + name) : name.shellQuoted
    let next =
      dossier.sources.isEmpty
      ? "there a adds a text to its sources, T lists them"
      : "there T lists its sources, Enter reads one, v selects words, a makes them an account"
    return
      "`annals \(path)` opens it: \(next)\n`annals check \(path)` says what is wrong or doubtful"
  }
}
