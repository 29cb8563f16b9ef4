import Archive
import ArgumentParser
import Browser
import Chronology
import Formats
import Foundation
import Screen

/// `annals snapshot`: the browser's screen without a terminal.
struct Snapshot: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the browser's screen after some keys, without a terminal.",
    discussion: """
      Text has no colours: a › stands before what is selected, a - before what is selected in a list \
      to which keys do not go, and in each line “ and ” around words that an event \
      cites. They stand where there are blanks on the screen.

      Keys are plain text, with names in angle brackets: "jj<enter>/wall<enter>"; <lt> is a <. \
      What would reach outside, such as an export, is not done and is told on standard error.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, ansi, svg
  }

  @OptionGroup var dossier: DossierOption
  @Option(help: "The size of the screen, as COLUMNSxROWS.") var size = Size(columns: 120, rows: 40)
  @Option(help: "The keys to press, in order.") var keys = ""
  @Option(help: "What is printed.") var format = Format.text
  @Option(help: "The colours of ansi and svg.") var theme: ThemeName?
  @Option(help: "How many colours ansi may use: 256, 16, 8 or 0.") var colors = 256

  func validate() throws {
    _ = try pressed()
    guard [0, 8, 16, 256].contains(colors) else {
      throw ValidationError("--colors: 256, 16, 8 or 0, not \(colors)")
    }
  }

  func run() throws {
    let settings = Settings(theme: theme)
    settings.complain()
    let opened = try dossier.open()
    let event = try dossier.event(in: opened)
    var model = Model(
      archive: try opened.stored(), formats: .all, keyMap: settings.keyMap,
      complaints: settings.findings, size: size)
    try model.indexWords()
    if let event { try model.begin(at: event) }
    for key in try pressed() {
      if let effect = model.update(.input(.key(key))) {
        Output.complain("not done in a snapshot, after \(key): \(effect.name)")
        if effect == .quit || effect == .interrupt { break }
      }
      while model.isBehind, model.catchUp(until: { false }) {}
    }
    let canvas = model.view()
    // What a canvas holds is safe to print.
    switch format {
    case .text: try Output.put(model.text + "\n")
    case .ansi:
      try Output.put(canvas.ansi(settings.palette(colors: colors), colors: colors))
    case .svg: try Output.put(canvas.svg(settings.palette, title: model.caption))
    }
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
    case .check: "check the dossier"
    case .edit: "open the editor"
    case .change(let changes): "write \(changes.map(\.words).joined(separator: ", "))"
    case .copy(let clip): "copy: \(clip.name)"
    case .pipe(let request): "pipe events as \(request.form.name) to \(request.command)"
    case .open(let opening): "open \(opening.url ?? opening.file)"
    case .listTexts: "list the texts of a folder"
    case .addText(let path): "make \(path) a source"
    case .overrule: "write one side of a conflict"
    case .meetAgain: "look at a conflict again"
    case .undo: "undo"
    case .redo: "redo"
    case .jot: "write into your own notes"
    case .export(let request): "export \(request.format) to \(request.path)"
    case .completePath(let path): "complete \(path)"
    }
  }
}

extension [ExportFormat] {
  /// The formats of the command line, for the dialog.
  static var all: [ExportFormat] {
    Exporter.offered.map { exporter in
      ExportFormat(
        name: exporter.name, summary: exporter.summary, fileExtension: exporter.fileExtension,
        isTable: exporter.choices.contains(.cells), isCalendar: exporter.choices.contains(.dates),
        hasTexts: exporter.choices.contains(.texts)
      ) { archive, selection, choices in
        guard exporter.isText else { return [] }
        return
          (try? Leaving(
            selection, of: archive, as: exporter, in: ExportForm(choices), own: OwnNotes()
          )
          .beginning) ?? []
      }
    }
  }
}

extension ThemeName: ExpressibleByArgument {}

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
