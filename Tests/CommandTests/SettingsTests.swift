import Foundation
import Testing

/// A file of settings in, a screen out.
struct SettingsTests {
  private func snapshot(
    _ settings: String, keys: String = "", options: [String] = [], name: String = "config.yaml"
  ) async throws -> Program.Outcome {
    let scratch = try Scratch()
    try scratch.write(settings, to: name)
    return try await Program.run(
      ["snapshot", Program.seeds, "--keys", keys] + options,
      environment: ["ANNALS_CONFIG": name], in: scratch.path)
  }

  @Test func `keys are those of the file, in hints and help, too`() async throws {
    let settings = """
      keys:
        next-disputed: [<c-x>, "%"]
        help: <f9>
      """
    let outcome = try await snapshot(settings, keys: "%<c-x>")
    #expect(outcome.messages.isEmpty)
    #expect(outcome.output.contains("─ Eleven Hazara coal miners"))
    #expect(outcome.output.contains("F9 help"))
    #expect(outcome.output.contains("^X dispute"))
    let help = try await snapshot(settings, keys: "<f9>", options: ["--size", "120x150"])
    #expect(help.output.contains("  F9   "))
    #expect(help.output.contains("  ^X X  "))
    #expect(help.output.contains("(also %)"))
  }

  @Test func `styles and themes are those of the file, and an option goes before`() async throws {
    let settings = """
      theme: light
      styles:
        faint: {color: "#d7af5f", bold: true}
        title: {bold: no, underline: yes}
      """
    let picture = try await snapshot(settings, options: ["--format", "svg"]).output
    #expect(picture.contains("fill=\"#ffffff\""))
    #expect(picture.contains("fill=\"#d7af5f\" font-weight=\"bold\""))
    let dark = try await snapshot(settings, options: ["--format", "svg", "--theme", "dark"]).output
    #expect(dark.contains("fill=\"#1c1c1c\""))
    #expect(dark.contains("fill=\"#d7af5f\" font-weight=\"bold\""))
  }

  @Test(
    arguments: [
      ("theme: drak", 1, 8, "there is no theme \"drak\"; auto holds", "did you mean \"dark\"?"),
      ("them: dark", 1, 1, "unknown setting \"them\"", "known: theme, clipboard, styles, keys"),
      ("styles: {fiant: {bold: true}}", 1, 10, "there is no style \"fiant\"", "\"faint\""),
      ("styles: {faint: {colour: 1}}", 1, 18, "a style has no \"colour\"", "\"color\""),
      ("styles: {faint: {color: 256}}", 1, 25, "\"256\" is no colour", "a number from 0 to 255"),
      ("styles: {faint: {bold: 2}}", 1, 24, "\"2\" is neither true nor false", ""),
      ("styles: {faint: 245}", 1, 17, "must be a mapping", ""),
      (
        "keys:\n  nextDisputed: c", 2, 3, "no action \"nextDisputed\"",
        "did you mean \"next-disputed\"?"
      ),
      ("keys:\n  down: [<c-q]", 2, 10, "> ends it", "keys are written"),
      ("keys:\n  down: <nokey>", 2, 9, "no key is called <nokey>", "keys are written"),
      ("keys:\n  down: jj", 2, 9, "\"jj\" is 2 keys", "down keeps its keys"),
      ("keys:\n  down: 5", 2, 9, "a digit is part of the number", ""),
      ("keys:\n  down: []", 2, 3, "down has no key", ""),
      ("keys:\n  down: [j, x]", 2, 13, "x already means next-disputed", "another key"),
      ("keys:\n  - j", 2, 3, "must be a mapping", ""),
      ("theme: [dark]", 1, 8, "theme must be one word", ""),
      ("keys: {help: e}\ntheme: [", 3, 1, "not YAML", ""),
      ("just words", 1, 1, "the settings must be a mapping", ""),
    ])
  func `a wrong setting is told with its place, and the default holds`(
    settings: String, line: Int, column: Int, message: String, hint: String
  ) async throws {
    let outcome = try await snapshot(settings + "\n")
    let place = "config.yaml:\(line):\(column): warning: "
    #expect(outcome.messages.contains(place), "\(outcome.messages)")
    #expect(outcome.messages.contains(message), "\(outcome.messages)")
    #expect(hint.isEmpty || outcome.messages.contains(hint), "\(outcome.messages)")
    #expect(outcome.status == 0)
    let plain = try await Program.run("snapshot", Program.seeds)
    #expect(outcome.output == plain.output)
  }

  private static let mistakes = """
    theme: drak
    styles:
      fiant: {bold: true}
      faint: {colour: 1, color: 999}
    keys:
      upp: k
      down: [<c-q]
      help: jj
      left: 5
      right: []
    colours: 8

    """

