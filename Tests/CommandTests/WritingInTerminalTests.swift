import Foundation
import Testing

/// Changes that are written from the browser, in a real terminal, and what may come between.
@Suite(
  .enabled(if: Terminal.isThere, "tmux is not installed"), .serialized, .timeLimit(.minutes(10)))
struct WritingInTerminalTests {
  /// What an event alone can be accepted for is not accepted for all that its source tells.
  private static let accepted =
    "    accepted:\n      single-source: The other papers of that week are lost.\n"

  private static func quay() throws -> Scratch {
    let scratch = try Scratch()
    let folder = URL(fileURLWithPath: Program.package + "/docs/quay")
    for name in ["post.txt", "star.txt", "dossier.yaml"] {
      let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      try scratch.write(text.replacing(accepted, with: ""), to: name)
    }
    return scratch
  }

  @Test func `a disk that is full loses nothing`() async throws {
    let scratch = try Self.quay()
    let before = try scratch.text("dossier.yaml")
    let terminal = try await Terminal(in: scratch.path)
    // A file may be one block long, and the signal that says so is not waited for.
    try await terminal.type("(trap '' XFSZ; ulimit -f 1; $ANNALS)")
    try await terminal.wait(for: "5 events")
    try await terminal.send(":event reed\r:accept single-source Lost.\r")
    try await terminal.wait(for: "dossier.yaml: cannot be written: File too large")
    #expect(try scratch.text("dossier.yaml") == before)
    #expect(try scratch.names().allSatisfy { !$0.hasSuffix(".part") })
    try await terminal.send("q")
    try await terminal.wait(for: "ready>")
  }

  @Test func `a form outlives the terminal in which it is filled in`() async throws {
    let scratch = try Self.quay()
    let state = ["XDG_STATE_HOME": scratch.path + "/state"]
    var terminal: Terminal? = try await Terminal(environment: state, in: scratch.path)
    try await terminal?.type("$ANNALS")
    try await terminal?.wait(for: "5 events")
    try await terminal?.send(":read star\r/three\rvvaA form half filled in\r4 May 1901\r\rreport\r")
    try await terminal?.wait(for: "New event", "4/9")
    let before = try scratch.text("dossier.yaml")
    terminal = nil
    let next = try await Terminal(environment: state, in: scratch.path)
    // Its end may take a moment.
    try await next.type(
      "until grep -q 'half filled' state/annals/*/session.json; do :; done; $ANNALS")
    try await next.wait(
      for: "This form was left unfinished", "A form half filled in", "4 May 1901", "report")
    try await next.press("F2")
    try await next.wait(for: "Written: the event \"A form half filled in\"")
    #expect(try scratch.text("dossier.yaml").hasPrefix(before))
  }

  @Test func `a note outlives the terminal in which it is typed`() async throws {
    let scratch = try Self.quay()
    let state = ["XDG_STATE_HOME": scratch.path + "/state"]
    var terminal: Terminal? = try await Terminal(environment: state, in: scratch.path)
    try await terminal?.type("$ANNALS")
    try await terminal?.wait(for: "5 events")
    try await terminal?.send(":read star\r)AWho counted th")
    try await terminal?.wait(for: "☞ Who counted th")
    terminal = nil
    let next = try await Terminal(environment: state, in: scratch.path)
    // Its end may take a moment.
    try await next.type(
      "until grep -q 'counted th' state/annals/*/session.json; do :; done; $ANNALS")
    try await next.wait(for: "was left unfinished", "☞ Who counted th")
    try await next.send("em?\r")
    try await next.wait(for: "Your note is written down")
    let notes = try scratch.text("notes.yaml")
    #expect(notes.contains("source: star") && notes.contains("Who counted them?"), "\(notes)")
  }

  @Test func `a note that somebody else changed meanwhile stays beside one's own words`()
    async throws
  {
    let scratch = try Self.quay()
    let notes = "annals: 1\nnotes:\n  - event: fire\n    note: old words\n"
    try scratch.write(notes, to: "notes.yaml")
    let terminal = try await Terminal(in: scratch.path)
    try await terminal.type("$ANNALS")
    try await terminal.wait(for: "5 events", "old words")
    try scratch.write(notes.replacing("old words", with: "new words"), to: "notes.yaml")
    try await terminal.send(":event fire\rA and more\r")
    // Whether it was seen before one began to type, while one did, or not at all.
    try await terminal.wait(until: "both are in the file") { _ in
      let now = try scratch.text("notes.yaml")
      return now.contains("new words") && now.contains("words and more")
    }
  }

