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

  @Test func `no key means two things in one place, and every action has a key`() {
    for context in KeyMap.Context.allCases {
      let keys = KeyMap.standard.bindings.filter { $0.contexts.contains(context) }
        .flatMap(\.keys)
      #expect(Set(keys).count == keys.count)
    }
    #expect(Set(KeyMap.standard.bindings.map(\.action)) == Set(Action.allCases))
  }
}
