import Foundation
import Testing

/// What `check --fix` prints for `patch` and for a reader.
struct PatchTests {
  private static let slip = Scratch.small.replacing("1901-05-01", with: "1901-5-1\t# a\ttab, é")

  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/patch")),
    arguments: ["\n", "\r\n"], [true, false])
  func `patch makes of the diff what --write writes`(end: String, isEnded: Bool) async throws {
    let lines = Self.slip + (isEnded ? "" : "# the end")
    let text = "\u{FEFF}" + lines.replacing("\n", with: end)
    let dossier = try Scratch.dossier(text)
    let diff = try await Program.run("check", "--fix", "dossier.yaml", in: dossier.path)
    try dossier.write(diff.outputBytes, to: "fix.diff")
    _ = try await Program.run("check", "--fix", "--write", dossier.path)
    let written = try dossier.read("dossier.yaml")
    #expect(String(decoding: written, as: UTF8.self).contains("1901-05-01\t# a\ttab, é\(end)"))
    try dossier.write(text, to: "dossier.yaml")
    let child = try Child(
      "/usr/bin/patch", ["--binary", "-i", "fix.diff"], environment: ["PATH": "/usr/bin:/bin"],
      in: dossier.path)
    #expect(await child.end() == 0)
    #expect(try dossier.read("dossier.yaml") == written)
  }
}
