import Foundation
import Testing

/// An archive that others change while it is shown, and one that nobody may write beside.
@Suite(
  .enabled(if: Terminal.isThere, "tmux is not installed"), .serialized, .timeLimit(.minutes(10)))
struct ArchiveInTerminalTests {
  private static func table(_ rows: ClosedRange<Int>) -> String {
    "id,date,title\n" + rows.map { "e\($0),\(1500 + $0)-01-01,Happening \($0)\n" }.joined()
  }

  private func folder() async throws -> Scratch {
    let scratch = try Scratch()
    for (name, rows) in [("short", 100...140), ("long", 1...300)] {
      try scratch.write(Self.table(rows), to: "rows.csv")
      let arguments = ["import", "rows.csv", "-o", "\(name).annals"]
      #expect(try await Program.run(arguments, in: scratch.path).status == 0)
    }
    try copy("short", in: scratch)
    return scratch
  }

  /// Puts a copy in the place of what is shown.
  private func copy(_ name: String, in scratch: Scratch) throws {
    try replace(in: scratch, with: try scratch.read("\(name).annals"))
  }

  private func replace(in scratch: Scratch, with bytes: Data) throws {
    try scratch.write(bytes, to: "new")
    #expect(unsafe rename(scratch.file("new"), scratch.file("shown.annals")) == 0)
  }

