import Foundation
import Testing

struct CheckTests {
  /// Something wrong, planted in a copy of the bundled dossier.
  struct Defect: CustomTestStringConvertible, Sendable {
    let name: String
    /// Where and what, as the report says it.
    let file: String
    let message: String
    let line: Int
    let column: Int
    let plant: @Sendable (Scratch) throws -> Void

    var testDescription: String { name }
    var report: String { "/\(file):\(line):\(column): error: \(message)" }
  }

  @Test func `of the bundled dossier there is nothing to say, and all of its texts is covered`()
    async throws
  {
    let outcome = try await Program.run("check", "--strict", Program.seeds)
    #expect(outcome.status == 0)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages.isEmpty)
    let json = try await Program.run("check", "--strict", "--coverage", "--json", Program.seeds)
    #expect(json.status == 0)
    let sources = try json.jsonObjects()
    #expect(sources.count == 5)
    #expect(sources.allSatisfy { $0["percent"] as? Int == 100 })
    #expect(sources.allSatisfy { $0["coveredSentences"] as? Int == $0["sentences"] as? Int })
  }

  @Test func `of a dossier in which all is well there is nothing to say`() async throws {
    let dossier = try Scratch.dossier(Scratch.sound)
    for options in [[], ["--strict"], ["--json"], ["--json", "--strict"]] {
      let outcome = try await Program.run(["check", dossier.path] + options)
      #expect(outcome.status == 0)
      if options.contains("--json") {
        #expect(try outcome.jsonObjects().isEmpty)
      } else {
        #expect(outcome.output.isEmpty)
      }
      #expect(outcome.messages.isEmpty)
    }
  }

