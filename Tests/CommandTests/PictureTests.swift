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
    let keys: String

    /// Keys may hold the sign that stands between the fields.
    init?(_ line: Substring) {
      let fields = line.split(separator: "|", maxSplits: 3, omittingEmptySubsequences: false)
        .map { $0.trimmingCharacters(in: .whitespaces) }
      guard !line.hasPrefix("#"), fields.count == 4 else { return nil }
      (name, size, theme, keys) = (fields[0], fields[1], fields[2], fields[3])
    }

    var testDescription: String { name }

    func picture() async throws -> Data {
      let outcome = try await Program.run(
        "snapshot", Program.seeds, "--size", size, "--theme", theme, "--keys", keys, "--format",
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
      let file = URL(filePath: Self.folder + scene.name + ".svg")
      let picture = try await scene.picture()
      if ProcessInfo.processInfo.environment["ANNALS_WRITE_DOCS"] != nil {
        try picture.write(to: file)
      }
      #expect((try? Data(contentsOf: file)) == picture, "\(scene.name) is stale: `make pictures`")
    }
  }

  @Test func `every picture that a document shows is there, and every one is shown`() throws {
    let drawn = Set(try Self.scenes().map(\.name))
    var shown: Set<String> = []
    for document in ["docs/guide.md", "README.md"] {
      let text = try String(contentsOfFile: Program.package + "/" + document, encoding: .utf8)
      shown.formUnion(text.matches(of: /pictures\/([a-z0-9-]+)\.svg/).map { String($0.1) })
    }
    #expect(shown == drawn)
    // While they are drawn anew, some are not there yet.
    guard ProcessInfo.processInfo.environment["ANNALS_WRITE_DOCS"] == nil else { return }
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder)
    #expect(Set(files) == Set(drawn.map { $0 + ".svg" } + ["scenes"]))
  }
}