  /// Writes over a file that others have open, which stays the same file.
  private func overwrite(_ name: String, in scratch: Scratch, with bytes: Data) throws {
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: scratch.file(name)))
    try file.truncate(atOffset: 0)
    try file.write(contentsOf: bytes)
    try file.close()
  }

  private func browser(in scratch: Scratch) async throws -> Terminal {
    let terminal = try await Terminal(in: scratch.path)
    try await terminal.type("$ANNALS shown.annals; echo status=$?")
    try await terminal.wait(for: "41 events", "? help")
    try await terminal.send("10j")
    try await terminal.wait(for: "─ Happening 110 ", "11/41")
    return terminal
  }

  private func quit(_ terminal: Terminal) async throws {
    try await terminal.send("Q")
    try await terminal.wait(for: "status=0")
  }

  @Test func `of a long list all is told, too, where keys do not come from standard input`()
    async throws
  {
    let scratch = try Scratch()
    let rows = (1...25_000).map { "\(1500 + $0 % 500)-01-01,Happening \($0)\n" }.joined()
    try scratch.write("date,title\n" + rows, to: "rows.csv")
    let arguments = ["import", "rows.csv", "-o", "long.annals"]
    #expect(try await Program.run(arguments, in: scratch.path).status == 0)
    let terminal = try await Terminal(in: scratch.path)
    try await terminal.type("$ANNALS long.annals </dev/null; echo status=$?")
    try await terminal.wait(for: "25,000 events", "? help")
    try await terminal.send("/happening\r")
    try await terminal.wait(for: " of 25,000 ")
    try await quit(terminal)
  }

  @Test func `an archive that takes the place of one is shown, and one stays where one is`()
    async throws
  {
    let scratch = try await folder()
    let terminal = try await browser(in: scratch)
    try copy("long", in: scratch)
    try await terminal.wait(for: "300 events", "─ Happening 110 ")
    try await terminal.send("G")
    try await terminal.wait(for: "─ Happening 300 ")
    try await quit(terminal)
  }

  @Test func `an archive that is written over is told, and shown again when it is whole`()
    async throws
  {
    let scratch = try await folder()
    let terminal = try await browser(in: scratch)
    // Not a new file: the one that is open loses what it holds.
    try overwrite("shown.annals", in: scratch, with: Data())
    try await terminal.wait(for: "broken: 1 error", "shown.annals: this is no archive of annals")
    try await terminal.send("G")
    let screen = try await terminal.wait(for: "shown.annals: cannot be read")
    #expect(!screen.contains("SELECT"))
    try overwrite("shown.annals", in: scratch, with: scratch.read("long.annals"))
    try await terminal.wait(for: "300 events", "is whole again")
    try await terminal.send("g")
    try await terminal.wait(for: "─ Happening 1 ")
    try await quit(terminal)
  }

  @Test func `what is no archive, or a later one, leaves the last good state`() async throws {
    let scratch = try await folder()
    let terminal = try await browser(in: scratch)
    var later = try scratch.read("short.annals")
    later.replaceSubrange(60..<64, with: [0, 0, 0, 99])
    try replace(in: scratch, with: later)
    try await terminal.wait(for: "broken: 1 error", "of format 99, of a later annals")
    try replace(in: scratch, with: Data("SQLite format 3\0".utf8) + Data(count: 9000))
    try await terminal.wait(for: "this is no archive of annals", "─ Happening 110 ")
    try FileManager.default.removeItem(atPath: scratch.file("shown.annals"))
    try await terminal.wait(for: "broken: 1 error", "no such file", "─ Happening 110 ")
    try copy("short", in: scratch)
    try await terminal.wait(for: "is whole again", "─ Happening 110 ")
    try FileManager.default.removeItem(atPath: scratch.file("shown.annals"))
    try await terminal.wait(for: "no such file", "─ Happening 110 ")
    // What was opened is still there for who has it open.
    try await terminal.send("G")
    try await terminal.wait(for: "─ Happening 140 ")
    try await quit(terminal)
  }

  @Test(
    .enabled(if: Program.canBeOrdinary, "root may write everywhere, and setpriv is not installed"))
  func `an archive is read where nothing can be written`() async throws {
    let scratch = try await folder()
    let names = try scratch.names()
    #expect(unsafe chmod(scratch.file("shown.annals"), 0o444) == 0)
    #expect(unsafe chmod(scratch.path, 0o555) == 0)
    defer { _ = unsafe chmod(scratch.path, 0o755) }
    let terminal = try await Terminal(in: scratch.path)
    let ordinary = Program.ordinary.joined(separator: " ")
    try await terminal.type(
      "XDG_STATE_HOME=\(scratch.path) \(ordinary) $ANNALS shown.annals; echo status=$?")
    try await terminal.wait(for: "41 events", "? help")
    try await terminal.send("/happening 12")
    try await terminal.wait(for: "hit 1 of 1")
    try await terminal.press("Enter")
    try await terminal.send("&after:1630\r")
    try await terminal.wait(for: "10 of 41")
    try await quit(terminal)
    #expect(try scratch.names() == names)
  }

  @Test func `what is pasted without marks is searched for at once, and keys behind it go on`()
    async throws
  {
    let scratch = try await folder()
    let terminal = try await browser(in: scratch)
    try await terminal.send("/")
    try await terminal.wait(for: "words to jump to")
    try await terminal.record(to: scratch.file("record"))
    try await terminal.paste("happening 139\r", isMarked: false)
    try await terminal.wait(for: "/happening 139  hit 1 of 1", "─ Happening 139 ")
    // Searched for letter by letter, none would come right behind the one before.
    try await terminal.wait(until: "all letters came to the screen at once") { _ in
      try scratch.text("record").contains("happening 139")
    }
    try await terminal.paste(":1620\rj", isMarked: false)
    try await terminal.wait(for: "─ Happening 121 ")
    try await quit(terminal)
  }

  @Test func `a megabyte that is pasted to be searched for is cut, and keys go on`()
    async throws
  {
    let scratch = try await folder()
    let terminal = try await browser(in: scratch)
    try await terminal.send("/")
    try await terminal.paste(String(repeating: "happening ", count: 100_000))
    try await terminal.wait(for: "No more than 400 words are looked for")
    try await terminal.press("Escape")
    try await terminal.wait(for: "11/41")
    try await terminal.send("/happening 139")
    try await terminal.wait(for: "hit 1 of 1", "─ Happening 139 ")
    try await terminal.press("Enter")
    try await quit(terminal)
  }
}
