import Foundation
import Testing

/// `annals browse --linear`: keys in, sentences out.
struct LinearTests {
  private func listen(
    _ keys: String, environment: [String: String] = [:], options: [String] = []
  ) async throws -> Program.Outcome {
    try await Program.run(
      ["browse", Program.seeds, "--linear"] + options, input: keys, environment: environment)
  }

  @Test func `each key is answered with a line, and q ends it`() async throws {
    let outcome = try await listen("xx\u{1B}[Bqjj")
    #expect(outcome.status == 0)
    #expect(outcome.messages.isEmpty)
    #expect(outcome.lines[0].hasPrefix("The Machh attack. "))
    #expect(outcome.lines[0].hasSuffix(". ? lists the keys, q quits."))
    #expect(outcome.lines[1] == "Timeline.")
    let killing = try #require(outcome.lines.first { $0.contains("Eleven Hazara coal miners") })
    #expect(
      killing.hasSuffix(
        """
         Sunday 3 January 2021, early morning. attack. Eleven Hazara coal miners are killed at \
        Machh. Machh. Told by Alwaght, Wikipedia, World Socialist Web Site, Press TV. 3 \
        contradictions.
        """))
    #expect(
      outcome.lines.contains { $0.hasPrefix("Contradiction 1 of 3: where taken. The verdict is") })
    #expect(outcome.lines.last?.contains("Six die on the scene") == true)
  }

  @Test func `what is copied, and what a command prints, is said as well`() async throws {
    let scratch = try Scratch()
    let outcome = try await listen(
      "xxyq|grep -c Alwaght\r",
      environment: ["ANNALS_CLIPBOARD": "cat > '\(scratch.file("clip"))'"])
    #expect(outcome.status == 0)
    #expect(outcome.lines.contains { $0.hasPrefix("copied: quotation of Alwaght, ") })
    #expect(try scratch.text("clip").hasPrefix("“"))
    #expect(outcome.lines.contains { $0.allSatisfy(\.isNumber) && Int($0) ?? 0 > 10 })
    #expect(outcome.lines.last?.hasSuffix("events as text.") == true)
  }

  @Test func `without a clipboard, that is what is said`() async throws {
    let outcome = try await listen("yy", environment: ["TERM": "xterm"])
    #expect(outcome.lines.last?.contains("there is no clipboard") == true)
    #expect(!outcome.output.contains("\u{1B}"))
  }

  @Test func `the end of the keys is the end`() async throws {
    let outcome = try await listen("j")
    #expect(outcome.status == 0)
    #expect(outcome.lines.last?.hasPrefix("2 of ") == true)
  }

  @Test(
    arguments: [
      "xx\rlq", "/daesh\rnn\u{1B}\u{1B}", "?jjq", "s\t\t\u{1B}", "xxvjjvs\u{3}",
      "é漢\u{1B}OQ\u{1B}x",
      "\u{1B}[200~\u{1B}[1;5C\u{1B}[<0;3;3M", "&kind:protest\rG\u{C}", "\u{1B}",
    ])
  func `no escape sequence is in what it says`(keys: String) async throws {
    let outcome = try await listen(keys, environment: ["TERM": "xterm-256color"])
    #expect(outcome.status == 0 || outcome.status == 130)
    #expect(!outcome.lines.isEmpty)
    #expect(!outcome.outputBytes.contains { $0 < 0x20 && $0 != 0x0A || $0 == 0x7F })
  }

  @Test func `a text is heard to its end`() async throws {
    let outcome = try await listen("xx\rGj")
    #expect(outcome.lines.dropLast().contains { $0.hasPrefix("Part 12 of 12: In 2013, three") })
    #expect(outcome.lines.last == "This is the end.")
  }

  @Test func `^C interrupts, and ^L says all again`() async throws {
    #expect(try await listen("j\u{3}").status == 130)
    let outcome = try await listen("j\u{C}q")
    #expect(outcome.lines.count { $0 == "Timeline." } == 2)
  }

  @Test func `a file is written, and not replaced unasked`() async throws {
    let scratch = try Scratch()
    let first = try await Program.run(
      "browse", "--linear", Program.seeds, input: "s\rq", in: scratch.path)
    #expect(first.output.contains(" events written to the-machh-attack.md.\n"))
    let second = try await Program.run(
      "browse", "--linear", Program.seeds, input: "s\rnq", in: scratch.path)
    #expect(second.output.contains("exists. Replace it? y, or any other key."))
  }

  @Test func `keys of the settings count here, too`() async throws {
    let scratch = try Scratch()
    try scratch.write("keys: {next-disputed: E}\n", to: "config.yaml")
    let outcome = try await listen("E", environment: ["ANNALS_CONFIG": scratch.file("config.yaml")])
    #expect(outcome.lines.last?.hasPrefix("Contradiction 1 of 1: ") == true)
  }

  @Test func `the dossier cannot come from where the keys do`() async throws {
    let outcome = try await Program.run("browse", "--linear", "-", input: "q")
    #expect(outcome.status == 64)
    #expect(outcome.messages.contains("name the dossier"))
  }

  @Test(.enabled(if: Terminal.isThere, "tmux is not installed"), .timeLimit(.minutes(10)))
  func `in a terminal, keys come one by one, and the terminal is given back`() async throws {
    let terminal = try await Terminal(columns: 100, rows: 30)
    try await terminal.type("$ANNALS browse --linear \(Program.seeds); echo status=$?")
    try await terminal.wait(for: "? lists the keys, q quits.", "1 of ")
    try await terminal.press("j")
    try await terminal.wait(for: "\n2 of ")
    #expect(try await !terminal.isAlternate())
    try await terminal.press("q")
    try await terminal.wait(for: "status=0")
    try await terminal.type("echo $((40+2))")
    try await terminal.wait(for: "$((40+2))\n42")
  }
}