  @Test func `what others do to the notes shows at once, and a mistake leaves the last good ones`()
    async throws
  {
    let scratch = try Self.quay()
    let state = ["XDG_STATE_HOME": scratch.path + "/state"]
    let one = try await Terminal(environment: state, in: scratch.path)
    let other = try await Terminal(environment: state, in: scratch.path)
    for terminal in [one, other] {
      try await terminal.type("$ANNALS")
      try await terminal.wait(for: "5 events")
    }
    try await other.send(":event fire\rAAsk the harbour master\r")
    try await other.wait(for: "Your note is written down")
    try await one.wait(for: "Your notes were changed on disk: 1 note")
    try await one.send(":event fire\r")
    try await one.wait(for: "Ask the harbour master")
    let good = try scratch.text("notes.yaml")
    try scratch.write(good + "stars:\n  fire: yes\n", to: "notes.yaml")
    try await one.wait(for: "notes.yaml:", "error: ", "Ask the harbour master")
    try await one.send("*")
    try await one.wait(for: "what you set down is kept", "written")
    // Mended, it takes what it could not take before.
    try scratch.write(good.replacing("master", with: "mistress"), to: "notes.yaml")
    // Either of the two writes what was set down, whichever sees it first.
    try await one.wait(for: "Your notes can be read again, with 1")
    try await other.wait(for: "Your notes")
    try await one.wait(until: "the star is written") { _ in
      try scratch.text("notes.yaml").contains("stars:")
    }
    // Below the state folder they are followed, too.
    let elsewhere = try FileManager.default.contentsOfDirectory(
      atPath: scratch.path + "/state/annals")
    let folder = scratch.path + "/state/annals/" + (try #require(elsewhere.first))
    try scratch.write(
      "annals: 1\nmarks:\n  z: reed\n",
      to: folder.replacing(scratch.path + "/", with: "") + "/notes.yaml")
    try await one.wait(for: "Your notes were changed on disk: 1 mark")
  }

  @Test func `a note that is being typed is left alone by what others write`() async throws {
    let scratch = try Self.quay()
    let notes = "annals: 1\nnotes:\n  - event: fire\n    note: old words\n"
    try scratch.write(notes, to: "notes.yaml")
    let terminal = try await Terminal(in: scratch.path)
    try await terminal.type("$ANNALS")
    try await terminal.wait(for: "5 events", "old words")
    try await terminal.send(":event fire\rA and more")
    try await terminal.wait(for: "old words and more")
    try scratch.write(notes.replacing("old words", with: "new words"), to: "notes.yaml")
    try await terminal.wait(for: "Your note: new words", "☞ old words and more")
    try await terminal.press("Enter")
    try await terminal.wait(for: "The note was changed meanwhile: your words stand behind it")
    let now = try scratch.text("notes.yaml")
    #expect(now.contains("new words") && now.contains("old words and more"), "\(now)")
  }

  @Test func `a form meets what another program wrote, and is written when its author says so`()
    async throws
  {
    let scratch = try Self.quay()
    let before = try scratch.text("dossier.yaml")
    let terminal = try await Terminal(in: scratch.path)
    try await terminal.type("$ANNALS")
    try await terminal.wait(for: "5 events")
    try await terminal.send(":event fire\rc")
    try await terminal.wait(for: "two men")
    try await terminal.send("a")
    try await terminal.wait(for: "› Value")
    try await terminal.press("Down")
    try await terminal.send(" and a boy")
    let theirs = before.replacing("hurt: two men\n", with: "hurt: 2   # as printed\n")
      .replacing("title: The fire at the quay", with: "title: The quay")
    try scratch.write(theirs, to: "dossier.yaml")
    try await terminal.press("F2")
    try await terminal.wait(for: "Two changes to the same lines", "≠ hurt: 2", "w write yours")
    #expect(try scratch.text("dossier.yaml") == theirs)
    try await terminal.send("q")
    try await terminal.wait(for: "› Value", "two men and a boy", "The file has now: hurt: 2")
    let more = theirs.replacing("hurt: 2  ", with: "hurt: 3  ")
    try scratch.write(more, to: "dossier.yaml")
    try await terminal.press("F2")
    try await terminal.wait(for: "≠ hurt: 3")
    #expect(try scratch.text("dossier.yaml") == more)
    try await terminal.send("w")
    try await terminal.wait(for: "Written: hurt: two men and a boy, by post")
    #expect(
      try scratch.text("dossier.yaml")
        == more.replacing("hurt: 3  ", with: "hurt: two men and a boy  "))
    try await terminal.send("u")
    try await terminal.wait(for: "Taken back: hurt: two men and a boy, by post")
    #expect(try scratch.text("dossier.yaml") == more)
  }

