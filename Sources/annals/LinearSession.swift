import Archive
import ArgumentParser
import Browser
import Chronology
import Formats
import Foundation
import Screen
import Terminal

/// The browser without a screen: each key is answered in sentences, line by line.
struct LinearSession: ~Copyable {
  private var model: Model
  private var outside: Outside
  private let keys: KeyStream

  /// A screen that nobody sees; wide, so that little is cut.
  private static let size = Size(columns: 200, rows: 40)

  init(_ dossier: DossierOption, settings: Settings) throws {
    guard dossier.name != "-" else {
      throw Failure("the keys come from standard input: name the dossier", status: EX_USAGE)
    }
    settings.complain()
    let timeline = try dossier.read().timeline
    let event = try dossier.event(in: timeline)
    var model = Model(
      archive: try Archive(timeline), formats: .all, keyMap: settings.keyMap,
      complaints: settings.findings, size: LinearSession.size, isHeard: true)
    if let event { try model.begin(at: event) }
    self.model = model
    outside = Outside(dossier: dossier, clipboard: settings.clipboard)
    keys = KeyStream()
  }

  /// Runs until the reader quits, or the keys end.
  mutating func run() throws {
    try Output.say(model.greeting)
    var said = try say(since: nil)
    while true {
      let input = keys.next()
      switch input {
      case .terminated(0): return
      case .terminated(let signal): throw ExitCode(128 + signal)
      case .key, .pasted:
        let effect = model.update(.input(input))
        if effect == .quit { return }
        if effect == .interrupt { throw ExitCode(130) }
        perform(effect)
        // What is drawn anew on a screen is said again.
        said = try say(since: effect == .redraw ? nil : said)
      case .mouse, .resized, .background, .resumed, .idle: break
      }
    }
  }

  private mutating func perform(_ effect: Effect?) {
    switch effect {
    case .suspend: keys.suspend()
    case .reload: _ = model.update(outside.reload())
    case .export(let request): _ = model.update(outside.export(request, of: model.archive))
    case .change(let changes): _ = model.update(outside.make(changes))
    case .copy(let clip): copy(clip)
    case .pipe(let request):
      let (outside, archive) = (outside, model.archive)
      _ = model.update(keys.lend { outside.pipe(request, of: archive) })
    case .open(let opening):
      let visit = outside.visit(to: opening)
      _ = model.update(keys.lend { visit.perform() })
    case .listTexts(let folder): _ = model.update(outside.texts(in: folder, of: model.archive))
    case .addText(let path): _ = model.update(outside.addText(path, to: model.archive))
    case .undo: _ = model.update(outside.undo())
    case .redo: _ = model.update(outside.redo())
    case .quit, .interrupt, .redraw, .setMouse, nil: break
    }
  }

  /// The terminal that is copied to is where the sentences go, if that is one.
  private mutating func copy(_ clip: Clip) {
    var (message, sequence) = outside.copy(clip)
    if let sequence {
      if isatty(STDOUT_FILENO) == 1 {
        try? Output.put(sequence)
      } else {
        message = .failed("there is no clipboard: no program and no terminal takes it")
      }
    }
    _ = model.update(message)
  }

  private func say(since said: Spoken?) throws -> Spoken {
    let spoken = model.spoken
    for line in spoken.lines(since: said) { try Output.say(line) }
    return spoken
  }
}
