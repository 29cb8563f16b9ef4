import Foundation
import Testing

/// A dossier that changes while it is read.
@Suite(
  .enabled(if: Terminal.isThere, "tmux is not installed"), .serialized, .timeLimit(.minutes(10)))
struct ReloadTests {
  @Test func `R shows the change and keeps the place`() async throws {
    let copy = try Scratch.copyOfSeeds()
    let bundled = try await Bundled()
    let terminal = try await Terminal(in: copy.path)
    try await terminal.type("$ANNALS")
    try await terminal.wait(for: "events · 5 sources")
    try await terminal.press("x", "x")
    try await terminal.wait(for: bundled.place("killing"))
    let yaml = try copy.text("dossier.yaml")
    try copy.write(
      yaml.replacing("title: The Machh attack\n", with: "title: The Mach killings\n")
        .replacing("  - id: constitution-1973\n", with: Self.event + "  - id: constitution-1973\n"),
      to: "dossier.yaml")
    try await terminal.press("R")
    // It may have been seen to change before the key was pressed.
    try await terminal.wait(
      for: "The Mach killings", "\(bundled.ids.count + 1) events",
      "─ Eleven Hazara coal miners are killed at Machh ─")
    try await terminal.press("J")
    try await terminal.wait(until: "it is the event after, and one further down") {
      $0.contains("/\(bundled.ids.count + 1)  ") && !$0.contains("─ Eleven Hazara coal miners")
    }
  }

  @Test func `a broken dossier leaves the last good state and shows the error`() async throws {
    let copy = try Scratch.copyOfSeeds()
    let bundled = try await Bundled()
    let terminal = try await Terminal(in: copy.path)
    try await terminal.type("$ANNALS")
    try await terminal.wait(for: "events · 5 sources")
    try await terminal.press("x", "x")
    try await terminal.wait(for: bundled.place("killing"))
    let yaml = try copy.text("dossier.yaml")
    try copy.write(yaml.replacing("names:\n", with: "nams:\n"), to: "dossier.yaml")
    try await terminal.press("R")
    try await terminal.wait(
      for: "dossier.yaml:\(Bundled.line(of: "names:\n")):1: error: unknown key \"nams\"",
      "events · 5 sources",
      "─ Eleven Hazara coal miners are killed at Machh ─")
    try await terminal.press("J")
    try await terminal.wait(for: bundled.place("killing", plus: 1))
    try copy.write(yaml, to: "dossier.yaml")
    try await terminal.press("R")
    // Whether that or the watch was quicker, only the words at the foot tell.
    try await terminal.wait(until: "nothing is broken any more") { !$0.contains("broken:") }
  }

  private static let event = """
      - id: creation-again
        date: 1947
        kind: background
        title: A new line
        accounts:
          - source: wsws
            quotes: [This pedigree is rooted in]

    """
}
