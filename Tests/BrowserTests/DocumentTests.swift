import Browser
import Foundation
import Testing

/// Documents that are made from code; `make docs` writes them anew.
@Suite struct DocumentTests {
  @Test func `docs/keys.md is made from the key map`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../docs/keys.md").standardized
    if ProcessInfo.processInfo.environment["ANNALS_WRITE_DOCS"] != nil {
      try Data(KeyMap.standard.markdown.utf8).write(to: file)
    }
    let written = try String(contentsOf: file, encoding: .utf8)
    #expect(written == KeyMap.standard.markdown, "stale: run `make docs`")
  }

  @Test func `the tables of docs/settings.md are made from the program`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../docs/settings.md").standardized
    let written = try String(contentsOf: file, encoding: .utf8)
    let made = written.replacingTable("styles", with: Slot.markdown)
      .replacingTable("actions", with: KeyMap.standard.actionsMarkdown)
    if ProcessInfo.processInfo.environment["ANNALS_WRITE_DOCS"] != nil {
      try Data(made.utf8).write(to: file)
    } else {
      #expect(written == made, "stale: run `make docs`")
    }
  }

  @Test func `no key means two things in one place, and every action is one row`() {
    for context in KeyMap.Context.allCases {
      let keys = KeyMap.standard.bindings.filter { $0.contexts.contains(context) }
        .flatMap(\.keys)
      #expect(Set(keys).count == keys.count)
    }
    #expect(
      KeyMap.standard.bindings.map(\.action.name).sorted() == Action.allCases.map(\.name).sorted())
    #expect(KeyMap.standard.bindings.allSatisfy { !$0.help.isEmpty })
  }
}

extension String {
  /// The page with another text between `<!-- name -->` and the next `<!-- end -->`.
  fileprivate func replacingTable(_ name: String, with text: String) -> String {
    guard let start = range(of: "<!-- \(name) -->\n"),
      let end = self[start.upperBound...].range(of: "<!-- end -->")
    else { return "no table of \(name)" }
    return self[..<start.upperBound] + text + "\n" + self[end.lowerBound...]
  }
}
