import Browser
import Foundation
import Testing

/// Every pane at every width class is what `Screens` has; `make screens` draws them anew, and what has
/// changed is to be read before it is kept.
@Suite struct WholeScreenTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Screens")

  /// One of each width class.
  private static let sizes = [(60, 20), (110, 30), (180, 40)]

  /// A line of `Screens/scenes`: a name, and keys.
  struct Scene: CustomTestStringConvertible {
    let name: String
    let keys: String

    /// Keys may hold the sign that stands between the fields.
    init?(_ line: Substring) {
      let fields = line.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
        .map { $0.trimmingCharacters(in: .whitespaces) }
      guard !line.hasPrefix("#"), fields.count == 2 else { return nil }
      (name, keys) = (fields[0], fields[1])
    }

    var testDescription: String { name }
  }

  private static let scenes: [Scene] = {
    let file = try? String(contentsOf: folder.appending(path: "scenes"), encoding: .utf8)
    return (file ?? "").split(separator: "\n").compactMap { Scene($0) }
  }()

  private static func file(_ scene: Scene, _ columns: Int, _ rows: Int) -> String {
    "\(scene.name)-\(columns)x\(rows).txt"
  }

  @Test(arguments: WholeScreenTests.scenes)
  func `the whole screen is as it is to be`(scene: Scene) throws {
    for (columns, rows) in Self.sizes {
      let reader = try Reader(columns: columns, rows: rows, typing: scene.keys)
      let screen = reader.model.text + "\n"
      let file = Self.folder.appending(path: Self.file(scene, columns, rows))
      if ProcessInfo.processInfo.environment["ANNALS_WRITE_DOCS"] != nil {
        try Data(screen.utf8).write(to: file)
      }
      expect(screen, shows: (try? String(contentsOf: file, encoding: .utf8)) ?? "no such file")
    }
  }

  @Test func `every file is a screen of a scene, and every view has one`() throws {
    let expected = Self.scenes.flatMap { scene in
      Self.sizes.map { Self.file(scene, $0.0, $0.1) }
    }
    #expect(Set(expected).count == expected.count && !expected.isEmpty)
    let captions = try Self.scenes.map { scene in
      try Reader(columns: 120, rows: 40, typing: scene.keys).model.caption
    }
    let views = [
      "The Gazette", "Compare", "Coverage", "When we learned it", "Names", "Sources", "Export",
      "Keys",
      "Go to", "Marks",
    ]
    for view in views {
      #expect(captions.contains { $0.contains("› \(view)") }, "\(view): \(captions)")
    }
    // While they are drawn anew, some are not there yet.
    guard ProcessInfo.processInfo.environment["ANNALS_WRITE_DOCS"] == nil else { return }
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(Set(files) == Set(expected + ["scenes"]))
  }
}
