import Archive
import ArgumentParser
import Browser
import Chronology
import Formats
import Foundation
import Screen
import Terminal

/// The browser at work: shows the model, takes what is typed, performs what the model asks.
struct Session: ~Copyable {
  var model: Model
  var outside: Outside
  private let settings: Settings
  var terminal: Ncurses
  private var keeping: Keeping
  /// What came while something took long.
  private var waiting: [Input] = []
  /// What of the reader's own notes could not be written, to be told when the screen is gone.
  private(set) var unwritten: String?

  init(
    _ opened: Opened, in empty: EmptyArchive?, dossier: DossierOption, settings: Settings,
    keepsState: Bool = true
  ) throws {
    // The table of names is made while ncurses gets ready.
    let names = opened.timeline.map { timeline in Background { NameTable(timeline.names) } }
    var terminal = try Ncurses()
    terminal.palette = settings.palette(colors: terminal.colors)
    // Its answer is on its way while the archive is made.
    if settings.lacksBackground(colors: terminal.colors) { terminal.askForBackground() }
    let archive = try Session.archive(of: opened, names?.value(), in: empty, on: terminal.size)
    let state = keepsState ? StateFolder(of: dossier) : nil
    var outside = Outside(dossier, opened: opened, clipboard: settings.clipboard, state: state)
    terminal.watch(outside.watch.descriptor)
    self.settings = settings
    var model = Model(
      archive: archive, formats: .all, keyMap: settings.keyMap,
      complaints: settings.findings.withExcerpts,
      size: terminal.size, notebook: outside.notes.read(), isEarly: true)
    model.redaction = { dossier.redaction }
    if let complaint = settings.complaint ?? outside.notes.complaint {
      _ = model.update(.failed(complaint))
    }
    (self.model, keeping) = (model, Keeping(in: state))
    self.outside = outside
    self.terminal = terminal
  }

  /// Of a dossier only what the first screen shows.
  private static func archive(
    of opened: Opened, _ names: NameTable?, in empty: EmptyArchive?, on size: Size
  ) throws -> Archive {
    guard let timeline = opened.timeline, let names, let empty else { return try opened.stored() }
    let rows = Model.firstRows(on: size, events: timeline.events.count)
    return try Archive(firstScreenOf: timeline, names: names, rows: rows, in: empty)
  }

  /// Runs until the reader quits.
  ///
  /// - Parameter event: where to begin; nil for the first.
  /// - Returns: the exit status: 0, 130 when interrupted, 128 and the signal's number when ended.
  mutating func run(at event: Event.ID? = nil) throws -> Int32 {
    let early = nextInput(timeout: 0)
    try begin(at: event)
    var last = Input.idle
    var step = Step(early, from: model)
    while true {
      if case .terminated(let signal) = step.input {
        finish()
        return 128 + signal
      }
      (model, last) = (step.model, step.input)
      if step.input == .changed {
        outside.look().forEach { tell($0) }
        try showAgain()
      } else if let effect = step.effect {
        if let status = perform(effect) {
          finish()
          return status
        }
        try showAgain()
      } else {
        terminal.show(step.canvas)
      }
      step = nextStep(after: last)
    }
  }

  /// Shows what something else than a key has made of the model, and then makes its words searchable.
  mutating func showAgain() throws {
    terminal.show(model.view())
    try model.indexWords()
  }

  /// Shows the first screen, which is the last one of another time where there was one.
  ///
  /// - Parameter event: where to begin instead.
  private mutating func begin(at event: Event.ID?) throws {
    let state = keeping.state
    // What was at the top of the list is shown before the rest is there.
    if state?.needsEvents != true, event == nil { terminal.show(model.view()) }
    try model.storeRest()
    let needsWords = state?.needsWords == true
    if needsWords { try model.indexWords() }
    if let state { model.restore(state, at: event) }
    if state == nil, let event { try model.begin(at: event) }
    if let words = keeping.words { tell(.complained(words)) }
    terminal.show(model.view())
    // After the first screen: nobody searches before they have seen it.
    try model.indexWords()
    try beginToFollow()
  }

