import Foundation
import Testing

/// The worked example of docs/dossier.md, tried as its reader would.
struct ManualTests {
  /// The examples of the manual, each without its fences, in its order.
  private let examples: [String]

  init() throws {
    let manual = try String(contentsOfFile: Program.package + "/docs/dossier.md", encoding: .utf8)
    examples = manual.split(separator: "```", omittingEmptySubsequences: false).enumerated()
      .filter { !$0.offset.isMultiple(of: 2) }
      .map { String($0.element.drop { $0 != "\n" }.dropFirst()) }
  }

  /// The first example that begins with some words.
  private func example(_ start: String) throws -> String {
    try #require(examples.first { $0.hasPrefix(start) }, "no example begins with \(start)")
  }

  /// The harbour fire, put together from the manual.
  private func dossier() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write(example("Saturday 4 May 1901"), to: "post.txt")
    try scratch.write(example("The warehouse at the harbour"), to: "star.txt")
    let head = "annals: 1\ntitle: The harbour fire\n"
    let parts = try [
      head, example("sources:\n  post:\n    file: post.txt\n    sha256"),
      example("names:\n  - {name: Ada"),
    ]
    try scratch.write(parts.joined(), to: "dossier.yaml")
    return scratch
  }

  @Test func `check has nothing to say of the example`() async throws {
    let dossier = try dossier()
    let outcome = try await Program.run("check", "--strict", dossier.path)
    #expect(outcome.output.isEmpty && outcome.messages.isEmpty)
    #expect(outcome.status == 0)
  }

  @Test func `--fix shows the diff of the manual`() async throws {
    let dossier = try dossier()
    let slips = try dossier.text("dossier.yaml").replacing("inferred:", with: "infered:")
      .replacing("date: 1901-05-03", with: "date: 1901-5-3")
    try dossier.write(slips, to: "dossier.yaml")
    let outcome = try await Program.run("check", "--fix", "dossier.yaml", in: dossier.path)
    #expect(outcome.output == (try example("--- dossier.yaml")))
  }

  @Test func `--reanchor shows the diff of the manual`() async throws {
    let dossier = try dossier()
    let edited = try dossier.text("post.txt").replacing(
      "down on Friday", with: "down late on Friday")
    try dossier.write(edited, to: "post.txt")
    let outcome = try await Program.run("check", "--reanchor", "dossier.yaml", in: dossier.path)
    #expect(outcome.output.hasSuffix(try example("@@ -32")))
  }
}
