import Foundation
import Testing

struct SnapshotTests {
  @Test(arguments: [(120, 40), (80, 24), (200, 60), (60, 20)])
  func `the screen has the size that was asked for`(columns: Int, rows: Int) async throws {
    let outcome = try await Program.run(
      "snapshot", Program.seeds, "--size", "\(columns)x\(rows)")
    #expect(outcome.status == 0)
    #expect(outcome.messages.isEmpty)
    let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(lines.count == rows)
    #expect(lines.map(\.count).max() == columns)
    #expect(lines.first?.hasPrefix(" The Machh") == true)
  }

  @Test(
    arguments: [
      ("xxyq", "copy: quotation of "), ("|wc<enter>", "pipe events as text to wc"),
      ("xxo", "open "), (":add-text x.txt<enter>", "make x.txt a source"),
    ])
  func `what would leave the program is told, and not done`(keys: String, words: String)
    async throws
  {
    let outcome = try await Program.run("snapshot", Program.seeds, "--keys", keys)
    #expect(outcome.status == 0)
    #expect(outcome.messages.contains("not done in a snapshot"))
    #expect(outcome.messages.contains(words), "\(outcome.messages)")
  }

  @Test func `keys are pressed one after the other`() async throws {
    let outcome = try await Program.run(
      "snapshot", Program.seeds, "--keys", "/miners earn<enter><enter>")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("› World Socialist Web Site"))
    #expect(outcome.output.contains("adult worker makes"))
  }

  @Test(
    arguments: [
      ("xx", "› Sun  3 Jan"), ("xx", "“The attack took place"), ("xx<tab>", "- Sun  3 Jan"),
      ("xx<tab>", "›Alwaght"), ("C2j", "› 1977"), ("P3j", "›     20  person"), ("T", "› Alwaght"),
    ])
  func `a text says what is selected and what is quoted`(keys: String, words: String) async throws {
    let outcome = try await Program.run("snapshot", Program.seeds, "--keys", keys)
    #expect(outcome.output.contains(words), "\(outcome.output)")
  }

  @Test func `a picture is called by what it shows`() async throws {
    let titles = [
      ("", "The Machh attack › Pakistan is created as an explicitly Muslim state"),
      ("P", "The Machh attack › Names: the most mentioned first"),
      ("&kind:protest<enter>C", "The Machh attack › protest › Coverage: in order of time"),
    ]
    for (keys, title) in titles {
      let outcome = try await Program.run(
        "snapshot", Program.seeds, "--keys", keys, "--format", "svg")
      #expect(outcome.output.contains("<title id=\"title\">\(title)</title>"), "\(keys)")
    }
  }

  @Test func `what would reach outside is told and not done`() async throws {
    let scratch = try Scratch()
    let outcome = try await Program.run(
      "snapshot", Program.seeds, "--keys", "s<enter>", in: scratch.path)
    #expect(outcome.status == 0)
    #expect(
      outcome.messages
        == "not done in a snapshot, after <enter>: export markdown to the-machh-attack.md\n")
    #expect(outcome.output.contains("› Export"))
    #expect(try scratch.names().isEmpty)
  }

  @Test(
    arguments: [
      (["--keys", "jj<nokey>"], "column 3: no key is called <nokey>"),
      (["--keys", "j<enter"], "column 2: < begins the name of a key"),
      (["--size", "120"], "'120' is invalid for '--size <size>'"),
      (["--size", "0x40"], "'0x40' is invalid for '--size <size>'"),
      (["--size", "120x99999999999999999999"], "is invalid for '--size <size>'"),
      (["--size", "120x40x3"], "is invalid for '--size <size>'"),
      (["--format", "ps"], "'ps' is invalid for '--format <format>'"),
    ])
  func `a key, a size or a format that is none is a mistake of usage`(
    options: [String], message: String
  ) async throws {
    let outcome = try await Program.run(["snapshot", Program.seeds] + options)
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages.contains(message), "\(outcome.messages)")
  }
}
