import ArgumentParser
import Chronology
import Formats
import Foundation
import Screen

/// `annals init`: a dossier that is begun.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a dossier of documents, to which events are added.",
    discussion: """
      Plain texts, Markdown, HTML, PDF and mails (.eml) are read, each as a source with its title and, \
      where it prints one, the date of its publication, which is marked as a guess. The text of what is \
      no plain UTF-8 is written to a file beside it, NAME.txt. Documents that are named are copied into \
      a new folder, byte for byte. A folder that is there becomes a dossier of all that lies in it and \
      its folders; what is left out is told. What is there is never replaced: a folder with a \
      dossier.yaml is left as it is. PDF needs pdftotext, of the package poppler-utils.
      """)

  @Argument(
    help: ArgumentHelp("The folder of the dossier.", valueName: "folder"), completion: .directory)
  var folder: String
  @Argument(
    help: ArgumentHelp("Documents; else those in the folder.", valueName: "document"),
    completion: .file())
  var documents: [String] = []
  @Option(help: "What the dossier is about; else the name of the folder.") var title: String?
  @Flag(
    help:
      "Write nothing, and exit with 1, if a document of the folder cannot be read or is to be looked at."
  )
  var strict = false

  func validate() throws {
    if folder.isEmpty { throw ValidationError("the name of the folder is empty") }
    if folder == "-" || documents.contains("-") {
      throw ValidationError("standard input has no name: write the document to a file first")
    }
    if title?.allSatisfy(\.isWhitespace) == true { throw ValidationError("--title is empty") }
  }

  func run() throws {
    let dossier = try NewDossier(in: folder, texts: documents, title: title)
    tell(dossier)
    if strict, !dossier.findings.isEmpty {
      throw Failure("nothing is written, because of --strict", status: 1)
    }
    try dossier.write()
    Output.complain(summary(of: dossier))
    Output.complain(wayOn(in: dossier))
  }

  private func tell(_ dossier: NewDossier) {
    if !dossier.findings.isEmpty { Output.complain(dossier.findings.report) }
    for file in dossier.leftOut where file.finding == nil {
      Output.complain("\(file.path.visible) is left out: \(file.reason)")
    }
  }

  /// "harbour: a dossier of 2 sources: gazette, herald; 3 files left out".
  private func summary(of dossier: NewDossier) -> String {
    let ids = dossier.sources.map(\.id)
    let count =
      ids.isEmpty ? "a dossier without sources" : "a dossier of \(ids.count.counted("source"))"
    let names = ids.isEmpty || ids.count > Init.most ? "" : ": \(ids.joined(separator: ", "))"
    let others = dossier.leftOut.count
    return "\(folder): \(count)\(names)"
      + (others > 0 ? "; \(others.counted("file")) left out" : "")
  }

  /// How many sources are named.
  private static let most = 12

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
