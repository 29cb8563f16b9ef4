import Archive
import ArgumentParser
import Browser
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
    guard dossier.dossier != "-" else {
      throw Failure("the keys come from standard input: name the dossier", status: EX_USAGE)
    }
    settings.complain()
    model = Model(
      archive: try dossier.archive(), formats: .all, keyMap: settings.keyMap,
      complaints: settings.findings, size: LinearSession.size, isHeard: true)
    outside = Outside(dossier: dossier)
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
    case .undo: _ = model.update(outside.undo())
    case .redo: _ = model.update(outside.redo())
    case .quit, .interrupt, .redraw, .setMouse, nil: break
    }
  }

  private func say(since said: Spoken?) throws -> Spoken {
    let spoken = model.spoken
    for line in spoken.lines(since: said) { try Output.say(line) }
    return spoken
  }
}
