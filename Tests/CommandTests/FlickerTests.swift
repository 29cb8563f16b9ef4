import Foundation
import Testing

/// What reaches the terminal: only what has changed.
@Suite(
  .enabled(if: Terminal.isThere, "tmux is not installed"), .serialized, .timeLimit(.minutes(2)))
struct FlickerTests {
  /// How many bytes each of some keys has the browser write, and how many the whole screen has.
  private func bytes(after keys: [String]) async throws -> (screen: Int, keys: [Int]) {
    let scratch = try Scratch()
    let terminal = try await Terminal(columns: 120, rows: 40)
    try await terminal.record(to: scratch.file("bytes"))
    try await terminal.type("$ANNALS \(Program.seeds)")
    try await terminal.wait(for: "? help")
    var total = try await settled(scratch)
    let screen = total
    var counts: [Int] = []
    for key in keys {
      try await terminal.press(key)
      let now = try await settled(scratch)
      counts.append(now - total)
      total = now
    }
    return (screen, counts)
  }

  /// The size of what was recorded once nothing comes any more.
  private func settled(_ scratch: Scratch) async throws -> Int {
    var (last, quiet) = (-1, 0)
    while quiet < 10 {
      try await Task.sleep(for: .milliseconds(20))
      let now = try scratch.read("bytes").count
      (quiet, last) = (now == last ? quiet + 1 : 0, now)
    }
    return last
  }

  @Test func `a key that changes nothing writes next to nothing`() async throws {
    let (screen, keys) = try await bytes(after: ["k", "g", "C-l"])
    #expect(keys[0] <= 16, "\(keys)")
    #expect(keys[1] <= 16, "\(keys)")
    #expect(keys[2] > screen / 2, "\(keys), \(screen)")
  }

  @Test func `a moved bar writes its two rows and the accounts, not the screen`() async throws {
    let (screen, keys) = try await bytes(after: ["O", "j", "j", "j", "k"])
    for key in keys.dropFirst() {
      #expect(0 < key && key < screen / 8, "\(keys), \(screen)")
    }
  }
}
