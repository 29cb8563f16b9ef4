import Foundation
import Testing

/// What leaves the browser by a key, in a real terminal: `y`, `|` and `o`.
@Suite(
  .enabled(if: Terminal.isThere, "tmux is not installed"), .serialized, .timeLimit(.minutes(10)))
struct CarryingTests {
  private let bin: Scratch
  private let dossier: Scratch

  init() throws {
    bin = try Scratch()
    dossier = try Scratch.dossier(
      Scratch.small.replacing(
        "letter.txt,", with: "letter.txt, url: 'https://example.org/?a=1&b=2',"))
  }

  private static let quotation =
    "“The mill burned down in the night” — The Post, 2 May 1901 (line 3 of letter.txt)"

  /// A program of some name, which the browser finds first.
  private func program(_ name: String, _ script: String) throws {
    try bin.write("#!/bin/sh\n" + script + "\n", to: name)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: bin.file(name))
  }

  private func browser(_ environment: [String: String] = [:], _ dossier: String? = nil) async throws
    -> Terminal
  {
    let path = ["PATH": bin.path + ":/usr/bin:/bin"]
    let terminal = try await Terminal(environment: path.merging(environment) { $1 })
    try await terminal.type("$ANNALS '\(dossier ?? self.dossier.path)'; echo status=$?")
    try await terminal.wait(for: "? help")
    return terminal
  }

  private func recorded(_ name: String) async throws -> String {
    let end = ContinuousClock.now + .seconds(30)
    while !FileManager.default.fileExists(atPath: bin.file(name)), ContinuousClock.now < end {
      try await Task.sleep(for: .milliseconds(10))
    }
    return try bin.text(name)
  }

  @Test func `a quotation reaches the clipboard of the terminal, in base64`() async throws {
    let terminal = try await browser()
    try await terminal.record(to: bin.file("bytes"))
    try await terminal.press("y", "q")
    try await terminal.wait(
      for: "copied: quotation of The Post, 81 characters, by the terminal (OSC 52)")
    let base64 = Data(CarryingTests.quotation.utf8).base64EncodedString()
    #expect(try bin.text("bytes").contains("\u{1B}]52;c;\(base64)\u{7}"))
  }

  @Test(arguments: [("WAYLAND_DISPLAY", "wl-copy"), ("DISPLAY", "xclip"), ("DISPLAY", "xsel")])
  func `the clipboard of the desktop goes first`(variable: String, name: String) async throws {
    try program(
      name, "cat > '\(bin.path)'/taken.part; mv '\(bin.path)'/taken.part '\(bin.path)'/taken")
    let terminal = try await browser([variable: "x"])
    try await terminal.press("y", "q")
    try await terminal.wait(for: "copied: quotation of The Post, 81 characters, by \(name)")
    #expect(try bin.text("taken") == CarryingTests.quotation)
  }

  @Test(
    arguments: [
      ("exec sleep 100", "did not answer"), ("cat >/dev/null; exit 3", "failed (exit status 3)"),
      ("exit 1", "failed (exit status 1)"),
    ])
  func `a clipboard that fails gives way to the terminal`(script: String, why: String) async throws
  {
    try program("wl-copy", script)
    let terminal = try await browser(["WAYLAND_DISPLAY": "x"])
    try await terminal.record(to: bin.file("bytes"))
    try await terminal.press("y", "q")
    try await terminal.wait(for: "by the terminal (OSC 52), since wl-copy \(why)")
    #expect(try bin.text("bytes").contains("\u{1B}]52;c;"))
    try await terminal.press("q")
    try await terminal.wait(for: "status=0")
  }

  @Test func `a command that the reader has set goes before all`() async throws {
    let terminal = try await browser([
      "WAYLAND_DISPLAY": "x", "ANNALS_CLIPBOARD": "cat > '\(bin.path)/own'",
    ])
    try await terminal.press("y", "l")
    try await terminal.wait(for: "copied: link to fire", "by cat >")
    #expect(try bin.text("own") == "annals '\(dossier.path)#fire'")
  }

  @Test(arguments: ["it's #1", "it'\u{301}s; touch PWNED", "it's\n\u{1B}[A \u{202E} \\"])
  func `a link opens what it was copied from, whatever the folder is called`(name: String)
    async throws
  {
    let folder = dossier.file(name)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    for file in ["dossier.yaml", "letter.txt"] {
      try FileManager.default.copyItem(atPath: dossier.file(file), toPath: folder + "/" + file)
    }
    let terminal = try await Terminal(environment: ["ANNALS_CLIPBOARD": "cat > '\(bin.path)/link'"])
    try bin.write(folder, to: "folder")
    try await terminal.type("cd \"$(cat '\(bin.path)/folder')\"; $ANNALS; echo status=$?")
    try await terminal.wait(for: "? help")
    try await terminal.press("y", "l")
    try await terminal.wait(for: "copied: link to fire")
    #expect(try bin.text("link").unicodeScalars.allSatisfy { $0.value >= 0x20 && $0 != "\u{202E}" })
    try await terminal.press("q")
    try await terminal.wait(for: "status=0")
    try await terminal.type(
      "clear; cd /; annals() { $ANNALS show \"$@\"; }; eval \"$(cat '\(bin.path)/link')\"")
    try await terminal.wait(for: "The mill burns", "The Post")
  }

  @Test(arguments: ["Enter", "q", "Escape", "Space", "Down", "C-c"])
  func `a pipe shows what the command prints, till any key`(key: String) async throws {
    let terminal = try await browser()
    try await terminal.press("|")
    try await terminal.wait(for: "text | ", "Tab as JSON")
    try await terminal.send("sed s/mill/MILL/; exit 3")
    try await terminal.press("Enter")
    try await terminal.wait(
      for: "1 May 1901: The MILL burns (Ley)",
      "“The MILL burned down in the night” — The Post, 2 May 1901", "[annals] any key goes back")
    #expect(try await !terminal.isAlternate())
    try await terminal.press(key)
    // Of the key nothing is left for the browser.
    try await terminal.wait(for: "1 event as text; exit status 3", "? help")
    #expect(try await terminal.isAlternate())
  }

  @Test(arguments: [
    ("", "tr a-z A-Z", ["THE MILL BURNED"]),
    (
      "\t", "grep -E 'exact|line|start|end'",
      ["\"exact\" : \"The mill burned\"", "\"line\" : 3", "\"start\" : 12", "\"end\" : 27"]
    ),
  ])
  func `selected words are piped alone`(form: String, command: String, shown: [String]) async throws
  {
    let terminal = try await browser()
    try await terminal.send("\rv2l|\(form)\(command)\r")
    for words in shown { try await terminal.wait(for: words, "any key goes back") }
    try await terminal.press("q")
    try await terminal.wait(for: "the selected words as \(form.isEmpty ? "text" : "JSON")")
  }

  @Test func `a pipe as JSON is what an export without texts writes`() async throws {
    let terminal = try await browser()
    try await terminal.press("|", "Tab")
    try await terminal.send("cat > '\(bin.path)'/events.json")
    try await terminal.press("Enter")
    try await terminal.wait(for: "any key goes back")
    try await terminal.press("Enter")
    try await terminal.wait(for: "1 event as JSON")
    let exported = try await Program.run("export", dossier.path, "--format", "json", "--no-texts")
    #expect(try bin.text("events.json") == exported.output)
  }

  @Test(arguments: ["true", "head -c 1", "exec <&-; sleep 0.1", "no-such-program-here"])
  func `a command that reads nothing ends only itself`(command: String) async throws {
    let terminal = try await browser([:], Program.seeds)
    try await terminal.press("|", "Tab")
    try await terminal.send(command)
    try await terminal.press("Enter")
    try await terminal.wait(for: "any key goes back")
    try await terminal.press("Enter")
    try await terminal.wait(for: "events as JSON")
    try await terminal.press("q")
    try await terminal.wait(for: "status=0")
  }

  @Test func `^C ends the command, not the browser`() async throws {
    let terminal = try await browser()
    try await terminal.press("|")
    try await terminal.send("echo be''gun; exec sleep 100")
    try await terminal.press("Enter")
    try await terminal.wait(for: "begun")
    try await terminal.press("C-c")
    try await terminal.wait(for: "any key goes back")
    try await terminal.press("Enter")
    try await terminal.wait(for: "ended by signal 2 (Interrupt)")
    try await terminal.press("q")
    try await terminal.wait(for: "status=0")
  }

  @Test(arguments: ["browser", "missing:browser", "browser --new %s"])
  func `the address of a source opens in the browser that is named`(named: String) async throws {
    try program(
      "browser",
      "echo noise; echo \"$@\" > '\(bin.path)'/part; mv '\(bin.path)'/part '\(bin.path)'/asked")
    let terminal = try await browser(["BROWSER": named])
    try await terminal.press("o")
    try await terminal.wait(for: "opened: The Post, https://example.org/?a=1&b=2, by browser")
    let options = named.hasSuffix("%s") ? "--new " : ""
    #expect(try await recorded("asked") == options + "https://example.org/?a=1&b=2\n")
    #expect(try await !terminal.screen().contains("noise"))
  }

  @Test(arguments: ["-option", "javascript:alert(1)", "https://x/ y"])
  func `what is no address is never handed to a browser`(url: String) async throws {
    let yaml = try dossier.text("dossier.yaml")
    try dossier.write(yaml.replacing("https://example.org/?a=1&b=2", with: url), to: "dossier.yaml")
    try program("browser", "touch '\(bin.path)'/asked")
    try program("pager", "echo \"page $*\"; cat")
    let terminal = try await browser(["BROWSER": "browser", "PAGER": "pager"])
    try await terminal.press("o")
    try await terminal.wait(for: "The mill burned down in the night", "any key goes back")
    #expect(try !bin.names().contains("asked"))
  }

  @Test func `a text without an address is shown by the pager, at the line, and never raw`()
    async throws
  {
    try dossier.write(Scratch.small, to: "dossier.yaml")
    let letter = Scratch.smallText.replacing("in the night", with: "in the night\u{1B}]0;x\u{7}")
    try dossier.write(letter, to: "letter.txt")
    try program("less", "echo \"less $*: $(sed -n 3p)\"; read line < /dev/tty")
    let terminal = try await browser(["PAGER": "less -S"])
    try await terminal.press("o")
    try await terminal.wait(for: "less -S +3: The mill burned down in the night␛]0;x␇")
    try await terminal.press("Enter")
    try await terminal.wait(for: "opened: The Post")
  }

  @Test func `a display without a program that opens files leaves them to the pager`() async throws
  {
    try dossier.write(Scratch.small, to: "dossier.yaml")
    try program("pager", "echo \"page $*\"; cat")
    let terminal = try await browser(
      ["PAGER": "\(bin.path)/pager", "WAYLAND_DISPLAY": "w", "PATH": bin.path])
    try await terminal.press("o")
    try await terminal.wait(for: "page", "The mill burned down in the night")
  }

  @Test func `where no program opens it, that is what is said`() async throws {
    let terminal = try await browser(["BROWSER": "missing", "PATH": bin.path])
    try await terminal.press("o")
    try await terminal.wait(for: "no program is there that opens https://example.org")
  }

  @Test func `the setting names the command, and the variable goes before it`() async throws {
    try bin.write("clipboard: \"cat > '\(bin.path)/set'\"\n", to: "config.yaml")
    let settings = ["ANNALS_CONFIG": bin.file("config.yaml"), "XDG_STATE_HOME": bin.path]
    let terminal = try await browser(settings)
    try await terminal.press("y", "q")
    try await terminal.wait(for: "copied: quotation of The Post", "by cat >")
    #expect(try bin.text("set") == CarryingTests.quotation)
    let other = try await browser(settings.merging(["ANNALS_CLIPBOARD": ""]) { $1 })
    try await other.press("y", "y")
    try await other.wait(for: "copied: event fire", "by the terminal (OSC 52)")
    #expect(try bin.text("set") == CarryingTests.quotation)
  }

  /// What is added is a copy of a text that lies elsewhere, byte for byte.
  @Test func `a text is added to the sources, and is one from then on`() async throws {
    let other = try Scratch()
    try other.write("\u{FEFF}More words.\r\n", to: "The Star.txt")
    try dossier.write("A diary.\n", to: "diary.txt")
    let terminal = try await browser(["XDG_STATE_HOME": bin.path])
    try await terminal.press("T", "a")
    try await terminal.wait(for: "new source: ", "  diary.txt ")
    #expect(try await !terminal.screen().contains("  letter.txt "))
    try await terminal.press("Tab", "Enter")
    try await terminal.wait(for: "2 sources", "diary")
    try await terminal.press("a")
    try await terminal.wait(for: "new source: ")
    try await terminal.send(other.file("The Star.txt"))
    try await terminal.press("Enter")
    try await terminal.wait(for: "3 sources", "the-star")
    #expect(try dossier.read("The Star.txt") == other.read("The Star.txt"))
    #expect(try dossier.text("dossier.yaml").contains("file: The Star.txt"))
    #expect(try await Program.run("list", dossier.path).status == 0)
  }

  /// A page of the web becomes a text beside it.
  @Test func `a page is added to the sources as its text`() async throws {
    try dossier.write("<title>The fire</title><p>Words of a page.<script>", to: "page.html")
    let terminal = try await browser(["XDG_STATE_HOME": bin.path])
    try await terminal.press("T", "a")
    try await terminal.wait(for: "new source: ", "  page.html ")
    try await terminal.press("Tab", "Enter")
    try await terminal.wait(for: "2 sources", "The fire", "<script> is never closed")
    #expect(try dossier.text("page.html.txt") == "Words of a page.\n")
    #expect(try dossier.text("dossier.yaml").contains("file: page.html.txt"))
    #expect(try await Program.run("list", dossier.path).status == 0)
  }

  @Test func `what cannot be a source is told, and nothing is left of it`() async throws {
    let other = try Scratch()
    try other.write(Data([0xC3, 0xA9, 0xE9]), to: "mixed.txt")
    try other.write(Scratch.smallText, to: "copy.txt")
    let names = try dossier.names()
    let terminal = try await browser(["XDG_STATE_HOME": bin.path])
    for (name, words) in [
      ("mixed.txt", "encodings are mixed"), ("copy.txt", "this is the text of the source"),
      ("missing.txt", "missing.txt is not there; looked in"),
    ] {
      try await terminal.press(":")
      try await terminal.send("add-text " + other.file(name))
      try await terminal.press("Enter")
      try await terminal.wait(for: words)
    }
    #expect(try dossier.names() == names)
    #expect(try dossier.text("dossier.yaml").contains("letter.txt, url:"))
  }
}
