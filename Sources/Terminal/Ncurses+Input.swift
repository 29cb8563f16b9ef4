import CNcurses
package import Screen

extension Ncurses {
  /// Waits for what comes next: for so many milliseconds, or for as long as it takes.
  ///
  /// What means nothing, such as a key without a name, is ``Input/idle`` too.
  package mutating func next(timeout: Int? = nil) -> Input {
    let event = cn_next(timeout.map { Int32(clamping: max($0, 0)) } ?? -1)
    switch event.kind {
    case CN_CHARACTER: return character(event)
    case CN_KEY: return key(event)
    case CN_RESIZED: return .resized(Size(cn_resize()))
    case CN_STOPPED:
      cn_suspend()
      return .resumed
    case CN_CONTINUED:
      cn_return()
      return .resumed
    case CN_CHANGED: return .changed
    case CN_TERMINATED: return .terminated(signal: event.value)
    default: return .idle
    }
  }

  /// Whether a key, or what else the terminal sends, waits to be read.
  package var isKeyWaiting: Bool { cn_is_key_waiting() }

  private mutating func key(_ event: cn_event) -> Input {
    if isPasting { return .pasted(paste(from: event)) }
    isPasting = event.value == CN_KEY_PASTE_BEGIN
    if isPasting { return .pasted(paste(from: cn_next_key(Ncurses.pasteTimeout))) }
    return Key(ncurses: event.value).map { .key($0) } ?? .idle
  }

  private mutating func character(_ event: cn_event) -> Input {
    let key = Key(codePoint: event.value)
    if isPasting {
      // A reader's way out of a paste that never ends is an escape alone: what is pasted goes on at once.
      let next = key == .escape ? cn_next_key(Ncurses.sequenceTimeout) : event
      if next.kind != CN_NOTHING { return .pasted(paste(from: next)) }
      isPasting = false
    }
    guard let key else { return .idle }
    return key == .escape ? escape() : .key(key)
  }

  /// Reads on after an escape: what follows it at once belongs to it.
  private func escape() -> Input {
    let event = cn_next_key(0)
    guard event.kind == CN_CHARACTER, case .character(let character)? = Key(codePoint: event.value)
    else {
      cn_give_back(event)
      return .key(.escape)
    }
    switch character {
    case "[": return sequence() ?? .key(.alt(character))
    case "]": return answer() ?? .key(.alt(character))
    default: return .key(.alt(character))
    }
  }

  /// Reads what the terminal answers to a question, up to the bell or the escape and `\` that end it;
  /// nil if nothing follows.
  private func answer() -> Input? {
    var report = ""
    while let scalar = nextScalar() {
      switch scalar {
      case "\u{7}", "\u{1B}":
        if scalar == "\u{1B}" { _ = nextScalar() }
        return Tone(report: report).map { .background($0) } ?? .idle
      default:
        if report.utf8.count < Ncurses.answerLimit { report.unicodeScalars.append(scalar) }
      }
    }
    return report.isEmpty ? nil : .idle
  }

  /// Reads a control sequence that ncurses does not know to its end; nil if nothing follows.
  ///
  /// It is a report of the mouse, or something that must not be taken for keys.
  private func sequence() -> Input? {
    var parameters = ""
    while let scalar = nextScalar() {
      guard 0x20..<0x40 ~= scalar.value else {
        return Mouse(report: parameters, end: scalar).map { .mouse($0) } ?? .idle
      }
      parameters.unicodeScalars.append(scalar)
    }
    return parameters.isEmpty ? nil : .idle
  }

  private func nextScalar() -> Unicode.Scalar? {
    let event = cn_next_key(Ncurses.sequenceTimeout)
    guard event.kind == CN_CHARACTER else { return nil }
    return Unicode.Scalar(UInt32(clamping: event.value))
  }

  /// Collects what is pasted, up to the sequence that ends it; of very much, the beginning.
  ///
  /// Where the line is slow the rest comes later: it is pasted, too, and must not be taken for keys.
  private mutating func paste(from first: cn_event) -> String {
    var text = ""
    var event = first
    while event.kind != CN_NOTHING {
      isPasting = event.kind != CN_KEY || event.value != CN_KEY_PASTE_END
      guard isPasting else { return text }
      if event.kind == CN_CHARACTER, text.utf8.count < Ncurses.pasteLimit,
        let scalar = Unicode.Scalar(UInt32(clamping: event.value))
      {
        // A terminal sends newlines as the key that makes them.
        text.unicodeScalars.append(scalar == "\r" ? "\n" : scalar)
      }
      event = cn_next_key(Ncurses.pasteTimeout)
    }
    return text
  }

  /// How long the rest of something may be on its way, in milliseconds.
  private static let sequenceTimeout: Int32 = 25
  private static let pasteTimeout: Int32 = 1000
  private static let pasteLimit = 1 << 20
  private static let answerLimit = 100
}
