import Foundation
import Testing

/// Broken files of every format: what is wrong is told with its place, and nothing is half written.
///
/// `Broken/expected.txt` has each file with the exit status and what is said of it.
@Suite struct BrokenImportTests {
  struct Expectation: Sendable, CustomTestStringConvertible {
    let file: String
    let status: Int32
    var messages: [String] = []
    var testDescription: String { file }
  }

  private static let folder = Program.package + "/Tests/CommandTests/Broken"

  static let expected: [Expectation] = {
    let text = try? String(contentsOfFile: folder + "/expected.txt", encoding: .utf8)
    return (text ?? "").split(separator: "\n").reduce(into: []) { expected, line in
      if line.hasPrefix("  ") {
        expected[expected.count - 1].messages.append(String(line.dropFirst(2)))
      } else {
        let parts = line.split(separator: " ").map(String.init)
        expected.append(Expectation(file: parts[0], status: Int32(parts[1]) ?? -1))
      }
    }
  }()

  @Test func `every broken file is expected`() throws {
    let files = try FileManager.default.subpathsOfDirectory(atPath: Self.folder)
    let broken = files.filter { $0.contains("/") && !$0.hasPrefix("archive/") }.sorted()
    #expect(broken == Self.expected.map(\.file).sorted())
    #expect(broken.count > 70)
  }

  /// What is said of a file: messages without their places' lines, file by file.
  private func messages(_ outcome: Program.Outcome, of path: String) -> [String] {
    outcome.messages.split(separator: "\n").map(String.init)
      .filter { $0.hasPrefix(path + ":") }.map { String($0.dropFirst(path.count + 1)) }
  }

  @Test(arguments: expected)
  func `into a folder`(expected: Expectation) async throws {
    let scratch = try Scratch()
    let path = Self.folder + "/" + expected.file
    let outcome = try await Program.run("import", path, "-o", "out", in: scratch.path)
    #expect(outcome.status == expected.status)
    #expect(messages(outcome, of: path) == expected.messages)
    #expect(try scratch.names() == (outcome.status == 0 ? ["out"] : []))
    guard outcome.status == 0 else { return }
    let check = try await Program.run("check", "out", in: scratch.path)
    #expect(!check.messages.contains(": error: "), "\(check.messages)")
  }

  @Test(arguments: expected.filter { !$0.file.hasPrefix("dossier/") })
  func `into an archive`(expected: Expectation) async throws {
    let scratch = try Scratch()
    let path = Self.folder + "/" + expected.file
    let outcome = try await Program.run("import", path, "-o", "out.annals", in: scratch.path)
    #expect(outcome.status == expected.status)
    // Of the archive's own: an original is not kept, and ids are compared when all are there.
    let meant = expected.messages.filter { !$0.contains("stands in another row") }
      .map { $0.replacing("and the original kept", with: "and its hash noted") }
    #expect(messages(outcome, of: path) == meant)
    #expect(try scratch.names() == (outcome.status == 0 ? ["out.annals"] : []))
  }

  @Test(arguments: expected.filter { $0.file.hasPrefix("dossier/") })
  func `a dossier that is broken, into an archive`(expected: Expectation) async throws {
    let scratch = try Scratch()
    let path = Self.folder + "/" + expected.file
    let outcome = try await Program.run("import", path, "-o", "out.annals", in: scratch.path)
    #expect(outcome.status == 65)
    #expect(outcome.messages.contains(path + ":"))
    #expect(try scratch.names() == [])
  }

  @Test(arguments: ["no-archive", "empty", "cut"], ["out", "out.annals"])
  func `an archive that is none`(name: String, output: String) async throws {
    let scratch = try Scratch()
    let path = "\(Self.folder)/archive/\(name).annals"
    let outcome = try await Program.run("import", path, "-o", output, in: scratch.path)
    #expect(outcome.status != 0)
    #expect(outcome.messages.contains(path))
    #expect(try scratch.names() == [])
  }

