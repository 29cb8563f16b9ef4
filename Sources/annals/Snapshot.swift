import Archive
import ArgumentParser
import Browser
import Formats
import Foundation
import Screen

/// `annals snapshot`: the browser's screen without a terminal.
struct Snapshot: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the browser's screen after some keys, without a terminal.",
    discussion: """
      Keys are plain text, with names in angle brackets: "jj<enter>/wall<enter>"; <lt> is a <. \
      What would reach outside, such as an export, is not done and is told on standard error.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
  }

  @OptionGroup var dossier: DossierOption
  @Option(help: "The size of the screen, as COLUMNSxROWS.") var size = Size(columns: 120, rows: 40)
  @Option(help: "The keys to press, in order.") var keys = ""
  @Option(help: "What is printed.") var format = Format.text

  func validate() throws {
    _ = try pressed()
  }

  func run() throws {
    var model = try Model(archive: dossier.archive(), formats: .all, size: size)
    for key in try pressed() {
      if let effect = model.update(.input(.key(key))) {
        Output.complain("not done in a snapshot, after \(key): \(effect.name)")
        if effect == .quit || effect == .interrupt { break }
      }
    }
    try Output.say(model.view().text)
  }

  private func pressed() throws -> [Key] {
    do throws(KeyError) {
      return try Key.keys(parsing: keys)
    } catch {
      throw ValidationError("--keys: \(error)")
    }
  }
}

extension Effect {
  fileprivate var name: String {
    switch self {
    case .quit: "quit"
    case .interrupt: "interrupt"
    case .suspend: "suspend"
    case .redraw: "redraw"
    case .setMouse(let isOn): "mouse \(isOn ? "on" : "off")"
    case .reload: "read the dossier again"
    case .export(let request): "export \(request.format) to \(request.path)"
    }
  }
}

extension [ExportFormat] {
  /// The formats of the command line, for the dialog.
  static var all: [ExportFormat] {
    Exporter.all.map {
      ExportFormat(name: $0.name, summary: $0.summary, fileExtension: $0.fileExtension)
    }
  }
}

extension Size: ExpressibleByArgument {
  public var defaultValueDescription: String { "\(columns)x\(rows)" }

  public init?(argument: String) {
    let parts = argument.split(separator: "x", omittingEmptySubsequences: false)
    guard parts.count == 2, let columns = Int(parts[0]), let rows = Int(parts[1]),
      (1...1000).contains(columns), (1...1000).contains(rows)
    else { return nil }
    self.init(columns: columns, rows: rows)
  }
}
