import Foundation
import Testing

/// The guide's second tour, key by key: a dossier of two texts and five events, without an editor.
@Suite(
  .enabled(if: Terminal.isThere, "tmux is not installed"), .serialized, .timeLimit(.minutes(10)))
struct TourTests {
  /// What is typed, and what is said then.
  private static let tour = [
    ("T\r", "0 % cited"),
    ("vv)dthe head of the paper\r", "Written: a passage of post set aside"),
    (
      "/burnt\rvva\r3 May 1901\r\rreport\rThe warehouse burns down\rthe harbour\r\r\r"
        + "The Friday before Saturday 4 May 1901.\rfire\r",
      "Written: the event \"The warehouse burns down\""
    ),
    ("/hurt\rvva\r", "Written: an account of fire by post"),
    (
      "/reed\rvvaCaptain Reed counts the hurt\r../1901-05-04\r\rstatement\r\rthe harbour\rCaptain Reed\r\r"
        + "Printed on that day.\rreed\r", "Written: the event \"Captain Reed counts the hurt\""
    ),
    (
      "/mayor\rvvaThe mayor closes the harbour\r4 May 1901\r\rgovernment\r\rthe harbour\rthe mayor\r"
        + "Saturday 4 May 1901\r\rclosing\r", "Written: the event \"The mayor closes the harbour\""
    ),
    ("/more\rvvdpage furniture\r", "Written: a passage of post set aside"),
    ("l", "The Star does not tell this event"),
    ("vv)dthe head of the paper\r", "Written: a passage of star set aside"),
    ("/gone\rvvaburns\r", "Written: an account of fire by star"),
    ("/three\rvvaburns\r", "33 % cited"),
    ("/closed\rvvacloses\r", "Written: an account of closing by star"),
    (
      "/families\rvvaThe families meet the mayor\r5 May 1901\r\rvisit\r\r\rthe mayor\r\r"
        + "The Sunday before Monday 6 May 1901.\r\r",
      "Written: the event \"The families meet the mayor\""
    ),
    (
      "/again\rvvaThe harbour opens again\r7 May 1901\r\rgovernment\r\rthe harbour\r\r\r"
        + "The Tuesday after Monday 6 May 1901.\r\r",
      "Written: the event \"The harbour opens again\""
    ),
    (":accept single-source The other papers of that week are lost.\r", "single-source accepted"),
    ("qq:event fire\r\tahurt\rtwo men\r\r\r", "Written: hurt: two men, by post"),
    ("lahurt\rthree men\r\rIt writes two days later.\r", "Written: hurt: three men, by star"),
    (
      "qT\r:accept single-source The other papers of that week are lost.\r",
      "single-source accepted"
    ),
  ]

  @Test func `two texts become five events, and check has nothing to say`() async throws {
    let scratch = try Scratch()
    let made = Program.package + "/docs/quay/"
    let texts = ["post.txt", "star.txt"].map { made + $0 }
    let terminal = try await Terminal(columns: 110, rows: 32, in: scratch.path)
    try await terminal.type(
      "$ANNALS init --title 'The fire at the quay' quay \(texts.joined(separator: " "))")
    try await terminal.wait(for: "quay: a dossier of 2 sources")
    #expect(try scratch.text("quay/dossier.yaml") == Self.text(made + "begun.yaml"))
    try await terminal.type("clear; $ANNALS quay")
    try await terminal.wait(for: "No events yet")
    for (keys, words) in Self.tour {
      try await terminal.send(keys)
      try await terminal.wait(for: words)
    }
    #expect(try scratch.text("quay/dossier.yaml") == Self.text(made + "dossier.yaml"))
    let check = try await Program.run("check", "--strict", scratch.path + "/quay")
    #expect(check.status == 0, "\(check.output)\(check.messages)")
    // All of it is taken back, step by step, even after a new start.
    try await terminal.send("Q")
    try await terminal.wait(for: "ready>")
    try await terminal.type("clear; $ANNALS quay")
    // It begins where one left: in the text.
    try await terminal.wait(for: "77 % cited")
    try await terminal.send(String(repeating: "u", count: Self.tour.count - 2))
    try await terminal.wait(until: "nothing is cited and nothing set aside") {
      $0.contains("no passage is cited") && !$0.contains("×")
    }
    #expect(try scratch.text("quay/dossier.yaml") == Self.text(made + "begun.yaml"))
  }

  @Test func `an empty dossier leads to its first text and its first event`() async throws {
    let scratch = try Scratch()
    try scratch.write("The mill burned down on Friday.\n", to: "news.txt")
    let terminal = try await Terminal(columns: 80, rows: 24, in: scratch.path)
    try await terminal.type("$ANNALS init x && clear && $ANNALS x")
    try await terminal.wait(for: "No events yet, and no sources.", "a adds a text: type the name")
    try await terminal.send("a")
    try await terminal.wait(for: "new source:")
    try await terminal.send("news.txt\r")
    try await terminal.wait(
      for: "Written: the source news", "T lists the sources; there Enter reads")
    try await terminal.send("T")
    try await terminal.wait(for: "› Sources", "Enter read it")
    try await terminal.send("\r")
    try await terminal.wait(for: "The mill burned down", "v select words")
    try await terminal.send("vv")
    try await terminal.wait(for: "account", "d set aside")
    try await terminal.send("a")
    try await terminal.wait(for: "A new event", "Enter new event")
    try await terminal.send("\r")
    try await terminal.wait(for: "› New event", "F2 write")
    try await terminal.send("\r\rreport\rThe mill burns down")
    try await terminal.press("F2")
    try await terminal.wait(for: "Written: the event \"The mill burns down\"")
  }

  private static func text(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }
}