  /// How each format begins, and what is said of a line of it that never ends.
  static let endless = [
    ("a.csv", "date,title\n1914,\"", "2:6: error: this cell is longer than 1000000 bytes"),
    ("a.tsv", "date\ttitle\n1914\t", "2:6: error: this cell is longer than 1000000 bytes"),
    ("a.json", "[{\"title\":\"", "1:2: error: this object is longer than 16 MB"),
    ("a.jsonl", "{\"title\":\"", "1:1: error: this line is longer than 16 MB"),
    (
      "a.ics", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:",
      "2:1: error: this event is longer than 16 MB"
    ),
    ("a.mw", "2021: ", "1:1: error: this event is longer than 16 MB"),
  ]

  @Test(arguments: endless)
  func `a line of 200 MB is refused before it is in memory`(
    name: String, beginning: String, message: String
  ) async throws {
    let scratch = try Scratch()
    // A hole in a file is NULs, and takes no room: these are letters, of which a pipe has as many as one wants.
    let script = """
      (printf '%s' "$1"; head -c 200000000 /dev/zero | tr '\\0' x) > "$2"
      ulimit -v 1500000; timeout 300 "$ANNALS" import "$2" -o out.annals
      """
    let outcome = try await Program.run(
      ["-c", script, "sh", beginning, name], environment: ["ANNALS": Program.path],
      in: scratch.path, program: "/bin/sh")
    #expect(outcome.status == 65)
    #expect(messages(outcome, of: name).first == message)
    let folder = try await Program.run("import", name, "-o", "out", in: scratch.path)
    #expect(folder.status == 74)
    #expect(folder.messages.contains("it is longer than 100 MB: import it into an archive"))
    #expect(try scratch.names() == [name])
  }

  @Test func `a table that is too long for a source is sent to an archive before it is read`()
    async throws
  {
    let scratch = try Scratch()
    let rows = "date,title\n" + String(repeating: "1914,A war begins\n", count: 2_000_000)
    _ = try scratch.write(rows, to: "wars.csv")
    let outcome = try await Program.run("import", "wars.csv", "-o", "out", in: scratch.path)
    #expect(outcome.status == 74)
    #expect(
      outcome.messages
        == "wars.csv: cannot be read: it is longer than 32 MB, which is too much for a folder: import it into an archive, "
        + "-o NAME.annals\n")
    #expect(try scratch.names() == ["wars.csv"])
  }

  @Test(arguments: [
    ("a.csv", "", "c%.0f,", "\n", "this row has more than 16384 cells"),
    ("a.json", "[{", "\"c%.0f\":1,", "\"z\":1}]", "more than 16384 names were met up to here"),
    ("a.jsonl", "{", "\"c%.0f\":1,", "\"z\":1}\n", "more than 16384 names were met up to here"),
  ])
  func `a million columns are refused`(
    name: String, beginning: String, column: String, end: String, message: String
  ) async throws {
    let scratch = try Scratch()
    let script = """
      (printf '%s' "$1"; seq -f "$2" 0 999999 | tr -d '\\n'; printf '%s' "$3") > "$4"
      "$ANNALS" import "$4" -o out; "$ANNALS" import "$4" -o out.annals
      """
    let outcome = try await Program.run(
      ["-c", script, "sh", beginning, column, end, name], environment: ["ANNALS": Program.path],
      in: scratch.path, program: "/bin/sh")
    #expect(outcome.status == 65)
    let told = messages(outcome, of: name)
    #expect(told.count == 2 && told.allSatisfy { $0.hasPrefix("1:") && $0.contains(message) })
    #expect(try scratch.names() == [name])
  }

  @Test func `aliases of aliases are refused wherever YAML is read`() async throws {
    let scratch = try Scratch()
    let many = Array(repeating: "*q", count: 3000).joined(separator: ",")
    try scratch.write("word", to: "a.txt")
    try scratch.write(
      """
      annals: 1
      title: x
      sources:
        a: {file: a.txt}
      events:
        - id: e
          kind: event
          title: t
          accounts:
            - &c
              source: a
              quotes: [&q word, \(many)]
      \(String(repeating: "      - *c\n", count: 3000))
      """, to: "dossier.yaml")
    let outcome = try await Program.run("check", ".", in: scratch.path)
    #expect(outcome.status != 0)
    let told = outcome.output + outcome.messages
    #expect(told.contains("aliases (`*name`) make far more of this text than it has"))
  }
}
