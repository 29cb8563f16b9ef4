import Foundation
import Testing

/// No byte of a text reaches a terminal raw.
struct VisibilityTests {
  /// Clears the screen, sets its title in the 8-bit form, turns text around, hides.
  static let hostile = "\u{1B}[2J\u{9B}31m\u{07}\u{7F}\u{202E}\u{2066}\u{85}"
  /// The same as YAML writes it between double quotation marks.
  static let written = #"\e[2J\x9b31m\a\x7f\u202e\u2066\x85"#

  private func dossier() throws -> Scratch {
    let yaml = """
      annals: 1
      title: "A \(Self.written) title"
      sources:
        "le\(Self.written)tter":
          file: "let\(Self.written)ter.txt"
          publisher: "The \(Self.written) Post"
      events:
        - id: "fi\(Self.written)re"
          date: 1901-05-01
          kind: "re\(Self.written)port"
          title: "The mill \(Self.written) burns"
          place: "L\(Self.written)ey"
          people: ["M\(Self.written)y"]
          accounts:
            - source: "le\(Self.written)tter"
              quotes: ["The mill \(Self.written) burned"]
              says: {"ca\(Self.written)use": "a \(Self.written) candle"}

      """
    let scratch = try Scratch()
    try scratch.write(yaml, to: "dossier.yaml")
    try scratch.write("The mill \(Self.hostile) burned down.\n", to: "let\(Self.hostile)ter.txt")
    return scratch
  }

  private func expectHarmless(_ outcome: Program.Outcome, _ command: [String]) {
    let said = outcome.outputBytes + outcome.messageBytes
    #expect(!said.isEmpty, "\(command)")
    #expect(!said.contains { $0 < 0x20 && $0 != 0x0A || $0 == 0x7F }, "\(command): \(said)")
    let scalars = (outcome.output + outcome.messages).unicodeScalars
    #expect(!scalars.contains { 0x80...0x9F ~= $0.value }, "\(command)")
    #expect(!scalars.contains { $0.properties.isBidiControl }, "\(command)")
    #expect(!scalars.contains("\u{FFFD}"), "\(command)")
  }

  @Test(
    arguments: [
      ["list"], ["list", "--json"], ["show"], ["show", "--json"], ["search", "mill"],
      ["search", "mill", "--json"], ["export", "--format", "json"], ["snapshot"],
      ["snapshot", "--keys", "<enter>"],
      ["list", "--kind", "none"],
    ])
  func `what a dossier holds is shown as marks`(command: [String]) async throws {
    let scratch = try dossier()
    let words =
      command[0] == "show" ? [command[0], "fi\(Self.hostile)re"] + command.dropFirst() : command
    let outcome = try await Program.run(words, in: scratch.path)
    #expect(outcome.status == (command.contains("none") ? 1 : 0), "\(outcome.messages)")
    expectHarmless(outcome, command)
  }

  @Test func `JSON keeps the text, escaped`() async throws {
    let scratch = try dossier()
    let events = try await Program.run("list", "--json", in: scratch.path).jsonObjects()
    #expect(events.first?["title"] as? String == "The mill \(Self.hostile) burns")
  }

  @Test(
    arguments: [
      ["check", hostile], ["list", hostile], ["list", "--\(hostile)"], ["list", "--kind", hostile],
      ["list", "--from", hostile], ["list", "--source", hostile], ["list", "a", hostile],
      ["list", "--place", hostile + "nowhere"], ["show", hostile], ["search", hostile + "zzzz"],
      ["date", hostile], ["date", hostile, "--json"], ["export", "--format", hostile],
      ["export", "--format", "csv", "-o", "/nosuch/\(hostile)"],
      ["snapshot", "--keys", "<\(hostile)>"], ["snapshot", "--size", hostile], [hostile],
    ])
  func `what is typed comes back as marks`(command: [String]) async throws {
    let outcome = try await Program.run(command)
    #expect(outcome.status != 0, "\(command)")
    expectHarmless(outcome, command)
  }

  @Test func `findings show what they name as marks`() async throws {
    let scratch = try Scratch()
    let name = "do\(Self.hostile)ssier.yaml"
    try scratch.write(
      Scratch.small.replacing("kind: report", with: "\"ki\(Self.written)nd\": report")
        .replacing("The mill burned", with: "\"No \(Self.written) mill\""), to: name)
    try scratch.write(Scratch.smallText, to: "letter.txt")
    for command in [["check", name], ["check", name, "--json"], ["list", name]] {
      let outcome = try await Program.run(command, in: scratch.path)
      #expect(outcome.status == (command[0] == "check" ? 1 : 65))
      expectHarmless(outcome, command)
    }
  }

  @Test(.enabled(if: Terminal.isThere, "tmux is not installed"))
  func `an export that is looked at is shown as marks, and one into a pipe is not`() async throws {
    let scratch = try dossier()
    let terminal = try await Terminal()
    let command = "$ANNALS export '\(scratch.path)' --format"
    try await terminal.record(to: scratch.file("bytes"))
    try await terminal.type("\(command) csv; echo status=$?")
    try await terminal.wait(for: "status=0")
    let seen = try scratch.text("bytes")
    #expect(seen.contains("The mill �[2J�31m��‹U+202E›‹U+2066›� burns"))
    #expect(!seen.unicodeScalars.contains("\u{202E}"))
    try await terminal.type("clear; \(command) csv | cat > '\(scratch.path)/piped'; echo piped=$?")
    try await terminal.wait(for: "piped=0")
    #expect(try scratch.text("piped").contains("The mill �[2J�31m��\u{202E}\u{2066}� burns"))
    try await terminal.type("clear; \(command) annals; echo status=$?")
    try await terminal.wait(for: "is not for a terminal: name a file with -o", "status=64")
  }
}