  @Test(arguments: ["120x30", "60x20", "40x10"])
  func `all that is wrong is read in the browser, with its lines and the way out`(size: String)
    async throws
  {
    let end = try await snapshot(SettingsTests.mistakes, keys: "<f4>G", options: ["--size", size])
      .output
    let top = try await snapshot(SettingsTests.mistakes, keys: "<f4>", options: ["--size", size])
      .output
    #expect(top.contains("10 wrong settings"))
    #expect(top.contains("config.yaml:1:8") && end.contains("config.yaml:11:1"))
    #expect(end.contains("\"colours\"") && end.contains("q back"))
    for keys in ["<f4><f4>", "<f4>q", ":settings<enter><esc>", "<f4>?qq"] {
      let outcome = try await snapshot(
        SettingsTests.mistakes, keys: keys, options: ["--size", "120x30"])
      #expect(outcome.output.contains("q quit"), "\(keys)")
    }
  }

  @Test func `what is wrong is listened to as well`() async throws {
    let scratch = try Scratch()
    try scratch.write(SettingsTests.mistakes, to: "config.yaml")
    let outcome = try await Program.run(
      ["browse", Program.seeds, "--linear"], input: ":settings\rjjjjjjq",
      environment: ["ANNALS_CONFIG": "config.yaml"], in: scratch.path)
    let line = "config.yaml:6:3: warning: there is no action \"upp\": did you mean \"up\"?"
    #expect(outcome.lines.contains { $0.hasPrefix(line) }, "\(outcome.lines)")
  }

  @Test func `where nothing is wrong, that is said`() async throws {
    let outcome = try await snapshot("theme: dark\n", keys: "<f4>")
    #expect(outcome.output.contains("Nothing is wrong in the dossier and the settings"))
  }

  @Test(arguments: ["", "# nothing yet\n", "theme:\nkeys:\nstyles:\n", "---\n...\n"])
  func `a file that sets nothing is none`(settings: String) async throws {
    let outcome = try await snapshot(settings)
    #expect(outcome.messages.isEmpty)
    #expect(outcome.output.contains("? help"))
  }

  @Test func `the file is looked for where XDG says, and an empty name means none`() async throws {
    let scratch = try Scratch()
    for folder in ["annals", ".config/annals"] {
      try FileManager.default.createDirectory(
        atPath: scratch.file(folder), withIntermediateDirectories: true)
    }
    try scratch.write("keys: {help: <f7>}\n", to: "annals/config.yaml")
    try scratch.write("keys: {help: <f8>}\n", to: ".config/annals/config.yaml")
    let places: [([String: String], String)] = [
      (["XDG_CONFIG_HOME": scratch.path, "HOME": scratch.path], "F7 help"),
      (["HOME": scratch.path], "F8 help"),
      (["HOME": scratch.path, "XDG_CONFIG_HOME": "."], "F8 help"),
      (["HOME": scratch.path, "ANNALS_CONFIG": ""], "? help"),
      (["HOME": "/nosuch"], "? help"), ([:], "? help"),
    ]
    for (environment, help) in places {
      let outcome = try await Program.run(
        "snapshot", Program.seeds, environment: environment, in: scratch.path)
      #expect(outcome.output.contains(help), "\(environment)")
      #expect(outcome.messages.isEmpty)
    }
  }

  @Test func `a file that is named and not there, or no text, is told`() async throws {
    let missing = try await Program.run(
      "snapshot", Program.seeds, environment: ["ANNALS_CONFIG": "/nosuch.yaml"])
    #expect(missing.status == 0)
    #expect(missing.messages.contains("warning: /nosuch.yaml: no such file"))
    let scratch = try Scratch()
    try scratch.write(Data([0x61, 0xFF]), to: "bad.yaml")
    let bad = try await Program.run(
      "snapshot", Program.seeds, environment: ["ANNALS_CONFIG": scratch.file("bad.yaml")])
    #expect(bad.status == 0)
    #expect(bad.messages.contains("bad.yaml:1:2: warning: "))
  }

  @Test(.enabled(if: Terminal.isThere, "tmux is not installed"), .timeLimit(.minutes(10)))
  func `the browser tells at its start what is wrong, and takes the rest`() async throws {
    let scratch = try Scratch()
    try scratch.write("theme: drak\nkeys: {down: E, upp: k, help: <f9>}\n", to: "config.yaml")
    let terminal = try await Terminal(
      environment: ["ANNALS_CONFIG": scratch.file("config.yaml")])
    try await terminal.type("$ANNALS \(Program.seeds)")
    try await terminal.wait(for: "config.yaml:1:8: warning: there is no theme \"drak\"")
    try await terminal.wait(for: "F4 shows all 2 wrong settings")
    try await terminal.press("F4")
    try await terminal.wait(for: "2 wrong settings", "config.yaml:2:17", "q back")
    try await terminal.press("q", "E")
    try await terminal.wait(for: " 2/", "F9 help")
    try await terminal.press("q")
    try await terminal.wait(
      for: "config.yaml:1:8: warning: there is no theme", "config.yaml:2:17: warning: ")
  }
}
