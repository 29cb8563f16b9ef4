import Archive
import ArgumentParser
import Chronology
import Formats
import Foundation

/// `annals export`: a selection in a format that other programs open.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write events in a format that other programs open.",
    discussion: "Formats: "
      + Exporter.all.map { "\($0.name) (\($0.summary))" }.joined(separator: "; ") + ".")

  @OptionGroup var dossier: DossierOption
  @OptionGroup var options: SelectionOptions
  @Option(help: ArgumentHelp("The format.", valueName: "format")) var format: Exporter
  @Option(name: .shortAndLong, help: "The file to write; - or nothing for standard output.")
  var output: String = "-"
  @Flag(help: "Replace the file if it is there.") var force = false

  func validate() throws {
    if output.isEmpty { throw ValidationError("-o names no file") }
  }

  func run() throws {
    let archive = try dossier.archive()
    let selection = try dossier.narrow(options.selection(in: archive), in: archive)
    guard try archive.count(selection) > 0 else {
      throw Failure(noneFitting: selection)
    }
    let extract = try Extract(archive, selection)
    if output == "-" {
      try format.write(extract) { try Output.put($0) }
    } else {
      try extract.write(as: format, to: output, overwrite: force)
    }
    try archive.complainOfUndated(leftOutBy: selection)
  }
}

extension Extract {
  init(_ archive: Archive, _ selection: Selection) throws {
    self.init(
      title: archive.title, sources: archive.sources, names: archive.names,
      scope: selection.words, count: try archive.count(selection), total: archive.count
    ) { body in try archive.forEachEvent(of: selection, body) }
  }

  /// Writes a file, whole or not at all.
  func write(as format: Exporter, to path: String, overwrite: Bool) throws {
    let file = try WholeFile(path, overwrite: overwrite)
    try format.write(self) { try file.write($0) }
    try file.finish()
  }
}

extension Archive {
  /// Tells how many undated events a span leaves out, for what has no date cannot fall in it.
  func complainOfUndated(leftOutBy selection: Selection) throws {
    guard selection.from != nil || selection.to != nil else { return }
    var unbounded = selection
    (unbounded.from, unbounded.to) = (nil, nil)
    let count = try undatedCount(in: unbounded)
    if count == 1 { Output.complain("1 undated event is left out") }
    if count > 1 { Output.complain("\(count) undated events are left out") }
  }
}

extension Exporter: ExpressibleByArgument {
  public init?(argument: String) {
    guard let exporter = Exporter.named(argument) else { return nil }
    self = exporter
  }

  public static var allValueStrings: [String] { all.map(\.name) }
}