  @Test(arguments: Defect.all)
  func `a defect is reported where it stands`(defect: Defect) async throws {
    let copy = try Scratch.copyOfSeeds()
    try defect.plant(copy)
    let outcome = try await Program.run("check", copy.path)
    #expect(outcome.status == 1)
    #expect(outcome.messages.isEmpty)
    let report = copy.path + defect.report
    #expect(outcome.lines.contains { $0.hasPrefix(report) }, "\(report)\n\(outcome.output)")
    let list = try await Program.run("list", copy.path)
    #expect(list.status == 65)
    #expect(list.output.isEmpty)
    #expect(list.messages == outcome.output)
    let json = try await Program.run("check", copy.path, "--json")
    #expect(json.status == 1)
    let findings = try json.jsonObjects()
    let fields: Set = ["file", "line", "column", "severity", "code", "message", "hint"]
    #expect(findings.allSatisfy { Set($0.keys) == fields })
    #expect(
      findings.count { $0["severity"] as? String == "error" } == 1, "a mistake makes others")
    #expect(
      findings.contains {
        $0["line"] as? Int == defect.line && $0["column"] as? Int == defect.column
          && ($0["message"] as? String)?.hasPrefix(defect.message) == true
      })
  }

  @Test func `every command that needs the dossier prints all findings and nothing else`()
    async throws
  {
    let dossier = try Scratch.dossier(Scratch.broken)
    let findings = try await Program.run("check", dossier.path).output
    for command in [
      ["list"], ["show", "fire"], ["search", "mill"], ["snapshot"],
      ["export", "--format", "json", "-o", dossier.file("out.json")],
    ] {
      let outcome = try await Program.run(command + [dossier.path])
      #expect(outcome.status == 65, "\(command)")
      #expect(outcome.output.isEmpty)
      #expect(outcome.messages == findings)
    }
    #expect(try dossier.names() == ["dossier.yaml", "letter.txt"])
  }

  @Test func `all mistakes are told at once, in the order of the file`() async throws {
    let dossier = try Scratch.dossier(Scratch.broken)
    let outcome = try await Program.run("check", "dossier.yaml", in: dossier.path)
    #expect(outcome.status == 1)
    let places = outcome.lines.filter { $0.hasPrefix("dossier.yaml:") }
      .compactMap { $0.split(separator: ":").dropFirst().first.flatMap { Int($0) } }
    #expect(places.count >= 3)
    #expect(places == places.sorted())
  }

  @Test func `a doubt is a finding, but the dossier can be read`() async throws {
    let yaml =
      Scratch.small + """
                says: {cause: a candle}
            points: {colour: {verdict: agree}}

        """
    let dossier = try Scratch.dossier(yaml)
    let check = try await Program.run("check", dossier.path)
    #expect(check.status == 0)
    #expect(
      check.output.contains(":15:14: warning: no account of \"fire\""), "\(check.output)")
    #expect(check.output.contains("[unused-point]\n"))
    let strict = try await Program.run("check", dossier.path, "--strict")
    #expect(strict.status == 1)
    #expect(strict.output == check.output)
    #expect(try await Program.run("list", dossier.path).status == 0)
  }

  @Test func `a finding shows its line, with a caret below the column, and how to mend it`()
    async throws
  {
    let dossier = try Scratch.dossier(
      Scratch.sound.replacing("quote: Dear", with: "quote: Deer"),
      text:
        "Dear aunt,\n\n\t漢 It \u{1B}rains. The mill burned down in the night. Nobody was hurt.\n")
    let outcome = try await Program.run("check", "dossier.yaml", in: dossier.path)
    #expect(outcome.status == 1)
    #expect(
      outcome.output.hasPrefix(
        """
        dossier.yaml:5:21: error: these words are not in the source "letter": "Deer aunt"
              aside: [{quote: Deer aunt, why: a greeting}, {quote: Nobody was hurt, why: no event}]}
                              ^
          hint: the nearest passage is "Dear aunt"

        """), "\(outcome.output)")
    try dossier.write(Scratch.sound, to: "dossier.yaml")
    let doubt = try await Program.run("check", "dossier.yaml", in: dossier.path)
    let text = "letter.txt:3:2: warning: no event cites “漢 It ␛rains” and it is not set aside"
    #expect(
      doubt.output.contains(
        """
        \(text) [uncited]
           漢 It ␛rains. The mill burned down in the night. Nobody was hurt.
           ^
          hint: quote it
        """), "\(doubt.output)")
  }

  @Test func `a warning has a code, by which it is accepted`() async throws {
    let odd = Scratch.sound.replacing("kind: report", with: "kind: reprot")
    let dossier = try Scratch.dossier(odd)
    let json = try await Program.run("check", dossier.path, "--json", "--strict")
    #expect(json.status == 1)
    let finding = try #require(json.jsonObjects().first)
    #expect(finding["severity"] as? String == "warning")
    #expect(finding["code"] as? String == "near-kind")
    #expect(finding["hint"] as? String == "did you mean \"report\"?")
    let accepted = "kind: reprot\n    accepted: {near-kind: so they wrote it}"
    try dossier.write(odd.replacing("kind: reprot", with: accepted), to: "dossier.yaml")
    #expect(try await Program.run("check", dossier.path, "--strict").status == 0)
    try dossier.write(
      Scratch.sound.replacing("kind: report", with: accepted.replacing("reprot", with: "report")),
      to: "dossier.yaml")
    let unused = try await Program.run("check", dossier.path, "--strict")
    #expect(unused.status == 1)
    #expect(unused.output.contains("[unused-acceptance]"))
  }

  @Test func `of a long line what stands around the column is shown`() async throws {
    let text = String(repeating: "On and on. ", count: 100)
    let dossier = try Scratch.dossier(text: text + "The mill burned down in the night.")
    let outcome = try await Program.run("check", dossier.path)
    let excerpts = outcome.lines.filter { $0.hasPrefix("  …") }
    #expect(excerpts.count == 95)
    #expect(excerpts.allSatisfy { $0.count <= 2 + 1 + 104 + 1 })
  }

  @Test func `how much of each source is covered is told`() async throws {
    let dossier = try Scratch.dossier()
    let outcome = try await Program.run("check", "--coverage", dossier.path)
    #expect(outcome.status == 0)
    #expect(
      outcome.output
        == "letter   33 %  1 of 3 sentences; 7 cited and 0 set aside of 12 words\n")
    let json = try await Program.run("check", "--coverage", "--json", "--strict", dossier.path)
    #expect(json.status == 1)
    let source = try #require(json.jsonObjects().first)
    #expect(source["source"] as? String == "letter")
    #expect(source["percent"] as? Int == 33)
    #expect(source["citedWords"] as? Int == 7)
    #expect(source["words"] as? Int == 12)
  }

  @Test(arguments: ["check", "list"])
  func `a dossier that is not there is said to be missing`(command: String) async throws {
    let scratch = try Scratch()
    let none =
      ": no dossier.yaml in this folder; `annals import TABLE -o FOLDER` makes one of a table\n"
    for (path, end) in [(scratch.file("nosuch"), ": no such file\n"), (scratch.path, none)] {
      let outcome = try await Program.run(command, path)
      #expect(outcome.status == 66)
      #expect(outcome.output.isEmpty)
      #expect(outcome.messages.hasPrefix(path))
      #expect(outcome.messages == path + end)
    }
    let unnamed = try await Program.run(command, "")
    #expect(unnamed.status == 66)
    #expect(unnamed.messages == "the name of the dossier is empty\n")
  }

  @Test func `a fix is shown as a diff, and written only when asked for`() async throws {
    let slip = Scratch.small.replacing("1901-05-01", with: "1901-5-1   # a Wednesday")
    let dossier = try Scratch.dossier(slip)
    let shown = try await Program.run("check", "--fix", "dossier.yaml", in: dossier.path)
    #expect(shown.status == 1)
    #expect(shown.lines.first == "--- dossier.yaml")
    #expect(shown.lines.contains("+    date: 1901-05-01   # a Wednesday"))
    #expect(shown.lines.contains { $0.hasPrefix("+  letter: {file: letter.txt, sha256: ") })
    #expect(try dossier.text("dossier.yaml") == slip)
    let written = try await Program.run("check", "--fix", "--write", dossier.path)
    #expect(written.status == 0)
    #expect(try dossier.text("dossier.yaml").contains("date: 1901-05-01   # a Wednesday\n"))
    let after = try await Program.run("check", "--fix", dossier.path)
    #expect(after.status == 0)
    #expect(after.output.isEmpty)
    #expect(try await Program.run("check", dossier.path).status == 0)
  }

  @Test func `quotations of an edited text are looked for again when asked for`() async throws {
    let dossier = try Scratch.dossier()
    _ = try await Program.run("check", "--fix", "--write", dossier.path)
    try dossier.write(
      Scratch.smallText.replacing("burned", with: "had burned").replacing("aunt", with: "uncle"),
      to: "letter.txt")
    let shown = try await Program.run("check", "--reanchor", dossier.path)
    #expect(shown.status == 1)
    #expect(shown.lines.contains("+        quotes: [The mill had burned down in the night]"))
    let written = try await Program.run("check", "--reanchor", "--write", dossier.path)
    #expect(written.status == 0)
    let after = try await Program.run("check", dossier.path)
    #expect(after.status == 0)
    #expect(!after.output.contains("changed-text") && !after.output.contains("error"))
  }

  @Test(
    arguments: [
      ["--write"], ["--fix", "--reanchor"], ["--fix", "--json"], ["--fix", "--write", "-"],
    ])
  func `options that do not go together are refused`(options: [String]) async throws {
    #expect(try await Program.run(["check"] + options).status == 64)
  }

  @Test func `a dossier from standard input is read, with its texts in this folder`() async throws {
    let dossier = try Scratch.dossier()
    let good = try await Program.run("check", "-", input: Scratch.sound, in: dossier.path)
    #expect(good.status == 0)
    #expect(good.output.isEmpty)
    let bad = try await Program.run(
      "check", "-", input: Scratch.small.replacing("title", with: "tile"), in: dossier.path)
    #expect(bad.status == 1)
    #expect(bad.output.contains("standard input:2:1: error: unknown key \"tile\""))
    let doubtful = try await Program.run("check", "-", input: Scratch.small, in: dossier.path)
    #expect(doubtful.output.hasPrefix("letter.txt:1:1: warning: no event cites “Dear aunt”"))
  }
}