  @Test func `a step taken back over what others wrote gives them their words back`() async throws {
    let scratch = try Self.quay()
    let terminal = try await Terminal(in: scratch.path)
    try await terminal.type("$ANNALS")
    try await terminal.wait(for: "5 events")
    try await terminal.send(":event fire\rc")
    try await terminal.wait(for: "two men")
    try await terminal.send("a")
    try await terminal.wait(for: "› Value")
    try await terminal.press("Down")
    try await terminal.send(" and a boy")
    try await terminal.press("F2")
    try await terminal.wait(for: "Written: hurt: two men and a boy")
    let mine = try scratch.text("dossier.yaml")
    func theirs(_ count: String) -> String { mine.replacing("two men and a boy", with: count) }
    try scratch.write(theirs("four men"), to: "dossier.yaml")
    try await terminal.wait(for: "1 event changed")
    try await terminal.send("u")
    try await terminal.wait(for: "Two changes to the same lines", "hurt: four men")
    // What is shown is what stands there, whoever writes meanwhile.
    try scratch.write(theirs("five men"), to: "dossier.yaml")
    try await terminal.wait(for: "hurt: five men", "changed once more")
    try await terminal.send("w")
    try await terminal.wait(for: "Taken back: hurt: two men and a boy", "u brings theirs back")
    #expect(try scratch.text("dossier.yaml") == theirs("two men"))
    try await terminal.send("u")
    try await terminal.wait(for: "Taken back: taking back hurt")
    #expect(try scratch.text("dossier.yaml") == theirs("five men"))
    try await terminal.send("u")
    try await terminal.wait(for: "There is no change before the one that meets")
    try await terminal.send("u")
    try await terminal.wait(for: "Two changes to the same lines", "hurt: five men")
    try scratch.write(mine, to: "dossier.yaml")
    try await terminal.wait(for: "nothing is in the way any more; u takes it back")
    try await terminal.send("u")
    try await terminal.wait(for: "Taken back: hurt: two men and a boy")
    #expect(try scratch.text("dossier.yaml") == theirs("two men"))
  }

  @Test func `a form that met others is asked again when its terminal was closed`() async throws {
    let scratch = try Self.quay()
    let state = ["XDG_STATE_HOME": scratch.path + "/state"]
    var terminal: Terminal? = try await Terminal(environment: state, in: scratch.path)
    try await terminal?.type("$ANNALS")
    try await terminal?.wait(for: "5 events")
    try await terminal?.send(":event fire\rc")
    try await terminal?.wait(for: "two men")
    try await terminal?.send("a")
    try await terminal?.wait(for: "› Value")
    try await terminal?.press("Down")
    try await terminal?.send(" and a boy")
    let theirs = try scratch.text("dossier.yaml")
      .replacing("hurt: two men\n", with: "hurt: four men\n")
    try scratch.write(theirs, to: "dossier.yaml")
    try await terminal?.press("F2")
    try await terminal?.wait(for: "Two changes to the same lines")
    try await terminal?.send("q")
    try await terminal?.wait(for: "The file has now: hurt: four men")
    terminal = nil
    let next = try await Terminal(environment: state, in: scratch.path)
    try await next.type(
      "until grep -q 'and a boy' state/annals/*/session.json; do :; done; $ANNALS")
    try await next.wait(for: "This form was left unfinished", "two men and a boy")
    try await next.press("F2")
    try await next.wait(for: "Two changes to the same lines", "hurt: four men")
    #expect(try scratch.text("dossier.yaml") == theirs)
  }

  @Test func `a text of the shell's folder is completed, and where one was looked for is said`()
    async throws
  {
    let scratch = try Self.quay()
    let shell = try Scratch()
    try shell.write("The diary of a miller.\n", to: "diary.txt")
    let terminal = try await Terminal(columns: 200, in: shell.path)
    try await terminal.type("$ANNALS \(scratch.path)")
    try await terminal.wait(for: "5 events")
    try await terminal.send("Ta")
    try await terminal.wait(for: "diary.txt  a text, where annals was begun")
    try await terminal.send("none.txt\r")
    try await terminal.wait(for: "none.txt is not there; looked in ", " and in ")
    try await terminal.send("adi\t\r")
    try await terminal.wait(for: "Written: the source diary")
    #expect(try scratch.text("diary.txt") == "The diary of a miller.\n")
  }

  @Test func `two programs show what the other writes, and each takes back its own`() async throws {
    let scratch = try Self.quay()
    let before = try scratch.text("dossier.yaml")
    let state = ["XDG_STATE_HOME": scratch.path + "/state"]
    let one = try await Terminal(environment: state, in: scratch.path)
    let other = try await Terminal(environment: state, in: scratch.path)
    for terminal in [one, other] {
      try await terminal.type("$ANNALS")
      try await terminal.wait(for: "5 events")
    }
    try await one.send(":event reed\r:accept single-source One.\r")
    try await one.wait(for: "Written: single-source accepted for reed")
    try await other.wait(for: "1 event changed")
    try await other.send(":event the-families-meet-the-mayor\r:accept single-source Other.\r")
    try await other.wait(for: "Written: single-source accepted for the-families")
    try await one.send("u")
    try await one.wait(for: "Taken back: single-source accepted")
    #expect(try !scratch.text("dossier.yaml").contains("One."))
    #expect(try scratch.text("dossier.yaml").contains("single-source: Other."))
    try await other.send("u")
    try await other.wait(for: "Taken back: single-source accepted for the-families")
    #expect(try scratch.text("dossier.yaml") == before)
  }
}
