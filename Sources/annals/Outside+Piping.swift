import Archive
import Browser
import Chronology
import Formats
import Foundation
import Screen

extension Outside {
  /// Writes events to the input of a command, which has the terminal for what it prints.
  static func pipe(_ request: PipeRequest, of archive: Archive) -> Message {
    do {
      let extract = try Extract(archive, request.selection)
      let input = try InputPipe()
      let child = try Child(["/bin/sh", "-c", request.command], input: input.reading)
      input.closeReading()
      let writing = Result { try extract.write(as: request.form, to: input) }
      input.close()
      let end = child.end()
      if case .failure(let error) = writing, !(error is UnreadPipe) { throw error }
      let counted = extract.count == 1 ? "1 event" : "\(extract.count) events"
      let words = "\(request.command): \(counted) as \(request.form.name)"
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
  static func waitForEnter() {
    try? Output.put("\n[annals] Enter goes back ")
    let terminal = isatty(STDIN_FILENO) == 1 ? STDIN_FILENO : unsafe open("/dev/tty", O_RDONLY)
    guard terminal >= 0 else { return }
    defer { if terminal != STDIN_FILENO { close(terminal) } }
    var byte: UInt8 = 0
    repeat {
      let count = unsafe Foundation.read(terminal, &byte, 1)
      if count == 0 || count < 0 && errno != EINTR { return }
    } while byte != 0x0A && byte != 0x0D
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
    case .json: try Exporter.json.write(self, write)
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
