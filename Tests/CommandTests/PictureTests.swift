import Foundation
import Testing

/// The pictures of the guide are what the program draws today; `make pictures` draws them anew.
struct PictureTests {
  private static let folder = Program.package + "/docs/pictures/"

  /// A line of `docs/pictures/scenes`.
  private struct Scene: CustomTestStringConvertible {
    let name: String
    let size: String
    let theme: String
    /// The folder or the YAML file, from the package's folder.
    let dossier: String
    let keys: String

    /// Keys may hold the sign that stands between the fields.
    init?(_ line: Substring) {
      let fields = line.split(separator: "|", maxSplits: 4, omittingEmptySubsequences: false)
        .map { $0.trimmingCharacters(in: .whitespaces) }
      guard !line.hasPrefix("#"), fields.count == 5 else { return nil }
      (name, size, theme) = (fields[0], fields[1], fields[2])
      (dossier, keys) = (fields[3], fields[4])
    }

    var testDescription: String { name }

    func picture() async throws -> Data {
      let outcome = try await Program.run(
        "snapshot", Program.package + "/" + dossier, "--size", size, "--theme", theme, "--keys",
        keys, "--format",
        "svg")
      #expect(outcome.status == 0 && outcome.messages.isEmpty, "\(name): \(outcome.messages)")
      return outcome.outputBytes
    }
  }

  private static func scenes() throws -> [Scene] {
    try String(contentsOfFile: folder + "scenes", encoding: .utf8).split(separator: "\n")
      .compactMap { Scene($0) }
  }

  @Test func `every picture is what its scene shows`() async throws {
    let scenes = try Self.scenes()
    #expect(!scenes.isEmpty)
    for scene in scenes {
      let file = Self.file(scene.name)
      let picture = try await scene.picture()
      if ProcessInfo.processInfo.environment["ANNALS_WRITE_DOCS"] != nil {
        try picture.write(to: file)
      }
      #expect((try? Data(contentsOf: file)) == picture, "\(scene.name) is stale: `make pictures`")
    }
  }

  @Test func `every picture that a document shows is there, and every one is shown`() throws {
    let scenes = try Self.scenes().map { "docs/pictures/\($0.name).svg" }
    // What `make bench` draws of its figures is no scene.
    let drawn = Set(scenes + ["docs/pictures/performance.svg"])
    #expect(try Set(Self.documents().flatMap(Self.images)) == drawn)
    // While they are drawn anew, some are not there yet.
    guard ProcessInfo.processInfo.environment["ANNALS_WRITE_DOCS"] == nil else { return }
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder)
    #expect(Set(files.map { "docs/pictures/" + $0 }) == drawn.union(["docs/pictures/scenes"]))
  }

  /// The README and all pages of the documentation, from the top of the package.
  private static func documents() throws -> [String] {
    let pages = try FileManager.default.contentsOfDirectory(atPath: Program.package + "/docs")
    return ["README.md"] + pages.filter { $0.hasSuffix(".md") }.map { "docs/" + $0 }
  }

  private static func text(of document: String) throws -> String {
    try String(contentsOfFile: Program.package + "/" + document, encoding: .utf8)
  }

  /// The files of all images in a document, whatever they are called, from the top of the package.
  private static func images(in document: String) throws -> [String] {
    let text = try text(of: document)
    let names =
      text.matches(of: /!\[[^\]]*\]\(\s*<?([^)>\s]+)/).map(\.1)
      + text.matches(of: /\bsrc\s*=\s*["']?([^"'>\s]+)/).map(\.1)
    let folder = document.contains("/") ? "docs/" : ""
    return names.filter { !$0.contains("://") }.map { folder + $0 }
  }

  @Test func `no two scenes draw the same picture`() async throws {
    var scenes: [Data: String] = [:]
    for scene in try Self.scenes() {
      let other = scenes.updateValue(scene.name, forKey: try await scene.picture())
      #expect(other == nil, "\(scene.name) is \(other ?? "")")
    }
  }

  @Test func `the commands that documents name for a picture draw one of theirs`() async throws {
    var commands: [String] = []
    for document in try Self.documents() {
      let text = try Self.text(of: document).replacing("\n--", with: " --")
      commands += text.matches(of: /annals snapshot( --[^`\n]+?) > [a-z-]+\.svg/).map { "\($0.1)" }
    }
    let scratch = try Scratch()
    #expect(commands.count == 2)
    for command in commands {
      let child = try Child(
        "/bin/sh", ["-c", "exec '\(Program.path)' snapshot '\(Program.seeds)'\(command)"],
        environment: ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"],
        output: .file(scratch.file("picture")))
      #expect(await child.end() == 0, "\(command)")
      #expect(try scratch.read("picture") == Data(contentsOf: Self.file("disagree")), "\(command)")
    }
  }

  private static func file(_ scene: String) -> URL { URL(filePath: folder + scene + ".svg") }
}
