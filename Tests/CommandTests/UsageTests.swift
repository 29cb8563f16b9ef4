import Foundation
import Testing

struct UsageTests {
  static let selection = [
    "--from", "--since", "--to", "--until", "--surely", "--kind", "--source", "--place", "--person",
    "--search", "--disputed", "--single-source",
  ]

  @Test(
    arguments: [
      ("browse", []), ("list", selection + ["--json"]), ("show", ["--width", "--json"]),
      ("search", selection + ["--json"]),
      (
        "export",
        selection + [
          "--format", "-o, --output", "--force", "markdown", "html", "csv", "json", "jsonl", "svg",
        ]
      ),
      ("import", ["-o, --output", "--map", "--dates", "--dry-run", "--strict", "--json"]),
      ("check", ["--json"]), ("date", ["--json", "--versus", "-0043"]),
      ("snapshot", ["--size", "--keys", "--format"]),
    ])
  func `help tells every option`(command: String, options: [String]) async throws {
    let outcome = try await Program.run(command, "--help")
    #expect(outcome.status == 0)
    #expect(outcome.messages.isEmpty)
    for option in options + ["--help"] {
      #expect(outcome.output.contains(option), "\(option)")
    }
    #expect(try await Program.run("help", command).output == outcome.output)
    #expect(try await Program.run("--help").output.contains("  \(command) "))
  }

  @Test(arguments: ["--version", "-V"])
  func `the version is printed`(option: String) async throws {
    let outcome = try await Program.run(option)
    #expect(outcome.status == 0)
    #expect(outcome.messages.isEmpty)
    #expect(outcome.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
  }

  @Test(
    arguments: [
      ["--nosuch"], ["list", "--nosuch"], ["nosuch"], ["lsit"], ["list", "one", "two"],
      ["show"], ["search"], ["date"],
    ])
  func `a mistake of usage is told on standard error`(arguments: [String]) async throws {
    let outcome = try await Program.run(arguments)
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
    #expect(!outcome.messages.isEmpty)
  }

  @Test func `a word that is neither a command nor a dossier is called that`() async throws {
    let outcome = try await Program.run("lsit")
    #expect(
      outcome.messages
        == "there is no command and no dossier \"lsit\"; `annals --help` shows the commands\n")
  }

  @Test(arguments: [[], ["browse"], ["browse", Program.seeds], [Program.seeds]])
  func `without a terminal the browser says so and names list`(arguments: [String]) async throws {
    let outcome = try await Program.run(arguments)
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages.contains("needs a terminal"))
    #expect(outcome.messages.contains("`annals list`"))
  }

  @Test func `the dossier of this folder is meant before the bundled one`() async throws {
    let dossier = try Scratch.dossier()
    let here = try await Program.run("list", in: dossier.path)
    #expect(here.lines.count == 1)
    #expect(here.output.contains("The mill burns"))
    let empty = try Scratch()
    let bundled = try await Program.run("list", in: empty.path)
    #expect(bundled.output == (try await Program.run("list", Program.seeds)).output)
    let named = try await Program.run("list", dossier.path + "/dossier.yaml", in: empty.path)
    #expect(named.output == here.output)
  }

  @Test(arguments: [
    ["LC_ALL": "C"], ["TERM": "dumb"], ["NO_COLOR": "1"], ["COLUMNS": "-3"], ["COLUMNS": "x"],
  ])
  func `no setting of the environment changes what a list says`(environment: [String: String])
    async throws
  {
    let plain = try await Program.run("list", Program.seeds)
    let outcome = try await Program.run(["list", Program.seeds], environment: environment)
    #expect(outcome.status == 0)
    #expect(outcome.outputBytes == plain.outputBytes)
  }
}
