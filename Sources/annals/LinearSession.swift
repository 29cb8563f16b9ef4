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
  private var keeping: Keeping

  /// A screen that nobody sees; wide, so that little is cut.
  private static let size = Size(columns: 200, rows: 40)

  init(_ dossier: DossierOption, settings: Settings, keepsState: Bool = true) throws {
    guard dossier.name != "-" else {
      throw Failure("the keys come from standard input: name the dossier", status: EX_USAGE)
    }
    settings.complain()
    let opened = try dossier.open()
    let event = try dossier.event(in: opened)
    let state = keepsState ? StateFolder(of: dossier) : nil
    var outside = Outside(dossier, opened: opened, clipboard: settings.clipboard, state: state)
    let keeping = Keeping(in: state)
    var model = Model(
      archive: try opened.stored(), formats: .all, keyMap: settings.keyMap,
      complaints: settings.findings.withExcerpts, size: LinearSession.size, isHeard: true,
      notebook: outside.notes.read())
    try model.indexWords()
    if let state = keeping.state { model.restore(state, at: event) }
    if keeping.state == nil, let event { try model.begin(at: event) }
    [outside.notes.complaint, keeping.words].compactMap(\.self).forEach { Output.complain($0) }
    outside.notes.catchUp().forEach { _ = model.update($0) }
    outside.beginToWrite()
    outside.follow()
    keys = KeyStream()
    keys.watch(outside.watch.descriptor)
    (self.model, self.keeping) = (model, keeping)
    self.outside = outside
  }

  /// Runs until the reader quits, or the keys end.
  mutating func run() throws {
    defer {
      _ = keeping.keep(model.state)
      if let words = outside.notes.finish() { Output.complain(words) }
    }
    try say(model.greeting)
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
        while model.isBehind, model.catchUp(until: { false }) {}
        // What is drawn anew on a screen is said again.
        said = try say(since: effect == .redraw ? nil : said)
      case .changed:
        let news = outside.look()
        if news.isEmpty { break }
        news.forEach { tell($0) }
        said = try say(since: said)
      case .mouse, .resized, .background, .resumed, .idle: break
      }
      try model.indexWords()
    }
  }

  private mutating func perform(_ effect: Effect?) {
    switch effect {
    case .suspend: keys.suspend()
    case .reload:
      tell(outside.reload())
      tell(.noted(outside.notes.read()))
    case .check: tell(outside.check())
    case .edit(let place): edit(place)
    case .export(let request): tell(Outside.export(request, of: model.archive, in: outside.dossier))
    case .change(let changes): tell(outside.make(changes))
    case .jot(let jotting): tell(outside.notes.jot(jotting))
    case .copy(let clip): copy(clip)
    case .pipe(let request):
      let archive = model.archive
      tell(keys.lend { Outside.pipe(request, of: archive) })
    case .open(let opening):
      let visit = outside.visit(to: opening)
      tell(keys.lend { visit.perform() })
    case .completePath(let path): tell(Outside.complete(path))
    case .listTexts(let folder): tell(outside.texts(in: folder, of: model.archive))
    case .addText(let path): tell(outside.addText(path, to: model.archive))
    case .overrule(let remedy): tell(outside.overrule(remedy))
    case .meetAgain(let remedy): tell(outside.meetAgain(remedy))
    case .undo: tell(outside.undo())
    case .redo: tell(outside.redo())
    case .quit, .interrupt, .redraw, .setMouse, nil: break
    }
  }

  /// The terminal that is copied to is where the sentences go, if that is one.
  private mutating func copy(_ clip: Clip) {
    var (message, sequence) = outside.copy(clip)
    if let sequence {
      if Output.isSeen {
        try? Output.put(sequence)
      } else {
        message = .failed("there is no clipboard: no program and no terminal takes it")
      }
    }
    tell(message)
  }

  private mutating func tell(_ message: Message) {
    perform(model.update(message))
  }

  /// Has the reader's editor take the terminal, and says what was written there.
  private mutating func edit(_ place: EditPlace) {
    do throws(Outside.Refusal) {
      let editing = try outside.editing(place)
      let failure = keys.lend { editing.run() }
      outside.lookAtAll().forEach { tell($0) }
      if let failure { tell(.failed(failure)) }
    } catch {
      tell(.failed(error.words))
    }
  }

  private func say(since said: Spoken?) throws -> Spoken {
    let spoken = model.spoken
    for line in spoken.lines(since: said) { try say(line) }
    return spoken
  }

  /// Says a line piece by piece: while nobody reads, a signal ends the program all the same.
  private func say(_ line: String) throws {
    var rest = Array((line.visibleLines + "\n").utf8)[...]
    while !rest.isEmpty {
      if let signal = keys.awaitRoom() { throw ExitCode(128 + signal) }
      try Output.put(Array(rest.prefix(KeyStream.pieceLength)))
      rest = rest.dropFirst(KeyStream.pieceLength)
    }
  }
}
