import Browser
import Foundation
import Terminal

// What the model asks for.
extension Session {
  /// - Returns: an exit status when this was the end.
  mutating func perform(_ effect: Effect) -> Int32? {
    switch effect {
    case .quit: return 0
    case .interrupt: return 130
    case .suspend: terminal.suspend()
    case .redraw: terminal.forget()
    case .setMouse(let isOn): terminal.setMouse(isOn)
    case .reload:
      tell(outside.reload())
      tell(.noted(outside.notes.read()))
    case .check: tell(outside.check())
    case .edit(let place): edit(place)
    case .export(let request): export(request)
    case .change(let changes): tell(outside.make(changes))
    case .copy(let clip): copy(clip)
    case .pipe(let request): pipe(request)
    case .open(let opening): open(opening)
    case .completePath(let path): tell(Outside.complete(path))
    case .listTexts(let folder): tell(outside.texts(in: folder, of: model.archive))
    case .addText(let path): tell(outside.addText(path, to: model.archive))
    case .overrule(let remedy): tell(outside.overrule(remedy))
    case .meetAgain(let remedy): tell(outside.meetAgain(remedy))
    case .undo: tell(outside.undo())
    case .redo: tell(outside.redo())
    case .jot(let jotting): tell(outside.notes.jot(jotting))
    }
    return nil
  }

  private mutating func export(_ request: ExportRequest) {
    let (archive, dossier) = (model.archive, outside.dossier)
    var long = LongWork("exporting")
    tell(
      Outside.export(request, of: archive, in: dossier) { done, total in
        (long.work.done, long.work.total) = (done, total)
        if isStopped(&long) { throw Stopped() }
      })
  }

  private mutating func copy(_ clip: Clip) {
    let (message, sequence) = outside.copy(clip)
    if let sequence { terminal.send(sequence) }
    tell(message)
  }

  private mutating func pipe(_ request: PipeRequest) {
    let archive = model.archive
    tell(
      terminal.lend {
        Outside.announce(request)
        let message = Outside.pipe(request, of: archive)
        Outside.waitForKey()
        return message
      })
  }

  private mutating func open(_ opening: Opening) {
    let visit = outside.visit(to: opening)
    tell(visit.needsTerminal ? terminal.lend { visit.perform(asks: true) } : visit.perform())
  }

  mutating func tell(_ message: Message) {
    if let effect = model.update(message) { _ = perform(effect) }
  }

  /// Shows what has been written while the dossier was opened.
  mutating func beginToFollow() throws {
    outside.beginToWrite()
    if let words = outside.blindness { tell(.said(words)) }
    let news = outside.notes.catchUp() + outside.lookAtAll()
    guard !news.isEmpty else { return }
    news.forEach { tell($0) }
    try showAgain()
  }

  /// Has the reader's editor take the terminal, and shows what was written there.
  private mutating func edit(_ place: EditPlace) {
    do throws(Outside.Refusal) {
      let editing = try outside.editing(place)
      let failure = terminal.lend { editing.run() }
      outside.lookAtAll().forEach { tell($0) }
      if let failure { tell(.failed(failure)) }
    } catch {
      tell(.failed(error.words))
    }
  }
}