extension CheckTests.Defect {
  static let all = [
    Self.replacing(
      "a YAML mistake", "title: The Machh attack", with: "title: [The Machh attack",
      message: "not YAML: ", below: 5, column: 1),
    Self.replacing(
      "an unknown key", "time: early morning\n    kind", with: "tme: early morning\n    kind",
      message: "unknown key \"tme\" in an event", column: 5),
    Self.replacing(
      "an impossible date", "date: 2021-01-05", with: "date: 2021-02-30",
      message: "\"2021-02-30\" is not a date: February 2021 has 28 days", column: 19),
    Self.replacing(
      "a quotation that is not in its source", "- Six died on the scene",
      with: "- Five died on the scene",
      message: "these words are not in the source \"wsws\""),
    Self.replacing(
      "an unknown source", "- source: presstv", with: "- source: pressttv",
      message: "unknown source \"pressttv\""),
    Self(
      name: "a missing text", file: "dossier.yaml", message: "",
      line: (try? Bundled.line(of: "file: 003_")) ?? 0, column: 11
    ) { try FileManager.default.removeItem(atPath: $0.file("003_47d3427258510343.txt")) },
    Self(
      name: "a text that is not UTF-8", file: "004_ca0f7b1a3420a02a.txt",
      message: "the text is not UTF-8", line: 2, column: 3
    ) { try $0.write(Data("one\ntw".utf8) + [0xFF], to: "004_ca0f7b1a3420a02a.txt") },
    Self(
      name: "a dossier that is not UTF-8", file: "dossier.yaml", message: "the text is not UTF-8",
      line: 1, column: 8
    ) { try $0.write(Data("annals:".utf8) + [0xC3, 0x28], to: "dossier.yaml") },
    Self(
      name: "an empty dossier", file: "dossier.yaml", message: "the dossier is empty", line: 1,
      column: 1
    ) { try $0.write("", to: "dossier.yaml") },
  ]

  /// Replaces the first place of some words in the dossier's YAML.
  ///
  /// The report stands where the changed value begins, unless so many lines below it or in another
  /// column.
  private static func replacing(
    _ name: String, _ words: String, with others: String, message: String,
    below: Int = 0, column: Int? = nil
  ) -> Self {
    let yaml = (try? String(contentsOfFile: Program.seeds + "/dossier.yaml", encoding: .utf8)) ?? ""
    let before = yaml.components(separatedBy: words).first ?? ""
    let lines = before.components(separatedBy: "\n")
    let key = words.firstMatch(of: /^(- )?([a-z]+: )?/).map { String($0.output.0) } ?? ""
    let start = (lines.last ?? "").count + key.count + 1
    return Self(
      name: name, file: "dossier.yaml", message: message, line: lines.count + below,
      column: column ?? start
    ) {
      let text = try $0.text("dossier.yaml")
      let start = text.components(separatedBy: words)
      let rest = start.dropFirst().joined(separator: words)
      try $0.write((start.first ?? "") + others + rest, to: "dossier.yaml")
    }
  }
}