  /// Keeps where one is, and writes what of one's own could not be written before.
  private mutating func finish() {
    _ = keeping.keep(model.state)
    unwritten = outside.notes.finish()
  }

  /// Waits for what comes next; when nothing has come for a while, keeps where one is.
  private mutating func awaitInput() -> Input {
    guard keeping.isAble else { return nextInput() }
    let soon = nextInput(timeout: Session.rest)
    guard soon == .idle else { return soon }
    if let words = keeping.keep(model.state) {
      tell(.complained(words))
      terminal.show(model.view())
    }
    return nextInput()
  }

  /// How many milliseconds without a key pass before where one is is kept.
  private static let rest = 1500

  /// Waits for an input and works out what it does.
  ///
  /// After a key that moves, what the same key would do next is worked out while the reader looks:
  /// then it is there when the key is held down or pressed again.
  private mutating func nextStep(after last: Input) -> Step {
    while model.isBehind {
      let soon = nextInput(timeout: 0)
      guard soon == .idle else { return step(soon) }
      var all = model
      guard all.catchUp(until: { isKeyWaiting }) else { break }
      model = all
      terminal.show(model.view())
    }
    guard model.moves(with: last) else { return step(awaitInput()) }
    let soon = nextInput(timeout: Session.pause)
    guard soon == .idle else { return step(soon) }
    let ahead = Step(last, from: model) { isKeyWaiting }
    let input = awaitInput()
    if let ahead, input == last { return ahead }
    return step(input)
  }

  /// Works out what an input does; where that takes long, says so, and Esc stops it.
  private mutating func step(_ input: Input) -> Step {
    let before = model
    var long = LongWork("reading the archive")
    return Step(input, from: before) { isStopped(&long) } ?? Step(stopping: input, from: before)
  }

  /// Says how far something is that takes long.
  ///
  /// - Returns: whether the reader stops it; other keys are taken later.
  mutating func isStopped(_ long: inout LongWork) -> Bool {
    guard long.isDue() else { return false }
    for _ in 0..<Session.mostAtOnce {
      let input = terminal.next(timeout: 0)
      if input == .idle { break }
      if model.stops(input) {
        // What was typed meanwhile was meant for what is not done now.
        waiting.removeAll { $0.isTyped }
        return true
      }
      if input != waiting.last || input != .changed { waiting.append(input) }
      if case .terminated = input { return true }
    }
    terminal.show(model.view(during: long.work))
    return false
  }

  /// More inputs than come between two looks for them.
  private static let mostAtOnce = 64

  private var isKeyWaiting: Bool { !waiting.isEmpty || terminal.isKeyWaiting }

  /// Waits for an input; what the terminal says of itself is settled here, and letters that are typed
  /// into a line and wait already are one.
  private mutating func nextInput(timeout: Int? = nil) -> Input {
    let input = take(timeout: timeout)
    if case .background(let tone) = input {
      terminal.palette = settings.palette(colors: terminal.colors, background: tone)
      return .idle
    }
    guard let letter = model.letter(of: input) else { return input }
    let others = lettersWaiting()
    return others.isEmpty ? input : .pasted(letter + others)
  }

  private mutating func take(timeout: Int?) -> Input {
    waiting.isEmpty ? terminal.next(timeout: timeout) : waiting.removeFirst()
  }

  /// What a terminal that does not mark what is pasted sends at once.
  private mutating func lettersWaiting() -> String {
    var letters = ""
    while letters.count < Session.mostLetters {
      let input = take(timeout: 0)
      guard let letter = model.letter(of: input) else {
        if input != .idle { waiting.insert(input, at: 0) }
        break
      }
      letters += letter
    }
    return letters
  }

  /// More letters than a line takes to be searched for.
  private static let mostLetters = 10_000

  /// How many milliseconds without a key pass before anything is worked out ahead; a key that is held
  /// down comes ten times as seldom.
  private static let pause = 3
}
