import Archive
import Browser
import Chronology
import Formats
import Foundation
import Screen

extension Outside {
  /// Writes events, or words of a source, to the input of a command, which has the terminal for what it prints.
  static func pipe(_ request: PipeRequest, of archive: Archive) -> Message {
    do {
      let piped = try Piped(request, in: archive)
      let input = try InputPipe()
      let child = try Child(["/bin/sh", "-c", request.command], input: input.reading)
      input.closeReading()
      let writing = Result { try piped.write(input) }
      input.close()
      let end = child.end()
      if case .failure(let error) = writing, !(error is UnreadPipe) { throw error }
      let words = "\(request.command): \(piped.words) as \(request.form.name)"
      return end.isGood ? .done(words) : .failed("\(words); \(end.words)")
    } catch {
      return .failed("\(request.command): \(error)")
    }
  }

  /// Says what is about to print, below what a terminal without a second screen still shows.
  static func announce(_ request: PipeRequest) {
    try? Output.say("\n\(request.form.name) | \(request.command.visible)")
  }

  /// Has what a command has printed stay in sight until it has been read.
  static func waitForKey() {
    try? Output.put("\n[annals] any key goes back ")
    let terminal = isatty(STDIN_FILENO) == 1 ? STDIN_FILENO : unsafe open("/dev/tty", O_RDWR)
    guard terminal >= 0 else { return }
    defer { if terminal != STDIN_FILENO { close(terminal) } }
    var before = termios()
    guard unsafe tcgetattr(terminal, &before) == 0 else { return }
    var now = before
    now.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG)
    // What was typed for the command is not for us, and of a key that sends several bytes the rest is
    // not for the browser.
    unsafe tcsetattr(terminal, TCSAFLUSH, &now)
    defer { unsafe tcsetattr(terminal, TCSAFLUSH, &before) }
    var byte: UInt8 = 0
    while unsafe Foundation.read(terminal, &byte, 1) < 0, errno == EINTR {}
    var rest = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    guard byte == Outside.escape else { return }
    while unsafe poll(&rest, 1, Outside.pauseOfKey) > 0,
      unsafe Foundation.read(terminal, &byte, 1) == 1
    {}
  }

  private static let escape: UInt8 = 0x1B
  /// How many milliseconds may pass between the bytes of one key.
  private static let pauseOfKey: Int32 = 20
}

/// What a command is to read.
private struct Piped {
  /// What it is called: "12 events".
  let words: String
  let write: (borrowing InputPipe) throws -> Void

  init(_ request: PipeRequest, in archive: Archive) throws {
    let form = request.form
    switch request.content {
    case .events(let selection):
      // Who pipes some events does not want whole texts with them.
      var bare = ExportForm()
      bare.options.omitsTexts = true
      let extract = try Leaving(selection, of: archive, as: .json, in: bare, own: OwnNotes())
        .extract
      words = extract.count.counted("event")
      write = { input in try extract.write(as: form, to: input) }
    case .words(let id, let range):
      guard let column = archive.column(of: id) else {
        throw Failure("the source \(id) is gone", status: EX_NOINPUT)
      }
      let passage = JSONWords(of: archive.sources[column], range, in: try archive.text(of: id))
      let text = form == .json ? passage.value.lines : passage.exact.printable
      words = "the selected words"
      write = { input in guard input.write(text + "\n") else { throw UnreadPipe() } }
    }
  }
}

/// That a command does not read on, as `head` does.
private struct UnreadPipe: Error {}

extension Extract {
  /// Writes it piece by piece; the whole never stands in memory.
  fileprivate func write(as form: PipeRequest.Form, to input: borrowing InputPipe) throws {
    var pending = ""
    func write(_ text: String) throws {
      pending += text
      if pending.utf8.count > Extract.portion { try flush() }
    }
    func flush() throws {
      guard input.write(pending) else { throw UnreadPipe() }
      pending = ""
    }
    switch form {
    case .json: try Exporter.json.write(self) { try write(String(decoding: $0, as: UTF8.self)) }
    case .text:
      var separator = ""
      try forEachEvent { event in
        try write(separator + EventText(event, sources: sources).text + "\n")
        separator = "\n"
      }
    }
    try flush()
  }

  private static let portion = 1 << 16
}
