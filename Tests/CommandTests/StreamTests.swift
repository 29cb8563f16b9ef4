import Foundation
import Testing

struct StreamTests {
  static let commands = [
    ["list", Program.seeds], ["show", "killing", Program.seeds],
    ["search", "daesh", Program.seeds],
    ["list", Program.seeds, "--json"], ["export", Program.seeds, "--format", "markdown"],
    ["snapshot", Program.seeds], ["date", "2021"], ["--help"], ["--version"],
  ]

  @Test(arguments: commands)
  func `a reader that goes away ends the program quietly`(command: [String]) async throws {
    let scratch = try Scratch()
    try #require(unsafe mkfifo(scratch.file("pipe"), 0o600) == 0)
    let reader = unsafe open(scratch.file("pipe"), O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    let writer = unsafe open(scratch.file("pipe"), O_WRONLY | O_CLOEXEC)
    close(reader)
    defer { close(writer) }
    let outcome = try await Program.run(command, output: .descriptor(writer))
    #expect(outcome.messages.isEmpty)
    #expect(outcome.status == 128 + SIGPIPE)
  }

  @Test(arguments: [
    ["list", "pipe"], ["show", "fire", "pipe"], ["check", "pipe"], ["snapshot", "pipe"],
    ["import", "pipe", "-o", "new"], ["import", "pipe", "-o", "new.annals"],
    ["init", "new", "pipe"],
    ["list", "pipe.annals"], ["export", Program.seeds, "--recipe", "pipe"],
  ])
  func `a pipe to which nobody writes is not waited for`(command: [String]) async throws {
    let scratch = try Scratch()
    for name in ["pipe", "pipe.annals"] {
      try #require(unsafe mkfifo(scratch.file(name), 0o600) == 0)
    }
    let outcome = try await Program.run(command, in: scratch.path)
    #expect(outcome.status != 0 && !outcome.messages.isEmpty)
  }

  @Test(arguments: commands)
  func `what cannot be written is not passed over`(command: [String]) async throws {
    let outcome = try await Program.run(command, output: .file("/dev/full"))
    #expect(outcome.status == 74)
    #expect(
      outcome.messages == "standard output: cannot be written: No space left on device\n")
  }
}
