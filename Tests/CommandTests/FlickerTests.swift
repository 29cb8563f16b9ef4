import Foundation
import Testing

/// What reaches the terminal: only what has changed.
@Suite(
  .enabled(if: Terminal.isThere, "tmux is not installed"), .serialized, .timeLimit(.minutes(10)))
struct FlickerTests {
  @Test func `a key that changes nothing writes next to nothing`() async throws {
    let tape = try await Tape()
    // The first says that it leads no further.
    _ = try await tape.bytes(of: "k", position: 1)
    for key in ["k", "g"] {
      let bytes = try await tape.bytes(of: key, position: 1)
      #expect(bytes <= 16, "\(key): \(bytes)")
    }
    try await tape.press("C-l", awaiting: tape.screen / 2)
  }

  @Test func `a moved bar writes its two rows and the accounts, not the screen`() async throws {
    let tape = try await Tape()
    try await tape.press("O", awaiting: tape.screen / 4)
    for (key, position) in [("j", 2), ("j", 3), ("j", 4), ("k", 3)] {
      let bytes = try await tape.bytes(of: key, position: position)
      #expect(0 < bytes && bytes < tape.screen / 8, "\(key): \(bytes) of \(tape.screen)")
    }
  }

  @Test(
    arguments: [
      ([], ["j", "C-d", "k", "G", "g", "]"]), (["O"], ["j", "C-d", "C-u", "G"]),
      (["x", "x", "Tab"], ["l", "h", ")", "C-e"]), (["x", "x", "Enter"], ["j", ")", "k"]),
      (["x", "x", "c"], ["l", "h", "G", "g", "J"]), (["C"], ["j", "C-d", "l", "G"]),
      (["L"], ["j", "C-d", "]", "G"]), (["P"], ["j", "Tab", "j", "S"]), (["T"], ["j", "S"]),
      (["s"], ["Down"]), (["f"], ["Down"]),
    ] as [([String], [String])])
  func `a key writes in every view what it changes, and hardly more`(
    opening: [String], keys: [String]
  ) async throws {
    let tape = try await Tape(columns: 200, rows: 60)
    for key in opening { try await tape.press(key, awaiting: 1) }
    for key in keys {
      let (changed, written) = try await tape.cells(of: key)
      #expect(0 < changed, "\(key)")
      #expect(written <= changed + changed / 5 + 60, "\(key): \(written), changed \(changed)")
    }
  }
}

/// The browser in a terminal, and all that it writes.
private struct Tape {
  private let scratch: Scratch
  private let terminal: Terminal
  /// How many bytes the first screen has, its time strip included.
  let screen: Int

  init(columns: Int = 120, rows: Int = 40) async throws {
    scratch = try Scratch()
    terminal = try await Terminal(columns: columns, rows: rows)
    try await terminal.record(to: scratch.file("bytes"))
    try await terminal.type("$ANNALS \(Program.seeds)")
    try await terminal.wait(for: "? help", "undated")
    screen = try await Tape.settled(scratch)
  }

  /// How many bytes a key has the browser write, which then is at a position of the list.
  func bytes(of key: String, position: Int) async throws -> Int {
    let before = try scratch.read("bytes").count
    try await terminal.press(key)
    try await terminal.wait(for: " \(position)/")
    return try await Tape.settled(scratch) - before
  }

  /// How many cells a key changes, and how many are written for it.
  func cells(of key: String) async throws -> (changed: Int, written: Int) {
    let (before, bytes) = (try await terminal.cells(), try scratch.read("bytes").count)
    try await press(key, awaiting: 1)
    let written = String(decoding: try scratch.read("bytes").dropFirst(bytes), as: UTF8.self)
    let glyphs = EscapedText.pieces(of: written.unicodeScalars).count {
      if case .glyph = $0 { true } else { false }
    }
    return (try await terminal.cells().changes(since: before), glyphs)
  }

  /// Presses a key and waits until it has had so many bytes written, and no more come.
  func press(_ key: String, awaiting bytes: Int) async throws {
    let before = try scratch.read("bytes").count
    try await terminal.press(key)
    try await terminal.wait(until: "\(bytes) bytes are written") { _ in
      try scratch.read("bytes").count >= before + bytes
    }
    _ = try await Tape.settled(scratch)
  }

  /// The size of what was recorded once nothing comes any more.
  private static func settled(_ scratch: Scratch) async throws -> Int {
    var (last, quiet) = (-1, 0)
    while quiet < 25 {
      try await Task.sleep(for: .milliseconds(20))
      let now = try scratch.read("bytes").count
      (quiet, last) = (now == last ? quiet + 1 : 0, now)
    }
    return last
  }
}
