import Foundation
import Testing

/// What takes long: it says how far it is, and stopped at any moment it leaves nothing half made.
struct LongWorkTests {
  /// A table of which 2,000 rows take the debug build a second or some.
  private static func table(rows: Int) -> String {
    let text = String(repeating: "word ", count: 100)
    let rows = (0..<rows).map { "\(1000 + $0 % 1000),Event \($0) of many,\(text)\n" }
    return "date,title,text\n" + rows.joined()
  }

  private func folder(rows: Int = 2000) throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write(Self.table(rows: rows), to: "rows.csv")
    return scratch
  }

  private func run(shell script: String, in scratch: Scratch) async throws -> Program.Outcome {
    try await Program.run(
      ["-c", script], environment: ["ANNALS": Program.path], in: scratch.path, program: "/bin/sh")
  }

  /// Runs a command until it has begun a file, ends it, and says how it ended.
  private static func ending(_ command: String, by signal: String) -> String {
    """
    "$ANNALS" \(command) 2> messages & program=$!
    until ls -A | grep -q '[.]part$'; do kill -0 $program || exit 9; done
    kill -\(signal) $program; wait $program; echo $?; rm messages
    """
  }

  @Test(.enabled(if: Terminal.isThere))
  func `an import says how far it is, and ^C leaves nothing`() async throws {
    // Enough for a quick machine to be still at it when it says so.
    let scratch = try folder(rows: 40_000)
    let terminal = try await Terminal(columns: 60, rows: 10, in: scratch.path)
    try await terminal.type(#""$ANNALS" import rows.csv -o rows.annals"#)
    let screen = try await terminal.wait(for: "rows.csv: ", " events, ", " a second")
    #expect(screen.split(separator: "\n").count { $0.hasPrefix("rows.csv: ") } == 1)
    try await terminal.press("C-c")
    try await terminal.wait(until: "the shell is back") {
      $0.hasSuffix("ready>\n") || $0.contains("\nready>")
    }
    #expect(try scratch.names() == ["rows.csv"])
  }

  @Test(arguments: [("TERM", "143"), ("HUP", "129")])
  func `a signal leaves nothing of an import`(signal: String, status: String) async throws {
    let scratch = try folder()
    // A shell without job control has what it starts in the background ignore INT.
    let script = "set -m\n" + Self.ending("import rows.csv -o rows.annals", by: signal)
    #expect(try await run(shell: script, in: scratch).lines == [status])
    #expect(try scratch.names() == ["rows.csv"])
  }

  @Test(arguments: ["csv", "json"])
  func `a signal leaves nothing of an export`(format: String) async throws {
    let scratch = try folder()
    let command = "import rows.csv -o rows.annals"
    #expect(try await run(shell: "\"$ANNALS\" \(command)", in: scratch).status == 0)
    let script = Self.ending("export rows.annals --format \(format) -o out", by: "TERM")
    #expect(try await run(shell: script, in: scratch).lines == ["143"])
    #expect(try scratch.names() == ["rows.annals", "rows.csv"])
  }

  @Test func `what nohup has ignored stays ignored`() async throws {
    let scratch = try folder()
    let script = "trap '' HUP\n" + Self.ending("import rows.csv -o rows.annals", by: "HUP")
    #expect(try await run(shell: script, in: scratch).lines == ["0"])
    #expect(try scratch.names() == ["rows.annals", "rows.csv"])
  }

  @Test(arguments: [100, 500, 900])
  func `a disk that is full leaves nothing, and is told`(blocks: Int) async throws {
    let scratch = try folder()
    let script = "ulimit -f \(blocks); exec \"$ANNALS\" import rows.csv -o rows.annals"
    let outcome = try await run(shell: script, in: scratch)
    #expect(outcome.status == 74 || outcome.status == 73)
    #expect(outcome.messages.contains("rows.annals"))
    #expect(try scratch.names() == ["rows.csv"])
  }

  @Test(.enabled(if: Terminal.isThere))
  func `Esc stops an export of the browser, and leaves nothing`() async throws {
    let scratch = try folder()
    let command = "import rows.csv -o rows.annals"
    #expect(try await run(shell: "\"$ANNALS\" \(command)", in: scratch).status == 0)
    let terminal = try await Terminal(in: scratch.path)
    try await terminal.type(#""$ANNALS" rows.annals"#)
    try await terminal.wait(for: "Event 0 of many")
    try await terminal.send("s")
    try await terminal.wait(for: "All 2,000 events")
    try await terminal.press("Enter")
    try await terminal.wait(for: "exporting: ", " of 2,000 · Esc stops")
    try await terminal.press("Escape")
    try await terminal.wait(for: "stopped: nothing was written")
    #expect(try scratch.names() == ["rows.annals", "rows.csv"])
    // Keys that come meanwhile wait for their turn.
    try await terminal.press("Enter")
    try await terminal.wait(for: "exporting: ")
    try await terminal.press("j")
    try await terminal.wait(for: "─ Event 1000 of many")
    #expect(try scratch.names() == ["rows.annals", "rows.csv", "rows.md"])
    try await terminal.send("q")
    try await terminal.wait(until: "the shell is back") { $0.contains("ready>") }
  }
}
