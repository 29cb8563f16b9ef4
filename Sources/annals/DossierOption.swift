import Archive
import ArgumentParser
import Formats
import Foundation

/// The DOSSIER argument: what it may be, and where it is looked for when it is left out.
struct DossierOption: ParsableArguments {
  @Argument(
    help: """
      A dossier: its folder or its dossier.yaml; an archive (.annals); a file to be imported as it is read; \
      - reads YAML from standard input. \
      FOLDER#ID is an event in it. (default: this folder, else the Machh dossier)
      """, completion: .directory)
  var dossier: String?
  @Flag(help: "Read texts of the dossier that lie outside its folder, too.") var outside = false

  init() {}

  init(_ dossier: String?, outside: Bool = false) {
    self.dossier = dossier
    self.outside = outside
  }

  /// What is named, without the event in it.
  var name: String? { DossierLink(dossier).dossier }

  /// The id of the event that is named.
  var event: String? { DossierLink(dossier).event }

  /// - Throws: a `FileError` or `Findings`.
  func read() throws -> Dossier {
    if isArchive, let name {
      throw Failure("\(name) is an archive; this takes a dossier, a folder", status: EX_USAGE)
    }
    if isImported, let name {
      throw Failure(
        "\(name) is no dossier: annals import \(name) -o FOLDER makes one of it, and --dry-run says "
          + "what is doubtful", status: EX_USAGE)
    }
    return try Dossier(reading: path(), readsOutside: outside)
  }

  func archive() throws -> Archive {
    var archive = try open().stored()
    try archive.indexWords()
    return archive
  }

  /// Its YAML file.
  func file() throws -> String { Dossier.file(at: try path()) }

  /// The dossier as something that has a state of its own: its folder, or a file with another name.
  var identity: String? {
    guard name != "-", let path = try? path() else { return nil }
    let isUsual = path == Dossier.fileName || path.hasSuffix("/" + Dossier.fileName)
    return isUsual ? try? folder() : path
  }

  /// Whether it is the one that comes with the program, in whose folder nothing is written.
  var isBundled: Bool {
    guard let folder = try? folder(), let bundled = Bundled.dossier else { return false }
    let places = [folder, bundled].map { URL(fileURLWithPath: $0).resolvingSymlinksInPath().path }
    return places[0] == places[1]
  }

  /// The file beside it that names what is not to leave it, where there is one.
  var redaction: String? {
    guard name != "-", let folder = try? folder() else { return nil }
    let file = folder.hasSuffix("/") ? folder + "redact.yaml" : folder + "/redact.yaml"
    return file.isThere ? file : nil
  }

  func path() throws -> String {
    if dossier == "" { throw Failure("the name of the dossier is empty", status: EX_NOINPUT) }
    if let name { return name }
    if Dossier.fileName.isThere { return Dossier.fileName }
    if let bundled = Bundled.dossier { return bundled }
    throw Failure("no \(Dossier.fileName) in this folder: name a dossier", status: EX_NOINPUT)
  }
}

/// The dossier that comes with the program.
enum Bundled {
  /// Beside an installed program it is in `share`, beside one that was just built in `seeds`.
  static var dossier: String? {
    let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    var folder = (program ?? "")[...]
    while let slash = folder.lastIndex(of: "/") {
      folder = folder[..<slash]
      for place in ["share/annals/machh", "seeds"] {
        let candidate = "\(folder)/\(place)"
        let file = "\(candidate)/\(Dossier.fileName)"
        if file.isThere { return candidate }
      }
    }
    return nil
  }
}
